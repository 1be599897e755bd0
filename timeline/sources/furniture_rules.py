"""The rule table of furniture: what stands around a story on a page and is not the story.

Each rule reads one block (a line or paragraph) with its space collapsed. Collected from how news
sites lay out their pages; no word of a single site is in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

# "any": wherever it stands. "edge": before the story's second paragraph or after its last.
Place = Literal["any", "edge"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A block that `pattern` matches from end to end is furniture of this kind.

    `fires` is a block it must take, `spares` one of a story that it must leave.
    """

    name: str
    pattern: re.Pattern[str]
    fires: str
    spares: str
    place: Place = "any"


def _rule(name: str, pattern: str, fires: str, spares: str, place: Place = "any") -> Rule:
    return Rule(name, re.compile(pattern, re.IGNORECASE | re.VERBOSE), fires, spares, place)


_NETWORK = r"(?:facebook|twitter|x|whats\s?app|telegram|linked\s?in|reddit|instagram|youtube|e-?mail|pinterest|mastodon|bluesky|threads|tiktok|flipboard|messenger|copy\ link|link|print|rss)"
_LETTER = r"(?:newsletters?|mailing\ list|briefing|alerts?|e-?mails?)"
_AGENCY = r"(?:getty(?:\ images)?|a\.?f\.?p\.?|a\.?p\.?|associated\ press|reuters|epa(?:-efe)?|efe|dpa|anadolu(?:\ agency)?|xinhua|bloomberg|shutterstock|alamy|istock|i?magn|unsplash|wikimedia(?:\ commons)?|afp\ via\ getty|pa(?:\ wire|\ media)?|tass|sputnik|nurphoto|zuma|sipa|ap\ photo|picture\ alliance|pool)"
_PICTURE = r"(?:photo(?:graph)?s?|images?|pictures?|picture|pic|illustration|file(?:\ photo)?|video|graphic|credit|courtesy|screengrab|screenshot|handout)"
_CREDIT = rf"[^\[\]()]{{0,80}}\b(?:{_AGENCY}|{_PICTURE})\b[^\[\]()]{{0,60}}"
SECTIONS = r"(?:home(?:page)?|news|world(?:\ news)?|politics|business|economy|markets?|opinions?|editorials?|comment|analysis|features?|sports?|culture|arts|entertainment|lifestyle|life|style|society|health|science|tech(?:nology)?|environment|climate|travel|education|weather|video|videos|photos|podcasts?|live|latest(?:\ news)?|top\ stories|breaking(?:\ news)?|africa|asia|europe|americas?|middle\ east|mena|u\.?s\.?(?:\ news)?|uk|international|national|local|regional|money|security|defen[cs]e|law|crime|obituaries|magazine|investigations|exclusives?|explainers?|interviews?|press\ releases?|fact\ check|capitol\ hill(?:\ politics)?)"

RULES: tuple[Rule, ...] = (
    _rule(
        "reading time",
        r"(?:(?:reading|read)\ time:?\s*)?(?:about\s)?\d{1,3}[\s-]*min(?:ute)?s?\.?(?:[\s-]*(?:read|listen|watch))|"
        r"(?:reading|read)\ time:?\s*(?:about\s)?\d{1,3}[\s-]*min(?:ute)?s?\.?",
        "4 min read",
        "The drill lasted 4 minutes.",
    ),
    _rule(
        "navigation",
        r"(?:skip\ to\ (?:the\ )?(?:main\ )?(?:content|navigation)|(?:main\ |toggle\ |open\ |close\ )?(?:menu|navigation|sidebar)"
        r"|hi,?\ what\ are\ you\ looking\ for\?|what\ are\ you\ looking\ for\?|search(?:\ (?:here|for|this\ site|the\ site)?[:.…]*)?"
        r"|(?:sign|log)\ ?(?:in|up|out)(?:\ (?:/|or)\ (?:sign\ up|register|subscribe))?|register|my\ account|account|home|contact(?:\ us)?|about(?:\ us)?"
        r"|advertise(?:\ with\ us)?|careers|privacy\ policy|terms\ (?:of\ (?:use|service)|and\ conditions)|cookie\ (?:policy|settings)|site\ ?map|help"
        r"|press\ \W?enter\W?\ to\ .{1,40}|back\ to\ (?:top(?:\ button)?|home(?:page)?)|go\ (?:back|home)|previous|next|(?:previous|next)\ (?:article|post|story)|read\ more|show\ more|load\ more"
        r"|see\ (?:more|all)|view\ (?:more|all)|more|loading\W*|expand|collapse|close|accept(?:\ all)?|edition|choose\ (?:your\ )?edition|subscribe(?:\ now)?"
        r"|donate(?:\ now)?|support\ us|e-?paper|archive)\W*",
        "Hi, what are you looking for?",
        "The search for survivors went on.",
    ),
    _rule(
        "breadcrumb",
        rf"(?:home|news|{SECTIONS})(?:\s*[>›»/|·•]\s*[^.!?]{{1,60}}){{1,6}}",
        "Home > World > Africa",
        "News of the attack spread, officials said.",
        "edge",
    ),
    _rule(
        "section label",
        SECTIONS,
        "Middle East",
        "Europe voted.",
        "edge",
    ),
    _rule(
        "live label",
        r"(?:live\ ?(?:story|blog|updates?|feed|coverage|now)?|breaking(?:\ news)?|developing(?:\ story)?|just\ in|exclusive|watch(?:\ (?:live|now|here))?"
        r"|listen(?:\ (?:live|now|here|to\ this\ article))?|play(?:\ (?:video|audio|now))?|video|gallery|in\ pictures|photos?|podcast|opinion|analysis|sponsored(?:\ content)?"
        r"|promoted(?:\ content)?|paid\ content|partner\ content|must\ read|editor['’]?s'?\ (?:pick|choice)s?|highlights?|key\ (?:points|takeaways))\W*",
        "Live Story",
        "Live fire was heard in the old town.",
    ),
    _rule(
        "advertisement",
        r"[-–—\s]*(?:(?:skip\ )?advertisements?|advert|ads?|(?:story|article)\ continues\ (?:below|after)(?:\ (?:this\ )?(?:advertisement|ad|promotion|video))?"
        r"|advertisement\W+(?:story|article)?\ ?continues?\ .{0,40}|continue\ reading(?:\ below)?|scroll\ (?:down\ )?to\ (?:continue|read).{0,30}|remove\ ads)\W*",
        "Story continues below advertisement",
        "The ad ran for a week.",
    ),
    _rule(
        "share line",
        rf"(?:(?:share|tweet|pin|post|email|print|save|follow(?:\ us)?|like|bookmark)\b(?:\ (?:this|on|via|with|by|to|us|the|article|story|page|post|now|{_NETWORK}|and|or))*"
        rf"(?:[\s,|/·•]+(?:share|tweet|{_NETWORK}|on))*|{_NETWORK}(?:[\s,|/·•]+{_NETWORK}){{1,12}}|connect\ with\ us|join\ (?:us|the\ conversation)|stay\ connected"
        r"|copy\ (?:the\ )?link(?:\ to\ clipboard)?|copied!?|share\ \d+|\d+\ shares?|find\ us\ on\ .{1,40}|get\ in\ touch)\W*",
        "Connect with us",
        "Share prices fell on Monday.",
    ),
    _rule(
        "subscription line",
        rf"(?:(?:please\ )?(?:subscribe|sign\ up|register|log\ in|sign\ in)\b(?:\ (?:to|for|now|here|today|with|and)\b.{{0,120}}\b(?:our|us|your|you|{_LETTER}|free|account|access|channel|podcast|reading)\b.{{0,120}}|\ (?:now|here|today)?)"
        r"|(?:get|receive|have)\ .{0,90}\b(?:in|to|into|straight\ to)\ your\ inbox.{0,40}|already\ (?:a\ )?(?:subscribed?|subscriber|registered|member|have\ an\ account)\b.{0,60}"
        r"|(?:this\ (?:article|story|content)\ is\ (?:only\ )?(?:for|available\ to)\ .{0,40}subscribers.{0,40})|you\ have\ .{0,40}free\ articles?\ .{0,60}|your\ e-?mail(?:\ address)?\W*.{0,40}"
        r"|thank\ you\ for\ (?:reading|subscribing|signing\ up|registering).{0,80}|support\ (?:our|independent|quality)\ (?:journalism|reporting|work|newsroom).{0,120}"
        r"|(?:become|be)\ a\ (?:member|subscriber|supporter)\b.{0,80}|download\ (?:our|the)\ .{0,30}app\b.{0,80}|turn\ on\ (?:desktop\ )?notifications.{0,80})",
        "Sign up for our weekly newsletter",
        "Workers signed up for shifts at the port.",
    ),
    _rule(
        "cookie line",
        r"(?:(?:this|our)\ (?:web)?site\ uses\ cookies|we\ (?:and\ our\ partners\ )?(?:use|value|respect)\ (?:cookies|your\ privacy)|by\ (?:continuing|using|clicking|signing|subscribing|providing)\b.{0,80}\byou\ (?:agree|accept|consent)"
        r"|accept\ (?:all\ )?cookies|manage\ (?:my\ )?(?:cookies|preferences|choices)|please\ enable\ javascript|(?:enable|turn\ on)\ javascript|javascript\ is\ (?:disabled|required)"
        r"|(?:your|this)\ browser\ does\ not\ support|please\ (?:disable|turn\ off)\ your\ ad\ ?blocker).{0,400}",
        "We use cookies to improve your experience.",
        "We use the road at night, the driver said.",
    ),
    _rule(
        "rights notice",
        r"(?:(?:©|\(c\)|copyright\b)\s*(?:©|\(c\))?.{0,200}|.{0,120}\ball\ rights\ reserved\b.{0,200}|this\ (?:material|article|content|story)\ may\ not\ be\ (?:published|reproduced|copied|republished).{0,200}"
        r"|.{0,60}\bis\ not\ responsible\ for\ the\ content\ of\ external\ (?:web)?sites.{0,80}|(?:the\ )?(?:views|opinions)\ expressed\ (?:here|in\ this\ (?:article|piece|story|opinion))?.{0,40}\bare\ (?:those\ of\ )?the\ authors?.{0,160}"
        r"|our\ standards:.{0,80})",
        "© 2021 Harbour Herald. All rights reserved.",
        "The court said copyright law did not apply.",
    ),
    _rule(
        "caption with credit",
        rf"(?:.{{0,400}}?[\[(](?:{_CREDIT})[\])]\W*|.{{8,400}}?\[[\w.'’\ -]{{2,40}}/[\w.'’\ -]{{2,40}}\]\W*"
        rf"|.{{8,400}}?[.!?][\"”’']?\s+(?:[\w.'’\ -]{{2,40}}\s*/\s*)?{_AGENCY}(?:\s*[/,]\s*[\w.'’\ -]{{2,40}})?\W*|.{{0,300}}[.\s|/–—-]\s*(?:photo(?:graph)?|image|picture|credit|photo\ credit|image\ credit|file\ photo)s?(?:\ (?:by|credit|from|courtesy(?:\ of)?))?\s*[:/]\s*.{{1,80}})",
        "Soldiers at the gate of the base [Getty]",
        "The minister (a former photo editor of some standing) resigned, and nobody was surprised at all.",
    ),
    _rule(
        "photo credit",
        rf"(?:(?:image|photo|picture|video|media)\s+(?:source|caption|credit)\s*[,:].{{1,300}}|(?-i:(?:Image|Media)\ (?:copyright|caption)\ (?=[A-Z]).{{1,400}})|credit\s?\.\.\..{{1,80}}|(?:photo(?:graph)?|image|picture|video|illustration|graphic|credit|photo\ credit|image\ credit|file\ photo|cover\ (?:photo|image)|featured\ image)s?\s*(?:credit|source|courtesy(?:\ of)?)?\s*(?::|\bby\b)\s*.{{1,100}}"
        rf"|[\[(]?(?:©\s*)?{_AGENCY}(?:\s*[/|,-]\s*.{{1,40}})?[\])]?|.{{1,40}}\s*/\s*{_AGENCY}(?:\ images)?|courtesy\ of\ .{{1,60}}|file\ (?:photo|image|picture)\W*|(?:via|source:)\ {_AGENCY})",
        "Photo: Ada Lind/AFP",
        "Reuters reported the deal on Monday.",
    ),
    _rule(
        "byline",
        r"(?-i:(?:By|BY|Written\ by|Reported\ by|Words\ by|Story\ by|Text\ by|From)\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Staff\ numbers)\b)"
        r"(?:(?:the\ )?(?:[A-Z][\w.'’-]*|al-[A-Z]\w+|de|van|von|bin|and|&|in|for)[,\s]*){1,9}(?:[|•·–-].{0,80}|(?:on\ )?"
        r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\ )?(?-i:\d{1,2}\ [A-Z][a-z]+|[A-Z][a-z]+\.?\ \d{1,2}),?\ \d{4}\b.{0,30})?(?<![.!?]))",
        "By Ada Lind and Omar Sayegh, Staff Writers",
        "By Friday the army had left.",
        "edge",
    ),
    _rule(
        "reporting credit",
        r"[\[(]?(?:additional\ |further\ )?(?:reporting|writing|editing|compiled|translated|translation|edited|produced|research)\s+(?:by|for)\s+.{2,250}",
        "(Reporting by Ada Lind; Editing by Omar Sayegh)",
        "Reporting on the war was banned.",
        "edge",
    ),
    _rule(
        "publication line",
        r"(?:[^|•·]{0,20}\d[^|•·]{3,40}\s?[|•·]\s?(?=[^:]{0,16}:))?(?:first\ |last\ |date\ )?(?:published|updated|posted|modified|created|date|issued)(?:\ (?:on|at|in))?\s*[:|–-]?\s*(?:.{0,20}\d.{0,60}|today|yesterday|just\ now|.{0,15}\bago)",
        "Last updated: 3 hours ago",
        "Published figures show a decline.",
    ),
    _rule(
        "related link",
        r"(?:[>»›→•*▶-]\s*)?(?:(?:read|see|watch|learn|listen)\s+(?:more|also|next|now|here|the\ full\ story)(?:\s+(?:about|on|at|in|from)\b.{0,80}|\s*[:|–—>»›→-].{0,200})?|also\ (?:read|see|watch)\b.{0,200}"
        r"|(?:read|watch|see|related|more\ on\ this|click\ here|full\ story|background|don['’]t\ miss|recommended|in\ pictures|explainer|explained|opinion|analysis|timeline|video|podcast|photos|gallery)\s*[:|»›→]\s*.{2,200}|click\ here\b.{0,100})",
        "READ MORE: Harbour deal in doubt",
        "Read out in court, the letter shocked many.",
    ),
    _rule(
        "correction note",
        r"[\[(*]*(?:editor['’]?s['’]?\ note\b.{0,400}|(?:correction|clarification|update)\s*(?:\([^)]*\))?\s*:.{0,400}|(?:this|the)\ (?:article|story|post|report|headline|piece)\ (?:has\ been|was)\ (?:first\ |originally\ )?(?:updated|amended|corrected|edited|revised|published|modified)\b.{0,300}"
        r"|this\ is\ a\ (?:developing|breaking)\ (?:news\ )?story.{0,120}|.{0,40}(?:more|further)\ (?:details\ )?to\ follow\W*)",
        "This story has been updated with a statement.",
        "The law was amended in May.",
    ),
    _rule(
        "tag line",
        r"(?:tags?|topics?|keywords?|filed\ (?:under|to)|categor(?:y|ies)|in\ this\ (?:story|article)|related\ topics|more\ about|(?:posted|published|filed)\ in)\s*[:|]\s*.{1,300}|(?:\#\w+[\s,]*){1,30}",
        "Tags: port, strike, Norland",
        "Topics discussed included trade.",
    ),
    _rule(
        "counter",
        r"(?:(?:\d[\d.,]*\s*(?:k\s*)?(?:comments?|shares?|likes?|views?|reactions?|(?:re|quote\ )tweets?|(?:re|quote\ )posts?|bookmarks?|votes?|claps?|replies)\W*)+|(?:comments?|shares?|views?)\s*[:(]\s*\d[\d,]*\s*\)?|\d+\s*(?:/|of)\s*\d+|(?:page|slide|image|photo)\s+\d+\s*(?:/|of)\s*\d+"
        r"|\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d|(?:view|leave|post|add|write|show|read|hide)\s+(?:all\s+|a\s+|your\s+|the\s+)?(?:comments?|reply)(?:\ \(\d+\))?|no\ comments(?:\ yet)?|comments?(?:\ are\ closed)?|report\ (?:this\ )?ad)\W*",
        "12 comments",
        "12 comments were struck from the record.",
    ),
    _rule(
        "embed",
        r"(?:[—–-]{1,2}\s*.{1,80}\(@\w{1,30}\).{0,60}|(?:https?://|www\.|pic\.twitter\.com/)\S+|embed(?:ded)?\ (?:video|tweet|content|code)?|view\ (?:this\ )?(?:post|photo|video)\ on\ .{1,30}|a\ post\ shared\ by\ .{1,80})",
        "— Harbour Watch (@harbourwatch) May 31, 2021",
        "— so said the clerk.",
    ),
    _rule(
        "contact line",
        r"(?:(?:e-?mail|contact|write\ to|reach|follow|send\ tips\ to|tips)\b.{0,80}(?:@\w[\w.]*).{0,80}|[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30}|(?:the\ )?(?:author|writer|reporter)\ (?:is|can\ be|tweets|may\ be)\b.{0,160}(?:@|reached|contacted).{0,80})",
        "Email the newsroom at desk@herald.example",
        "Contact was lost on Sunday.",
    ),
    _rule(
        "media control",
        r"(?:listen\ to\ this\ (?:story|article)|list\ (?:of\ \d+\ items|\d+\ of\ \d+)|end\ of\ list|close\ (?:panel|menu|search)|(?:show|hide|toggle|view|open|close|expand|enlarge)(?:\ this)?\ (?:caption|image|photo|gallery|transcript|captions)"
        r"|video\ player\ is\ loading|this\ is\ a\ modal\ window|\d+\ seconds?\ of\ .{1,40}|volume\ \d+\s*%|(?:play|pause|mute|unmute|fullscreen|captions|transcript|download|embed|replay)|watch\ on(?:\ .{1,20})?|text\ size|a[+-]|small|medium|large"
        r"|print(?:\ this\ page)?|translate|opens?\ in\ (?:a\ )?new\ (?:window|tab)|external(?:\ link)?|read\ in\ \w+|reuse\ this\ content|about\ sharing|gift(?:\ this\ article)?|give\ this\ article|article\ information|story\ highlights"
        r"|(?:new\s?)?you\ can\ now\ listen\ to\b.{0,60}|save\ articles?\b.{0,80}|loading\ comments)\W*",
        "Listen to this article",
        "You can now hear the sea again.",
    ),
    _rule(
        "account prompt",
        r"(?:stay\ (?:up\ to\ date|informed|in\ the\ know)\b.{0,120}|notifications?\ can\ be\ .{0,80}|join\ the\ (?:discussion|debate)|thanks?\ (?:you\ )?for\ signing\ up.{0,60}|something\ went\ wrong.{0,60}|invalid\ e-?mail.{0,40}"
        r"|there\ was\ an\ error.{0,60}|not\ now|yes,?\ please|no,?\ thanks|maybe\ later|try\ (?:it\ |us\ )?(?:for\ )?free\b.{0,60}|get\ (?:unlimited|full|digital)\ access.{0,60}|(?:don['’]t|do\ not)\ have\ an\ account.{0,60}|(?:for\ )?subscribers(?:\ only)?|premium"
        r"|terms\ and\ conditions\ apply|do\ not\ sell\ .{0,40}information|(?:powered|sponsored|supported|presented)\ by(?:\ .{1,40})?|in\ (?:association|partnership)\ with(?:\ .{1,40})?|sign\ up\ (?:to|for)\ [^.]{1,60}|what\ do\ you\ think)\W*",
        "Not now",
        "Something went wrong with the pump, and the crew left the ship before the night was over.",
    ),
    _rule(
        "source line",
        r"(?:sources?|originally\ published\ (?:in|by|on))\s*:\s*[^.!?]{2,60}|translated\ from\ (?:the\ )?[^.,;]{3,40}"
        r"|(?:[A-Z]?\d{1,4}\ )?(?:read\ )?(?:the\ )?full\ (?:story|article|report|text)\W*|\d{1,2}|min(?:ute)?s?",
        "Source: Norhaven News Agency",
        "Sources: the river rises in the hills, the guide said.",
    ),
    _rule(
        "separator",
        r"(?:[\W_]\s*){2,80}",
        "* * *",
        "5 - 4",
    ),
    _rule(
        "staff line",
        r"(?-i:(?:(?:The\ )?(?:[A-Z][\w.&'’]*\ ){1,5}(?:Staff|staff|Desk|Newsroom)(?:\ (?:and|&)\ (?:[Aa]gencies|[Ww]ires?))?|(?:News\ )?(?:Agencies|agencies)|NEWS\ WIRES|Text\ by:?\ .{1,60}|By\ (?:our|a)\ (?:own\ )?[\w\s]{0,40}(?:correspondent|reporter)s?(?:\ in\ .{1,40})?))",
        "The Herald Staff & Agencies",
        "The Herald staff walked out.",
        "edge",
    ),
    _rule(
        "reference note",  # under the page of a book: where something stands, without a verb
        r"(?:\d{1,3}|\[\^?\w{1,4}\]:?|[†‡§])[.)]?\ (?!.*\b(?:is|was|are|were|be|been|has|have|had|did|does|said|says|told|wrote|made|see)\b)"
        r".{0,300}?\b(?:ibid|(?:op|loc)\.\ cit|(?:pp?|vols?|fols?|ff|nos?|pt)\.\ ?[\divxlc]+)\b(?:[\W\d]|\b(?:ff?|nos?|and|et\ seq|n|p|pp|vol|ed|[ivxlc]+|ibid)\b)*",
        "1 Tarn Charters, i. pt. ii. p. 118, No. 50. 2 Ibid. p. 129.",
        "12. The letter of 4 May 2019 is at bundle A, p. 45.",
    ),
    _rule(
        "page head",
        r"(?-i:[A-Z][A-Z .,'’&-]{3,60}\ {1,3}\d{1,3}|\d{1,3}\ {1,3}[A-Z][A-Z .,'’&-]{3,60})|[\[(–—-]?\s*\d{1,3}\s*[\])–—-]?",
        "THE HARBOUR OF TARN 113",
        "1848",
    ),
    _rule(
        "contributor note",
        r"[\[(]?(?:.{3,120}\ contributed\ (?:reporting\b.{0,60}|(?:reporting\ )?to\ this\ (?:report|story|article)\b.{0,80})|(?-i:[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]+){1,3})\ reported\ from\ (?-i:[A-Z])[^.]{2,60},?\ and\ (?-i:[A-Z])[^.]{2,80}\ from\ [^.]{2,60}\.|with\ (?:additional\ )?(?:reporting|input|material)\ (?:by|from)\ .{2,120})",
        "Ada Lind contributed to this report.",
        "Norland contributed ships to this mission.",
        "edge",
    ),
)

# After one of these, on a line of its own, come teasers of other stories.
TEASERS = re.compile(
    r"""(?:you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in|have\ missed|enjoy)|(?:more|read|see)\ (?:from|in|on)\ .{2,60}|(?:related|recommended|suggested|similar|popular|trending|latest|further|top|other|more)
    \ (?:(?:news|top)\ )?(?:articles?|stories|posts?|news|reading|content|coverage|topics?|links|headlines|reads?|videos?|for\ you|now|on\ .{2,40})|recommended(?:\ for\ you)?|most\ (?:read|popular|viewed|shared|commented)(?:\ .{1,30})?
    |read\ (?:next|this\ next|also|more(?=:))|up\ next|next\ up|don['’]t\ miss|what\ to\ read\ next|also\ (?:on|in)\ .{2,40}|around\ the\ web|from\ (?:the|around\ the)\ web|sponsored\ (?:stories|links|content)|promoted\ (?:stories|content)
    |in\ other\ news|trending(?:\ now)?|editors?['’]?s?['’]?\ picks?|more\ stories|more\ news|more\ to\ read|keep\ reading|leave\ a\ (?:reply|comment)|(?:log\ in\ to\ )?comments?|features\ (?:&|and)\ analysis|elsewhere\ on\ .{2,40}|about\ the\ (?:author|writer|reporter)s?|tags?|topics|related\ topics|sources)\W*""",
    re.IGNORECASE | re.VERBOSE,
)

# How old another story is: on a line of its own it stands under that story's headline.
AGE = re.compile(
    r"\d{1,2}\s?(?:(?:m|h|d|w|mins?|hrs?)\.?(?:\sago)?|(?:minute|hour|day|week)s?\sago)",
    re.IGNORECASE,
)

# Filler that page templates ship with, after Cicero's De finibus: two openings and their words.
LATIN = frozenset(
    ["lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "adipisicing", "elit", "sed", "do", "eiusmod", "tempor", "incididunt", "ut", "labore", "et", "dolore", "magna", "aliqua", "enim", "ad", "minim", "veniam", "quis", "nostrud", "exercitation", "ullamco", "laboris", "nisi", "aliquip", "ex", "ea", "commodo", "consequat", "duis", "aute", "irure", "in", "reprehenderit", "voluptate", "velit", "esse", "cillum", "eu", "fugiat", "nulla", "pariatur", "excepteur", "sint", "occaecat", "cupidatat", "non", "proident", "sunt", "culpa", "qui", "officia", "deserunt", "mollit", "anim", "id", "est", "laborum", "perspiciatis", "unde", "omnis", "iste", "natus", "error", "voluptatem", "accusantium", "doloremque", "laudantium", "totam", "rem", "aperiam", "eaque", "ipsa", "quae", "ab", "illo", "inventore", "veritatis", "quasi", "architecto", "beatae", "vitae", "dicta", "explicabo", "nemo", "ipsam", "quia", "voluptas", "aspernatur", "aut", "odit", "fugit", "consequuntur", "magni", "dolores", "eos", "ratione", "sequi", "nesciunt", "neque", "porro", "quisquam", "dolorem", "adipisci", "numquam", "eius", "modi", "tempora", "incidunt", "magnam", "aliquam", "quaerat"]
)
