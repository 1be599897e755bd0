"""Which language a text is in."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

# Words that carry an English text and stand in no other language's running text in number.
_ENGLISH_TEXT = """the of and was were is are has have had that which with from by for said will
would their his her its this after before been who not they on in to at as"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())
# The identifier takes an English text full of names for Nigerian Pidgin; Pidgin itself has these.
_PIDGIN = frozenset("dey wey di dem na don".split())
_SAMPLE = 4000  # characters: more changes no verdict
_ENOUGH = 0.2  # share of such words in English prose is 0.3 to 0.5, in others' below 0.1
_SURE = 0.5  # of the identifier, below which a text in Latin letters is not taken for foreign
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """ISO 639-1 code of the language of `text`; None where nothing can be recognised.

    A text in Latin letters too short to tell is taken for English, the language of the reader.
    The identifier is langid (Lui and Baldwin 2012) in its py3langid form, whose model is part of
    its package.
    """
    sample = text.lstrip()[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return None
    if sum(word in _ENGLISH for word in words) / len(words) >= _ENOUGH and len(words) > 3:
        return "en"
    code, confidence = _identifier().classify(sample)
    if code == "pcm" and _PIDGIN.isdisjoint(words):
        return "en"
    if confidence >= _SURE:
        return str(code)
    if _latin(sample):
        return "en"
    return str(code) if confidence >= _SURE / 2 else None


def _latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return sum("LATIN" in unicodedata.name(c, "") for c in letters) * 2 >= len(letters)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
