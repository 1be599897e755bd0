"""Words that tell the tense of a clause, by what they say of a date beside them."""

from __future__ import annotations

FUTURE = frozenset(
    """will shall ll i'll we'll you'll he'll she'll it'll they'll won't upcoming planned
    planning scheduled expected expects expect slated intends intend
    begins takes starts opens ends turns meets plays hosts arrives leaves resumes returns airs
    goes travels decides elects celebrates gathers launches becomes testifies sings expires
    flies closes holds departs speaks premieres debuts retires graduates competes weds
    await awaits awaiting anticipate anticipates predict predicts looms
    reopens reconvenes marries concludes continues forthcoming payable effective
    deadline wants targeted tentatively""".split()
)
"""Verbs of what is to come; a plain present tells a fixture ("the season opens Friday")."""
PLAIN = frozenset("go begin meet resume expire gather want".split())
PLURAL = frozenset(
    """vote host play face visit travel come hold open close return leave pick elect decide choose
    honor debate unveil fly depart resume""".split()
)
"""Verbs of what is to come after a plural subject ("voters go", "Scots vote"); else nouns too."""
NAMED = frozenset(
    """votes visits faces addresses heads tours rules marks races fights publishes releases unveils
    presents""".split()
)
"""Verbs of what is to come after a name or before an object ("Congress votes", "visits the
island"); else nouns too ("the votes")."""
OBJECT = frozenset("the a an his her its their".split())
NO_SUBJECT = frozenset(
    """the a an his her its their of in on at for to by with from after before and or but new
    more most fewer enough other two three four five six several many few some no all these
    those official recent""".split()
)
"""Words before a form in -s that make a noun of it ("after visits")."""
ADJECTIVES = ("al", "ic", "ed", "ive", "ous", "ary", "ing", "s")
"""Endings of words that make a noun of the form in -s behind them ("electoral votes")."""
SOON = {
    "head": frozenset("to for into off home back".split()),
    "heads": frozenset("to for into off home back".split()),
    "reports": frozenset("earnings results quarterly fiscal".split()),
    "report": frozenset("earnings results quarterly fiscal".split()),
    "appears": frozenset("in before at".split()),
    "faces": frozenset("trial sentencing court extradition deportation voters".split()),
    "kicks": frozenset(["off"]),
    "steps": frozenset("down aside back".split()),
    "wraps": frozenset(["up"]),
    "winds": frozenset("down up".split()),
    "gets": frozenset("under underway".split()),
    "goes": frozenset("before on to into".split()),
    "makes": frozenset("his her its their".split()),
}
"""Verbs of what is to come before these words ("heads to Sweden", "reports earnings")."""
BEHIND_A_PLAN = frozenset(
    """to for on in at by during this next late early later soon that a an the his her its their
    more two three four another""".split()
)
"""Words behind "scheduled", "planned" and "expected" where they tell the plan itself."""
CHANCES = frozenset("possibility likelihood chance chances".split())
"""Before "of" and "that", what may come ("a possibility of snow over the weekend")."""
SENSED = frozenset("heard seen felt smelled hear see feel smell manage barely hardly".split())
"""After "could", what was so ("could be heard miles away", "could only manage a draw")."""
REFUSED = frozenset(
    """say comment discuss allow let give answer confirm disclose elaborate identify speak talk
    reveal specify name permit budge open start""".split()
)
"""After "would not", what somebody refused to do."""
MEANT = frozenset("planned hoped expected intended wanted meant scheduled".split())
"""After "had", plans that came to nothing."""
ED_NAMES = frozenset(
    """united allied associated consolidated federated ahmed mohammed mohamed fred ted ned ed reed
    alfred sayed saeed khaled walid jared red""".split()
)
"""Names in the form of a past."""
MODALS = frozenset("could would may might should must can".split())
WHAT_IS_CUT = frozenset(
    """rate tax price output production spending budget job pay power supply interest-rate point
    half-point quarter-point bps dividend staff""".split()
)
"""Before "cut" in the singular, what makes a noun of it ("another rate cut at the May meeting")."""
KINDS = frozenset(
    """limited related crowded talented armed manned detailed
    mixed sacred naked rugged wicked hundred indeed speed seed greed creed breed bloodshed
    watershed infrared""".split()
)
"""Adjectives, nouns and others in the form of a past."""
UNDOING = frozenset(
    """united unveiled unleashed unloaded unlocked uncovered undermined unfolded unified unearthed
    unraveled unravelled unsealed undid unseated unpacked""".split()
)
"""Pasts that begin with "un"; others are adjectives ("unchanged", "unidentified")."""
TOWARD_TO = frozenset("plan plans hopes hope aims ready going due".split())
"""Words of what is to come only before "to", "for" or "on"."""
PAST = frozenset(
    """was were had did said told began came went took made gave found got left met held rose fell
    grew saw sent kept led lost paid put ran sold spoke spent stood thought won wrote became brought
    built bought caught chose drew drove fought flew forgot heard hit knew laid let lay meant read
    rode shot showed shut sang sank sat slept struck swore taught tore threw understood woke
    begun taken given seen known shown driven written spoken broken chosen stolen beaten fallen
    drawn flown grown thrown sworn frozen hidden gone done born
    beat cut set cost hurt quit spread split cast burst
    withdrew fled fed bled shed sped hung hid ate drank bit blew bent bound clung crept dealt dug
    forbade forgave froze knelt lent lit mistook overcame overran overthrew overtook rang rebuilt
    repaid retook rewrote shook sought spat sprang stole stuck stung swam swept swung undertook
    upheld wept withheld withstood bred flung leapt
    says shows wore broke died killed since reported announced has have been ended""".split()
)
HELPED = frozenset(
    """be will would may might could should can must shall not to ll stay stays remain remains get
    gets getting keep keeps being if once unless""".split()
)
"""Words before a verb form that make a participle or an infinitive of it ("to be held")."""
UNITS = frozenset("days weeks hours minutes months years seconds".split())
BARE = frozenset(
    """bring sing ring swing fling cling sting spring string ping wring feed need proceed exceed
    succeed speed shed wed embed bleed breed heed""".split()
)
"""Infinitives that end like a participle ("to bring", "to proceed")."""
DUE_TO = frozenset(
    """be begin start end open close come go return arrive leave take meet resume expire appear
    face stand run hold finish visit play report publish land fly speak vote retire
    testify""".split()
)
"""Verbs after "due to", where it is not "because of"."""
COMING = frozenset(
    """headed bound arriving beginning closing coming convening cutting departing ending facing
    flying going hosting holding introducing issuing joining launching leaving meeting moving
    opening playing publishing raising releasing resuming retiring returning speaking starting
    stepping stopping switching traveling travelling unveiling visiting voting""".split()
)
"""Gerunds that after "is" or "are" tell a plan ("is launching the watch in January")."""
DEMANDED = frozenset(
    "ordered orders summoned invited requires required subpoenaed instructed scheduled".split()
)
"""Verbs whose object has to do what the infinitive says ("ordered him to appear")."""
NOW_BE = frozenset("is are am 'm ’m 're ’re i'm we're they're you're he's she's it's who's".split())
OBJECTS = frozenset("him them us me".split())
NOT = frozenset("not neither nor nobody none no never".split())
BE = frozenset("is are was were be been being not".split())
DETERMINERS = frozenset("the a an this that his her its their our my your".split())
ARTICLES = frozenset("the a an his its their our my your".split())
LY_NOUNS = frozenset(
    "family assembly ally rally supply reply anomaly monopoly bully fly elderly italy july".split()
)
"""Nouns in the form of an adverb: "the family moved" is a clause."""
DONE = frozenset("had managed began started failed continued tried refused used came".split())
NAMES = ("May", "Will", "March")
"""Names in the form of a modal or a verb."""
CLAUSE_WORDS = frozenset("that which who where because after before".split())
TOWARD = frozenset(
    """is are was were scheduled set due expected planned plans plan agreed going ready about
    supposed ought has have need needs want wants hope hopes expects intends slated bound likely
    unlikely poised hoping planning aiming preparing prepares willing eager forecast projected
    predicted tipped hoped aimed wanted whether prepare prepared promised promises vowed vows
    pledged pledges threatened threatens""".split()
)
