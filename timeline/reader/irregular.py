"""Forms that no ending tells of: of irregular verbs, and plurals of their own."""

from __future__ import annotations

from functools import cache

from timeline.tables import rows

_PREFIXES = ("up", "over", "under", "with", "out", "fore", "mis", "re", "un")
_PLURALS = (("women", "woman"), ("men", "man"), ("children", "child"))
#: Nouns in "-s" whose singular is another word or none. From general knowledge of English.
_ALWAYS_PLURAL = frozenset(
    "alms amends arrears athletics auspices binoculars cahoots clothes dregs earnings economics "
    "electronics entrails faeces feces genitals goggles gymnastics headquarters hustings jeans "
    "kudos linguistics logistics mathematics measles mumps outskirts pajamas panties pants physics "
    "pliers politics pyjamas regards reparations riches savings scissors series shenanigans "
    "smithereens species sunglasses surroundings tenterhooks thanks tidings tights trousers "
    "tweezers whereabouts".split()
)


@cache
def _verbs() -> dict[str, str]:
    return {form: lemma for lemma, *forms in rows("reader/irregular.csv") for form in forms}


def verb(form: str) -> str | None:
    """The lemma of an irregular past or participle, a prefix kept: "upheld" as "held"."""
    forms = _verbs()
    if form in forms:
        return forms[form]
    prefix = next((p for p in _PREFIXES if form.startswith(p)), "")
    lemma = verb(form.removeprefix(prefix)) if prefix else None
    return None if lemma is None else prefix + lemma


def plural(form: str, tag: str) -> str | None:
    """The lemma of a plural in "-men" or "-children" or of one that has no singular.

    "People" stands for itself: several persons do together what is told of people. A name keeps
    its capital.
    """
    lowered = form.lower()
    if lowered in _ALWAYS_PLURAL or (lowered == "people" and tag == "NNS"):
        return form if tag == "NNPS" else lowered
    for ending, singular in _PLURALS:
        if lowered.endswith(ending) and len(form) > len(ending):
            lemma = form[: -len(ending)] + singular
            return lemma if tag == "NNPS" else lemma.lower()
    return None
