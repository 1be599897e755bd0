"""Scores on raw text: words, sentences, relations and names, aligned by characters.

As the CoNLL 2018 shared task measures: a predicted word counts where its characters are exactly
a gold word's; LAS is the F1 of words whose head's characters and relation are right too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.reader.spelling import GAPS
from training.treebank import GoldDocument

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawGold:
    """A document's text with its gold as character offsets."""

    text: str
    words: tuple[Place, ...]
    sentences: tuple[Place, ...]
    heads: tuple[Place | None, ...]
    relations: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...] | None


def raw_gold(document: GoldDocument) -> RawGold:
    """The text of a gold document: paragraphs on lines of their own, an empty line between."""
    text = ""
    words: list[Place] = []
    sentences, heads, relations = [], [], []
    names: list[tuple[int, int, str]] | None = []
    for s in document.sentences:
        if text:
            text += "\n\n" if GAPS[s.gaps[0]] == "paragraph" else " "
        first = len(words)
        at = len(text)
        for word in s.words:
            found = s.text.find(word, at - len(text))
            if found < 0:
                raise ValueError(f"word {word!r} is not in the text of {s.identifier}")
            words.append((len(text) + found, len(text) + found + len(word)))
            at = words[-1][1]
        text += s.text
        own = words[first:]
        sentences.append((own[0][0], own[-1][1]))
        for head, relation in zip(s.heads or (), s.relations or (), strict=True):
            heads.append(own[head - 1] if head else None)
            relations.append(relation.split(":")[0])
        if s.names is None or names is None:
            names = None
        else:
            names += [(own[a][0], own[b - 1][1], kind) for a, b, kind in s.names]
    found_names = None if names is None else tuple(names)
    return RawGold(
        text, tuple(words), tuple(sentences), tuple(heads), tuple(relations), found_names
    )


@dataclass(slots=True)
class RawParse:
    """A parse of a raw text, as character offsets."""

    words: list[Place]
    sentences: list[Place]
    heads: list[Place | None]
    relations: list[str]
    names: list[tuple[int, int, str]]


def parsed(doc: object) -> RawParse:
    """The parse in a spaCy `Doc`, white space left out."""
    out = RawParse([], [], [], [], [])
    for token in doc:  # type: ignore[attr-defined]
        if token.is_space:
            continue
        out.words.append((token.idx, token.idx + len(token)))
        head = token.head
        at_root = head.i == token.i
        out.heads.append(None if at_root else (head.idx, head.idx + len(head)))
        out.relations.append("root" if at_root else token.dep_.split(":")[0])
    for sent in doc.sents:  # type: ignore[attr-defined]
        solid = [t for t in sent if not t.is_space]
        if solid:
            out.sentences.append((solid[0].idx, solid[-1].idx + len(solid[-1])))
    for ent in doc.ents:  # type: ignore[attr-defined]
        if ent.label_ in ("PER", "ORG", "LOC"):
            out.names.append((ent.start_char, ent.end_char, ent.label_))
    return out


def compare(pairs: Iterable[tuple[RawGold, RawParse]]) -> dict[str, float]:
    """F1 percentages over documents: words, sentences, uas, las, names (and by kind)."""
    count: Counter[str] = Counter()

    def add(layer: str, found: set[object], gold: set[object]) -> None:
        count["+" + layer] += len(found & gold)
        count["=" + layer] += len(found) + len(gold)

    for gold, found in pairs:
        add("words", set(found.words), set(gold.words))
        add("sentences", set(found.sentences), set(gold.sentences))
        if found.heads:
            add(
                "uas",
                set(zip(found.words, found.heads, strict=True)),
                set(zip(gold.words, gold.heads, strict=True)),
            )
            add(
                "las",
                set(zip(found.words, found.heads, found.relations, strict=True)),
                set(zip(gold.words, gold.heads, gold.relations, strict=True)),
            )
        if gold.names is not None:
            add("names", set(found.names), set(gold.names))
            for kind in ("PER", "ORG", "LOC"):
                add(
                    f"names {kind}",
                    {n for n in found.names if n[2] == kind},
                    {n for n in gold.names if n[2] == kind},
                )
    layers = [k[1:] for k in count if k[0] == "="]
    return {k: round(200 * count["+" + k] / max(1, count["=" + k]), 2) for k in layers}


def measure(documents: Iterable[GoldDocument], parse: Callable[[str], object]) -> dict[str, float]:
    """Scores of a text -> spaCy `Doc` function on gold documents."""
    golds = [raw_gold(d) for d in documents]
    return compare((gold, parsed(parse(gold.text))) for gold in golds)
