"""Lengths of time, and dates counted by them: two days, three years ago, a week later."""

from __future__ import annotations

from timeline.expression import (
    About,
    AtClock,
    Calendar,
    Duration,
    Expression,
    Now,
    Shift,
    Then,
    Vague,
    Within,
)
from timeline.interval import Granularity
from timeline.rules.grammar import Rule

G = Granularity
Amount = float | str
"""A number, or "X" for one that is not said ("several")."""


def length(amount: Amount, unit: Granularity) -> Duration | None:
    """A duration of one amount; a fraction of a year becomes months as the gold writes it."""
    if amount == "X":
        return Duration(((None, unit),))
    number = float(amount)
    if number <= 0 or number > 99999:
        return None
    finer = {G.YEAR: (6, G.MONTH), G.HOUR: (30, G.MINUTE), G.DAY: (12, G.HOUR),
             G.MINUTE: (30, G.SECOND)}  # fmt: skip
    if number % 1 == 0.5 and unit in finer:
        whole = ((number - 0.5, unit),) if number > 1 else ()
        return Duration((*whole, finer[unit]))
    return Duration(((number, unit),))


def _point(duration: Duration | About, base: str, sign: int) -> Expression | None:
    """The time a length before or after an anchor, as finely as its last unit says."""
    if isinstance(duration, About):
        moved = _point(duration.base, base, sign)  # type: ignore[arg-type]
        return None if moved is None else About(moved, duration.mod)
    if not isinstance(duration, Duration) or duration.side is not None:
        return None
    ref = "PAST_REF" if sign < 0 else "FUTURE_REF"
    if any(amount is None for amount, _ in duration.amounts):
        return Vague(ref, duration.amounts[0][1], base != "now")
    if duration.amounts[0][0] >= _AGES:  # type: ignore[operator]
        return Vague(ref)
    found: Expression | None = None
    for amount, unit in duration.amounts:
        to = _POINT.get(unit, unit)
        if unit is G.WEEK and base == "now" and (amount or 0) >= 2:
            to = G.WEEK  # "six weeks ago" counts weeks, "a week ago" days
        if unit is G.HOUR and (amount or 0) >= 24:
            to = G.DAY
        anchor = (Now(to) if base == "now" else Then(to)) if found is None else found
        found = Shift(anchor, sign * (amount or 0), unit, to)
    return found


def _moved(duration: Duration | About, base: Calendar | Now, sign: int) -> Expression | None:
    """A day or a longer unit moved by whole greater ones: "a year ago Friday" is a day, "a year ago
    this month" a month."""
    if not isinstance(duration, Duration) or duration.side or len(duration.amounts) != 1:
        return None
    amount, unit = duration.amounts[0]
    if amount is None or not G.DAY.rank <= base.unit.rank < unit.rank:
        return None
    return Shift(base, sign * amount, unit, base.unit)


def _of_years_ago(date: Expression, duration: Duration | About) -> Expression | None:
    """A day or a month of the year that lies some whole years back."""
    if not isinstance(date, Calendar) or not isinstance(duration, Duration) or duration.side:
        return None
    (amount, unit), *more = duration.amounts
    if more or unit is not G.YEAR or amount is None or amount % 1 or amount >= _AGES:
        return None
    return Within(date, Shift(Now(G.YEAR), -amount, G.YEAR, G.YEAR))


def _ahead(duration: Duration | About) -> Expression | None:
    """The day a length from now; None for hours and for what is not counted."""
    inner = duration.base if isinstance(duration, About) else duration
    if not isinstance(inner, Duration) or inner.side is not None:
        return None
    if any(amount is None or unit.rank < G.DAY.rank for amount, unit in inner.amounts):
        return None
    return _point(duration, "now", 1)


_AGES = 10_000
"""Years that no calendar of days holds: "65 million years ago" is only long past."""
_POINT = {
    G.DECADE: G.YEAR,
    G.CENTURY: G.YEAR,
    G.WEEK: G.DAY,
    G.WEEKEND: G.DAY,
    G.QUARTER: G.QUARTER,
}


def _sided(side: str, duration: Expression | None) -> Expression | None:
    if isinstance(duration, Duration) and duration.side is None:
        return Duration(duration.amounts, side)
    return None


def _about(mod: str, base: Expression) -> Expression | None:
    sided = isinstance(base, Duration) and base.side is not None
    if isinstance(base, About) or (sided and mod not in ("EQUAL_OR_MORE", "APPROX")):
        return None
    if mod == "MORE_THAN" and isinstance(base, Duration) and base.amounts[0][0] is None:
        return None  # "over several days" says how long it took
    return About(base, mod)


def _weekday(date: Expression) -> bool:
    """Whether it is a bare weekday: "around Wednesday's ruling" is about no date."""
    return isinstance(date, Calendar) and date.weekday is not None and date.day is None


def _both(first: Duration, second: Duration) -> Duration | None:
    if not isinstance(first, Duration) or not isinstance(second, Duration):
        return None
    if first.side or second.side or len(first.amounts) > 1:
        return None
    if first.amounts[0][0] is None or second.amounts[0][0] is None:
        return None
    finer = list(Granularity).index
    one, two = first.amounts[0][1], second.amounts[0][1]
    if one == G.SECOND or (two != G.SECOND and finer(one) <= finer(two)):
        return None
    return Duration(first.amounts + second.amounts)


_ABOUT = (
    ("about|around|approximately|roughly|some|circa|c.", "APPROX"),
    ("nearly|almost|under", "LESS_THAN"), ("over", "MORE_THAN"),
)  # fmt: skip
_ABOUT_TWO = (
    ("at least|most", "EQUAL_OR_MORE"), ("more than", "MORE_THAN"), ("less|fewer than",
    "LESS_THAN"),
    ("up to", "EQUAL_OR_LESS"), ("close to", "APPROX"),
)  # fmt: skip

_LONG = (
    ("hour", 1, G.HOUR), ("day", 1, G.DAY), ("week", 1, G.WEEK), ("month", 1, G.MONTH),
    ("year", 1, G.YEAR), ("decade", 1, G.DECADE), ("hours", "X", G.HOUR), ("weeks", "X", G.WEEK),
    ("months", "X", G.MONTH), ("years", "X", G.YEAR), ("decades", "X", G.DECADE),
)  # fmt: skip
"""Lengths that agencies write as one word with "long"."""

RELATIVE: tuple[Rule, ...] = (
    Rule("in-length", "timex", "<duration>", _ahead, "it will open in two weeks",
         "it opened in two weeks", guard="ahead"),
    Rule("length", "duration", "<amount> <units>",
         lambda a, u: length(a, u) if a != 1 else None, "two weeks", "two weekly papers",
         guard="length"),
    Rule("length-single", "duration", "<amount> <unit>",
         lambda a, u: length(a, u) if u not in (G.SECOND, G.QUARTER) or a not in (1, 0.5) else None,
         "a two-year plan", "two yearly plans", guard="single"),
    Rule("length-more", "duration",
         "<amount> more|additional|consecutive|full|straight|whole|fiscal|financial|calendar|"
         "working|trading|short|long <units>",
         length, "20 more years", "20 more people"),
    Rule("length-another", "duration", "another|additional <amount> <units>", length,
         "another seven months", "another day's work"),
    Rule("length-another-one", "duration", "another <unit>",
         lambda u: length(1, u) if u != G.SECOND else None, "another year", "another"),
    Rule("length-one", "duration", "a|an|one additional|extra|single|full|whole|entire <unit>",
         lambda u: length(1, u) if u not in (G.SECOND, G.QUARTER) else None,
         "in a single day", "additional"),
    Rule("length-whole", "duration", "the whole|entire <unit>",
         lambda u: length(1, u) if u not in (G.SECOND, G.QUARTER) else None,
         "for the entire day", "the entire team"),
    Rule("length-or-two", "duration", "a|an|one <unit> or two",
         lambda u: length("X", u) if u != G.SECOND else None, "a day or two", "a day or not"),
    Rule("past-or-two", "duration", "the past|last <unit> or two",
         lambda u: _sided("past", length("X", u)) if u != G.SECOND else None,
         "the past week or two", "the past week or not"),
    Rule("next-or-two", "duration", "the next <unit> or two",
         lambda u: _sided("future", length("X", u)) if u != G.SECOND else None,
         "the next week or two", "the next week or not"),
    Rule("length-unit-half", "duration", "a|an|one <unit> and a half",
         lambda u: length(1.5, u) if u != G.SECOND else None,
         "a year and a half", "a year and more"),
    Rule("past-unit-half", "duration", "the? past|last <unit> and a half",
         lambda u: _sided("past", length(1.5, u)) if u != G.SECOND else None,
         "the past year and a half", "the past year and more"),
    Rule("length-long", "duration", "<duration> long", lambda d: d, "three-month-long", "longer",
         guard="long"),
    Rule("length-two-units", "duration", "<duration> ,? and? <duration>", _both,
         "two years and three months", "two years and three people"),
    Rule("length-some", "duration", "some <units>",
         lambda u: length("X", u) if u not in (G.SECOND, G.QUARTER) else None,
         "for some years", "some years people", guard="units"),
    Rule("length-a-while", "timex", "a while", lambda: Duration(((None, G.VAGUE),)),
         "for a while", "a while later", guard="untold"),
    Rule("length-years-on-end", "timex", "the <units>",
         lambda u: Duration(((None, u),)) if u.rank > G.DAY.rank else None,
         "over the years", "the years of plenty", guard="onend"),
    Rule("length-following", "timex", "the following|ensuing|subsequent|intervening <units>",
         lambda u: Duration(((None, u),)) if u != G.SECOND else None,
         "in the following days", "the following day"),
    Rule("length-bare-two", "bareduration", "<units> or|and even? <units>",
         lambda u, v: Duration(((None, u),)) if G.SECOND not in (u, v) else None,
         "within weeks or months", "weeks or people"),
    Rule("length-bare", "bareduration", "<units>",
         lambda u: Duration(((None, u),)) if u != G.SECOND else None,
         "for months", "months", guard="units"),
    Rule("length-first", "duration", "the <ord> <amount> <units>",
         lambda n, a, u: length(a, u), "the first nine months", "the first nine people"),
    Rule("length-quarter-century", "duration", "a quarter century",
         lambda: length(25, G.YEAR), "a quarter-century", "a quarter of them"),
    Rule("length-quarter-of-century", "duration", "a quarter of a century",
         lambda: length(25, G.YEAR), "a quarter of a century", "a quarter of a day"),
    Rule("length-quarters-century", "duration", "three quarters of a century",
         lambda: length(75, G.YEAR), "three-quarters of a century", "three quarters of a day"),
    Rule("length-ages", "duration", "<num> million|billion <units>",
         lambda n, u: Duration(((n * 1e6, u),)) if u is G.YEAR else None,
         "65 million years", "65 million people"),
    Rule("length-fortnights", "duration", "<amount> fortnight|fortnights",
         lambda a: length("X" if a == "X" else 2 * a, G.WEEK), "a fortnight", "a fort"),
    Rule("past-fortnight", "duration", "the? past|last fortnight",
         lambda: _sided("past", length(2, G.WEEK)), "the past fortnight", "the past fort"),
    Rule("next-fortnight", "duration", "the next|coming fortnight",
         lambda: _sided("future", length(2, G.WEEK)), "the next fortnight", "the next fort"),
    Rule("length-hyphened-long", "duration", "<unit> long", lambda u: length(1, u),
         "a month-long strike", "a month longer", guard="hyphened"),
    Rule("length-hyphened-long-many", "duration", "<units> long", lambda u: length("X", u),
         "a decades-long feud", "decades longer", guard="hyphened"),
    Rule("length-old", "duration", "<amount> <unit> old",
         lambda a, u: length(a, u) if u is not G.YEAR else None,
         "a two-month-old strike", "a two-month-old baby", guard="hyphened"),
    Rule("length-old-one", "duration", "<unit> old",
         lambda u: length(1, u) if u is not G.YEAR else None,
         "a century-old law", "a year-old girl", guard="hyphened"),
    Rule("length-old-many", "duration", "<units> old", lambda u: length("X", u),
         "a decades-old feud", "he is years older", guard="hyphened"),
    *(Rule(f"length-{word}long", "duration", f"{word}long", lambda a=a, u=u: length(a, u),
           f"a {word}long strike", f"a {word} strike") for word, a, u in _LONG),
    Rule("length-the", "duration", "the|those|these full? <amount> <units>", length,
         "the nine months", "the nine people"),
    *(
        Rule(f"about-{i}-{mod.lower()}", "duration", f"{words} <duration>",
             lambda d, mod=mod: _about(mod, d), f"{words.replace('|', ' ').split()[0]} two years",
             f"{words.replace('|', ' ').split()[0]} two people", guard="length")
        for i, (words, mod) in enumerate(_ABOUT)
    ),
    *(
        Rule(f"about-two-{i}-{mod.lower()}", "duration", f"no? {words} <duration>",
             lambda d, mod=mod: _about(mod, d),
             f"{words.split('|')[0].split()[0]} {words.split()[-1]} two years"
             if words.split()[0] != "at" else "at least two years", f"{words.split()[0]} people",
             guard="length")
        for i, (words, mod) in enumerate(_ABOUT_TWO)
    ),
    Rule("past-length", "duration",
         "the|these|those? past|last|latest|previous|preceding <duration>",
         lambda d: _sided("past", d), "the past two years", "the past", guard="lasting"),
    Rule("last-length-of", "timex", "the last|final <duration>", lambda d: d
         if isinstance(d, Duration) and d.side is None else None,
         "the last three months of 2012", "the last three months", guard="ofstretch"),
    Rule("next-length", "duration", "the? next|coming|following|upcoming <duration>",
         lambda d: _sided("future", d), "the next two years", "the next"),
    Rule("past-few", "duration", "the last|past few|several|many <units>",
         lambda u: Duration(((None, u),), "past"), "the past few weeks", "the past few"),
    Rule("length-or-so", "duration", "<duration> or so|more|less", lambda d: _about("APPROX", d),
         "a year or so", "a year or two people"),
    Rule("some-ago", "date", "some <units> ago|back|earlier",
         lambda u: Vague("PAST_REF", u), "some years ago", "some years"),
    Rule("bare-ago", "date", "<bareduration> ago", lambda d: _point(d, "now", -1),
         "months ago", "months agone"),
    Rule("bare-from-now", "date", "<bareduration> from now|today", lambda d: _point(d, "now", 1),
         "years from now", "years from home"),
    Rule("bare-earlier", "date", "<bareduration> earlier|before", lambda d: _point(d, "then", -1),
         "months earlier", "months early", guard="free"),
    Rule("bare-later", "date", "<bareduration> later", lambda d: _point(d, "then", 1),
         "months later", "months late"),
    Rule("ago", "date", "<duration> ago|back", lambda d: _point(d, "now", -1),
         "two weeks ago", "two weeks", guard="apart"),
    Rule("day-years-ago", "day", "<daymonth> ,? <duration> ago", _of_years_ago,
         "on March 11 two years ago", "on March 11 two people"),
    Rule("years-ago-day", "day", "<duration> ago ,? on <daymonth>",
         lambda d, m: _of_years_ago(m, d), "two years ago on March 11", "two years ago on time"),
    Rule("month-years-ago", "monthlike", "<month> <duration> ago",
         lambda m, d: _of_years_ago(Calendar(G.MONTH, month=m), d), "in March two years ago",
         "in March two people"),
    Rule("years-ago-month", "monthlike", "<duration> ago in <month>",
         lambda d, m: _of_years_ago(Calendar(G.MONTH, month=m), d), "two years ago in March",
         "two years ago in Rome"),
    Rule("ago-today", "day", "<duration> ago today",
         lambda d: _moved(d, Now(G.DAY), -1), "a year ago today", "a year ago Friday"),
    Rule("ago-this-unit", "date", "<duration> ago this <unit>",
         lambda d, u: _moved(d, Now(u), -1), "a year ago this month", "a year ago this Friday"),
    Rule("ago-weekday", "day", "<duration> ago <weekday>",
         lambda d, w: _moved(d, Calendar(G.DAY, weekday=w), -1),
         "a year ago Friday", "a year ago today"),
    Rule("from-weekday", "day", "<duration> from <weekday>",
         lambda d, w: _moved(d, Calendar(G.DAY, weekday=w), 1),
         "a week from Tuesday", "a week from today"),
    Rule("from-now", "date", "<duration> from now|today|tomorrow|hence",
         lambda d: _point(d, "now", 1), "two weeks from now", "two weeks from home"),
    Rule("earlier", "date", "<duration> earlier|before|previously|beforehand",
         lambda d: _point(d, "then", -1), "two days earlier", "two early days", guard="free"),
    Rule("later", "date", "just? <duration> later",
         lambda d: _point(d, "then", 1), "two days later", "two later days", guard="free"),
    Rule("afterwards", "date", "just? <duration> afterwards|afterward|thereafter",
         lambda d: _point(d, "then", 1), "two days afterwards", "two afternoons"),
    Rule("the-day-before", "date", "the day before|earlier",
         lambda: Shift(Then(G.DAY), -1, G.DAY, G.DAY), "the day before", "the day", guard="free"),
    Rule("the-night-before", "time", "the night before",
         lambda: AtClock(Shift(Then(G.DAY), -1, G.DAY, G.DAY), "NI"),
         "the night before", "the night", guard="free"),
    Rule("the-day-after", "date", "the day after",
         lambda: Shift(Then(G.DAY), 1, G.DAY, G.DAY), "the day after", "the day", guard="free"),
    Rule("day-after-date", "day", "the day after|following <day>",
         lambda d: Shift(d, 1, G.DAY, G.DAY), "the day after Christmas", "the day after it"),
    Rule("day-before-date", "day", "the day before <day>",
         lambda d: Shift(d, -1, G.DAY, G.DAY), "the day before Christmas", "the day before it"),
    Rule("about-date", "date", "about|around|approximately|circa|ca <date>",
         lambda d: None if isinstance(d, Vague) or _weekday(d) else _about("APPROX", d),
         "around Nov. 1", "around it", guard="about"),
    Rule("or-later", "date", "<date> or later|after|beyond|thereafter",
         lambda d: _about("ON_OR_AFTER", d), "1994 or later", "1994 or not"),
    Rule("or-earlier", "date", "<date> or earlier|before",
         lambda d: _about("ON_OR_BEFORE", d), "1994 or earlier", "1994 or not"),
    Rule("and-beyond", "date", "<date> and beyond", lambda d: _about("ON_OR_AFTER", d),
         "1990 and beyond", "1990 and beyonds"),
    Rule("clock-ago", "time", "<duration> ago|earlier",
         lambda d: AtClock(Now(G.DAY), "XX") if isinstance(d, Duration)
         and d.amounts[0][1] in (G.HOUR, G.MINUTE) else None, "two hours ago", "two hours",
         guard="free"),
)  # fmt: skip
"""Lengths with their modifiers, and times counted from now or from then."""
