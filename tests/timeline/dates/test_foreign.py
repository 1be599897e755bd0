"""Other languages: explicit dates through dateparser, nothing guessed."""

from __future__ import annotations

import pytest

from tests.timeline.dated import document, read
from timeline.dates.steps import rejected


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "L'accord fut signé le 7 avril 2021 et renouvelé en mai 2022.",
         ["2021-04-07", "2022-05"]),
        ("fr", "Le conseil se réunit mercredi, puis le 1er juin.", ["2021-06-01"]),
        ("de", "Am 3. Mai 2020 und am 04.05.2021 tagte der Rat, im März 2019 nicht.",
         ["2020-05-03", "2021-05-04", "2019-03"]),
        ("es", "El 12 de marzo de 2019 cerró el puerto; abrió en abril de 2020.",
         ["2019-03-12", "2020-04"]),
        ("ar", "وقع الاتفاق في 7 أبريل 2021 في المدينة", ["2021-04-07"]),
        ("ar", "وقع الاتفاق في ٧ أبريل ٢٠٢١ في المدينة", ["2021-04-07"]),
        ("ru", "Договор подписан 7 апреля 2021 года в порту.", ["2021-04-07"]),
        ("ru", "Мост открыли в мае 2020 года, а в августе закрыли.", ["2020-05", "2020-08"]),
        ("uk", "Міст відкрили у травні 2020 року.", ["2020-05"]),
        ("fr", "Le pont ouvre en septembre.", ["2020-09"]),
        ("es", "El barco se perdió en mar abierto; volvió en abril.", ["2021-04"]),
        ("ja", "2021年5月31日に会議が開かれた。", ["2021-05-31"]),
        ("de", "Wir gehen nun, der Mai ist schön und der Dezember kalt.", []),
        ("fr", "Nous avons mangé; or le mars est fermé.", []),
        ("xx", "7 april 2021", []),
    ],
)  # fmt: skip
def test_explicit_dates(language: str, text: str, values: list[str]) -> None:
    assert [t.value for t in read(text, language=language).values()] == values


def test_a_year_that_is_not_said_is_marked_as_inferred() -> None:
    timex = read("Le conseil se réunit le 1er juin.", language="fr")["1er juin"]
    assert timex.inferred == ("year",)
    assert timex.rule == "dateparser-fr"


def test_without_a_document_date_the_year_stays_open() -> None:
    timex = read("Le conseil se réunit le 1er juin.", None, "fr")["1er juin"]
    assert (timex.value, timex.interval) == ("XXXX-06-01", None)


def test_impossible_dates_are_told() -> None:
    doc = document("Le 31 février 2021 rien ne se passa.", language="fr")
    assert [r.text for r in rejected(doc)] == ["31 février 2021"]
