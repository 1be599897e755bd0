"""The rule tables, put together: the English grammar of time expressions."""

from __future__ import annotations

from functools import cache

from timeline.rules.absolute import ABSOLUTE
from timeline.rules.amounts import AMOUNTS
from timeline.rules.clock import CLOCK, HALVES
from timeline.rules.deictic import DEICTIC, DEICTIC_NAMES, PARTS
from timeline.rules.grammar import Grammar, Rule
from timeline.rules.holidays import NAMES
from timeline.rules.lexicon import CASED, lexicon, number
from timeline.rules.numeric import NUMERIC
from timeline.rules.parts import HALF_NAMES, QUARTER_NAMES, QUARTERS, SETS
from timeline.rules.relative import RELATIVE
from timeline.rules.vague import VAGUE

HOLIDAYS: tuple[Rule, ...] = tuple(
    Rule(
        f"holiday-{name}".replace(" ", "-"),
        "holiday",
        name.replace("'s", " 's")
        .replace("s' ", "s ' ")
        .replace("st. ", "st . ")
        .replace("jr. ", "jr . "),
        lambda name=name: name,
        f"on {name.title()}",
        "on a holiday",
    )
    for name in NAMES
)
"""One row a name of a day."""

ENGLISH: tuple[Rule, ...] = (
    *NUMERIC, *ABSOLUTE, *DEICTIC, *DEICTIC_NAMES, *PARTS, *AMOUNTS, *RELATIVE, *QUARTERS,
    *CLOCK, *SETS, *VAGUE, *HOLIDAYS,
)  # fmt: skip
"""Every rule, those before others preferred where two read the same words."""

PRIORITY = {rule.name: place for place, rule in enumerate(ENGLISH)}


@cache
def english() -> Grammar:
    """The compiled grammar of English."""
    words = dict(lexicon())
    for word, half in HALVES.items():
        words[word] = (("halfday", half),)
    for word, n in QUARTER_NAMES.items():
        words[word] = (("qname", n),)
    for word, n in HALF_NAMES.items():
        words[word] = (("hname", n),)
    return Grammar(ENGLISH, words, number, CASED)
