"""Verbs by the spelling of their regular pasts and gerunds."""

from __future__ import annotations

import pytest

from timeline.reader.regular import base

VERBS = """\
concede concedes conceded conceding|bar barred barring|fine fined fining|levy levied levying
|untie untied untying|deplore deplored deploring|withhold withholding
|obstruct obstructed obstructing|sever severed severing|propel propelled propelling
|kill killed killing|mimic mimicked mimicking|barricade barricaded barricading
|embargo embargoed embargoing|free freed freeing|agree agreed agreeing|argue argued arguing
|quell quelled quelling|conspire conspired conspiring|offer offered offering
|monitor monitored monitoring|ignore ignored ignoring|negotiate negotiated negotiating
|treat treated treating|create created creating|unseat unseated unseating
|exile exiled exiling|summon summoned summoning|dethrone dethroned dethroning
|visit visited visiting|invite invited inviting|threaten threatened threatening
|convene convened convening|require required requiring|harass harassed harassing
|repulse repulsed repulsing|avenge avenged avenging|belong belonged belonging
|change changed changing|dye dyed dyeing|develop developed developing|escape escaped escaping"""
ROWS = [
    (form, words.split()[0])
    for words in VERBS.replace("\n", "").split("|")
    for form in words.split()[1:]
    if form.endswith(("ed", "ing"))
]


@pytest.mark.parametrize(("form", "verb"), ROWS)
def test_a_regular_form_gives_its_verb(form: str, verb: str) -> None:
    ending = "ing" if form.endswith("ing") else "ed"
    assert base(form.removesuffix(ending), ending) == verb
