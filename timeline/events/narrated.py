"""Days that a story goes on in: "Rebels took Ost on Monday. They freed the envoy."

A sentence whose main clause tells of a day opens a scene, and the simple pasts of the main clauses
behind it are of that day, until another time is named or the telling leaves the line of the story:
for what had been before, for a state, for a quotation. (Kamp and Rohrer, "Tense in Texts", 1983;
Hinrichs, "Temporal Anaphora in Discourses of English", 1986.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.events import attribution
from timeline.events.occasions import SHORT
from timeline.events.spread import spread
from timeline.events.tensed import STATES, is_past
from timeline.interval import Granularity, Interval
from timeline.syntax import predicates
from timeline.syntax.tree import Sentence, labels
from timeline.timex import Timex

RULE = "told on"
_NO_DEEDS = STATES | labels(  # lasting too: plans, and what lives are told by
    "become use expect plan intend consider bear grow study graduate marry found write build train"
    " educate raise play form create"
)
_PROFILED = labels("die kill arrest elect appoint name nominate charge sentence jail murder")
_THEY = labels("he she")
_ELSEWHEN = labels(
    "also already always before earlier eventually ever formerly frequently generally later long"
    " never normally now often once originally previously rarely recently regularly repeatedly"
    " since sometimes still subsequently then twice usually yet again initially first last finally"
)
_TOLD_LATER = labels("evidence testimony account")
_JUDGING = labels("conclude determine recommend infer reckon")
_OWN_DAY = labels("early morning midday afternoon premarket pre-market")
_QUOTES = frozenset("\"“”„«»'‘’`") | {"``", "''"}


@dataclass(frozen=True, slots=True)
class Scene:
    """The day that a story is in: its expression, the word that it dated, and how many more
    sentences may go on in it; `ours` where who writes tells of himself.
    """

    timex: Timex
    told: str
    at: int
    deed: str
    ours: bool = False
    left: int = 3


def goes_on(
    s: Sentence,
    spoken: Sequence[Timex],
    dates: dict[int, Timex],
    scene: Scene | None,
    written: Interval | None,
) -> tuple[dict[int, Timex], Scene | None]:
    """The dates of a sentence with that of the scene it goes on in, and the scene behind it.

    `written` is when the document was: scenes are of the week before it, or of an hour, for what is
    long past is told with its later story.
    """
    root = next((w.i for w in s.words if w.head < 0), None)
    if root is None:
        return dates, scene
    if any(t.type != "SET" for t in spoken):
        return dates, _opened(s, root, dates, written)
    if scene is None or not _tells_on(s, root) or _is_profile(s, root, scene):
        return dates, None
    if _is_ours(s, root) and not scene.ours:
        return dates, None  # "He fired the judge on Tuesday. I voted for him."
    timex = scene.timex
    anchor = f"“{scene.told}” of the sentence before, at character {scene.at}"
    shared = replace(timex, evidence=replace(timex.evidence, rule=RULE, anchor=anchor))
    shared_by = spread(s, {root: shared})
    found = {k: t for k, t in shared_by.items() if "to" not in s.lemmas(k, "mark")}
    return {**found, **dates}, replace(scene, left=scene.left - 1) if scene.left > 1 else None


def _opened(
    s: Sentence, root: int, dates: Mapping[int, Timex], written: Interval | None
) -> Scene | None:
    """The scene that a sentence opens whose main clause tells in the past of a day."""
    timex = dates.get(root)
    if timex is None or timex.bound is not None or timex.granularity not in SHORT:
        return None
    if timex.value.endswith("_REF") or not is_past(s, root) or not _is_recent(timex, written):
        return None
    inside = s.words_in(timex.span)
    above = (k for i in inside[:1] for k in s.above(i) if k not in inside)
    if next((k for k in above if predicates.is_predicate(s, k)), None) != root:
        return None
    if attribution.reports(s, root) or len({t.interval for t in dates.values()}) > 1:
        return None
    if _breaks_off(s):
        return None
    told = s.words[root]
    return Scene(timex, told.text, told.start, s.lemma(root), _is_ours(s, root))


def _is_ours(s: Sentence, v: int) -> bool:
    """Whether who writes tells of himself."""
    return any(s.lower(k) in ("i", "we") for k in s.kids(v, "nsubj", "nsubj:pass"))


def _breaks_off(s: Sentence) -> bool:
    """Whether a quotation begins or ends in a sentence and not both."""
    straight = sum(w.text in ('"', "``", "''") for w in s.words) % 2
    return bool(straight) or s.text.count("“") != s.text.count("”")


def _is_profile(s: Sentence, v: int, scene: Scene) -> bool:
    """ "Varn died on Monday. He grew up in Ost": the life of whom news is told."""
    subjects = {s.lower(k) for k in s.kids(v, "nsubj", "nsubj:pass")}
    return scene.deed in _PROFILED and not _THEY.isdisjoint(subjects)


def _is_recent(timex: Timex, written: Interval | None) -> bool:
    if timex.granularity in (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND):
        return True  # "at 0534 the crew called the tower": so in reports of accidents
    if written is None or written.start is None or timex.interval is None:
        return False
    start = timex.interval.start
    return start is not None and (written.start - start).days in range(_RECENT)


_RECENT = 8  # days


def _tells_on(s: Sentence, v: int) -> bool:
    """Whether a main clause goes on with the story: a simple past of a deed, in nobody's words."""
    w, helpers = s.words[v], s.helpers(v)
    finite = next((x for x in (*helpers, w) if x.finite), None)
    if w.pos != "VERB" or finite is None or not finite.past:
        return False
    if any(x.lemma.lower() not in ("be", "do") for x in helpers) or s.lemma(v) in _NO_DEEDS:
        return False
    if not _ELSEWHEN.isdisjoint(s.lower(k) for k in s.kids(v, "advmod")) or w.ing:
        return False
    subjects = s.kids(v, "nsubj", "nsubj:pass")
    if any(predicates.event_noun(s, k) is not None for k in subjects):
        return False  # "the war killed nine": another happening
    if not _TOLD_LATER.isdisjoint(s.lemmas(v, "obj")) or s.lemma(v) in _JUDGING:
        return False  # "the commission heard evidence that she saw three lorries"
    trading = (k for k in s.kids(v, "obl") if s.lemma(k) == "trading")
    if any(not _OWN_DAY.isdisjoint(s.lemmas(k, "amod", "compound")) for k in trading):
        return False  # "the shares fell in early trading": the day of the text
    spoken = s.words[0].text in _QUOTES or _breaks_off(s)
    return not spoken and predicates.is_predicate(s, v)
