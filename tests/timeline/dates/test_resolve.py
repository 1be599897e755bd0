"""Anchors: the document's date, the time last spoken of, and what neither can tell."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.timeline.dated import document, only, read
from timeline.dates.digits import numeric_order
from timeline.dates.genre import kind
from timeline.dates.steps import timexes
from timeline.dates.traits import needs
from timeline.interval import Granularity, Interval
from timeline.tag import tag

MAY = Interval.month(2021, 5)


def test_a_document_date_of_a_month_dates_no_day() -> None:
    timex = only("They met yesterday.", MAY)
    assert timex.interval is None
    assert "2021-05-01 to 2021-05-31" in (timex.reason or "")


def test_a_document_date_of_a_month_still_tells_last_year() -> None:
    assert only("They met last year.", MAY).interval == Interval.year(2020)


def test_a_document_date_of_a_year_leaves_a_bare_month_open() -> None:
    timex = only("They met in July.", Interval.year(2021))
    assert (timex.interval, timex.value) == (None, "XXXX-07")


def test_without_a_document_date_a_bare_month_says_why_it_is_undated() -> None:
    timex = only("They met in July.", None)
    assert timex.interval is None
    assert timex.reason
    assert timex.anchor is None


def test_the_anchor_is_told() -> None:
    assert only("They met on Sunday.").anchor == "document date 2021-05-31"
    assert only("They met on 7 April 2021.").anchor is None
    later = read("They met on 3 May 2020. Two days later, they left.")["Two days later"]
    assert "3 May 2020" in (later.anchor or "")


def test_what_is_supposed_is_named() -> None:
    assert only("They met on 7 April.").inferred == ("year",)
    assert only("They met on 7 April 2021.").inferred == ()


def test_next_friday_on_a_thursday_keeps_both_readings() -> None:
    timex = only("They will meet next Friday.", "2021-12-09")
    assert timex.value == "2021-12-10"
    assert [a.value for a in timex.alternatives] == ["2021-12-17"]
    assert only("They will meet next Friday.", "2021-12-04").alternatives == ()


def test_both_orders_of_a_numeric_date_are_kept() -> None:
    timex = only("Signed on 4/5/2021.")
    assert [a.value for a in timex.alternatives] == ["2021-05-04", "2021-04-05"]
    assert timex.interval == Interval(dt.date(2021, 4, 5), dt.date(2021, 5, 5))
    assert timex.edtf == "[2021-04-05,2021-05-04]"
    assert timex.reason


def test_both_orders_are_kept_with_a_clock_time() -> None:
    timex = only("Signed on 4/5/2021 at 9:30 a.m.")
    assert (timex.type, timex.value) == ("TIME", "2021-XX-XXT09:30")
    assert len(timex.alternatives) == 2


def test_the_day_of_the_document_decides_the_order() -> None:
    timex = only("Posted on 5/4/2021.", "2021-05-04")
    assert timex.value == "2021-05-04"
    assert timex.alternatives[0].rule == "numeric-day-first"
    assert only("Posted on 5/4/2021.", "2021-08-04").value == "2021-XX-XX"


def test_the_other_numeric_dates_of_a_text_decide_the_order() -> None:
    text = "Signed on 4/5/2021 and renewed on 25/4/2022."
    timex = read(text)["4/5/2021"]
    assert timex.value == "2021-05-04"
    assert [(a.value, a.rule) for a in timex.alternatives] == [
        ("2021-04-05", "numeric-month-first")
    ]
    assert numeric_order(document(text), tag(text))[0] == "day first"


@pytest.mark.parametrize(
    ("text", "words", "bound", "first", "last"),
    [
        ("By 2009 Norland had sent ships.", "2009", "by", None, "2009-12-31"),
        ("Rain. Since 2009 Ada's mill has stood.", "2009", "since", "2009-01-01", "2021-05-31"),
        ("The 2009 Norland mill fell.", "2009", None, "2009-01-01", "2009-12-31"),
        ("They will leave by Friday.", "Friday", "by", "2021-05-31", "2021-06-04"),
        ("Bids are due no later than Friday.", "Friday", "by", "2021-05-31", "2021-06-04"),
        ("They had left on or before 7 April.", "7 April", "by", None, "2021-04-07"),
        ("The mill opens no earlier than 2024.", "2024", "since", "2024-01-01", None),
        ("No later mill of 2009 fell.", "2009", None, "2009-01-01", "2009-12-31"),
        ("They had left before 7 April.", "7 April", "before", None, "2021-04-06"),
        ("They have been away since 2003.", "2003", "since", "2003-01-01", "2021-05-31"),
        ("Varn -- mayor since 2003 -- fell.", "2003", "since", "2003-01-01", "2021-05-31"),
        ("They left after 7 April.", "7 April", "after", "2021-04-08", None),
        ("They stayed until 2014.", "2014", "until", None, "2014-12-31"),
        ("They stayed from May 2019 to June 2020.", "May 2019", "from", "2019-05-01", "2020-06-30"),
        ("They stayed from May 2019 to June 2020.", "June 2020", "to", "2019-05-01", "2020-06-30"),
        ("It fell after the 2003 war.", "2003", None, "2003-01-01", "2003-12-31"),
        ("It came since Monday's vote.", "Monday", None, "2021-05-31", "2021-05-31"),
    ],
)
def test_prepositions_bound(
    text: str, words: str, bound: str | None, first: str | None, last: str | None
) -> None:
    timex = read(text)[words]
    assert timex.bound == bound
    assert timex.interval is not None
    ends = (timex.interval.earliest, timex.interval.latest)
    assert tuple(None if e is None else e.isoformat() for e in ends) == (first, last)


def test_a_coarse_time_gives_no_invented_day() -> None:
    timex = read("In 1915, the line held. Three days later it broke.")["Three days later"]
    assert timex.interval is None
    assert "coarser" in (timex.reason or "")


def test_a_year_before_christ_has_no_interval_and_anchors_nothing() -> None:
    found = read("The fleet sailed in 480 BC. The following year it sank.", None)
    assert found["480 BC"].value == "BC0480"
    assert found["The following year"].interval is None


def test_a_narrative_is_read_from_its_own_time() -> None:
    text = (
        "In 1914 war came. In 1915 the line held. In 1916 it moved. In 1917 came revolt. "
        "In 1918 it ended. In 1919 they met at the palace. In March 1920 there was a coup. "
        "In August it failed."
    )
    assert kind(tag(text), Interval.day(dt.date(2009, 12, 19)), text) == "narrative"
    assert read(text, "2009-12-19")["August"].value == "1920-08"


@pytest.mark.parametrize(("text", "values"), [
    # headings and rows tell the year of what they say, and no more
    ("1990\n\nLund was jailed on 3 May.\n\n1996\n\nRebels seized Ost in June.\n\n2004\n\n"
     "In March he fled.",
     {"3 May": "1990-05-03", "June": "1996-06", "March": "2004-03"}),
    ("Farmers struck on 28 April.\n\n1995 Norland opens a mill.\n1997 Norland buys grain.\n"
     "1998 The mill closes in June.\n\nVarn left in November.",
     {"June": "1998-06", "November": "2020-11"}),
    ("Norland in 1990: a chronology\n\nJanuary 3: Rebels seize Ost.\nMay 7: The king flees.\n"
     "December 12: Norland leaves.", {"January 3": "1990-01-03", "December 12": "1990-12-12"}),
    ("The treaty, signed in\n1995, ended, and its annex, signed by Lund in\n1997, went on. It has"
     " held since\n1998. The minister resigned in March.", {"March": "2021-03"}),
    ("Prices\n\n2015\n\n1,200\n\n2016\n\n1,340\n\n2017\n\n1,410\n\nVarn fled in June.",
     {"June": "2020-06"}),
    # hours below a day, and where a line begins with one by chance
    ("2 May 2021\n22:10: Fire breaks out.\n00:15: The hall collapses.",
     {"22:10": "2021-05-02T22:10", "00:15": "2021-05-03T00:15"}),
    ("Varn spoke from\n09:15 until noon on 29 April. Roe was arrested at\n11:40 that day.",
     {"09:15": "2021-04-29T09:15", "11:40": "2021-04-29T11:40"}),
    ("The mayor, who had met Roe, fled in\nApril.\nHe died in\nMay.",
     {"April": "2021-04", "May": "2021-05"}),
])  # fmt: skip
def test_a_chronology_is_read_from_its_rows(text: str, values: dict[str, str]) -> None:
    found = read(text, "2021-05-03")
    assert {words: found[words].value for words in values} == values


def test_a_diary_is_read_from_its_days() -> None:
    text = (
        "Diary\n\n12 May 1914\n\nVarn came today. Last week Roe died.\n\n14 May 1914\n\nWe met Lund"
        " yesterday.\n\n20 May 1914\n\nHe will leave on Friday."
    )
    found = read(text, "2010-03-04")
    said = ("today", "Last week", "yesterday", "Friday")
    assert [found[k].value for k in said] == ["1914-05-12", "1914-W19", "1914-05-13", "1914-05-22"]
    assert found["yesterday"].evidence.anchor == "day of its entry 1914-05-14"


@pytest.mark.parametrize("text", [
    "10:12 Then they went to Ost.\n10:13 And the king fled.",
    "Quay\n\nMay\n\nThe premier, Ada May, resigned.\n\nAugust\n\nThe theatre opened.",
])  # fmt: skip
def test_verses_and_names_alone_in_lines_are_no_times(text: str) -> None:
    assert read(text, "2021-05-03") == {}


def test_months_that_share_one_year_are_no_narrative() -> None:
    text = "Roe was convicted on October 2 of lying from May to August 2021."
    assert read(text, "2025-10-22")["October 2"].value == "2025-10-02"


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("The bridge fell on 3 May 2001. Over the next two years ferries ran.",
         "the next two years", "2001-05-03 to 2003-05-03"),
        ("The bridge will open today. Over the next two days ferries run.",
         "the next two days", "2021-05-31 to 2021-06-02"),
        ("The mill was sold in March 2003, and in the following two months it shut.",
         "the following two months", "2003-03-01 to 2003-05-31"),
    ],
)  # fmt: skip
def test_a_length_gone_by_counts_from_the_time_told(text: str, words: str, days: str) -> None:
    assert str(read(text)[words].interval) == days


@pytest.mark.parametrize(
    "before",
    ["It had sold the docks in 1893.", "In 1893 it had quietly sold the docks.",
     "The owner, who was born in 1860 in Brack, wept."],
)  # fmt: skip
def test_a_history_goes_on_where_it_was_before_it_looked_back(before: str) -> None:
    text = f"The yard was shut in 1895. {before} The next year it was let."
    assert read(text, None)["The next year"].value == "1896"


def test_without_any_date_what_follows_counts_from_a_time_that_is_not_told() -> None:
    timex = only("The queen fled. The following spring her army rose.", None)
    assert timex.reason == "counted from a time that is not told"


def test_a_firms_quarter_has_the_days_up_to_its_end() -> None:
    text = "Tarn Mills made more in its third quarter ended May 2. Third-quarter sales rose."
    found = timexes(document(text, "2021-05-31"))
    assert [str(t.interval) for t in found[::2]] == ["2021-02-03 to 2021-05-02"] * 2
    guessed = only("Tarn Mills said that third-quarter profit rose.", "2021-04-28")
    assert str(guessed.interval) == "2021-01-01 to 2021-03-31"


def test_a_year_in_passing_is_no_change_of_scene() -> None:
    text = (
        "In 1914 war came. In 1915 the line held. In 1916 it moved. In 1917 came revolt. "
        "In 1918 it ended. In 1919 they met at the palace. In March 1920 there was a coup. "
        "The generals promised the delegates a vote by the end of 1921. On 4 April they fled. "
        "In 1922 there was a famine. On 5 May it rained."
    )
    found = read(text, "2009-12-19")
    assert found["4 April"].value == "1920-04-04"
    assert found["5 May"].value == "1922-05-05"


@pytest.mark.parametrize(
    ("words", "year", "month"),
    [
        ("Monday", "XXXX-XX-XX", "2021-XX-XX"),
        ("yesterday", "XXXX-XX-XX", "2021-XX-XX"),
        ("3 May", "XXXX-05-03", "2021-05-03"),
        ("Christmas", "XXXX-12-25", "XXXX-12-25"),
    ],
)
def test_a_coarse_document_date_lends_no_month(words: str, year: str, month: str) -> None:
    text = f"The mill closed on {words}, its owner said."
    assert read(text, Interval.year(2021))[words].value == year
    assert read(text, Interval.month(2021, 12))[words].value == month


def test_a_text_without_a_date_is_read_from_the_year_it_names() -> None:
    found = read("The rising was in 1848. It began on 3 May, and in June it was over.", None)
    assert (found["3 May"].value, found["June"].value) == ("1848-05-03", "1848-06")
    news = read("Founded in 1990, the mill closed in May, its owner said.", None)
    assert news["May"].value == "XXXX-05"
    text = "The fort was built in 1848. In May the line broke. For the next six weeks rain fell."
    assert str(read(text, None)["the next six weeks"].interval) == "1848-05-01 to 1848-07-12"
    day = read("On 4 July 1848 the fort fell. On this day the clerks fled.", None)["this day"]
    assert day.value == "1848-07-04"


def test_what_had_been_before_is_no_change_of_scene() -> None:
    text = (
        "In May 1867 the clans rose. The chief kept the oath that his father had sworn in June "
        "1842. On 3 July they took the fort."
    )
    (day,) = [t for t in timexes(document(text, None)) if t.text == "3 July"]
    assert day.value == "1867-07-03"


def test_an_obituary_is_news_of_its_day() -> None:
    text = (
        "He was born in 1920. He was called up in 1939, freed in 1945, married in 1950, elected in "
        "1962 and beaten in 1974. He died Sunday, and will be buried on Friday."
    )
    found = read(text, "2009-12-16")
    assert (found["Sunday"].value, found["Friday"].value) == ("2009-12-13", "2009-12-18")


def test_nothing_lies_before_the_first_day_of_the_calendar() -> None:
    timex = only("They left before today.", "0001-01-01")
    assert (timex.value, timex.bound) == ("0001-01-01", None)


def test_needs_names_the_anchors() -> None:
    wanted = [
        needs(f.expression)
        for f in tag("It rained yesterday. On Monday it snowed. That year was wet, 1990 was dry.")
    ]
    assert wanted == [{"now"}, {"side"}, {"then"}, set()]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ruled Wednesday.", "2021-05-26"),
        ("The court will rule Wednesday.", "2021-06-02"),
        ("The court is expected to rule Wednesday.", "2021-06-02"),
        ("The offer runs until Wednesday.", "2021-06-02"),
        ("He said the court ruled Wednesday.", "2021-05-26"),
        ("The court, closed for a week, rules Monday.", "2021-05-31"),
    ],
)
def test_tense_decides_the_side(text: str, value: str) -> None:
    assert value in {t.value for t in read(text).values()}


def test_granularity_is_kept() -> None:
    assert only("They met in January 2020.").granularity is Granularity.MONTH
    assert only("They met in 2020.").granularity is Granularity.YEAR
    assert only("They met in recent months.").interval == Interval(None, dt.date(2021, 6, 1))


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://www.herald.example.co.uk/a", "2021-05-04"),
        ("https://records.example.gov/a", "2021-04-05"),
        ("https://www.example.com/a", "2021-XX-XX"),
        (None, "2021-XX-XX"),
    ],
)
def test_the_address_of_a_document_decides_the_order(url: str | None, value: str) -> None:
    (timex,) = timexes(replace(document("Signed on 4/5/2021."), url=url))
    assert timex.value == value
    assert len(timex.alternatives) == (2 if "X" in value else 1)
