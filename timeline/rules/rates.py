"""Lengths that tell how often or how fast: "$5 a year", "paid over six years"."""

from __future__ import annotations

import re

from timeline.rules.around import left

_COUNT = re.compile(
    r"\b(?:\d(?:[\d.,]*\d)?|two|three|four|five|six|seven|eight|nine|ten|dozen)\s"
    r"(?:(?:million|billion|trillion)\s)?(?:of\s)?"
    r"(?:(?!(?:for|in|within|after|over|during|than|least|about|before|since|to|at|on|by)\s)[a-z-]+\s){0,2}(?:of\s(?:[a-z-]+\s){1,2})?$"
)
_RATE = re.compile(
    r"(?:\d(?:[\d.,]*\d)?|\$\S+|million|billion|thousand|hundred|times|once|twice|cents|percent|barrels|"
    r"dollars|hours|tons|days|%)\s$"
)


def per(text: str, start: int, end: int) -> bool:
    """ "A week" after a number, "times", "once", "twice" or money is a rate."""
    if text[start:end].lower().startswith("per"):
        return True
    if _COUNT.search(left(text, start)):
        return True
    return _RATE.search(left(text, start)) is not None


_SPREAD = re.compile(
    r"(?:\b(?:payable|paid|spread|spent|invest(?:ed)?|repaid|delivered|staggered|phased\s(?:in|out)|"
    r"grew|grown|rose|risen|fell|fallen|declined|increased|doubled|tripled|dropped|climbed|shrank|improved|"
    r"occurred|happened|developed|accumulated|averaged|percent|"
    r"(?:hike|raise|rise|increase|cut|reduction|growth|gain|drop|decline|deal|contract|loan|package)s?|"
    r"million|billion|trillion)|%)\s$"
)


def over_time(text: str, start: int) -> bool:
    """ "Payable over six years", "$2 billion over a decade": within them, not longer."""
    return _SPREAD.search(left(text, start)) is not None
