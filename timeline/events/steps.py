"""From a parsed sentence to its events: predicate, participants, when, how certain, who says so.

`events` shows the steps: what happens in each sentence, and what holds rather than happens. Every
event knows the rule that made it and the words it was read from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.document import Document, Mention
from timeline.event import Event
from timeline.events.checked import checked
from timeline.events.happenings import happenings
from timeline.events.page import pages
from timeline.events.retold import retold
from timeline.events.standing import standing
from timeline.syntax.tree import Sentence
from timeline.timex import Timex


def events(
    document: Document,
    sentences: Iterable[Sentence],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
) -> tuple[Event, ...]:
    """The events of a document in the order of the text.

    An event told again has the date of the telling that is dated (`retold`). One that no
    expression dates is kept: bounded by the document's date where it occurred
    and that date is known, else without an interval.
    """
    sentences, found = tuple(sentences), list[Event]()
    for page in pages(document, sentences, timexes, mentions):
        found.extend(happenings(page))
        found.extend(standing(document, page.sentence, page.said))
    found = sorted(checked(document.text, found), key=lambda e: (e.predicate_span, e.id))
    return tuple(retold(document, found, sentences, mentions))
