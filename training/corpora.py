"""Gold files into documents: lists of sentences with words, gaps, trees and names."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from timeline.reader.names import Span
from training.treebank import GoldDocument, Sentence, read_treebank

NAMES = ("PER", "ORG", "LOC")
OTHER = ("MISC",)
SOURCES = ("any", "uner_ewt", "gum", "wikigold", "wnut", "btc", "politics", "redocred")

#: Kinds of name as the corpora write them -> ours (MISC: nationalities, events, works, laws).
KINDS = {
    "GPE": "LOC",
    "FAC": "LOC",
    "politician": "PER",
    "person": "PER",
    "politicalparty": "ORG",
    "organisation": "ORG",
    "country": "LOC",
    "location": "LOC",
    "event": "MISC",
    "election": "MISC",
    "misc": "MISC",
}
#: Re-DocRED calls "German" a place; the other sources do not.
DEMONYM = re.compile(
    r"(?:\w{2,}(?:ian|ean|ese|ish|nian|tani|aqi|eli|eni|iti|udi|shi|iot)"
    r"|American|African|Mexican|German|French|Dutch|Greek|Swiss|Thai|Turk|Czech|Moroccan|Afghan"
    r"|Welsh|Dominican|Cuban|Roman|Catalan|Texan|Angolan|Ugandan|Rwandan|Kenyan|Soviet|Argentine"
    r"|Tibetan|Korean|Uzbek|Tajik|Kazakh|Slovak|Croat|Serb|Finn|Dane|Swede|Pole|Arab|Arabic"
    r"|Venezuelan|Moldovan|Jordanian|Filipino|Puerto Rican|South African|North Korean)s?"
)
STOPS = (".", "?", "!")
CLOSING = ('"', "''", "”", "’", ")", "'")
HYPHENATED = re.compile(r"(?<=[^\W\d_])([-/–])(?=[^\W_])")


def read_lines(path: Path) -> Iterator[dict]:
    """The records of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def add_uner(documents: Iterable[GoldDocument], path: Path) -> int:
    """Put UNER's names on EWT's sentences, matched by their words; how many were matched."""
    by_words: dict[tuple[str, ...], list[list[Span]]] = defaultdict(list)
    for record in read_lines(path):
        words, spans = _record_spans(record)
        by_words[tuple(words)].append(spans)
    matched = 0
    for document in documents:
        for s in document.sentences:
            found = by_words.get(tuple(s.words))
            if found:
                s.names = found.pop(0) if len(found) > 1 else found[0]
                matched += 1
    return matched


def add_gum_names(documents: Iterable[GoldDocument], path: Path) -> int:
    """Put the names of GUM's open genres on its sentences; how many sentences were matched."""
    gold = {(r["doc"], r["text"]): r["entities"] for r in read_lines(path)}
    matched = 0
    for document in documents:
        for s in document.sentences:
            entities = gold.get((s.identifier.rsplit("-", 1)[0], s.text))
            places = _offsets(s)
            if entities is None or places is None:
                continue
            starts = {a: i for i, (a, _) in enumerate(places)}
            ends = {b: i + 1 for i, (_, b) in enumerate(places)}
            s.names = [
                (starts[e["start"]], ends[e["end"]], e["type"])
                for e in entities
                if e["start"] in starts and e["end"] in ends and e["type"] in NAMES
            ]
            matched += 1
    return matched


def _offsets(s: Sentence) -> list[tuple[int, int]] | None:
    out, at = [], 0
    for word in s.words:
        found = s.text.find(word, at)
        if found < 0 or found > at + 4:
            return None
        at = found + len(word)
        out.append((found, at))
    return out


def _record_spans(record: dict) -> tuple[list[str], list[Span]]:
    """Words and word spans of a record with token offsets (fine types where it has them)."""
    text = record["text"]
    tokens = record["tokens"]
    words = [text[a:b] for a, b in tokens]
    if "tags_fine" in record:
        return words, _fine_spans(record["tags_fine"])
    starts = {a: i for i, (a, _) in enumerate(tokens)}
    ends = {b: i + 1 for i, (_, b) in enumerate(tokens)}
    return words, [
        (starts[e["start"]], ends[e["end"]], KINDS.get(e["type"], e["type"]))
        for e in record["entities"]
        if e["start"] in starts and e["end"] in ends
    ]


def _fine_spans(tags: list[str]) -> list[Span]:
    out: list[Span] = []
    for i, tag in enumerate(tags):
        kind = KINDS.get(tag[2:], "")
        if tag[0] == "B":
            out.append((i, i + 1, kind))
        elif tag[0] == "I" and out and out[-1][1] == i:
            out[-1] = (out[-1][0], i + 1, out[-1][2])
    return out


def split_hyphens(words: list[str], spans: list[Span]) -> tuple[list[str], list[Span]]:
    """Words cut at inner hyphens and slashes as the treebanks cut them, spans moved along."""
    out: list[str] = []
    first = []
    for word in words:
        first.append(len(out))
        keep = (
            len(word) > 30 or "@" in word or "://" in word or word.startswith(("http", "www", "#"))
        )
        out.extend([word] if keep else [p for p in HYPHENATED.split(word) if p])
    first.append(len(out))
    return out, [(first[a], first[b], kind) for a, b, kind in spans]


def names_only(source: str, words: list[str], spans: list[Span]) -> Sentence:
    """A sentence that carries names and other names, but no tree."""
    words, spans = split_hyphens(words, spans)
    return Sentence(
        words,
        [0] * len(words),
        source,
        names=[s for s in spans if s[2] in NAMES],
        other=[s for s in spans if s[2] in OTHER],
    )


def read_names(path: Path, source: str, *, other: bool = True) -> list[GoldDocument]:
    """A JSONL file of tokenised sentences, each a document unless records name theirs."""
    by_document: dict[object, GoldDocument] = {}
    for number, record in enumerate(read_lines(path)):
        if not record["tokens"]:
            continue
        s = names_only(source, *_record_spans(record))
        if not other:
            s.other = None
        by_document.setdefault(record.get("doc", f"#{number}"), GoldDocument()).sentences.append(s)
    return list(by_document.values())


def read_redocred(path: Path) -> list[GoldDocument]:
    """Re-DocRED documents as sentences; articles leave the names, demonyms become MISC."""
    out = []
    for record in read_lines(path):
        words = record["text"].split(" ")
        starts, ends, at = {}, {}, 0
        for i, word in enumerate(words):
            starts[at], ends[at + len(word)] = i, i + 1
            at += len(word) + 1
        spans = []
        for e in record["entities"]:
            if e["type"] in NAMES + OTHER and e["start"] in starts and e["end"] in ends:
                a, b = starts[e["start"]], ends[e["end"]]
                if b - a > 1 and words[a].lower() in ("the", "a", "an"):
                    a += 1
                kind = e["type"]
                if kind == "LOC" and DEMONYM.fullmatch(" ".join(words[a:b])):
                    kind = "MISC"
                spans.append((a, b, kind))
        out.append(GoldDocument(list(_by_sentence(words, spans))))
    return out


def _by_sentence(words: list[str], spans: list[Span]) -> Iterator[Sentence]:
    start = 0
    for end in sentence_ends(words):
        inside = [(a - start, b - start, k) for a, b, k in spans if a >= start and b <= end]
        yield names_only("redocred", words[start:end], inside)
        start = end


def sentence_ends(words: Sequence[str], longest: int = 90) -> Iterator[int]:
    """Where sentences of words without gold end: past a full stop and what closes after it."""
    start = 0
    for i, word in enumerate(words):
        closing = i + 1 < len(words) and words[i + 1] in CLOSING
        full = word in STOPS and not closing
        after_close = i > start and words[i - 1] in STOPS and word in CLOSING
        if full or after_close or i - start + 1 >= longest or i + 1 == len(words):
            yield i + 1
            start = i + 1


def training_documents(gold: Path) -> list[GoldDocument]:
    """Everything that is trained on, all of it licensed for shipping a model."""
    ewt = read_treebank(gold / "treebank/en_ewt-train.conllu", "uner_ewt")
    gum = read_treebank(gold / "treebank/en_gum_open-train.conllu", "gum")
    matched = add_uner(ewt, gold / "ner/uner_ewt_train.jsonl")
    matched_gum = add_gum_names(gum, gold / "ner/gum_open_train.jsonl")
    print(f"names matched: {matched} EWT sentences, {matched_gum} GUM sentences", flush=True)
    out = ewt + gum
    out += read_names(gold / "ner/wikigold.jsonl", "wikigold")
    out += read_names(gold / "ner/wnut17_train.jsonl", "wnut")
    out += read_names(gold / "ner/wnut17_emerging.dev.jsonl", "wnut")
    out += read_names(gold / "ner/btc.jsonl", "btc", other=False)
    for part in ("train", "dev"):
        out += read_names(gold / f"ner/crossner_politics_{part}.jsonl", "politics")
    for part in ("dev", "test"):
        out += read_redocred(gold / f"relations/redocred_{part}.jsonl")
    return out


def evaluation_documents(gold: Path, treebank: str, part: str) -> list[GoldDocument]:
    """`ewt` or `gum`, part `dev` or `test`, with names where the gold has them."""
    if treebank == "ewt":
        out = read_treebank(gold / f"treebank/en_ewt-{part}.conllu", "uner_ewt")
        add_uner(out, gold / f"ner/uner_ewt_{part}.jsonl")
        return out
    out = read_treebank(gold / f"treebank/en_gum_open-{part}.conllu", "gum")
    names = gold / f"ner/gum_open_{part}.jsonl"
    if names.exists():
        add_gum_names(out, names)
    return out
