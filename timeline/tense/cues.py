"""What stands just before or behind a date and tells its side, whatever its verb.

`SINCE`, `IS`, `BEGINS`, `AFTER_IT`, `AS_EARLY`, `FROM`, `LIMIT` and `DUE` are for words in small
letters: to look for both kinds of letters at every place takes three times as long.
"""

from __future__ import annotations

import re

SINCE = re.compile(r"\bsince\s(?:last\s)?$")
TOLD = re.compile(
    r"\b(?:said|announced|declared|reported|stated|confirmed|warned|claimed|"
    r"denied|told\s(?:\w+\s){1,3})\s?(?:on\s)?$"
)
"""Its verb just before, whatever the clause after it has ("announced on Monday that it will")."""
TO_BE = re.compile(r"\b(?:be|is|are)\s(?:[a-z]+ly\s)?$")
"""The helper of a passive still to come ("will be officially announced on")."""
TOLD_IN = re.compile(
    r",\s(?:said|he|she|they)?\s?in\s(?:an?|his|her|its|their)\s(?:[\w-]+\s){0,3}(?:interview|statement|"
    r"speech|letter|tweet|report|message|post|briefing|note|e-?mail|filing|broadcast|memo)\s(?:on\s)?$"
)  # fmt: skip
"""What adds where it was said ("he will not resign, in an interview on Friday")."""
IS = re.compile(
    r"\b(?:(?:is|are)\s(?:(?:likely|possible|out|due|back|off|open)\s)?(?:(?:on|in|at|from|between|not\suntil)\s)?|"
    r"(?:is|are)\s(?:from\s|open\s)*[\d:]+\s?(?:[ap]\.?m\.?\s)?(?:to|until|-|–)\s?|"
    r"(?:is|are)\srunning\s(?:again\s)?(?:for\s(?:[\w-]+\s){1,5})?in\s|"
    r"(?:is|are)\s(?:published|released|announced|unveiled)\s(?:on|in)\s|(?:was|were)\s(?:possible|likely)\s(?:on\s)?|"
    r"(?:is|are)\sat\shome\s(?:to|against)\s(?:[\w-]+\s){1,3}on\s|runs\s|(?:which|that|it)\sfalls\son\s)$"
)
BEGINS = re.compile(
    r"\s(?:(?<=\ws\s)|(?<=\w,\s)|(?<=\bwhich\s)|(?<=\bthat\s))(?<!\bto\s)"
    r"(?:end|begin|start|resume|conclude|reopen|convene|(?:take|come\sinto)\s(?:effect|force))"
    r"\s(?:(?:on|in|at|from)\s)?$"
)
"""A plain present just before it ("the talks end Thursday")."""
MISHAPS = (
    r"(?:attacks?|assaults?|bomb(?:ing)?s?|blasts?|explosions?|shootings?|killings?|murders?|"
    r"massacres?|stabbings?|slayings?|assassinations?|ambush|crash(?:es)?|collisions?|derailments?|coup|"
    r"mutiny|riots?|unrest|uprising|violence|(?:earth)?quakes?|tsunami|floods?|flooding|storm|blaze|fires?|"
    r"wildfires?|accidents?|disasters?|kidnappings?|abductions?|robbery|clash(?:es)?|deaths?|invasion)\b"
)
"""What nobody sets a date for."""
AFTER_IT = re.compile(
    r"\b(?:after|following|despite)\s(?:(?:losing|winning|beating|defeating|drawing|suffering)\b|"
    r"(?:(?:the|his|her|its|their|an?(?=[^.,;]{1,20}\d-\d))\s)(?:[\w’'-]+\s){0,3}"
    rf"(?:defeats?|loss|win|victory|draw|rout|resignation|arrest|{MISHAPS}))"
    r"(?:\s(?!(?:i|we|you|he|she|it|they|will|would|is|are|was|were|has|have|had|may|can|face|meet|play"
    r"|parade|rally|march|party|celebrations?)\b)[\w’'-]+){0,6}\s(?:on\s)?$"
)  # fmt: skip
"""What one can only look back on ("after the 7-0 defeat to Estra on Friday, they hope to win")."""
THERE_IS = re.compile(
    r"\bthere(?:\s(?:is|are|remains?)|['’]s)\s(?:also\s|still\s|another\s|an?\s|the\s)*"
    r"(?:(?!(?:no|any|of|that|who|which|from|by|over|about|at|after|following|in|for|with|fighting|anger|evidence|reports?|claims?|signs?)\b|\w+ed\s)[a-z-]+\s){1,4}(?:on\s)?$",
    re.IGNORECASE,
)
"""What is set for a day ("there is a rehearsal on Sunday")."""
IS_AFTER = re.compile(
    r"\s(?:also\s)?(?:is|are|will|marks|brings|promises|would\sbe)\b"
)
"""What follows a day that is still to come."""
WAS_THE_DATE = re.compile(
    r"\s(?:is|was|remains)\s(?:the|an?|its|his|her|their)\s(?:[\w-]+\s){0,2}(?:deadline|target|cut-?off|dates?)\b"
)
"""What a day was named for, which may be over or not ("said May 3 was the target date")."""
NAMED_AS = re.compile(
    r"(?:,?\s(?:and\s|or\s)?\d\d?\b)*\s(?:as|for)\s"
    r"(?:(?:the|an?|its|his|her|their)\s(?:[\w-]+\s){0,2}(?:deadline|dates?|day|cut-?off|target)|"
    r"(?:[a-z-]+\s){0,2}dates)\b"
)
"""What a day is named for ("set May 3 as the deadline", "fixed June 7, 8 and 9 as new dates")."""
DONE_ON = re.compile(
    r"(?<!\bbe\s)(?<!\bbeing\s)(?<!\bto\s)\b(?:arrested|detained|jailed|charged|convicted|sentenced|freed|released|captured|killed|"
    r"injured|wounded|rescued|found|elected|appointed|nominated|named|sacked|fired|signed|agreed|reached|passed|adopted|"
    r"approved|announced|unveiled|imposed|issued|published|seized|launched|delivered)\s(?:on\s)?$"
)
"""What was done on a day, told of what is still to come ("the men arrested Friday will appear")."""
DID = re.compile(
    r"\b(?:that|which|who)\s(?:(?:was|were|had|had\sbeen)\s)?(?!set\b)([a-z]+)\s(?:(?!will\b|would\b)[\w’'-]+\s){0,6}(?:on\s)?$"
)
"""The verb of a relative clause that a day ends ("who was shot on Friday")."""
HAPPENED_ON = re.compile(
    r"(?<!\ba\s)(?<!\ban\s)(?<!\bany\s)\b(?:attack|bombing|shooting|killing|slaying|massacre|crash|arrest|death|drop|"
    r"fall|plunge|gains?|loss|losses|slide|decline|sell-?off|slump|jump|surge|rout|rebound|victory|defeat|resignation)\s"
    r"(?:(?:in|at|of|near)\s(?:[\w-]+\s){1,3})?(?:on\s)?$"
)
"""What has happened on a day, told of what comes of it ("the drop Thursday will be felt")."""
A_KIND = re.compile(r"\b(?:an?|another)\s$")
LIKELY = re.compile(
    r"\s(?:[a-z][\w-]*\s){1,3}(?:is|are|looks?|seems?)\s(?:(?:very\s|more\s|most\s|un)?likely|possible|expected|"
    r"due|set|scheduled|planned)\b"
)
"""What is told of a thing of that day that is still to come ("a May vote is likely")."""
AS_EARLY = re.compile(
    r"\b(?:as\s(?:early|late)\sas\s|starting\s|beginning\s)(?:in\s|on\s|the\s|about\s|at\s)?$"
)
FROM = re.compile(r"(?:^|[.!?]\s|\n)from\s$")
SET_DATE = (
    r"(?:sentencing|trial|court|hearing|release|launch|start|starting|target|execution|closing|election|"
    r"wedding|opening|effective)\sdate"
)
"""A date that is set for what is to come."""
LIMIT = re.compile(
    r"\b(by|until|till)\s(?:(?:the|an?|his|her|its|their)\s(?:next\s)?|about\s|at\s(?:least\s|the\s\w+\s)?|"
    r"late\s|early\s|sometime\s)?$"
)
UNTIL_ITS = re.compile(
    r"\b((?:until|till)\s)(?:an?|the|his|her|its|their)\s(?:(?!(?:that|which|who)\b)[\w,’'-]+\s){1,8}(?:in|on)\s$"
)
"""Until what is held on a day ("has until its congress in September to do it")."""
DUE = re.compile(
    rf"\b(?:deadline(?:\sof)?|{SET_DATE}\s(?:of|for|on)|no\slater\sthan|as\ssoon\sas|effective|payable|upcoming|"
    r"(?:planned|scheduled|slated|postponed|likely)\s(?:for|on|in)|(?:anticipated|expected|foreseen)\sfor|(?:forecast|predicted|set)\s(?:for|through|into)|"
    r"(?:is|are)\s(?:also\s)?(?:banned|barred|closed|shut|suspended|halted|restricted|required|cancell?ed)"
    r"\s(?:[\w’'-]+\s){0,4}from|"
    r"(?:is|are)\s(?:also\s)?(?:forecast|predicted)(?:\s(?:on|in|at|over))?|(?:due|delivery|settlement)\s(?:on|in)|"
    r"(?<!been\s)due\s(?:out|back|up|home|in\scourt)(?:\s(?:on|in|at))?|(?:available|valid|(?<!was\s)(?<!were\s)on\ssale)\sfrom|"
    r"(?:moved|pushed|put\s(?:off|back)|brought\sforward|delayed|deferred|rescheduled|postponed|adjourned|slipped)"
    r"\s(?:back\s)?(?:from\s[\w.]+(?:\s\d+)?\s)?(?:to|for)|"
    r"(?:runs?|lasts?|continues?|extends?|open|valid|good)\s(?:through|to)|"
    r"to\s(?:take|come\sinto)\s(?:effect|force)(?:\son|\sin)?|"
    r"(?:watch|warning|advisory|curfew)\s(?:in\seffect\s)?(?:from|for)|"
    r"in\s(?:effect|force|place)\sthrough|prepared\sfor\sdelivery(?:\son)?|"
    r"(?:until|for)\s(?:another|a\snew)\s(?:try|attempt)|next\savailable\s(?:[a-z]+\s)?(?:time|date|slot|day):)"
    r"\s(?:the\s|about\s|at\s)?$"
)  # fmt: skip
EVENTS = (
    r"(?:elections?|vote|voting|referendum|polls|ballot|run-?off|primary|primaries|caucus(?:es)?|summit|"
    r"conference|convention|meeting|talks|session|hearing|trial|sentencing|debate|launch|lift-?off|flight|"
    r"landing|game|match|final|semi-?final|race|fight|bout|opener|concert|ceremony|funeral|burial|"
    r"service|wedding|parade|rally|march|protest|strike|walkout|inauguration|deadline|storm|eclipse|visit|festival|vigil|memorial)"
)
"""What is set for a day."""
DAY_OF = re.compile(
    r"\b(?:declar(?:es|ed|ing)|announc(?:es|ed|ing))\s(?:an?|one)\s(?:[\w-]+\s){0,4}(?:mourning|holiday)\son\s$"
)
"""A day named as it is declared, which may be either's ("declared a day of mourning on Monday")."""
UNDONE = re.compile(
    r"\b(?:was|were)\s(?:[a-z]+ly\s)?(?:due|scheduled|set|expected|supposed|slated|planned|meant|to)\b|"
    r"\bwould\b"
)
CALLED_OFF = re.compile(
    r"[^.!?;]{0,60}\b(?:but|until|before)\s[^.!?;]{0,70}\b(?:cancel\w*|postpone\w*|delay\w*|scrap\w*|scrub\w*|"
    r"abandon\w*|call(?:ed)?\soff|put\soff|pushed\sback|suspended|rained\sout|denied|did\snot|didn['’]t)\b"
)
"""Of a plan that came to nothing: whether its day has been, nobody says ("was due to meet Friday
but the talks were called off")."""
SAID = re.compile(
    r",\s[^,.;:!?]{2,70}\b(?:said|says|added|predicted|warned|wrote|reported|noted)(?:\s[A-Z][a-z]+)?,\s"
)
"""Who says so, between the date and its verb ("by late Monday, officials said, it could rise")."""
UNMET = re.compile(
    r"\b(?:ignored|disregarded|defied|missed|failed\sto|refused\sto|neglected\sto)\s"
    r"(?!.*\b(?:will|must|has\sto|have\sto|is\sto)\b)"
)
"""An order that was not obeyed ("ignored an order to leave by Sunday"): its day has been."""
WAS_TO_HAVE = re.compile(
    r"\b(?:would|(?:was|were)\s(?:[a-z]+ly\s)?(?:(?:due|scheduled|set|supposed|meant|slated)\s)?to)\shave\s"
    r"(?:been\s[a-z]+|[a-z]+(?:ed|en|wn|ne)|begun|come|gone|left|held|met|made|paid|run|sat|set|won)"
    r"(?:\s\w+){0,4}\s(?:on\s|in\s|at\s)?$"
)
"""What did not come about, on a day that may be still to come ("was to have started March 26",
"would have been freed in May")."""
HAD_UNTIL = re.compile(
    r"\bhad\s(?:only\s|(?:given|allowed|ordered|asked|told|demanded|promised|vowed|pledged|agreed)\s"
    r"(?:[\w’'-]+\s){1,6})?(?:until|till|by)\s(?:the\s|about\s|at\s)?$"
)
WAS_UNTIL = re.compile(
    r"\b(?:was|were|had\sbeen|ran|took|held|had\sto\swait)\s"
    r"(?:(?!(?:adjourned|delayed|deferred|extended|postponed|prolonged|remanded|rescheduled|suspended|put|given|"
    r"granted|ordered|told)\b)[a-z]+\s){0,5}(?:until|till)\s(?:the\s|about\s|at\s)?$"
)
"""What was so until a day, which may have been ("the warning was in effect until Friday")."""
DENIED = re.compile(r"(?:\b(?:no|not|never|nobody|none)|n['’]t)\b", re.IGNORECASE)
"""What was not so until a day was so on it ("nobody was hurt until Friday")."""
_STEADY = (
    r"(?:had\s(?:[a-z]+ly\s)?(?!been\b|until\b|till\b|to\b|agreed|promised|vowed|given|planned|asked)[a-z]+(?:ed|en|ne|ld|pt|de|un)|"
    r"lasted|remained|stayed|waited|went\son|continued|worked|lived|served|led|headed|ruled|governed|reigned|"
    r"chaired|coached|managed|taught|fought|played|ran|resisted|survived)\b(?!\sby\b)"
)
_STILL = r"(?!\b(?:is|are|has|have|will|would|can|may|must|said|says)\b)"
WENT_ON = re.compile(
    rf"(?:(?<!\bwho\s)(?<!\bwhich\s)\b{_STEADY}(?:{_STILL}.)*|\b{_STEADY}(?:{_STILL}[^,])*)$",
    re.DOTALL,
)
"""What went on until a day or a month has come to its end ("led the bank until May")."""
CANCELS = re.compile(
    r"\b(?:cancel(?:l?ed|s)|postponed|scrapped|scrubbed|called\soff|suspended)\s"
    r"(?P<what>(?:[^.!?;]|(?<=\b[A-Z])\.){0,60})(?<!until\s)(?<!till\s)(?<!to\s)(?<!by\s)$"
)
"""What is cancelled may be of tomorrow ("the county canceled classes Wednesday", told Tuesday)."""
OF_A_DAY = re.compile(
    r"\b(?:class(?:es)?|lessons|schools?|flights?|trains?|ferr(?:y|ies)|buses|sailings|runs?|services?|trips|games?|"
    r"match(?:es)?|races?|concerts?|shows?|performances?|rall(?:y|ies)|events|operations|appointments)\b|"
    r"\b(?:planned|scheduled|slated|set|due)\b|\b(?:for|of|the)\s$"
)
"""What is held by the day, or is said to be of one; talks, visits and strikes are called off on one
day or another."""
HAD_PLANNED = re.compile(
    r"\bhad\s(?:been\s)?(?:due|expected|hoped|intended|meant|planned|scheduled|set|slated|wanted)\sto\s"
    r"[a-z]+\s(?:(?!(?:said|which|who|that|but|until|till|by)\b)[\w’'-]+\s){0,7}(?:on\s)?$"
)
"""What was planned from behind: its day may be on either side ("had planned to fly Friday")."""
AT_FIRST = re.compile(
    r"\b(?:initially|originally)\s(?:due|expected|intended|meant|planned|scheduled|set|slated)\s"
    r"(?:to\s(?:[\w’'-]+\s){1,5})?(?:for\s|on\s|in\s)?$"
)
"""When something was at first to be ("originally set for Friday")."""
PLANNED_FOR = re.compile(
    r"(?<!is\s)(?<!are\s)\b(?:planned|scheduled|slated|set)\s(?:(?:at|in|by|near)\s[^.,;:!?]{2,40}\s)?(?:for|on)\s$"
)
TO_COME = re.compile(
    r"\b(?:(?:will|may|might)\s(?:be\s)?(?:[a-z]+ly\s)?[a-z]+(?:\seffect|\sforce)?|(?<!\bwas\sto\s)takes?\seffect|expires?|is\sto\s[a-z]+|"
    r"(?:is|are)\s(?:due|set|scheduled|slated|expected)\s(?:to\s[a-z]+(?:\seffect)?|for))\s(?:on\s|in\s)?$"
)
"""A verb of what is to come right before a day or a month."""
PACT = re.compile(
    r"\b(?:agreements?|deals?|pact|accord|contracts?|offer|bid|proposals?|decision|promise|pledge|commitment|"
    r"permission|approval)\sto\s[a-z]+\b(?:[^.!?;]|\.\d){0,80}$|"
    r"\b(?:expectations?|hopes|bets|odds|chances|forecasts?|speculation|prospects|calls)\s(?:for|of|on)\s"
    r"(?:[^.,!?;]|\.\d){0,70}\sin\s$|"
    r"\b(?:propos|suggest|recommend|request|demand|promis|pledg)ed\s(?!that\b|it\b|him\b|her\b|them\b)"
    r"(?:[^.,!?;]|\.\d){1,70}\sin\s$"
)
"""What was agreed to be done, hoped for or proposed for a month may be to come ("a deal to sell it
in June", "hopes of a truce in May", "proposed two debates in October")."""
AGAINST = re.compile(
    r"\bto\s(?:take\son|face|challenge|run\sagainst|oppose|unseat|defeat|beat)\s(?:[\w.’'-]+\s){1,6}in\s$"
)
"""Whom one is to stand against in a month to come ("chose her to face the mayor in May")."""
BEHIND = re.compile(r"\s([a-z]+)\b")
"""The word behind."""
DEMAND = re.compile(
    r"\b(?:deadlines?|asked|asks?|called|calls|ordered|orders|gave|given|promis\w+|vow\w+|pledg\w+|urg\w+|"
    r"need\w*|want\w*|requir\w+|demand\w*|must|agreed|hope[ds]?|aims?|aimed|planned|projected|forecast|predict(?:s|ed)?)\b|"
    r"\bto\s(?!(?:the|an?|his|her|its|their|our|all|half|more|less|nearly|about|most|some|many|two|three|both|"
    r"those|these|people|which|whom)\b)(?-i:[a-z])", re.IGNORECASE
)  # fmt: skip
