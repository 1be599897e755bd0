"""How well mentions are joined: names in a JSONL set, all mentions in a folder of NAF-style XML.

    python -m bench.coreference GOLD [--part tuned|aside|all] [--errors FILE] [--across]

GOLD is either a JSONL file whose `entities` carry `start`, `end`, `type` and `entity` (documents
with clusters of names; the names are given, so only the joining is measured), or a folder of XML
files with ENTITY_MENTION and REFERS_TO (raw text is read, found mentions are aligned with gold
ones by their heads). Printed: pairwise precision, recall and F1, B-cubed (Bagga and Baldwin 1998)
and LEA (Moosavi and Strube 2016) over aligned mentions. A third of the documents, chosen by a
hash of their names, is the part held aside; `--errors` never writes of it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from graph.coreference.chains import Chain, chains
from graph.mentions.countries import country, country_of_adjective
from timeline.document import Document, Mention, Span

Key = tuple[str, int, int]
Labels = dict[Key, Hashable]
NAMES = ("PER", "ORG", "LOC")


@dataclass(frozen=True, slots=True)
class Gold:
    """One document: its text, and for each gold mention (head span) its entity."""

    id: str
    text: str
    mentions: tuple[tuple[Span, Span, str, str], ...]  # span, head, type, entity


def is_aside(document: str) -> bool:
    """Whether a document belongs to the third that is never looked at."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % 3 == 0


def read_jsonl(path: Path) -> Iterable[Gold]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        seen: dict[Span, tuple[Span, Span, str, str]] = {}
        for e in row["entities"]:
            span = Span(e["start"], e["end"])
            if e["type"] in NAMES and not _is_adjective(span.of(row["text"])):
                seen[span] = (span, span, e["type"], str(e["entity"]))
        yield Gold(row["id"], row["text"], tuple(seen[s] for s in sorted(seen)))


def _is_adjective(text: str) -> bool:
    """Nationality adjectives ("Turkish") are left out: the set labels them at random."""
    return country_of_adjective(text) is not None and country(text) is None


def read_folder(folder: Path) -> Iterable[Gold]:
    for path in sorted(folder.glob("*.xml")):
        yield _read_xml(path)


def _read_xml(path: Path) -> Gold:
    root = ElementTree.parse(path).getroot()
    text, tokens, last = "", {}, "0"
    for t in root.iter("token"):
        text += "\n\n" if t.get("sentence") != last and t.get("sentence") in ("1", "2") else ""
        text += "" if not text or text.endswith("\n") or _tight(text, t.text or "") else " "
        last = t.get("sentence") or "0"
        tokens[t.get("t_id")] = (len(text), len(text) + len(t.text or ""), last)
        text += t.text or ""
    entity = _entities(root)
    found = []
    for m in root.iter("ENTITY_MENTION"):
        ids = [a.get("t_id") for a in m.iter("token_anchor")]
        label = entity.get(m.get("m_id"))
        if not ids or label is None or m.get("syntactic_type") == "CONJ":
            continue
        span = Span(tokens[ids[0]][0], tokens[ids[-1]][1])
        if not m.get("head") and m.get("syntactic_type") not in ("NAM", "PRE.NAM", "PRO"):
            continue  # a long phrase without a head can be aligned with nothing
        found.append((span, _head(text, span, m.get("head") or ""), label[1], label[0]))
    return Gold(path.stem, text, tuple(found))


def _tight(text: str, token: str) -> bool:
    return bool(re.match(r"^(?:[.,;:!?)\]%]|'s|'|n't)$", token)) or text.endswith(("(", "["))


def _entities(root: ElementTree.Element) -> dict[str | None, tuple[str, str]]:
    names = {e.get("m_id"): (e.get("instance_id") or f"{e.get('m_id')}", e.get("ent_type") or "")
             for e in root.iter("ENTITY")}
    found = {}
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        if target is not None and target.get("m_id") in names:
            for source in link.iter("source"):
                found[source.get("m_id")] = names[target.get("m_id")]
    return found


def _head(text: str, span: Span, head: str) -> Span:
    at = text.find(head, span.start, span.end) if head else -1
    return Span(at, at + len(head)) if at >= 0 else span


def named(gold: Gold) -> tuple[Mention, ...]:
    """The gold names as mentions, with no facts but their type."""
    breaks = [m.end() for m in re.finditer(r" [.!?] ", gold.text)]
    return tuple(
        Mention(gold.id, span, head, span.of(gold.text), "name",
                sum(b <= span.start for b in breaks), head.of(gold.text), type=kind)
        for span, head, kind, _ in gold.mentions
    )


def joined(gold: Gold, found: Sequence[Chain]) -> tuple[Labels, Labels]:
    """Gold and predicted labels of the gold mentions that some found mention has the head of."""
    by_head: dict[Span, int] = {}
    for n, chain in enumerate(found):
        for m in chain.mentions:
            if not m.members:
                by_head.setdefault(m.head, n)
    truth: Labels = {}
    guess: Labels = {}
    for _span, head, _, entity in gold.mentions:
        at = _aligned(head, by_head)
        if at is not None:
            key = (gold.id, head.start, head.end)
            truth[key], guess[key] = entity, (gold.id, by_head[at])
    return truth, guess


def _aligned(head: Span, by_head: Mapping[Span, int]) -> Span | None:
    if head in by_head:
        return head
    near = [s for s in by_head if s.overlaps(head) and 2 * _shared(s, head) >= (
        max(s.end, head.end) - min(s.start, head.start))]
    return max(near, key=lambda s: (_shared(s, head), s.start), default=None)


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def scores(truth: Labels, guess: Labels) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by measure."""
    return {"pairs": _pairs(truth, guess), "B-cubed": _b_cubed(truth, guess),
            "LEA": _lea(truth, guess)}


def _clusters(labels: Labels) -> dict[Hashable, set[Key]]:
    found: dict[Hashable, set[Key]] = defaultdict(set)
    for key, label in labels.items():
        found[label].add(key)
    return found


def _f1(p: float, r: float) -> tuple[float, float, float]:
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def _links(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)


def _pairs(truth: Labels, guess: Labels) -> tuple[float, float, float]:
    both = _links(Counter((truth[k], guess[k]) for k in truth).values())
    said = _links(Counter(guess.values()).values())
    there = _links(Counter(truth.values()).values())
    return _f1(both / said if said else 1.0, both / there if there else 1.0)


def _b_cubed(truth: Labels, guess: Labels) -> tuple[float, float, float]:
    if not truth:
        return 0.0, 0.0, 0.0
    t, g = _clusters(truth), _clusters(guess)
    p = sum(len(t[truth[k]] & g[guess[k]]) / len(g[guess[k]]) for k in truth) / len(truth)
    r = sum(len(t[truth[k]] & g[guess[k]]) / len(t[truth[k]]) for k in truth) / len(truth)
    return _f1(p, r)


def _lea(truth: Labels, guess: Labels) -> tuple[float, float, float]:
    def half(a: Labels, b: Labels) -> float:
        done = total = 0.0
        for members in _clusters(a).values():
            links = _links([len(members)])
            if links:
                kept = _links(Counter(b[k] for k in members).values())
                done, total = done + len(members) * kept / links, total + len(members)
        return done / total if total else 1.0

    return _f1(half(guess, truth), half(truth, guess))


def found_chains(golds: Sequence[Gold], raw: bool) -> list[tuple[Chain, ...]]:
    """Chains of each document; from its text alone where `raw`, else over the gold names."""
    if not raw:
        return [chains(g.text, named(g)) for g in golds]
    from timeline.language import open_pipeline, parse_all
    from timeline.mentions import mentions
    from timeline.syntax.sentence import sentences

    documents = [Document(g.id, g.text) for g in golds]
    docs = parse_all(documents, open_pipeline())
    each = zip(documents, docs, strict=True)
    return [chains(d.story, mentions(d, sentences(doc))) for d, doc in each]


def write_errors(path: Path, golds: Sequence[Gold], found: Sequence[tuple[Chain, ...]]) -> None:
    """Wrong joins and missed ones, one a line, of the documents given."""
    with path.open("w", encoding="utf-8") as out:
        for gold, own in zip(golds, found, strict=True):
            truth, guess = joined(gold, own)
            names = {key: gold.text[key[1] : key[2]] for key in truth}
            for wrong, a, b in (("JOINED", guess, truth), ("MISSED", truth, guess)):
                for members in _clusters(a).values():
                    parts = _clusters({k: b[k] for k in members})
                    if len(parts) > 1:
                        said = [sorted({names[k] for k in p}) for p in parts.values()]
                        print(wrong, gold.id[:40], *said, sep="\t", file=out)


def across(golds: Sequence[Gold]) -> tuple[Labels, Labels]:
    """Labels where entities are one across documents: the actors of the whole folder."""
    from graph.identity.gather import clusters
    from timeline.language import open_pipeline, parse_all
    from timeline.mentions import mentions
    from timeline.syntax.sentence import sentences

    documents = [Document(g.id, g.text) for g in golds]
    docs = parse_all(documents, open_pipeline())
    found = {d.id: mentions(d, sentences(doc)) for d, doc in zip(documents, docs, strict=True)}
    label = {}
    for n, chain_group in enumerate(clusters(documents, found)):
        for m in chain_group.mentions:
            if not m.members:
                label[(m.document, m.head)] = n
    truth: Labels = {}
    guess: Labels = {}
    for g in golds:
        by_head = {head: n for (d, head), n in label.items() if d == g.id}
        for _, head, _, entity in g.mentions:
            at = _aligned(head, by_head)
            if at is not None:
                key = (g.id, head.start, head.end)
                truth[key], guess[key] = entity, by_head[at]
    return truth, guess


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.coreference")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--part", choices=("tuned", "aside", "all"), default="tuned")
    parser.add_argument("--errors", type=Path)
    parser.add_argument("--across", action="store_true", help="one label across documents")
    args = parser.parse_args(argv)
    raw = args.gold.is_dir()
    golds = list(read_folder(args.gold) if raw else read_jsonl(args.gold))
    if args.part != "all":
        golds = [g for g in golds if is_aside(g.id) == (args.part == "aside")]
    truth: Labels = {}
    guess: Labels = {}
    if args.across:
        truth, guess = across(golds)
    else:
        found = found_chains(golds, raw)
        for gold, own in zip(golds, found, strict=True):
            t, g = joined(gold, own)
            truth |= t
            guess |= g
        truth = {k: (k[0], v) for k, v in truth.items()}
        if args.errors and args.part == "tuned":
            write_errors(args.errors, golds, found)
    total = sum(len(g.mentions) for g in golds)
    print(f"{args.part}: {len(golds)} documents, {len(truth)} of {total} gold mentions aligned")
    for measure, (p, r, f) in scores(truth, guess).items():
        print(f"{measure:8} precision {p:.3f}  recall {r:.3f}  F1 {f:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
