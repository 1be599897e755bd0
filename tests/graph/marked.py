"""Mentions from marked text, for tests of who is who without a parser.

    [The *spokesman*|c nsubj] met [[Iraqi|NORP amod] *lawmakers*|c obj mods=Iraqi]

Brackets hold a mention, asterisks its head (else the whole of a name, the last word of a common
noun). After the bar: form (c common noun, p pronoun; else a name), name type, UD role, and
`titles=`, `mods=` (comma-separated), `num=`, `gender=`, `lemma=`, `alias=` (the name as written),
`appos=` and `of=` (the text of another mention), `join` (a coordination of what it contains).
Every sentence ends with ". " or a line break.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.document import Document, Mention, MentionForm, Span
from timeline.syntax import nouns

_TOKEN = re.compile(r"\[|\|([^\[\]|]*)\]|\*")
_TYPES = frozenset({"PER", "ORG", "LOC", "NORP", "MISC"})


@dataclass
class _Open:
    start: int
    head: list[int]


_DEFINITE = ("the ", "this ", "both ", "his ")


def marked(text: str, document: str = "d1") -> tuple[Document, tuple[Mention, ...]]:
    """The document without its marks, and its mentions in the order of the text."""
    plain, opened, found, done = "", [], [], 0
    for token in _TOKEN.finditer(text):
        plain += text[done : token.start()]
        done = token.end()
        if token[0] == "[":
            opened.append(_Open(len(plain), []))
        elif token[0] == "*":
            opened[-1].head.append(len(plain))
        else:
            mark = opened.pop()
            found.append((Span(mark.start, len(plain)), mark.head, token[1].split()))
    plain += text[done:]
    assert not opened, f"unclosed bracket in {text!r}"
    made = [_mention(document, plain, *one) for one in found]
    made = [_linked(m, spec, made, plain) for m, (_, _, spec) in zip(made, found, strict=True)]
    made.sort(key=lambda m: (m.span.start, -m.span.end))
    return Document(document, plain), tuple(made)


def _value(spec: list[str], name: str) -> str | None:
    found = next((s for s in spec if s.startswith(f"{name}=")), None)
    return found.partition("=")[2].replace("_", " ") if found else None


def _list(spec: list[str], name: str) -> tuple[str, ...]:
    value = _value(spec, name)
    return tuple(value.split(",")) if value else ()


def _mention(document: str, text: str, span: Span, head: list[int], spec: list[str]) -> Mention:
    form: MentionForm = "nominal" if "c" in spec else "pronoun" if "p" in spec else "name"
    at = Span(*head) if head else span
    if not head and form == "nominal":
        at = Span(span.start + span.of(text).rfind(" ") + 1, span.end)
    word = at.of(text)
    plural = form == "nominal" and word.endswith("s") and not word.endswith("ss")
    lemma = _value(spec, "lemma") or (
        word if form == "name" else word.lower().removesuffix("s" if plural else ""))
    roles = [s for s in spec if "=" not in s and s not in _TYPES and s not in ("c", "p", "join")]
    return Mention(
        document, span, at, span.of(text), form,
        len(re.findall(r"[.!?]\s|\n", text[: span.start])), lemma,
        type=next((s for s in spec if s in _TYPES), None),
        number=_value(spec, "num") or (("plur" if plural else "sing") if form != "name" else None),
        gender=_value(spec, "gender"),
        definite=form != "nominal" or span.of(text).lower().startswith(_DEFINITE),
        role=roles[0] if roles else None, titles=_list(spec, "titles"),
        modifiers=_list(spec, "mods"), acts=nouns.acts(lemma) if form == "nominal" else None,
    )


def _linked(m: Mention, spec: list[str], made: list[Mention], text: str) -> Mention:
    def span_of(name: str) -> tuple[Span, ...]:
        wanted = _value(spec, name)
        found = [o.span for o in made if wanted and wanted in (o.text, o.lemma) and o is not m]
        return tuple(sorted(found, key=lambda s: not m.span.contains(s)))

    of, alias = span_of("of"), _value(spec, "alias")
    members = tuple(sorted(
        (o.span for o in made if o is not m and m.span.contains(o.span)), key=lambda s: s.start
    )) if "join" in spec else ()
    outer = tuple(s for s in members if not any(t != s and t.contains(s) for t in members))
    given = text.find(alias, m.span.end) if alias else -1
    return replace(
        m, possessor=of[0] if of else None, apposition=span_of("appos"), members=outer,
        aliases=(Span(given, given + len(alias)),) if alias and given >= 0 else (),
    )
