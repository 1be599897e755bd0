"""What sets something for a day, calls for it or foresees it, whatever its verb."""

from __future__ import annotations

import re

from timeline.tense.cues import EVENTS

_PUT_OFF = re.compile(
    r"\b(?:(?:delay|postpon|reschedul|defer|push|mov|shift|extend|adjourn)(?:s|es|ed|ing)?\s|put\soff\s)"
    r"(?!(?:to|from|for)\s)(?:[\w.,’'-]+\s){1,12}(?:(?:back\s)?to|until|till)\s(?:the\s)?$|"
    r"\b(?:delay|postpon|reschedul|mov|push)(?:e?d|es|ing)\s(?!(?:to|from|for)\s)(?:[\w’'-]+\s){1,5}from\s$|"
    r"\b(?:set(?:s|ting)?|(?:re)?schedul(?:e|es|ed|ing)|slat(?:e|es|ed|ing)|arrang(?:es|ed|ing)|plan(?:s|ned|ning)?|"
    r"call(?:s|ed|ing)(?=\s(?:an?|snap|early|emergency|new|fresh|more)\b))"
    r"\s(?:[\w’'-]+\s){1,6}for\s(?:the\s)?$"
)
_GATHERING = re.compile(
    r"\b(?:gather|assembl|arriv|converg|travel|travell|fly|head|journey)ing\s(?:[\w’'-]+\s){0,6}for\s"
    rf"(?:an?|the|his|her|its|their)\s(?:[\w’'-]+\s){{0,3}}{EVENTS}\s(?:on\s)?$"
)
_COMES_FOR = re.compile(
    rf"(?:day|night|morning|afternoon|evening)\sfor\s(?:[\w’'-]+\s){{0,3}}{EVENTS}\s(?:[\w’'-]+\s){{0,5}}on\s$|"
    r"\b(?:call(?:s|ed|ing)?\sfor|(?:has|have)\s(?:also\s)?(?:called|announced|organi[sz]ed|convened|arranged))\s"
    r"(?:an?|new|fresh|more|mass|further)\s(?:[\w’'-]+\s){0,3}"
    rf"(?:strikes|protests|rallies|marches|walkouts|demonstrations?|boycott|{EVENTS})\s(?:[\w’'-]+\s){{0,3}}on\s$|"
    rf"\b(?:announc|declar|order|propos|promis)(?:es|ed|ing)\s(?:[\w’'-]+\s){{1,5}}(?<!for\s){EVENTS}\sfor\s$"
)
"""What one comes for, calls for or sets ("flew in Monday for talks on Friday", "called for a strike
on", "has called a strike on", "announced a strike for")."""
_BEING = re.compile(
    rf"{EVENTS}\s(?:is|are)\sbeing\s(?:held|staged)\s(?:[\w’'-]+\s){{0,4}}(?:on\s)?$"
)
"""What is held on a day ("a vigil is being held Saturday")."""
_STARTING = re.compile(
    r"\b(?:call(?:s|ed|ing)?(?:\sfor)?|announc(?:es|ed|ing)|declar(?:es|ed|ing)|order(?:s|ed|ing)|plan(?:s|ned|ning)?)\s"
    r"(?:an?|the|new|fresh|more|mass|further)\s(?:[\w’'-]+\s){0,5}(?:strikes?|protests?|rall(?:y|ies)|marche?s?|walkouts?|"
    r"demonstrations?|boycott|shutdown|lockdown|curfew|blockade|ban|closure|truce|cease-?fire|tour|campaign)\s"
    r"(?:(?!(?:that|which|who|after)\b)[\w’'-]+\s){0,3}"
    r"(?:(?:starting|beginning|commencing)\s(?:from\s|on\s|at\s)?|from\s)$"
)
"""What is called for or announced, from a day on ("called a two-day strike starting Saturday")."""
_FORESEEN = re.compile(
    r"\b(?:forecasts?|predict(?:s|ed)?)\s(?:(?!\b(?:said|says|told|that|had|and|but|was|were|came|fell|rose|\w+ed)\b)"
    r"[^.,;!?]|\.\d){1,90}\s(?:through|into|until|till|over|for|on|by|in)\s(?:the\s)?$|"
    r"\b(?:en\sroute|heading|on\scourse|ahead|brac(?:e|es|ed|ing))\s(?:to|for|of|toward)\s(?:an?\s)?"
    r"(?:possible|potential|likely)\s(?:[\w-]+\s){1,4}(?:on|at|over|in)\s(?:the\s)?$"
)
"""What is foreseen for a day ("forecast more rain for the coast through Sunday", "en route to a
possible landfall at the weekend")."""
_PENDING = re.compile(
    r"\b(?:facing|pending|awaiting)\s(?:an?\s$|(?:(?:an?|the|his|her|its|their)\s)?(?:[\w’'-]+\s){0,3}?"
    rf"{EVENTS}\s(?:on\s|in\s)?$)|"
    r"\bc[oa]mes?\s(?:[a-z]+\s){0,2}(?:hours?|days?|weeks?)\s(?:before|ahead\sof)\s(?:[\w’'-]+\s){1,4}?"
    rf"{EVENTS}\s(?:on\s)?$|"
    rf"{EVENTS}\s(?:beginning|starting)\s(?:on\s)?$|"
    rf"\b(?:is|are)\sin\s[A-Z]\w+\sfor\s(?:[\w’'-]+\s){{0,3}}?{EVENTS}\son\s$|"
    r"\bpoint(?:s|ed|ing)?\sto\s(?:an?\s)?(?:[a-z]+\s){1,3}(?:open|opening|start|session)\s(?:on\s)?$"
)
"""What somebody waits for or is in for ("held pending a hearing Thursday", "came days before a vote
on", "for talks beginning", "is in Ost for talks on", "futures pointed to a higher open on")."""
_COME = (" for ", "has ", "have ", "announc", "declar", "order", "propos", "promis")
_TRACK = ("on track", "on schedule", "on course")
_AWAITED = ("facing ", "pending ", "awaiting ", "point", "days before", "is in ", "are in ")
_TO = ("to ", "for ", "from ", "until ", "till ", "the ")
_AIMED = re.compile(
    r"\b(?:(?:(?:aim|shoot|gear|brac|prepar|plann?|hop)(?:s|es|ing)(?:\sup)?|prepare|brace)\sfor|(?:target|ey)(?:s|es|ing|eing)(?!\s(?:on|in|for|of|at|by)\b))\s"
    r"(?:(?:an?|the)\s)?(?:(?!who\b|that\b|which\b|h?s?he\b|it\b|they\b|\w+ed\b)[\w’'-]+\s){0,6}"
    r"(?:on\s|in\s|as\searly\sas\s)?$"
)
_ON_TRACK = re.compile(
    r"\bon\s(?:schedule|track|course)\s(?:for|to)\s(?:[\w’'-]+\s){0,6}(?:on\s|in\s)?$"
)


def put_off(before: str) -> bool:
    """Whether the words before a date move something to it or set something for it ("delays the
    launch to Wednesday", "set a hearing for Jan. 14", "on track for a landing Monday", "aiming for
    a Friday launch", "were gathering for a meeting on Thursday"), or foresee it."""
    if before.endswith(_TO) and _PUT_OFF.search(before.lower()):
        return True
    if ("for" in before or "target" in before or "ey" in before) and _AIMED.search(before):
        return True  # "ey": "eyes", "eyeing"
    if "ing " in before and _GATHERING.search(before):
        return True
    comes = before.endswith(("on ", "for ")) and any(word in before for word in _COME)
    if comes and _COMES_FOR.search(before):
        return True
    if " being " in before and _BEING.search(before):
        return True
    begins = before.endswith(("ginning ", "ginning on ", "tarting ", "tarting on "))
    if (begins or any(word in before for word in _AWAITED)) and _PENDING.search(before):
        return True
    if any(word in before for word in _TRACK) and _ON_TRACK.search(before):
        return True
    if ("ing " in before or before.endswith("from ")) and _STARTING.search(before):
        return True
    told = "forecast" in before or "predict" in before
    told = told or "possible" in before or "potential" in before or "likely" in before
    return told and _FORESEEN.search(before) is not None
