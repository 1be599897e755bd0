"""Hand-written UD trees as spaCy Docs, so that a test needs no model.

A tree is one line a word: `form lemma POS label head [Feature=Value|...]`, head counted from 1
and 0 for the root; an empty line ends a sentence. A form that begins with `_` stands without a
space before it.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

VOCAB = Vocab()


def parsed(text: str, **names: str) -> Doc:
    """The Doc of one or several trees; `names` are types by name, blanks written `_`."""
    rows, heads, starts = [], [], []
    for block in text.strip().split("\n\n"):
        base = len(rows)
        for n, line in enumerate(block.strip().splitlines()):
            row = line.split()
            head = int(row[4])
            heads.append(base + (head - 1 if head else n))
            starts.append(n == 0)
            rows.append(row)
    doc = Doc(
        VOCAB,
        words=[r[0].removeprefix("_") for r in rows],
        spaces=[not (rows[n + 1][0].startswith("_")) for n in range(len(rows) - 1)] + [False],
        lemmas=[r[1] for r in rows],
        pos=[r[2] for r in rows],
        deps=[r[3] for r in rows],
        heads=heads,
        morphs=[r[5] if len(r) > 5 else "" for r in rows],
        sent_starts=starts,
    )
    doc.ents = [found for name, kind in names.items() for found in _named(doc, name, kind)]
    return doc


def _named(doc: Doc, name: str, kind: str) -> list[Span]:
    wanted = name.split("_")
    found = []
    for start in range(len(doc) - len(wanted) + 1):
        span = doc[start : start + len(wanted)]
        if [t.text.rstrip(".") for t in span] == wanted:
            found.append(Span(doc, start, start + len(wanted), label=kind))
    return found
