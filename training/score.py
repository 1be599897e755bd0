"""Scores on gold words: tags, lemmas, trees, sentence starts and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import torch

from timeline.reader import lemma, names, tree
from timeline.reader.labelled import Relations
from training.batches import Batch, batches, collate
from training.model import Reader
from training.windows import IGNORE, Inventory, Row

#: One batch -> scores by head, as numpy arrays.
Forward = Callable[[Batch], dict[str, np.ndarray]]


def torch_forward(net: Reader) -> Forward:
    """The network itself as a scoring function."""

    def run(batch: Batch) -> dict[str, np.ndarray]:
        with torch.no_grad():
            return {k: v.numpy() for k, v in net(batch).items()}

    return run


def relation_weights(net: Reader) -> dict[str, np.ndarray]:
    """The matrices that turn a dependent's and its head's vector into relation scores."""
    return {
        "both": net.relation.weight.detach().numpy().T.copy(),
        "dependent": net.relation_dependent.weight.detach().numpy().T.copy(),
        "head": net.relation_head.weight.detach().numpy().T.copy(),
        "bias": net.relation.bias.detach().numpy().copy(),
    }


def evaluate(
    forward: Forward,
    relation: Relations,
    classes: Inventory,
    rows: Sequence[Row],
    source: int,
) -> dict[str, float]:
    """Percentages over rows: upos, xpos, feats, lemma, uas, las, start F1, names P, R, F1.

    Sentences are the gold's; punctuation counts; relation subtypes do not (`las`, as the CoNLL
    2018 shared task). Lemmas are those of the edit scripts alone.
    """
    count: Counter[str] = Counter()
    grammar = names.Grammar(classes.name)
    for group in batches(rows, 4000):
        batch = collate(group, source=source)
        out = forward(batch)
        tags = grammar.best(out["name"], [len(r.shapes) for r in group])
        for b, row in enumerate(group):
            if row.gold["upos"] is not None:
                _count_tags(count, out, b, row, classes)
                _count_trees(count, out, b, row, classes, relation)
            _count_names(count, tags[b], row, classes)
    return _percentages(count)


def _count_tags(
    count: Counter[str], out: dict[str, np.ndarray], b: int, row: Row, classes: Inventory
) -> None:
    n = len(row.shapes)
    count["words"] += n
    at = 0
    chosen = {k: out[k][b, :n].argmax(-1) for k in ("upos", "xpos", "feats", "lemma")}
    for s in row.sentences:
        for i, word in enumerate(s.words, at):
            for k, gold in (("upos", s.upos), ("xpos", s.xpos), ("feats", s.feats)):
                count[k] += getattr(classes, k)[chosen[k][i]] == gold[i - at]
            made = lemma.apply(classes.lemma[chosen["lemma"][i]], word)
            count["lemma"] += made == s.lemmas[i - at]
        at += len(s.words)
    gold = np.array(row.gold["start"][1:])
    found = out["start"][b, 1:n, 0] > 0
    count["start+"] += int((found & (gold == 1)).sum())
    count["start found"] += int(found.sum())
    count["start gold"] += int((gold == 1).sum())


def _count_trees(
    count: Counter[str],
    out: dict[str, np.ndarray],
    b: int,
    row: Row,
    classes: Inventory,
    relation: Relations,
) -> None:
    at = 0
    for s in row.sentences:
        end = at + len(s.words)
        places = np.r_[0, at + 1 : end + 1]
        dependent, head = out["label_dependent"][b, at:end], out["label_head"][b, places]
        heads = tree.heads(relation.with_arcs(out["arc"][b, at:end][:, places], dependent, head))
        labels = relation.best(dependent, head[heads])
        for i, (up, label) in enumerate(zip(heads.tolist(), labels.tolist(), strict=True)):
            right = up == s.heads[i]
            name = "root" if up == 0 else classes.relation[label]
            same = name.split(":")[0] == s.relations[i].split(":")[0]
            count["uas"] += right
            count["las"] += right and same
        at = end


def _count_names(count: Counter[str], tags: list[int], row: Row, classes: Inventory) -> None:
    gold_tags = row.gold["name"]
    if gold_tags is None or all(t == IGNORE for t in gold_tags):
        return
    found = set(names.spans(tags, classes.name))
    found = {s for s in found if all(gold_tags[i] != IGNORE for i in range(s[0], s[1]))}
    gold = set(names.spans([max(0, t) for t in gold_tags], classes.name))
    for kind in ("", "PER", "ORG", "LOC"):
        f = {s for s in found if kind in ("", s[2])}
        g = {s for s in gold if kind in ("", s[2])}
        count[f"+{kind}"] += len(f & g)
        count[f"found{kind}"] += len(f)
        count[f"gold{kind}"] += len(g)


def _percentages(count: Counter[str]) -> dict[str, float]:
    def share(part: float, whole: float) -> float:
        return round(100 * part / whole, 2) if whole else 0.0

    out = {
        k: share(count[k], count["words"]) for k in ("upos", "xpos", "feats", "lemma", "uas", "las")
    }
    out["start"] = share(2 * count["start+"], count["start found"] + count["start gold"])
    out["P"], out["R"] = share(count["+"], count["found"]), share(count["+"], count["gold"])
    for kind in ("", "PER", "ORG", "LOC"):
        both = count[f"found{kind}"] + count[f"gold{kind}"]
        out["F" + kind] = share(2 * count[f"+{kind}"], both)
    return out
