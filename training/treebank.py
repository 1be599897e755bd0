"""CoNLL-U files into documents of sentences; the values every gold corpus is read into."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from timeline.reader.names import Span
from timeline.reader.spelling import GAPS

#: Subtypes that two releases of the treebanks write differently.
RELATIONS = {
    "nmod:npmod": "nmod:unmarked",
    "nmod:tmod": "nmod:unmarked",
    "obl:npmod": "obl:unmarked",
    "obl:tmod": "obl:unmarked",
}


@dataclass(slots=True)
class Sentence:
    """One gold sentence; `None` where its corpus does not annotate a layer."""

    words: list[str]
    gaps: list[int]
    source: str
    upos: list[str] | None = None
    xpos: list[str] | None = None
    feats: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    names: list[Span] | None = None
    other: list[Span] | None = None
    text: str = ""
    identifier: str = ""


@dataclass(slots=True)
class GoldDocument:
    """Consecutive sentences of one text."""

    sentences: list[Sentence] = field(default_factory=list)


def read_treebank(path: Path, source: str) -> list[GoldDocument]:
    """A CoNLL-U file by documents; multiword tokens give their words, empty nodes are left out."""
    out: list[GoldDocument] = []
    paragraph = True
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if any(line.startswith("# newdoc") for line in lines) or not out:
            out.append(GoldDocument())
            paragraph = True
        paragraph |= any(line.startswith("# newpar") for line in lines)
        sentence = _sentence(lines, source, paragraph)
        if sentence.words:
            out[-1].sentences.append(sentence)
            paragraph = False
    return [d for d in out if d.sentences]


def _sentence(lines: list[str], source: str, paragraph: bool) -> Sentence:
    s = Sentence([], [], source, [], [], [], [], [], [])
    between = GAPS.index("paragraph" if paragraph else "space")
    inside, after = 0, between
    for line in lines:
        if line.startswith("# text = "):
            s.text = line[9:].strip()
        elif line.startswith("# sent_id = "):
            s.identifier = line[12:].strip()
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        glued = "SpaceAfter=No" in cells[9]
        if "-" in cells[0]:
            inside = int(cells[0].split("-")[1])
            after = GAPS.index("none" if glued else "space")
            continue
        if "." in cells[0]:
            continue
        _add_word(s, cells, between)
        if inside:
            between = GAPS.index("none") if int(cells[0]) < inside else after
            inside = 0 if int(cells[0]) >= inside else inside
        else:
            between = GAPS.index("none" if glued else "space")
    return s


def _add_word(s: Sentence, cells: list[str], between: int) -> None:
    assert s.lemmas is not None and s.upos is not None and s.xpos is not None
    assert s.feats is not None and s.heads is not None and s.relations is not None
    s.words.append(cells[1])
    s.gaps.append(between)
    s.lemmas.append(cells[2])
    s.upos.append(cells[3])
    s.xpos.append(cells[4])
    s.feats.append(cells[5])
    s.heads.append(int(cells[6]))
    s.relations.append(RELATIONS.get(cells[7], cells[7]))
