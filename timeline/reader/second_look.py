"""A second look at names: what a text shows in one place helps in the others.

Inside one text the same words mostly name the same thing. Each form that was read as a name
votes on its kind with every place it was read in, and places where it stood unread are taken
where the network did not plainly rule a name out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline.reader.beliefs import Belief, Beliefs, Form
from timeline.reader.names import Span

Table = npt.NDArray[np.float32]

#: How much less likely than no name (log probability a word) an unread place may be.
DOUBT = 2.0
#: How much the mean of all places of a form weighs against what one place shows alone.
WEIGHT = 1.0
#: The same as `DOUBT` for names that are known.
REACH = 6.0


class SecondLook:
    """Names of a text made to agree, given the tags the log probabilities stand for."""

    def __init__(self, tags: Sequence[str]) -> None:
        self._kinds = tuple(dict.fromkeys(t[2:] for t in tags if t != "O"))
        place = {name: i for i, name in enumerate(tags)}
        self._single = [place[f"S-{k}"] for k in self._kinds]
        self._begin = [place[f"B-{k}"] for k in self._kinds]
        self._inside = [place[f"I-{k}"] for k in self._kinds]
        self._end = [place[f"E-{k}"] for k in self._kinds]
        self._none = place["O"]

    def __call__(
        self, words: Sequence[str], table: Table, names: Sequence[Span], starts: Sequence[int]
    ) -> list[Span]:
        """The names again, in the order of the text, kinds agreed on and further places added.

        `starts` are the words that open sentences: no name runs across them.
        """
        forms: dict[tuple[str, ...], list[Span]] = defaultdict(list)
        for start, end, kind in names:
            forms[tuple(words[start:end])].append((start, end, kind))
        taken = np.zeros(len(words), bool)
        for start, end, _ in names:
            taken[start:end] = True
        out: list[Span] = []
        opening = np.zeros(len(words), bool)
        opening[list(starts)] = True
        unread = self._unread(words, table, forms, taken, opening)
        beliefs = Beliefs(self._kinds, names, words)
        for place in self._known(words, table, taken, opening, beliefs):
            forms[tuple(words[place[0] : place[1]])].append(place)
        alike: dict[str, list[Form]] = defaultdict(list)
        for form in forms:
            alike[" ".join(form).upper()].append(form)
        for same in alike.values():
            places = [place for form in same for place in (*forms[form], *unread[form])]
            out += self._agreed(table, places, beliefs.of(same[0]))
        return sorted(out)

    def _known(
        self,
        words: Sequence[str],
        table: Table,
        taken: npt.NDArray[np.bool_],
        opening: npt.NDArray[np.bool_],
        beliefs: Beliefs,
    ) -> list[Span]:
        """Places of names that every text may have and that were not read as names there."""
        found: list[Span] = []
        for start, word in enumerate(words):
            if taken[start] or not word[0].isupper():
                continue
            for end in range(min(start + 4, len(words)), start, -1):
                if not words[end - 1][0].isalnum():
                    continue  # "Houthi-led"
                kind = beliefs.known(tuple(words[start:end]))
                if kind is None or taken[start:end].any() or opening[start + 1 : end].any():
                    continue
                against = float(table[start:end, self._none].sum())
                told = float(self._scores(table, start, end)[self._kinds.index(kind)])
                if told > against - REACH * (end - start):
                    found.append((start, end, kind))
                    taken[start:end] = True
                    break
        return found

    def _agreed(self, table: Table, places: Sequence[Span], belief: Belief | None) -> list[Span]:
        """The places of forms alike but for case, each kind weighed by what the others show.

        `belief` is what is known of the form apart from its places.
        """
        if len(places) == 1 and belief is None:
            return list(places)
        each = np.stack([self._scores(table, start, end) for start, end, _ in places])
        weighed = each + WEIGHT * each.mean(0)
        chosen = (weighed if belief is None else weighed + belief).argmax(1)
        return [(a, b, self._kinds[k]) for (a, b, _), k in zip(places, chosen, strict=True)]

    def thing(self, table: Table, start: int, end: int) -> str:
        """The likeliest kind of some words as a name that is no person's."""
        scores = dict(zip(self._kinds, self._scores(table, start, end).tolist(), strict=True))
        return max((kind for kind in self._kinds if kind != "PER"), key=scores.__getitem__)

    def _scores(self, table: Table, start: int, end: int) -> npt.NDArray[np.float32]:
        """Log probability of each kind for the words as one name."""
        if end - start == 1:
            return table[start, self._single]
        middle = table[start + 1 : end - 1][:, self._inside].sum(0)
        found: npt.NDArray[np.float32] = (
            table[start, self._begin] + middle + table[end - 1, self._end]
        )
        return found

    def _unread(
        self,
        words: Sequence[str],
        table: Table,
        forms: dict[tuple[str, ...], list[Span]],
        taken: npt.NDArray[np.bool_],
        opening: npt.NDArray[np.bool_],
    ) -> dict[tuple[str, ...], list[Span]]:
        """Places of known forms that were not read as names and may be; longest forms first."""
        found: dict[tuple[str, ...], list[Span]] = defaultdict(list)
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for form in sorted(forms, key=lambda f: (-len(f), f)):
            if any(c.isupper() for c in form[0]):
                by_first[form[0]].append(form)
                shouted = form[0].upper()
                if shouted != form[0]:
                    by_first[shouted].append(form)
        for start, word in enumerate(words):
            if word not in by_first or taken[start]:
                continue
            for form in by_first[word]:
                end = start + len(form)
                if not _same(words[start:end], form) or taken[start:end].any():
                    continue
                if opening[start + 1 : end].any():
                    continue
                against = float(table[start:end, self._none].sum())
                if float(self._scores(table, start, end).max()) > against - DOUBT * len(form):
                    found[form].append((start, end, ""))
                    taken[start:end] = True
                    break
        return found


def _same(words: Sequence[str], form: tuple[str, ...]) -> bool:
    """Whether words are a form, as it was read or all in capitals ("MOSUL" in a headline)."""
    return tuple(words) == form or tuple(words) == tuple(w.upper() for w in form)
