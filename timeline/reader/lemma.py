"""Lemmas as edit scripts: "lower the case, cut n letters, add a suffix", or a whole lemma."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from timeline.reader import irregular
from timeline.reader.regular import base

LONGEST_CUT = 6
#: Letters a script may add to a word it was not seen with.
LONGEST_ADDED = 2
LONGEST_CLITIC = 3
#: In letters: longer names are no particles ("de", "al"), and in capitals words.
LONGEST_PARTICLE, LONGEST_ACRONYM = 2, 5


def script(form: str, lemma: str) -> str:
    """The edit script that turns a form into its lemma.

    `l2+y` lowers, cuts two letters and adds "y"; `k0+` keeps the form as it is; `=be` gives the
    whole lemma, where form and lemma share no beginning.
    """
    lowered = lemma == lemma.lower()
    source = form.lower() if lowered else form
    shared = 0
    while shared < min(len(source), len(lemma)) and source[shared] == lemma[shared]:
        shared += 1
    cut = len(source) - shared
    if shared == 0 or cut > LONGEST_CUT:
        return "=" + lemma
    return f"{'l' if lowered else 'k'}{cut}+{lemma[shared:]}"


def apply(edit: str, form: str) -> str:
    """The lemma an edit script makes of a form; the form itself where nothing would be left."""
    if edit[0] == "=":
        return edit[1:]
    cut, added = edit[1:].split("+", 1)
    source = form.lower() if edit[0] == "l" else form
    kept = source[: len(source) - int(cut)] if int(cut) else source
    return kept + added or form


class Lemmas:
    """Lemmas of tagged words: the lexicon first, then the network's script, held to known words.

    A script may leave a regular ending half cut ("blam" or "thanke"). Such a stem is exchanged
    for the regular one that is a word: best one seen as a lemma of that part of speech, else, for
    pasts and gerunds, what English spelling makes of it, and for others one that the encoder's
    vocabulary holds whole.
    """

    def __init__(self, lexicon: Mapping[str, str], vocabulary: Iterable[str]) -> None:
        self._words = frozenset(w for w in vocabulary if len(w) > 2 and w.isalpha())
        self._seen = Counter((key[0], lemma) for key, lemma in lexicon.items())
        self._lexicon = {key: self._spelt(key, lemma) for key, lemma in lexicon.items()}
        self._seen = Counter((key[0], lemma) for key, lemma in self._lexicon.items())
        self._common = {lemma for key, lemma in lexicon.items() if not key.startswith("NNP")}

    def _spelt(self, key: str, lemma: str) -> str:
        """The lemma, or the regular one where it alone is a word ("freed" as "fre")."""
        tag, form = key.split(" ", 1)
        ending = _ending(form, tag)
        if ending not in _VERBAL or self._seen["V", lemma] > 1:
            return lemma
        regular = base(form.lower()[: -len(ending)], ending)
        alone = regular in self._words and lemma not in self._words
        return regular if alone or self._seen["V", regular] else lemma

    def of(self, form: str, tag: str, edit: str) -> str:
        """The lemma of a form under a Penn Treebank tag, `edit` being the network's script."""
        if tag == "VBG" and (clipped := _CLIPPED_GERUND.fullmatch(form)):
            form = clipped[1] + "g"
        known = self._known(form, tag, edit)
        if known is not None:
            return known
        made = self._made(form, tag, edit)
        if tag == "NNPS" and made != form and form[1:].islower():
            return self.of(form.lower(), "NNS", edit).capitalize()  # "Allies" as "allies"
        ending = _ending(form, tag)
        stem = form.lower().removesuffix(ending)
        if not ending or made != made.lower() or len(stem) < 2:
            return made
        choices = (made, *_stems(form.lower(), ending))
        if ending in _VERBAL:
            times = {word: self._seen["V", word] for word in choices}
            return max(times, key=times.__getitem__) if any(times.values()) else base(stem, ending)
        best = max(self._rank(tag, word) for word in choices)
        if best == 0:
            return _regular(form.lower(), ending)
        return next(word for word in choices if self._rank(tag, word) == best)

    def has_capital(self, adjective: str) -> bool:
        """Whether the lexicon has an adjective whose lemma keeps its capital, as "Kenyan"."""
        return self._lexicon.get(f"JJ {adjective}", "")[:1].isupper()

    def is_common(self, word: str) -> bool:
        """Whether a word with a capital is but one that the lexicon has without ("Special")."""
        return word.lower() in self._common and not self.has_capital(word)

    def _known(self, form: str, tag: str, edit: str) -> str | None:
        """The lemma by the lexicon or a table, or None: of the form, then of what it stands for."""
        known = self._in_lexicon(form, tag, edit)
        if tag.startswith("VB") and (known is None or (tag[0], form.lower()) not in self._seen):
            known = irregular.verb(form.lower()) or known  # a corpus errs once ("fled" as "flead")
        if known is None and tag in _TWINS:
            known = self._lexicon.get(f"{_TWINS[tag]} {form.lower()}")
        if known is None and tag in _PLURAL:
            known = irregular.plural(form, tag)
        if known is None and tag in _PROPER:
            known = self._as_a_name(form, tag)
        known = known or _in_full(form) or self._unstretched(form, tag)
        if known is None and _FILE.fullmatch(form):
            known = form.lower()  # the treebanks take the name of a file for a common noun
        if known is None and tag in _NOUNS and (owned := _WITH_APOSTROPHE.fullmatch(form)):
            known = owned[1] if tag == "NNPS" else owned[1].lower()
        if known is None and tag in _BASES and form.isalpha() and len(form) > LONGEST_CLITIC:
            known = form.lower()  # a base form is its own lemma, whatever the script says
        return known

    def _in_lexicon(self, form: str, tag: str, edit: str) -> str | None:
        """The lexicon's lemma; a capital that the script lowers is a headline's ("Dark")."""
        known = self._lexicon.get(f"{tag} {form}")
        if tag.startswith("NNP"):
            return known
        lowered = self._lexicon.get(f"{tag} {form.lower()}")
        if known is None or (edit[0] == "l" and known == form and lowered == form.lower()):
            known = lowered
        if known is None and tag == "JJ" and form.islower():
            name = form.capitalize()
            known = name if self.has_capital(name) else None  # "scottish" as "Scottish"
        return known

    def _unstretched(self, form: str, tag: str) -> str | None:
        """The lemma of a word without the letters that were drawn out in it ("soooo")."""
        if tag in (*_CASED, "CD") or not (form.isalpha() and _STRETCHED.search(form)):
            return None
        for kept in (r"\1", r"\1\1"):
            short = _STRETCHED.sub(kept, form.lower())
            known = self._lexicon.get(f"{tag} {short}")
            if known or short in self._words:
                return known or short
        return None

    def _as_a_name(self, form: str, tag: str) -> str | None:
        """A name that a headline puts in capitals, or a hasty writer in none, as names are written.

        Short capitals stay: they are acronyms unless the whole is a word, and at four letters even
        then. None where the form is written as a name already, or as particles are ("bin", "de").
        """
        name = form.capitalize()
        if form.islower():
            return self._lexicon.get(f"{tag} {name}") if len(form) > LONGEST_PARTICLE else None
        if not (form.isupper() and form.isalpha()) or len(form) < LONGEST_ACRONYM:
            return None
        known = self._lexicon.get(f"{tag} {name}")
        if known is None and (len(form) > LONGEST_ACRONYM or form.lower() in self._words):
            return name
        return known

    def _made(self, form: str, tag: str, edit: str) -> str:
        """What the script makes, or the form where the script is another word's own.

        Addresses are never cut. A script that adds three letters ("Oct" to "October") or gives a
        whole lemma ("worse" to "bad") is one word's own, and holds where its lemma is known and no
        regular stem is; a clitic ("'d") may be what it likes.
        """
        made = apply(edit, form)
        own = edit[0] == "=" or len(edit.split("+", 1)[1]) > LONGEST_ADDED
        clitic = edit[0] == "=" and len(form) <= LONGEST_CLITIC
        if tag == "ADD" or (own and not clitic and not self._fits(form, tag, made)):
            return form if tag in _CASED else form.lower()
        if tag in _INFLECTED and not _inflected(form, tag) and not self._rank(tag, made.lower()):
            return form if tag in _CASED else form.lower()  # "coefficient" has no plural's ending
        if tag in _WHOLE and form.lower().endswith(_VERBAL) and len(made) < len(form):
            return form.lower()  # "mesmerizing", an adjective, is no form of a verb
        return made.lower() if tag.startswith("VB") else made

    def _fits(self, form: str, tag: str, made: str) -> bool:
        stems = _stems(form.lower(), _ending(form, tag))
        return self._rank(tag, made) == _BEST > max((self._rank(tag, s) for s in stems), default=0)

    def _rank(self, tag: str, stem: str) -> int:
        if (tag[0], stem) in self._seen:
            return _BEST
        return 1 if stem in self._words else 0


def _in_full(form: str) -> str | None:
    """Figures without commas, decades without an apostrophe, clipped months and weekdays whole."""
    if form[0].isdigit():
        if _THOUSANDS.fullmatch(form):
            return form.replace(",", "")
        return re.sub("['’]", "", form) if _DECADE.fullmatch(form) else None
    return _CLIPPED.get(form.removesuffix(".")) if form[0].isupper() else None


_BEST = 2
_FILE = re.compile(
    r"[^@/]+\.(?:pdf|docx?|xlsx?|pptx?|html?|txt|jpe?g|png|gif|zip|csv|mp3)", re.IGNORECASE
)
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_CLIPPED_GERUND = re.compile("(.{2,}in)['’]?", re.IGNORECASE)  # "goin", "talkin'"
_DECADE = re.compile(r"(?:\d\d)?\d0['’]s")
#: Clipped forms that are hardly ever anything else ("Sun", "Mar" and "Jan" are).
_CLIPPED = {
    "Feb": "February",
    "Apr": "April",
    "Aug": "August",
    "Sep": "September",
    "Sept": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
    "Mon": "Monday",
    "Tues": "Tuesday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
    "Fri": "Friday",
}
_BASES = ("VB", "VBP")
_PROPER = ("NNP", "NNPS")
_PLURAL = ("NNS", "NNPS")
_NOUNS = ("NN", *_PLURAL)
_CASED = (*_PROPER, "ADD", "GW", "FW")
_STRETCHED = re.compile(r"([a-z])\1{2,}", re.IGNORECASE)
_WITH_APOSTROPHE = re.compile("(.+)['’]s", re.IGNORECASE)  # "12's", "a visit of astronaut's"
_VERBAL = ("ed", "ing")
_WHOLE = ("NN", "JJ")
_DOUBLED = re.compile(r"([bdgkmnprtv])\1$")
_HISSED = re.compile(r"(?:[sc]h|ss|x|zz|o)e$")
_TWINS = {"VBD": "VBN", "VBN": "VBD"}
_INFLECTED = ("NNS", "NNPS", "VBD", "VBN", "VBZ")
_ENDINGS = {
    "VBD": ("ed",),
    "VBN": ("ed",),
    "VBG": ("ing",),
    "VBZ": ("s",),
    "NNS": ("s",),
    "JJR": ("er",),
    "JJS": ("est",),
}


def _ending(form: str, tag: str) -> str:
    """The regular ending that a form under a tag has, or nothing."""
    ends = form.lower().endswith
    return next((e for e in _ENDINGS.get(tag, ()) if ends(e) and not ends(("'s", "’s"))), "")


def _inflected(form: str, tag: str) -> bool:
    """Whether a noun or verb has any regular ending, be it not its tag's."""
    ends = ("s", "ed", "ing") if tag[0] == "V" else ("s",)
    return form.lower().endswith(ends) and not form.endswith(("'s", "’s"))


def _regular(form: str, ending: str) -> str:
    """What a regular ending of a noun, a present or an adjective stands on, for unknown words."""
    stem = form[: -len(ending)]
    if len(stem) < 2:
        return form
    if ending == "s":
        if stem.endswith("ie") and len(stem) > 4:
            return stem[:-2] + "y"
        return form if stem.endswith(("s", "u", "i")) else _HISSED.sub(lambda m: m[0][:-1], stem)
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem[:-1] if _DOUBLED.search(stem) else stem


def _stems(form: str, ending: str) -> tuple[str, ...]:
    """What a regular ending may stand on: "vot(e)", "stop(p)", "carr(y)", "clash(e)"."""
    stem = form[: -len(ending)]
    if not ending or len(stem) < 2:
        return ()
    found = [stem] if ending == "s" else [stem + "e", stem]
    if stem[-1] == stem[-2] and ending != "s":
        found.append(stem[:-1])
    if stem.endswith("ck"):
        found.append(stem[:-1])
    if stem.endswith("i") and ending != "s":
        found.append(stem[:-1] + "y")
    if stem.endswith("ie") and ending == "s":
        found.append(stem[:-2] + "y")
    if stem.endswith("e") and ending == "s":
        found.append(stem[:-1])
    return tuple(found)
