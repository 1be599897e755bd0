"""English words as the UD treebanks cut them: spaCy's blank tokenizer, tuned where they differ.

UD English cuts at hyphens ("US-led" is three words, "al-Ani" too) save after bound prefixes
("non-Muslim", "co-founder"), keeps rows of one mark together ("!!", "=====") and keeps the full
stop of abbreviations ("Col.", "etc.").
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
    "inter intra neo micro macro ultra un de bi tri quasi pseudo trans proto extra infra mega"
).split()
#: Abbreviations that end in a full stop and that spaCy's English does not list.
ABBREVIATIONS = (
    "Col. Lt. Maj. Capt. Sgt. Cpl. Pvt. Spc. Cmdr. Cdr. Brig. Adm. Gens. Cols. Sens. Reps. Govs. "
    "Atty. Supt. Insp. Det. Sr. Esq. Hon. Pres. Amb. Sec. Dept. Univ. Assn. Assoc. Ft. Mts. Ave. "
    "Blvd. Rd. Sq. etc. al. approx. ca. cf. vol. Vol. Vols. Fig. Figs. fig. pp. ed. Ed. eds. est. "
    "Est. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun. Ph. Mlle. Mme. Spec. Messrs. Jan. "
    "Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. U.S. U.K. U.N. E.U. U.A.E. U.S.A. "
    "Lt.Col. Lt.Gen. Maj.Gen. Brig.Gen. hrs. mins. yrs. lbs. oz. Attn. ext. div."
).split()
#: spaCy's readings that UD English does not share: clipped "he would", joined alternatives.
_DROPPED = (
    "and/or id Id wed Wed ied Ied hed Hed weve Weve hows Hows Hes Thats Theres Whats Whos Wheres "
    "Whens Whys Lets lets ill Ill"
).split()

_MARKS = r"(?:[!?]{2,}|([=_*~#<>+\-.,;:|])\1+)"
#: Marks and quotes that news sets without a space: "said:“No", "Name"<address>.
_QUOTES = (
    r"(?<=[^\W\d_])[:;,](?=[\"“‘])",
    r"(?<=[:;,(\[])[\"“‘](?=\w)",
    r"[\"”](?=<)",
    r"(?<=[\"”])<",
)
_WHOLE = re.compile(
    r"\+?\d{0,2}-?\(?\d{3}\)?-\d{3}-\d{4}|\d{3}-\d{4}"  # telephone numbers
    r"|\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{1,2}-\d{1,2}"  # dates in figures
)
#: A run of characters without a space longer than this is cut before anything else, because the
#: rules take time quadratic in a run's marks.
LONGEST_RUN = 400
_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


def _hyphen(letters: str) -> str:
    kept = "".join(rf"(?<!\b(?i:{prefix}))" for prefix in BOUND_PREFIXES)
    return rf"(?<=[{letters}0-9]){kept}(?:--+|[-–—~])(?=[{letters}0-9])"


def _whole(chunk: str) -> re.Match[str] | None:
    return _WHOLE.fullmatch(chunk)


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
    infixes = [_MARKS, *_QUOTES, _hyphen(ALPHA), *(i for i in inherited if "(?:-|–" not in i)]
    prefixes = [_MARKS, rf"[-–—](?=[{ALPHA}\"'“‘])", *(defaults.prefixes or ())]
    suffixes = [_MARKS, *(defaults.suffixes or ())]
    return Tokenizer(
        vocab,
        rules=_exceptions(),
        prefix_search=compile_prefix_regex(prefixes).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        token_match=_whole,
        url_match=defaults.url_match,
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
    ours = {text: [{ORTH: text}] for text in ABBREVIATIONS}
    return {**kept, **shouted, **ours}


def rejoin(doc: Doc) -> None:
    """Join "No." before a figure and "1." at the start of a line, which need their neighbours."""
    spans = []
    for i in range(len(doc) - 2):
        word, stop = doc[i], doc[i + 1]
        if stop.orth_ != "." or word.whitespace_ or not stop.whitespace_:
            continue
        numbered = word.orth_ in ("No", "Nos", "no", "nos") and doc[i + 2].like_num
        listed = word.is_digit and (i == 0 or "\n" in doc[i - 1].orth_)
        if numbered or listed:
            spans.append(doc[i : i + 2])
    if spans:
        with doc.retokenize() as joiner:
            for span in spans:
                joiner.merge(span)
