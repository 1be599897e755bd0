"""Languages by what is done with them: "speaks Spanish", "translated into French"."""

from __future__ import annotations

from timeline.syntax.phrases import Core
from timeline.syntax.tree import Sentence, labels

_USED = labels(
    "speak write read learn study teach know understand master pick converse talk interpret use"
    " acquire improve forget translate"
)
_TURNED = labels("translate interpret borrow switch render convert turn adapt dub")
_OF = labels(
    "professor teacher lecturer tutor student speaker knowledge command mastery grasp use study"
    " smattering dialect teaching translation version form variety chair reader learning fluency"
)
_IN = ("in", "into")
_ENDINGS = ("ish", "ese", "ian", "an", "ic", "sh", "ch", "i", "man", "utch", "reek", "ew", "ai")


def is_language(s: Sentence, i: int, core: Core) -> bool:
    """Whether a bare name like a people's is what they speak: no "the Spanish", no "Spaniards"."""
    if len(core.name) != 1 or core.type in ("PER", "LOC", "ORG") or core.word != i:
        return False
    w = s.words[core.name[0]]
    if not w.capital or not w.text.endswith(_ENDINGS) or s.kids(i, "det", "nmod:poss", "nummod"):
        return False
    while w.dep == "conj":
        w = s.words[w.head]
    if w.head < 0 or s.kids(w.i, "det", "nmod:poss", "nummod"):
        return False
    above, case = s.lemma(w.head), s.case(w.i)
    if w.dep in ("obj", "nsubj:pass"):
        return above in _USED
    if w.dep not in ("obl", "nmod"):
        return False
    if case in ("of", "for", "from", "to"):
        return above in (_OF if case == "of" else _TURNED)
    return case in _IN and (core.type is not None or w.text == "English")  # "in Miami"
