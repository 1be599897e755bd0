"""The head of a report's first paragraph: where from, when and for whom it was sent."""

from __future__ import annotations

import re

_NAMED = r"[A-Z][\w.'’-]*|al-\w+"
_PLACE = rf"(?:{_NAMED}|[A-Z]{{2,}})(?:(?:,?\s|\s?/\s?)(?:{_NAMED}|de|la|of|del|and)){{0,5}}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{_MONTH}\s+{_NTH}|{_NTH}\s+{_MONTH})"
_WHEN = rf"{_DAY}(?:,?\s+\d{{4}})?"
# A block that a date opens.
DATED = re.compile(rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:\d|{_MONTH}\s+\d)")

# Without a space only the long dash parts a dateline from its report: "UAE-Iran talks" is none.
_DASH = r"(?:\s+[-–—―_]{1,3}\s*|[-–_]\s+|(?:[—―]|--)\s*|\s+[•·|]\s+)"
# "Reuters", "Quay News / NNA", and those that write themselves small, "dpa" and "dpa/NNA".
_SENDER = r"(?:[A-Z][^()\d]{1,50}|[a-z]{2,5}(?:/[A-Za-z]{2,10})?)"
# Where from, when and for whom a report was sent: the head of its first paragraph.
DATELINE = re.compile(
    rf"(?:{_PLACE},?\s*(?:\(\s*{_WHEN}\s*\)|{_WHEN})?,?\s*\({_SENDER}\){_DASH}"
    rf"(?:{_WHEN}{_DASH})?"
    rf"|{_PLACE},?\s*\([A-Z][^()\d]{{1,50}}[\s,/–—-]\s*{_DAY},?\s+\d{{4}}\)(?:{_DASH}|:?\s+)"
    rf"|(?:{_WHEN},?\s+)?\([A-Z][^()\d]{{1,40}}(?:,\s+{_WHEN})?\){_DASH}"
    rf"|(?:{_DAY}),?\s+\d{{4}}{_DASH}"
    rf"|{_PLACE},?\s+\(?(?:{_WHEN})\)?(?:\s+\([A-Z][^()]{{1,50}}\))?(?:\s?\.?{_DASH}|:\s+)"
    rf"|{_PLACE},\s+{_WHEN}\s+\([A-Z]{{2,6}}\)\s+"
    rf"|{_PLACE},\s+{_WHEN}\.?\s+/[A-Z][\w .-]{{1,30}}/\.?(?:{_DASH}|\s+)"
    rf"|[A-Z][A-Z'’.\s/-]{{3,40}}(?:,\s*[A-Z][\w.\s]{{1,30}})?{_DASH})"
    r"(?=[\"“‘'A-Z0-9]|$)"
)
