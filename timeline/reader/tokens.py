"""English words as the UD treebanks cut them: spaCy's blank tokenizer, tuned where they differ.

UD English cuts at hyphens ("U.S.-led" is three words, "al-Ani" too) save after bound prefixes
("non-Muslim", "co-founder"), cuts figures from what is counted ("5bn", "7:30PM"), keeps rows of
one mark together ("!!", "=====") and keeps the full stop of abbreviations ("Col.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

#: Prefixes after which UD English keeps the hyphen inside the word.
BOUND_PREFIXES = (
    "non e mid re anti co pre pro cross post over multi counter semi ex sub mini socio psycho "
    "inter intra neo micro macro ultra un de bi tri pseudo trans proto extra infra mega vice pan"
).split()
#: Titles that end in a full stop, in headlines set in capitals.
TITLES = (
    "Col. Lt. Maj. Capt. Sgt. Cpl. Pvt. Pfc. Spc. Cmdr. Cdr. Cdre. Brig. Adm. Gens. Cols. Sens. "
    "Reps. Govs. Gen. Gov. Sen. Rep. Atty. Supt. Insp. Sr. Hon. Pres. Amb. Drs. Profs. Msgr."
).split()
#: What spaCy's English lists, as headlines and datelines have it ("ST. LOUIS").
_SHOUTED = "MR. MRS. MS. DR. ST. MT. FT. JR. CO. CORP. INC. LTD.".split()
#: Abbreviations that end in a full stop and that spaCy's English does not list.
ABBREVIATIONS = (
    "Det. Esq. Sec. Dept. Univ. Assn. Assoc. Ft. Mts. Ave. "
    "Blvd. Rd. Sq. etc. al. approx. ca. cf. vol. Vol. Vols. Fig. Figs. fig. pp. ed. Ed. eds. est. "
    "Est. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun. Ph. Mlle. Mme. Spec. Messrs. Jan. "
    "Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. U.S. U.K. U.N. E.U. U.A.E. U.S.A. "
    "Lt.Col. Lt.Gen. Maj.Gen. Brig.Gen. hrs. mins. yrs. lbs. oz. Attn. ext. div. a.k.a. Rs. Ont. "
    "Que. Mfg."
).split()
#: spaCy's readings that UD English does not share: clipped "he would", joined alternatives.
_DROPPED = (
    "and/or id Id wed Wed ied Ied hed Hed weve Weve hows Hows Hes Thats Theres Whats Whos Wheres "
    "Whens Whys Lets lets ill Ill "
    "): (8 8) (; 8D "  # a bracket beside a colon or a figure, for spaCy a face
    "k. m."  # "$5m." at the end of a sentence
).split()
#: Words said as one that UD English cuts, as spaCy cuts "gonna"; and a name with a mark in it.
_SAID_AS_ONE = ("wan na", "out ta", "du n no", "Yahoo!")

_MARKS = r"(?:[!?]{2,}|([=_*~#<>+\-.,;:|])\1+)"
#: Marks and quotes that news sets without a space: "said:“No", "Name"<address>.
_QUOTES = (
    r"(?<=[^\W\d_])[:;,](?=[\"“‘])",
    r"(?<=[.?!])[”\"](?=\w)",
    r"(?<=[a-z])(?:;(?=[a-z])|\?(?=[A-Z])|[?!](?=[”\"]\w))",
    r"(?<=[:;,(\[])[\"“‘](?=\w)",
    r"[\"”](?=<)",
    r"(?<=[\"”])<",
    r"[\"”’](?=[-–—]\w)",
    r"(?<=[\"”’)])[-–—](?=\w)",
    r"(?<=[-–—])[\"“‘](?=\w)",
)
#: Brackets inside a run: "person(s)", "below)and", "a.pdf)(see"; citations: "left.[3]".
_BRACKETS = (
    r"(?<=[^\W\d_]{2})\((?=\w)",
    r"(?<=\w)\)(?=[^\W\d_])",
    r"\)(?=[(–—-])",
    r"(?<=\))\(",
    r"(?<=\w)[.,;!?](?=\[\d)",
    r"\[(?=\d)",
    r"(?<=\d)\](?=\S)",
)
#: What a dash after it would keep uncut: "we'll—perhaps", "didn’t—and".
_CLIPPED = (
    r"(?<=[^\W\d_])['’](?:s|ll|re|ve|d|m)(?=[-–—])",
    r"(?<=[a-z])n['’]t(?=[-–—])",
    r"(?<=\d)[AaPp][Mm](?=[-–—])",
)
#: Reaches of money and shares: "$13-$15", "€5bn–€6bn", "5%-6%".
_REACHES = (
    r"(?<=\d)(?:[kmM]|[bm]n|tn)(?=[-–—][$€£¥])",
    r"(?<=\d)%(?=[-–—]\d)",
    r"(?<=[\dkmMn])[-–—](?=[$€£¥]\d)|(?<=\d%)[-–—](?=\d)",
    r"(?<=[-–—])[$€£¥](?=\d)",
)
#: Ends of a run of their own: what a figure counts, a hyphen left hanging, a slanted apostrophe.
_COUNTED = (
    r"(?<=\d)(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)(?:[kKM]|MM|[bm]n?|tn|bps|[AaPp]\.?[Mm])",
    r"(?:(?<=[^\W\d_]{4})|(?<=\d))[-–—]",
    r"(?<=[^\W\d_])[`´]s",
)
_WHOLE = re.compile(
    r"\+?\d{0,2}-?\(?\d{3}\)?-\d{3}-\d{4}|(?:\d{3}/)?\d{3}-\d{4}|\d-\d{4}"  # telephones
    r"|\d{5}-\d{4}"  # postal codes
    r"|[A-Za-z]/[A-Za-z]"  # "b/c", "L/C"
    r"|(?:\d\d)?\d0['’]s|['’]\d\ds?"  # decades and years cut short
    r"|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{1,2}-\d{1,2}"  # dates in figures
)
#: What `settle` may have to mend.
_HANGING = re.compile(r"\b([Nn]os?|\d+|[Ee]tc|[A-Z][a-z]{0,4}(?=\.\s*(?:\n|$)))\.")
_NEVER_LAST = frozenset(TITLES) - {"Sr."}
_LETTER = re.compile(r"[A-Z]\.")
#: A run of characters without a space longer than this is cut before anything else, because the
#: rules take time quadratic in a run's marks.
LONGEST_RUN = 400
_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


def _hyphen(letters: str) -> str:
    prefixes = [form for prefix in BOUND_PREFIXES for form in (prefix, prefix.capitalize())]
    kept = "".join(rf"(?<!\b{prefix})" for prefix in prefixes)
    before = rf"(?:(?<=[{letters}0-9])|(?<=[{letters}]\.))"
    return rf"{before}{kept}(?:--+|[-–—~‐‑])(?=[{letters}0-9\"“‘])"


def _whole(chunk: str) -> re.Match[str] | None:
    return _WHOLE.fullmatch(chunk)


def _address(chunk: str) -> re.Match[str] | None:
    """What spaCy takes for an address, but for runs that only hold one: `Name"<a@b.com`."""
    from spacy.lang.en import English

    if re.search(r"[\"”<>]|\)\(", chunk):
        return None
    match = English.Defaults.url_match
    found: re.Match[str] | None = match(chunk) if match else None
    return found


class Cutter:
    """Text to a `Doc` of words, as spaCy wants it of a tokenizer; `Doc.text` is the text."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._cut = tokenizer(vocab)

    def __call__(self, text: str) -> Doc:
        if not _RUN.search(text):
            whole: Doc = self._cut(text)
            return whole
        from spacy.tokens import Doc

        words: list[str] = []
        spaces: list[bool] = []
        for part in _parts(text):
            for token in self._cut(part):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing: the rules are code."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> Cutter:
        """The tokenizer itself: the rules are code."""
        return self

    def to_disk(self, _path: object, **_: object) -> None:
        """Writes nothing: the rules are code."""

    def from_disk(self, _path: object, **_: object) -> Cutter:
        """The tokenizer itself: the rules are code."""
        return self


def _parts(text: str) -> Iterator[str]:
    """The text cut so that no part holds a run longer than `LONGEST_RUN`."""
    done = 0
    for run in _RUN.finditer(text):
        yield text[done : run.start()]
        for start in range(run.start(), run.end(), LONGEST_RUN):
            yield text[start : min(start + LONGEST_RUN, run.end())]
        done = run.end()
    yield text[done:]


def tokenizer(vocab: Vocab) -> Tokenizer:
    """spaCy's English tokenizer with the treebanks' conventions."""
    from spacy.lang.char_classes import ALPHA
    from spacy.lang.en import English
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    defaults = English.Defaults
    inherited = list(defaults.infixes or ())
    ours = [_MARKS, *_QUOTES, *_BRACKETS, *_CLIPPED, *_REACHES, _hyphen(ALPHA)]
    infixes = [*ours, *(i for i in inherited if "(?:-|–" not in i)]
    dashes = rf"[-–—](?=[{ALPHA}0-9\"'“‘])"
    number = "#(?![^\\W\\d_])"  # "# 5", but "#tag"
    prefixes = [_MARKS, dashes, number, *(p for p in defaults.prefixes or () if p != "#")]
    suffixes = [_MARKS, *_COUNTED, *(defaults.suffixes or ())]
    return Tokenizer(
        vocab,
        rules=_exceptions(),
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=_whole,
        url_match=_address,
    )


def _exceptions() -> dict[str, list[dict[int | str, str]]]:
    """spaCy's exceptions without those UD does not share, also in capitals, and ours."""
    from spacy.lang.en import English
    from spacy.symbols import ORTH

    inherited = English.Defaults.tokenizer_exceptions or {}
    kept = {k: v for k, v in inherited.items() if k not in _DROPPED}
    shouted = {}
    for text, words in kept.items():
        if len(words) > 1 and text.upper() not in kept and ("'" in text or "’" in text):
            shouted[text.upper()] = [{ORTH: word[ORTH].upper()} for word in words]
    abbreviated = (*TITLES, *map(str.upper, TITLES), *_SHOUTED, *ABBREVIATIONS)
    ours = {text: [{ORTH: text}] for text in abbreviated}
    for line in _SAID_AS_ONE:
        for said in (line, line.capitalize()):
            ours[said.replace(" ", "")] = [{ORTH: word} for word in said.split()]
    return {**kept, **shouted, **ours}


def settle(doc: Doc) -> None:
    """Mend the words that hang on their neighbours.

    "No." before a figure and "1." at the start of a line are joined; the stop of an "etc." that
    ends a sentence is cut from it, and those of a title and of a letter behind a small word that
    end a paragraph ("met Hun Sen.", "he wrote on X.").
    """
    joined, ended = [], []
    for hanging in _HANGING.finditer(doc.text):
        at = doc.char_span(*hanging.span(1), alignment_mode="expand")
        if at is None:
            continue
        i = at.start
        if _is_stopped(doc, i):
            ended.append(doc[i])
        elif i + 2 < len(doc) and _numbers(doc, i):
            joined.append(doc[i : i + 2])
    if joined or ended:
        with doc.retokenize() as change:
            for span in joined:
                change.merge(span)
            for word in ended:
                change.split(word, [word.orth_[:-1], "."], heads=[(word, 0), (word, 0)])


def _numbers(doc: Doc, i: int) -> bool:
    """Whether a word and the stop behind it stand before a figure or head a line of a list."""
    word, stop = doc[i], doc[i + 1]
    if stop.orth_ != "." or word.whitespace_ or not stop.whitespace_:
        return False
    if word.orth_ in ("No", "Nos", "no", "nos"):
        return bool(doc[i + 2].like_num)
    return word.is_digit and (i == 0 or "\n" in doc[i - 1].orth_)


def _is_stopped(doc: Doc, i: int) -> bool:
    """Whether the stop at a word's end is its sentence's."""
    word = doc[i].orth_
    if _LETTER.fullmatch(word):
        return _last(doc, i) and i > 0 and doc[i - 1].is_lower
    if word in _NEVER_LAST:
        return _last(doc, i)
    return word in ("etc.", "Etc.") and _ends(doc, i)


def _ends(doc: Doc, i: int) -> bool:
    """Whether the text or a paragraph ends after a word, or a capital follows its space."""
    if _last(doc, i):
        return True
    word, following = doc[i], doc[i + 1]
    return bool(word.whitespace_) and following.orth_[0].isupper()


def _last(doc: Doc, i: int) -> bool:
    """Whether the text or a line ends after a word."""
    if i + 1 == len(doc):
        return True
    following = doc[i + 1]
    return following.is_space and ("\n" in following.orth_ or i + 2 == len(doc))
