"""The English reader: tags, lemmas, trees and names from a small encoder shipped as int8 ONNX.

    import spacy
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_reader")

`pipeline()` gives the same on the tokenizer the reader was trained for. Data, recipe, scores and
limits stand in MODEL_CARD.md beside this file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

#: Characters of the longest text spaCy is let through; memory does not grow with the text.
LONGEST_TEXT = 100_000_000


def pipeline(path: Path | None = None, threads: int = 1) -> Language:
    """A spaCy pipeline of the reader alone, on its own tokenizer.

    `path` names another weights file than the shipped one. Raises
    `timeline.reader.weights.WeightsError` where the weights are missing or damaged.
    """
    import spacy

    import timeline.reader.component  # noqa: F401  registers the factory
    from timeline.reader.tokens import Cutter

    nlp = spacy.blank("en")
    nlp.tokenizer = Cutter(nlp.vocab)
    nlp.max_length = LONGEST_TEXT
    nlp.add_pipe(
        "dateline_reader", config={"path": str(path) if path else None, "threads": threads}
    )
    return nlp
