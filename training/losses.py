"""What the network learns from: the gold of every head, and the scores of teachers beside it."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F

from training.batches import Batch
from training.model import Reader
from training.windows import IGNORE

LOSSES = {
    "upos": 0.4,
    "xpos": 0.3,
    "feats": 0.3,
    "lemma": 0.4,
    "start": 0.5,
    "head": 1.0,
    "relation": 0.7,
}
NAME_LOSS, OTHER_LOSS = 2.0, 0.5


def losses(
    net: Reader,
    batch: Batch,
    *,
    bf16: bool,
    own_block: torch.Tensor,
    teachers: Sequence[Reader] = (),
    taught_share: float = 0.5,
) -> dict[str, torch.Tensor]:
    """Mean loss of each head on a batch, and their weighted sum as `all`.

    `own_block` marks the rows in which arcs to other sentences are ruled out, as in use. With
    teachers, `taught_share` of `all` is how far the scores are from the mean of theirs, on every
    word, gold or not (G. Hinton et al. 2015, "Distilling the knowledge in a neural network").
    """
    barred = _barred(batch, own_block)
    out = net(batch, bf16=bf16)
    gold = batch.gold
    trees = max(1, int((gold["upos"] != IGNORE).sum()))
    named = max(1, int((gold["name"] != IGNORE).sum()))
    other = max(1, int((gold["other"] != IGNORE).sum()))
    each = {k: _entropy(out[k], gold[k]) / trees for k in ("upos", "xpos", "feats", "lemma")}
    starts = gold["start"] != IGNORE
    each["start"] = (
        F.binary_cross_entropy_with_logits(
            out["start"][..., 0][starts], gold["start"][starts].float(), reduction="sum"
        )
        / trees
    )
    each["head"] = _entropy(out["arc"] + barred, gold["head"]) / trees
    relation = net.relations(out["label_dependent"], out["label_head"], gold["head"].clamp(min=0))
    each["relation"] = _entropy(relation, gold["relation"]) / trees
    each["name"] = _entropy(out["name"], gold["name"]) / named
    each["other"] = _entropy(out["other"], gold["other"]) / other
    words = float(batch.words.sum())
    total = sum(weight * each[k] for k, weight in LOSSES.items()) * (trees / words)
    total = total + NAME_LOSS * each["name"] * (named / words)
    each["all"] = total + OTHER_LOSS * each["other"] * (other / words)
    if teachers:
        each["taught"] = _taught(net, out, teachers, batch, barred, bf16=bf16)
        each["all"] = each["all"].lerp(each["taught"], taught_share)
    return each


def _taught(
    net: Reader,
    out: dict[str, torch.Tensor],
    teachers: Sequence[Reader],
    batch: Batch,
    barred: torch.Tensor,
    *,
    bf16: bool,
) -> torch.Tensor:
    """The weighted mean divergence of every head from the teachers' mean, over all words.

    Relations are compared at the gold head, and where there is none at the teachers'.
    """
    real = batch.words.bool()
    gold = batch.gold["head"]
    with torch.no_grad():
        found = [teacher(batch, bf16=bf16) for teacher in teachers]
        arcs = _mean([f["arc"] + barred for f in found])
        heads = torch.where(gold == IGNORE, arcs.argmax(-1), gold)
        each = [_logs(t, f, barred, heads, real) for t, f in zip(teachers, found, strict=True)]
        goal = {k: _mean([e[k] for e in each]) for k in each[0]}
    mine = _logs(net, out, barred, heads, real)
    total = torch.zeros(())
    for head, weight in {**LOSSES, "name": NAME_LOSS, "other": OTHER_LOSS}.items():
        apart = F.kl_div(mine[head], goal[head], reduction="batchmean", log_target=True)
        total = total + weight * apart
    return total


def _logs(
    net: Reader,
    out: dict[str, torch.Tensor],
    barred: torch.Tensor,
    heads: torch.Tensor,
    real: torch.Tensor,
) -> dict[str, torch.Tensor]:
    """Log probabilities of every head's classes, a row for each real word."""
    start = out["start"]
    scores = {k: out[k] for k in ("upos", "xpos", "feats", "lemma", "name", "other")}
    scores["start"] = torch.cat([start, torch.zeros_like(start)], -1)
    scores["head"] = out["arc"] + barred
    scores["relation"] = net.relations(out["label_dependent"], out["label_head"], heads)
    return {k: F.log_softmax(v[real], -1) for k, v in scores.items()}


def _mean(scores: Sequence[torch.Tensor]) -> torch.Tensor:
    """The logarithm of the mean of probabilities, from scores or their logarithms."""
    logs = torch.stack([F.log_softmax(s, -1) for s in scores])
    return torch.logsumexp(logs, 0) - math.log(len(scores))


def _entropy(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    flat = scores.reshape(-1, scores.shape[-1])
    return F.cross_entropy(flat, gold.reshape(-1), ignore_index=IGNORE, reduction="sum")


def _barred(batch: Batch, own_block: torch.Tensor) -> torch.Tensor:
    """-1e4 for heads that are padding or, in marked rows, in another sentence."""
    real = batch.words.bool()[:, None, :]
    same = batch.block[:, :, None] == batch.block[:, None, :]
    allowed = real & (same | ~own_block[:, None, None])
    root = torch.ones_like(allowed[:, :, :1])
    return torch.cat([root, allowed], 2).logical_not().float() * -1e4
