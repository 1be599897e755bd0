"""What a regular past, participle or gerund stands on, by English spelling alone.

A final e is dropped before "-ed" and "-ing" and a consonant behind one stressed vowel is doubled,
so that a stem of one syllable tells which it was ("fined" is of "fine", "pinned" of "pin").
Longer stems go by their ending, after R. Quirk et al., "A Comprehensive Grammar of the English
Language" (1985), 3.5-3.10.
"""

from __future__ import annotations

import re

#: Endings of stems that are spelt with an e, with a verb of each.
_SILENT = re.compile(
    r"""(?:[vcu]|[^z]z                                # leave, force, argue, seize
    |[drl]g|eng|[lp]ung|(?:ch|r)ang|(?:fr|cr|imp)ing  # judge, merge, avenge, plunge, change
    |[bcdfgkpstz]l|cr                                 # handle, massacre
    |[lnrpwy]s|[aeiou]s                               # repulse, license, raise
    |(?:ea|oa|oo|ee|l[oa]|ba)th                       # breathe
    |[aeu]d|[^aeo]id|[^o]od|[aei]g|[aiu]k|[^o]ok      # invade, decide, explode, manage, provoke
    |um|ib|com|nam                                    # consume, describe, welcome, rename
    |[^aeiou]in|[^i]ven|thron|ph?on|[^e]ap            # combine, convene, dethrone, telephone
    |ir|[^aeo]ur|ar|(?:pl|gn|st|d)or                  # conspire, capture, declare, deplore
    |(?:dh|erf|ersev|coh)er                            # adhere, interfere, persevere
    |[^aeo]il|ol|ul                                   # compile, console, schedule
    |[^eo]at|creat|ut|(?:pl|del|omp)et                # negotiate, create, dispute, complete
    |[nv]it|[^l][^i]cit|(?:ped|trad)it                # unite, excite, expedite
    |(?:m|n|de?v|q.)ot)$                              # promote, devote, quote
    """,
    re.VERBOSE,
)
_SHORT = re.compile(
    r"[^aeiouy]*(?:[aeiou]|(?<=[^aeiou])y)[bdfgklmnprst]$"
)  # one syllable, one of each
_LONG_VOWEL = re.compile(r"(?<!cr)(?:[aeo][aeo]|[aeo][iu])[bdfgklmnprt]$")  # "treat", "claim"
_DOUBLED = re.compile(r"..([bdgkmnprtv])\1$")
_DOUBLED_L = re.compile(r"[aeiou][^aeiou]+[eo]ll$")  # "propelled", but "killed"
_HARD_C = re.compile(r"[aeiou].*ick$")  # "mimicked", "panicked"
_TIE = re.compile(r"(?:un|be|under|out|over)?[dltv][iy]$")


def base(stem: str, ending: str) -> str:
    """The verb a stem before "ed" or "ing" is of: "conced" and "barr" give "concede" and "bar"."""
    spelt = stem.replace("qu", "qq")  # no vowel there: "require" is spelt as "aspire"
    if _TIE.fullmatch(spelt) and spelt.endswith("i" if ending == "ed" else "y"):
        return stem[:-1] + "ie"
    if ending == "ed" and spelt.endswith("i"):
        return stem[:-1] + "y"
    if ending == "ed" and (spelt.endswith("e") or len(stem) == 2):
        return stem + "e"
    if _DOUBLED.search(spelt) or _DOUBLED_L.search(spelt) or _HARD_C.search(spelt):
        return stem[:-1]
    if spelt.endswith(("ss", "zz", "ff", "ll")) or _LONG_VOWEL.search(spelt):
        return stem
    return stem + "e" if _SHORT.fullmatch(spelt) or _SILENT.search(spelt) else stem
