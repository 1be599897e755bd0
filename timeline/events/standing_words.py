"""Words of what stands between two: offices, trades, kin, and what before a name is no office."""

from __future__ import annotations

from timeline.syntax.tree import labels

TIES = labels("of for at with in from to on")
COURTESY = labels(
    "mr. mr mrs. mrs ms. ms sir madam lord lady 's ’s the a an his her its their"
    " including such as like"
)
NOBLE = labels("prince princess sheikh sheik dr. dr prof. prof rev. capt. col. gen. lt. adm. maj.")
SELF_MADE = labels(  # what one is by oneself and not in a state's service
    "actor actress author artist singer writer player striker coach engineer economist scientist"
    " researcher reporter journalist lawyer physician doctor student historian founder co-founder"
    " businessman businesswoman billionaire tycoon entrepreneur banker boxer athlete rival activist"
    " dissident militant extremist jihadist blogger filmmaker musician footballer model"
    " fugitive refugee exile migrant suspect"
)
RELATIONAL = labels(  # somebody's: a place before one says where it is, not whose
    "neighbor neighbour counterpart rival partner colleague friend ally competitor supplier"
    " customer relative brother sister wife husband son daughter client opponent"
)
TRADES = labels(  # "Swedish lender": it has its seat there and is nobody's
    "company firm bank lender giant carmaker automaker airline carrier retailer insurer maker"
    " manufacturer conglomerate newspaper magazine broadcaster publisher supplier operator producer"
    " developer startup start-up brokerage utility concern daily"
)
OFFICES = labels(  # what bodies are not
    "chairman chairwoman chairperson president premier minister spokesman spokeswoman spokesperson"
    " director secretary treasurer ambassador governor mayor senator judge justice general colonel"
    " professor officer"
)
COURTS = labels("district circuit superior supreme appeals bankruptcy federal")
PARTS = labels(
    "part member wing branch arm affiliate ally subsidiary unit mission capital province city"
)
ANYBODY = labels("man woman person boy girl youth native teenager")  # who are nobody's by that
