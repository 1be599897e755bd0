"""Names that bodies of many countries bear: "Democratic Party", "Ministry of Justice"."""

from __future__ import annotations

_BODIES = frozenset(
    "party parliament assembly court senate congress council ministry police army navy force "
    "forces guard guards bank cabinet government office house representatives deputies commission "
    "committee agency service movement front alliance coalition union federation bureau prosecutor "
    "legislature opposition leadership party's airport tribunal command".split()
)
_KINDS = frozenset(
    "national democratic republican liberal conservative socialist social communist labor labour "
    "people people's peoples workers workers' christian green progressive united independent "
    "nationalist freedom justice reform unity federal supreme constitutional central high state "
    "civil armed general public foreign interior home internal external affairs defense defence "
    "finance health education energy agriculture trade commerce transport transportation economy "
    "environment culture police security legislative upper lower opposition ruling main military "
    "air coast border presidential electoral election elections human rights anti-corruption "
    "intelligence appeal appeals criminal city royal district regional provincial investigative "
    "radical centre center moderate patriotic and of the for on".split()
)
# Of the United Nations, whatever country a text is of.
_OF_THE_WORLD = frozenset({"security council", "general assembly", "human rights council"})


def is_common_name(folded: str) -> bool:
    """Whether a folded name only says what a body is, so that each country may have one."""
    said = folded.split()
    return folded not in _OF_THE_WORLD and bool(_BODIES & set(said)) and all(
        w in _BODIES or w in _KINDS for w in said)
