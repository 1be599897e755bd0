"""Lemmas as edit scripts: "lower the case, cut n letters, add a suffix", or a whole lemma."""

from __future__ import annotations

LONGEST_CUT = 6


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
