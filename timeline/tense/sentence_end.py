"""Where a sentence ends and begins in running text, by its marks: for reading without a parse."""

import re

_ABBREVIATIONS = """Mr Mrs Ms Dr St Gov Sen Rep Gen Col Lt Sgt Capt Rev Jr Sr Inc Corp Co Ltd vs No
    Jan Feb Mar Apr Aug Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun Calif Pa Va Fla Ga Ill Ind Mich
    Minn Mo Tenn Tex Wash Wis Mass Md Conn Colo Ariz Ala Ark Ky La Miss Mont Neb Nev Okla Ore"""
_SHORT = "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATIONS.split())
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
"""A month's name, short or long."""
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b"
_TIMED = rf"(?!(?<=\b[ap]\.m\.)\s(?:[A-Z]{{2,4}}\b|{_DAY}|{MONTH}))"
END = (
    rf"\.{_TIMED}(?=[\"”’)]*\s+[\"“‘'(]?[A-Z]|[\"”’)]*\s*(?:$|\n\s*[—–•*-])){_SHORT}(?<!\b[A-Z]\.)|"
    r"[!?](?=[\"”’)]?\s|$)"
)
"""The end of a sentence: no dot of an abbreviation, of an initial, or before a small letter."""
PARAGRAPH = r"\n[ \t]*\n"
"""What parts two paragraphs."""
STOP = rf"{END}|;|{PARAGRAPH}"
"""What parts two clauses for sure."""
BEGIN = r"(?:^\s*|[.!?][\"'”’)]*\s+|\n\s*)"
"""What stands before the first word of a sentence, at the end of a search."""
OPENS_IN = re.compile(rf"{BEGIN}In\s$")
"""The "In" that opens a sentence before a month or a year."""
