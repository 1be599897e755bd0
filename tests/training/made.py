"""Sentences, documents and an encoder made up for tests of training."""

from __future__ import annotations

from training.treebank import GoldDocument, Sentence
from training.windows import Encoder, inventory


class Letters:
    """A piece a letter, for tests without the encoder's vocabulary."""

    def of(self, word: str) -> tuple[int, ...]:
        return tuple(200 + ord(c) % 50 for c in word[:8])


def sentence(words: str, named: bool = True) -> Sentence:
    cut = words.split()
    n = len(cut)
    return Sentence(
        cut,
        [4] + [2] * (n - 1),
        "uner_ewt",
        ["NOUN"] * n,
        ["NN"] * n,
        ["_"] * n,
        [w.lower() for w in cut],
        [0] + [1] * (n - 1),
        ["root"] + ["dep"] * (n - 1),
        [(n - 1, n, "LOC" if cut[-1] == "Basra" else "ORG")] if named else None,
        [],
    )


def documents() -> list[GoldDocument]:
    """Four short documents with trees and names, six times each."""
    texts = ["Troops met Zanu", "They left Basra", "Zanu fell", "Rebels took Basra from Zanu"]
    return [GoldDocument([sentence(t) for t in texts]) for _ in range(6)]


def encoder() -> Encoder:
    """An encoder with the classes of `documents`."""
    return Encoder(inventory(documents()), Letters())  # type: ignore[arg-type]
