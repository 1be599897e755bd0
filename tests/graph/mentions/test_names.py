"""Names as strings: folding, titles, acronyms, countries, spellings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.coreference.joining import may_be_one_person
from graph.mentions.countries import country, country_of_adjective, country_of_people, is_capital
from graph.mentions.names import (
    acronyms_of,
    fold,
    given_names,
    is_acronym,
    is_namelike,
    person_parts,
    surname,
    without_legal_form,
)
from graph.mentions.nouns import is_office, noun_kind, office, synonym_class
from graph.mentions.spelling import REWRITES, are_variants, skeleton


@pytest.mark.parametrize(("name", "folded"), [
    ("The U.S.", "us"), ("U.S", "us"), ("US", "us"), ("Iraq's", "iraq"), ("Iraq’s", "iraq"),
    ("  “Al-Noor” ", "al-noor"), ("Café Noir", "cafe noir"), ("Łódź", "lodz"),
    ("Three - Self Church", "three-self church"), ("AT&T", "at&t"), ("…", ""),
])
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=60))
def test_folding_any_text_gives_small_words(name: str) -> None:
    folded = fold(name)
    assert folded == " ".join(folded.split())
    assert folded == folded.casefold()
    assert not set(folded) & set("\"()[],;:“”")


@pytest.mark.parametrize(("name", "parts", "last", "given"), [
    ("Police Inspector-General Adel Karim", ("adel", "karim"), "karim", ("adel",)),
    ("Gen. Adel Karim", ("adel", "karim"), "karim", ("adel",)),
    ("Dr. Jane H. Roe", ("jane", "h", "roe"), "roe", ("jane", "h")),
    ("J. H. Roe", ("j", "h", "roe"), "roe", ("j", "h")),
    ("Osman bin Tariq", ("osman", "bin", "tariq"), "bin tariq", ("osman",)),
    ("Peter van der Meer Jr.", ("peter", "van", "der", "meer"), "van der meer", ("peter",)),
    ('Robert "Bob" Roe', ("robert", "roe"), "roe", ("robert",)),
    ("Karim", ("karim",), "karim", ()),
    ("bin Tariq", ("bin", "tariq"), "bin tariq", ()),
    ("Al Stone", ("al", "stone"), "stone", ("al",)),
    ("Acme Inc. CEO Jane Roe", ("jane", "roe"), "roe", ("jane",)),
    ("Prince of Ost", ("prince", "of", "ost"), "ost", ("prince", "of")),
    ("Secretary of State Roe", ("roe",), "roe", ()),
    ("Chief of Staff Jane Roe", ("jane", "roe"), "roe", ("jane",)),
    ("Mary King", ("mary", "king"), "king", ("mary",)),
])
def test_person_parts(
    name: str, parts: tuple[str, ...], last: str, given: tuple[str, ...]
) -> None:
    assert (person_parts(name), surname(name), given_names(name)) == (parts, last, given)


@pytest.mark.parametrize(("left", "right", "may"), [
    ("Jane Roe", "Jane Hilda Roe", True), ("J. Roe", "Jane Roe", True), ("Roe", "Jane Roe", True),
    ("Tom Roe", "Thomas Roe", True), ("Bill J. Roe", "William Roe", True),
    ("Tom Roe", "Tim Roe", False),
    ("Jane Roe", "Peter Roe", False), ("Jane Roe", "Jane Doe", False),
    ("Jane A. Roe", "Jane B. Roe", False), ("Paul Roe Jr.", "Paul Roe Sr.", False),
    ("Qassim Haddad", "Qasem Haddad", True), ("Qassim Haddad", "Qasem al-Obeidi", False),
])
def test_who_may_be_one_person(left: str, right: str, may: bool) -> None:
    assert may_be_one_person(left, right) is may
    assert may_be_one_person(right, left) is may


_WORDS = st.lists(st.sampled_from(
    ["bin", "al-", "van", "der", "Roe", "J.", "Jane", "Jr.", "Dr.", "II", "King", "al-Karim", "'"]),
    max_size=5).map(" ".join)


@settings(deadline=None)
@given(_WORDS, _WORDS)
def test_any_two_names_can_be_compared_from_both_sides(left: str, right: str) -> None:
    assert may_be_one_person(left, right) is may_be_one_person(right, left)
    assert are_variants(left, right) is are_variants(right, left)


@pytest.mark.parametrize(("name", "acronym", "is_one"), [
    ("European Union", "eu", True), ("Bank of the North", "bn", True),
    ("Bank of the North", "botn", True), ("Task Force 12", "tf12", True),
    ("Acme Trade Inc.", "at", True), ("Union", "u", False), ("Anders-Bosch Cos", "abc", False),
    ("Ost Grain Corporation", "ogc", True), ("European Union", "un", False),
])
def test_acronyms(name: str, acronym: str, is_one: bool) -> None:
    assert (acronym in acronyms_of(name)) is is_one


@pytest.mark.parametrize(("word", "is_one"), [
    ("IS", True), ("U.N.", True), ("G20", True), ("Is", False), ("A", False), ("2021", False),
    ("NORTHERNERS", False), ("LoB", True), ("Ost", False),
])
def test_is_acronym(word: str, is_one: bool) -> None:
    assert is_acronym(word) is is_one


@pytest.mark.parametrize(("name", "bare"), [
    ("Acme Computer, Inc.", "acme computer"), ("Acme Co. Ltd", "acme"), ("Ltd", "ltd"),
    ("Acme Corps", "acme corps"),
])
def test_legal_forms(name: str, bare: str) -> None:
    assert without_legal_form(name) == bare


@pytest.mark.parametrize(("name", "may"), [
    ("Karim", True), ("May 2021", False), ("Sunday", False), ("3,000", False), ("%", False),
    ("2 min read", False), ("12 km", False), ("May Roe", True), ("7th Fleet", True),
])
def test_what_can_be_a_name(name: str, may: bool) -> None:
    assert is_namelike(name) is may


@pytest.mark.parametrize("row", REWRITES, ids=lambda row: row[0])
def test_each_rewriting_brings_its_two_spellings_together(row: tuple[str, str, str, str]) -> None:
    assert skeleton(row[2]) == skeleton(row[3])
    assert row[2] != row[3]


@pytest.mark.parametrize(("left", "right", "same"), [
    ("Qasem Soleimani", "Qassem Suleimani", True), ("Muammar Gaddafi", "Moammar Qadhafi", True),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
    ("Osama bin Laden", "Usama bin Ladin", True),
    ("Abdel Fattah el-Sisi", "Abdul Fatah al-Sisi", True),
    ("Bashar al-Assad", "Bashar Assad", True),
    ("Qasem Soleimani", "Qassem al-Aaraji", False), ("Karen Holt", "Karin Holt", False),
    ("Mario Haddad", "Maria Haddad", False), ("Hussein", "Husain", False),
    ("Ali Hassan", "Ali Hussein", False), ("Amin Haddad", "Amina Haddad", False),
    ("Ahmed Hassan", "Ahmad Hassan Ali", False), ("Otilla Varn", "Ottila Varn", True),
    ("Imran Chaudhry", "Imran Chaudhury", True), ("Kim Lee", "Kim Le", False),
    ("Joerg Hofmann", "Jörg Hoffmann", True),
])
def test_spellings(left: str, right: str, same: bool) -> None:
    assert are_variants(left, right) is same
    assert are_variants(right, left) is same


@pytest.mark.parametrize(("name", "code"), [
    ("US", "US"), ("U.S.", "US"), ("the United States", "US"), ("America", "US"), ("UK", "GB"),
    ("United Kingdom", "GB"), ("Iraq", "IQ"), ("Türkiye", "TR"), ("Ivory Coast", "CI"),
    ("Kosovo", "XK"), ("us", None), ("IS", None), ("Congo", "CD"), ("England", None),
    ("Atlantis", None), ("", None), ("the Soviet Union", "SUHH"), ("USSR", "SUHH"),
    ("N. Korea", "KP"), ("the Republic of China", "TW"), ("the People's Republic of China", "CN"),
])
def test_countries(name: str, code: str | None) -> None:
    found = country(name)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(("word", "code"), [
    ("American", "US"), ("Iraqi", "IQ"), ("Chinese", "CN"), ("British", "GB"), ("Danish", "DK"),
    ("Saudi", "SA"), ("polish", None), ("Northern", None), ("Kurdish", None),
])
def test_adjectives(word: str, code: str | None) -> None:
    found = country_of_adjective(word)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(("word", "code"), [
    ("Iraqis", "IQ"), ("Danes", "DK"), ("Frenchmen", "FR"), ("Poles", "PL"), ("Chinese", "CN"),
    ("poles", None), ("Martians", None),
])
def test_peoples(word: str, code: str | None) -> None:
    found = country_of_people(word)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(("lemma", "number", "kind"), [
    ("lawmaker", "plur", "people"), ("lawmaker", "sing", "person"), ("soldier", "sing", "person"),
    ("soldier", "plur", "armed group"), ("army", "sing", "armed group"),
    ("government", "sing", "government"), ("coalition", "sing", "organisation"),
    ("country", "sing", "country"), ("river", "sing", "place"), ("missile", "sing", None),
    ("citizen", "sing", "person"), ("citizen", "plur", "people"), ("count", "sing", None),
    ("counterpart", "sing", "person"),
])
def test_kinds_of_nouns(lemma: str, number: str, kind: str | None) -> None:
    assert noun_kind(lemma, number) == kind


@pytest.mark.parametrize(("name", "is_one"), [
    ("the Foreign Secretary", True), ("Prime Minister", True), ("The Minister", True),
    ("Members of the Safety Council", True), ("Minister for Rivers", True),
    ("the US Secretary of State", True), ("Ann Cook", False), ("Minister", False),
    ("Prime Minister Ann Cook", False),
    ("Justice Department", False), ("King", False),
])
def test_what_only_says_an_office(name: str, is_one: bool) -> None:
    assert is_office(name) is is_one


def test_synonyms_and_offices() -> None:
    assert synonym_class("spokeswoman") == synonym_class("Spokesperson") == "spokesman"
    assert office("Coalition spokesperson") == "spokesman"
    assert office("Col.") == "colonel"
    assert office("then-President") == "president"
    assert office("prime minister") == "premier"


@pytest.mark.parametrize(("name", "is_one"), [
    ("Dhaka", True), ("BAGHDAD", True), ("Pretoria", True), ("Geneva", False), ("", False)])
def test_capitals(name: str, is_one: bool) -> None:
    assert is_capital(name) is is_one
