from dataclasses import replace

import pytest

from tests.timeline.dated import read
from timeline.document import Evidence, Span
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
    ("Later the union of miners met", "met",
     [("agent", "the union", None), ("agent", "the union of miners", None),
      ("other", "miners", "of")], "the union of miners met"),
    ("It rained", "rained", [], "rained"),
    ("The mayor fined those who stayed in Esk", "fined", [("agent", "The mayor", None)],
     "The mayor fined those who stayed in Esk"),
    ("The mayor fined the men who stayed in Esk", "fined", [("agent", "The mayor", None)],
     "The mayor fined the men"),
    ("They asked about a ferry that’s been held", "held",
     [("patient", "a ferry", None)], "a ferry’s been held"),
    ("The mayor, the council and the union signed a deal", "signed",
     [("agent", "The mayor", None), ("agent", "the council", None), ("agent", "the union", None),
      ("patient", "a deal", None)], "The mayor, the council and the union signed a deal"),
    ("When the mayor spoke the union left", "left",
     [("agent", "the mayor", None), ("agent", "the union", None)], "the union left"),
    ("The canal remained closed until June", "remained", [("agent", "The canal", None)],
     "The canal remained closed until June"),
    ("The mayor became ill, and left", "became", [("agent", "The mayor", None)],
     "The mayor became ill"),
    ("The mayor slept well", "slept", [("agent", "The mayor", None)], "The mayor slept well"),
    # The words between are the text's own, and none is said twice.
    ("Vandals struck the glass house at Esk", "struck",
     [("agent", "Vandals", None), ("patient", "the glass house", None),
      ("place", "Esk", "house at")], "Vandals struck the glass house at Esk"),
    ("The mayor praised, after hours of that, the choir in its red coats from Esk", "praised",
     [("agent", "The mayor", None), ("patient", "the choir", None), ("place", "Esk", "coats from")],
     "The mayor praised the choir"),
    ("The mayor said that the choir sang", "said",
     [("agent", "The mayor", None), ("topic", "the choir", None)],
     "The mayor said that the choir sang"),
    # The sentence was cut inside its quotation.
    ('," the council said', "said", [("agent", "the council", None)], "the council said"),
    # Auxiliaries stay: they say who did it, and whether.
    ("Ada Holm, the envoy, was recently killed", "killed",
     [("patient", "Ada Holm", None)], "Ada Holm was recently killed"),
    ("We did not fire", "fire", [("agent", "We", None)], "We did not fire"),
    ("They never hadn't met", "met", [("agent", "They", None)], "They never hadn't met"),
    ("The army, glad of fighting IS, finally left", "left",
     [("agent", "The army", None)], "The army finally left"),
    ("It declined to comment", "comment", [("agent", "It", None)], "It declined to comment"),
    ("The bill has to be read", "read", [("patient", "The bill", None)],
     "The bill has to be read"),
    ("The land was n't well-known", "known", [("patient", "The land", None)],
     "The land wasn't well-known"),
    # Whom no mention speaks of is told too, and who is done what the sentence opens with.
    ("It was strange, as the rainy season officially ended", "ended", [],
     "the rainy season officially ended"),
    ("They failed with a new vote set for May", "set", [], "a new vote set for May"),
    ("There was no land left", "was", [("agent", "no land", None)], "There was no land left"),
    ("They had a plan of bombing the dam", "bombing", [], "bombing the dam"),
    ("Founded by Ada Holm in 1826, the mill was known", "Founded",
     [("agent", "Ada Holm", None), ("patient", "the mill", None)],
     "the mill founded by Ada Holm in 1826"),
    ("A new strike by miners will go ahead", "go",
     [("agent", "A new strike", None), ("agent", "miners", None)],
     "A new strike by miners will go ahead"),
]


@pytest.mark.parametrize(("text", "verb", "participants", "words"), LABELS)
def test_an_event_in_words(text, verb, participants, words):
    assert label(event(text, verb, *participants), text) == words


def in_words(text, verb, *participants, names=(), others=(), lemma=None, **more):
    told = event(text, verb, *participants, **more)
    told = replace(told, predicate=lemma or verb)
    where = [Span(text.index(other), text.index(other) + len(other)) for other in others]
    return label(told, text, names, where)


# Names for words of the text, verbs of other clauses, statuses.
TOLD = [
    # A pronoun, a short form and an office give way to the name; a description stays.
    ("Later she resigned", "resigned", [("agent", "she", None)], {"names": ["Ada Holm"]},
     "Ada Holm resigned"),
    ("Mr Holm resigned", "resigned", [("agent", "Mr Holm", None)], {"names": ["Otto Holm"]},
     "Otto Holm resigned"),
    ("The envoy resigned", "resigned", [("agent", "The envoy", None)], {"names": ["Ada Holm"]},
     "Ada Holm resigned"),
    ("At least six miners died", "died", [("patient", "least six miners", None)],
     {"names": ["miners"]}, "at least six miners died"),
    ("They resigned", "resigned", [("agent", "They", None)], {"names": ["envoy"]},
     "the envoy resigned"),
    ("Ada Holm was hit in the head", "hit",
     [("patient", "Ada Holm", None), ("place", "the head", "in")],
     {"names": ["Ada Holm", "Ada Holm"]}, "Ada Holm was hit in the head"),
    ("The mayor blamed him for it", "blamed",
     [("agent", "The mayor", None), ("patient", "him", None)], {"names": [None, "Otto Holm"]},
     "The mayor blamed Otto Holm for it"),
    # A name beside an office is one.
    ("The envoy, Ada Holm, left Esk", "left",
     [("agent", "The envoy", None), ("agent", "Ada Holm", None)], {}, "Ada Holm left Esk"),
    ("Otto and his rival Ada Holm met", "met",
     [("agent", "Otto", None), ("agent", "his rival", None)], {"names": ["Otto", "Ada Holm"]},
     "Otto and Ada Holm met"),
    # A shared auxiliary is said by the status.
    ("The rebels, who lost Esk and the north of it, will be disarmed at once or sent home", "sent",
     [("patient", "The rebels", None)],
     {"others": ["disarmed"], "status": "planned", "lemma": "send"},
     "The rebels to be sent home"),
    ("They were urged by the whole council of Esk yesterday to keep the mill", "keep",
     [("agent", "They", None)], {"others": ["urged"], "status": "possible"},
     "They may keep the mill"),
    ("The envoy must leave at once, go home or be jailed", "jailed",
     [("patient", "The envoy", None)],
     {"others": ["leave"], "status": "possible", "lemma": "jail"}, "The envoy may be jailed"),
    ("Norland to withdraw", "withdraw", [("agent", "Norland", None)], {"status": "planned"},
     "Norland to withdraw"),
    ("She ignored calls to resign", "resign", [], {"status": "possible"}, "to resign"),
    ("The mayor hopes to win again", "win", [("agent", "The mayor", None)],
     {"others": ["hopes"], "status": "planned"}, "The mayor hopes to win again"),
    ("The army entered Esk to oust the mayor", "oust", [("agent", "The army", None)],
     {"others": ["entered"], "status": "planned"}, "The army to oust the mayor"),
    ("The mayor, who runs Esk, travelled to Tarn, Ost to meet miners", "meet",
     [("agent", "The mayor", None)], {"others": ["runs", "travelled"], "status": "planned"},
     "The mayor to meet miners"),
    ("The envoy told the whole council of the town that he would resign", "told",
     [("agent", "The envoy", None)], {"lemma": "tell"},
     "The envoy told the whole council of the town that he would resign"),
    ("The miners, all of whom demanded pay, left", "demanded", [("agent", "whom", None)],
     {"others": ["left"]}, "demanded pay"),
    ("Ada Holm left the union that she founded", "founded",
     [("patient", "the union", None), ("agent", "she", None)],
     {"names": [None, "Ada Holm"], "others": ["left"]}, "Ada Holm founded the union"),
    ("The council, which she led, fell", "led",
     [("patient", "The council", None), ("agent", "she", None)],
     {"names": [None, "Ada Holm"], "others": ["fell"]}, "Ada Holm led the council"),
    # Another clause is not told too.
    ("The mayor opened the bridge and the union left", "opened", [("agent", "The mayor", None)],
     {"others": ["left"]}, "The mayor opened the bridge"),
    ("The guards who began the revolt seized the palace", "began", [("agent", "The guards", None)],
     {"others": ["seized"]}, "The guards began the revolt"),
    ("The council wooed the mayor and his party of millers", "wooed",
     [("agent", "The council", None)], {}, "The council wooed the mayor and his party of millers"),
    # What is reported stands behind who reports it.
    ("The canal would open soon, papers reported", "reported", [("agent", "papers", None)],
     {"lemma": "report"},
     "papers reported: The canal would open soon"),
    ("“We will open the canal,” said Ada Holm", "said", [("agent", "Ada Holm", None)],
     {"lemma": "say"},
     "Ada Holm said: We will open the canal"),
    ("Police found it on one of them, a group that calls itself the Column", "found",
     [("agent", "Police", None)], {"lemma": "find"}, "Police found it on one of them"),
    ("Ada Holm replied: “We will open the canal”", "replied",
     [("agent", "Ada Holm", None), ("topic", "We", None)], {"lemma": "reply"},
     "Ada Holm replied: “We will open the canal”"),
    ("When asked if the canal would open, Ada Holm left", "asked",
     [("patient", "Ada Holm", None), ("topic", "the canal", None)],
     {"lemma": "ask", "others": ["open", "left"]}, "asked if the canal would open"),
    ("Founded by Otto Holm, Mills was known", "Founded",
     [("agent", "Otto Holm", None), ("patient", "Mills", None)],
     {"names": ["Otto Holm", "Otto Holm"], "lemma": "found"}, "Mills founded by Otto Holm"),
    ("When it rains, papers reported", "reported", [("agent", "papers", None)],
     {"lemma": "report"}, "papers reported"),
    ("Ada Holm said, in Esk, that she would resign", "said", [("agent", "Ada Holm", None)],
     {"lemma": "say"}, "Ada Holm said, in Esk, that she would resign"),
    # Long clauses end with a phrase, quotations are closed.
    ("The council of Esk approved a long and costly plan to widen the old canal between its"
     " northern harbour and the mills", "approved", [("agent", "The council of Esk", None)], {},
     "The council of Esk approved a long and costly plan to widen the old canal"),
    ("Norland accused it of “fuelling old quarrels.”", "accused", [("agent", "Norland", None)], {},
     "Norland accused it of “fuelling old quarrels”"),
    ("Esk “clearly rejected” that the canal was old", "rejected", [("agent", "Esk", None)], {},
     "Esk clearly rejected that the canal was old"),
    ("The council of Esk opened long and costly talks on the canal and the mills mostly aimed"
     " at peace", "opened", [("agent", "The council of Esk", None)], {},
     "The council of Esk opened long and costly talks on the canal"),
    ("Holm, whose refusal started the strike, left", "started",
     [("agent", "whose refusal", None)], {"others": ["left"]}, "refusal started the strike"),
    ("The council announced that a wealthy miller of the northern harbour was held there at last",
     "announced", [("agent", "The council", None)], {},
     "The council announced that a wealthy miller of the northern harbour was held there…"),
    ("Norland arrested a miller of Esk on Friday in connection with the northern-harbour dock"
     " strike", "arrested", [("agent", "Norland", None)], {},
     "Norland arrested a miller of Esk on Friday"),
    ("Norland held all millers due to the dock workers' unusually long strike at Esk harbour",
     "held", [("agent", "Norland", None)], {},
     "Norland held all millers due to the dock workers' unusually long strike"),
    ("The army shelled a Newark, N.J., clinic, and left", "shelled", [("agent", "The army", None)],
     {}, "The army shelled a Newark, N.J., clinic"),
    ("A prominent and politically connected businessman of Esk fled", "fled",
     [("agent", "A prominent and politically connected businessman of Esk", None)], {},
     "A prominent and politically connected businessman… fled"),
    # Nouns: with the words of their phrase, and whose they are.
    ("They feared a wider miners' strike in Esk", "strike", [],
     {"rule": "event noun", "others": ["feared"]}, "wider miners' strike in Esk"),
    ("Her arrest shocked Esk", "arrest", [("patient", "Her", None)],
     {"rule": "event noun", "names": ["Ada Holm"], "others": ["shocked"]}, "Ada Holm's arrest"),
    ("Police made an order for a search", "order", [("agent", "Police", None)],
     {"rule": "event noun", "names": ["Esk Police"], "others": ["made"]},
     "Esk Police's order for a search"),
    ("after the Nov. 7 slaying", "slaying", [], {"rule": "event noun"}, "Nov. 7 slaying"),
    ("a return to talks", "talks", [], {"rule": "event noun"}, "talks"),
    ("the ceasefire between the army and the rebels held", "ceasefire",
     [("agent", "the army", "between"), ("agent", "the rebels", "and")],
     {"rule": "event noun", "others": ["held"]}, "ceasefire between the army and the rebels"),
]


@pytest.mark.parametrize(("text", "verb", "participants", "more", "words"), TOLD)
def test_an_event_among_others(text, verb, participants, more, words):
    assert in_words(text, verb, *participants, **more) == words


@pytest.mark.parametrize(("text", "verb", "words"), [
    ("The mayor resigned on 3 May 2021 in Esk", "resigned", "The mayor resigned in Esk"),
    ("The mayor on Friday called for calm", "called", "The mayor called for calm"),
    ("The mayor won in 2018 and 2020", "won", "The mayor won"),
    ("The mayor spoke on the last day of May of peace", "spoke",
     "The mayor spoke on the last day of May of peace"),
    ("The mayor has lived in Esk since 2018", "lived", "The mayor has lived in Esk"),
    ("The mayor cut the budget for 2018 to a third", "cut", "The mayor cut the budget to a third"),
    ("The mayor will stay in Esk till 3 May when she leaves", "stay",
     "The mayor will stay in Esk"),
    ("The mayor fled just before 1948 with her son", "fled", "The mayor fled with her son"),
    ("The mayor fled before 1948 riots in Esk", "fled", "The mayor fled before riots in Esk"),
    ("The mayor hopes to leave as early as May 2018", "leave", "The mayor hopes to leave"),
    ("The mayor was elected in 2018 as a member", "elected", "The mayor was elected as a member"),
    ("The mayor sailed on the 29th ult., and sank", "sailed", "The mayor sailed"),
    ("The mayor resigned on Friday last", "resigned", "The mayor resigned"),
    ("The mayor fell the same day as her rival", "fell",
     "The mayor fell the same day as her rival"),
])
def test_the_date_beside_it_is_not_said_again(text, verb, words):
    timex = next(iter(read(text).values()))
    assert in_words(text, verb, ("agent", "The mayor", None), when=timex) == words


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
    assert label(told, text, names) == words
