import pytest

from timeline.document import Document, Evidence, Span
from timeline.event import Event, Participant
from timeline.label import label


def event(text, verb, *participants, rule="verb", **more):
    def span(part):
        return Span(text.index(part), text.index(part) + len(part))

    whole = Span(0, len(text))
    return Event(
        "e", verb, span(verb), whole,
        tuple(Participant(role, span(part), part, via) for role, part, via in participants),
        more.pop("status", "occurred"), Evidence("d", whole, rule), **more)


LABELS = [
    ("The mayor opened the bridge to cars", "opened",
     [("agent", "The mayor", None), ("patient", "the bridge", None), ("recipient", "cars", "to")],
     "The mayor opened the bridge to cars"),
    ("In May the council of the town voted for a bridge", "voted for",
     [("agent", "the council of the town", None), ("place", "the town", "of"),
      ("topic", "a bridge", "for")], "the council of the town voted for a bridge"),
    ("In Oslo they met", "met", [("place", "Oslo", "in"), ("agent", "they", None)], "they met"),
    ("the ceasefire between the army and the rebels held", "ceasefire between the army",
     [("agent", "the army", "between"), ("agent", "the rebels", "and")],
     "ceasefire between the army and the rebels"),
    ("Later the union of miners met", "met",
     [("agent", "the union", None), ("agent", "the union of miners", None),
      ("other", "miners", "of")], "the union of miners met"),
    ("It rained", "rained", [], "rained"),
    ("The mayor, the council and the union signed a deal", "signed",
     [("agent", "The mayor", None), ("agent", "the council", None), ("agent", "the union", None),
      ("patient", "a deal", None)], "The mayor, the council and the union signed a deal"),
    ("When the mayor spoke the union left", "left",
     [("agent", "the mayor", None), ("agent", "the union", None)], "the union left"),
    ("The canal remained closed until June", "remained", [("agent", "The canal", None)],
     "The canal remained closed"),
    ("The mayor became ill, and left", "became", [("agent", "The mayor", None)],
     "The mayor became ill"),
    ("The mayor slept well", "slept", [("agent", "The mayor", None)], "The mayor slept"),
    # The words between are the text's own, and none is said twice.
    ("Vandals struck the glass house at Esk", "struck",
     [("agent", "Vandals", None), ("patient", "the glass house", None),
      ("place", "Esk", "house at")], "Vandals struck the glass house at Esk"),
    ("The mayor praised, after hours of that, the choir in its red coats from Esk", "praised",
     [("agent", "The mayor", None), ("patient", "the choir", None), ("place", "Esk", "coats from")],
     "The mayor praised the choir"),
    ("The mayor said that the choir sang", "said",
     [("agent", "The mayor", None), ("topic", "the choir", None)], "The mayor said"),
    # Auxiliaries stay: they say who did it, and whether.
    ("Ada Holm, the envoy, was recently killed", "killed",
     [("patient", "Ada Holm", None)], "Ada Holm was recently killed"),
    ("We did not fire", "fire", [("agent", "We", None)], "We did not fire"),
    ("They never hadn't met", "met", [("agent", "They", None)], "They hadn't met"),
    ("The army fighting IS finally left", "left",
     [("agent", "The army", None)], "The army left"),
    ("It declined to comment", "comment", [("agent", "It", None)], "It comment"),
    ("The bill has to be read", "read", [("patient", "The bill", None)],
     "The bill has to be read"),
]


@pytest.mark.parametrize(("text", "verb", "participants", "words"), LABELS)
def test_an_event_in_words(text, verb, participants, words):
    assert label(event(text, verb, *participants), Document("d", text)) == words


def test_what_is_planned_keeps_its_to():
    text = "Norland to withdraw"
    told = event(text, "withdraw", ("agent", "Norland", None), status="planned")
    assert label(told, Document("d", text)) == text


def test_a_noun_takes_no_auxiliary():
    text = "a return to talks"
    assert label(event(text, "talks", rule="event noun"), Document("d", text)) == "talks"


def test_a_name_known_better_replaces_the_pronoun():
    text = "Later she resigned"
    told = event(text, "resigned", ("agent", "she", None))
    assert label(told, Document("d", text), ["Ada Holm"]) == "Ada Holm resigned"


STANDING = [
    ("Ada Holm, an envoy of the north", "envoy of", ("Ada Holm", "Norland"),
     "Ada Holm, envoy of Norland"),
    ("the Tarn Institute in Esk", "in", ("the Tarn Institute", "Esk"), "the Tarn Institute in Esk"),
    ("envoys of Norland", "envoy of", ("envoys of Norland", "Norland"), "envoys of Norland"),
    ("its envoys", "envoy of", ("envoys", "Norland"), "envoys of Norland"),
]


@pytest.mark.parametrize(("text", "predicate", "names", "words"), STANDING)
def test_what_holds_is_said_of_who_it_holds(text, predicate, names, words):
    whole = Span(0, len(text))
    told = Event(
        "e", predicate, whole, whole,
        (Participant("agent", whole, text), Participant("partner", whole, text)),
        "occurred", Evidence("d", whole, "belonging"), standing=True)
    assert label(told, Document("d", text), names) == words
