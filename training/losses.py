"""What the network learns from: the gold of every head, and teachers' lessons beside it."""

from __future__ import annotations

import torch
import torch.nn.functional as F

from training.batches import Batch, Lessons
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
    net: Reader, batch: Batch, *, bf16: bool, own_block: torch.Tensor, taught_share: float = 0.5
) -> dict[str, torch.Tensor]:
    """Mean loss of each head on a batch, and their weighted sum as `all`.

    `own_block` marks the rows in which arcs to other sentences are ruled out, as in use. Where the
    batch has lessons, `taught_share` of `all` is how far the scores are from the teachers', on
    every word of a lesson, gold or not (G. Hinton et al. 2015, "Distilling the knowledge in a
    neural network").
    """
    barred = barred_heads(batch, own_block)
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
    if batch.lesson is not None:
        each["taught"] = _taught(net, out, batch.lesson, barred)
        each["all"] = each["all"].lerp(each["taught"], taught_share)
    return each


def _taught(
    net: Reader, out: dict[str, torch.Tensor], lesson: Lessons, barred: torch.Tensor
) -> torch.Tensor:
    """The weighted mean cross entropy of every head with its lesson, over the words told of."""
    told = lesson.told
    scores = {k: out[k] for k in ("upos", "xpos", "feats", "lemma", "name", "other")}
    scores["start"] = torch.cat([out["start"], torch.zeros_like(out["start"])], -1)
    scores["head"] = out["arc"] + barred
    scores["relation"] = net.relations(out["label_dependent"], out["label_head"], lesson.at)
    total = torch.zeros(())
    for head, weight in {**LOSSES, "name": NAME_LOSS, "other": OTHER_LOSS}.items():
        logs = F.log_softmax(scores[head][told], -1).gather(-1, lesson.classes[head][told])
        apart = -(lesson.shares[head][told] * logs).sum() / max(1, len(logs))
        total = total + weight * apart
    return total


def _entropy(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    flat = scores.reshape(-1, scores.shape[-1])
    return F.cross_entropy(flat, gold.reshape(-1), ignore_index=IGNORE, reduction="sum")


def barred_heads(batch: Batch, own_block: torch.Tensor) -> torch.Tensor:
    """-1e4 for heads that are padding or, in marked rows, in another sentence."""
    real = batch.words.bool()[:, None, :]
    same = batch.block[:, :, None] == batch.block[:, None, :]
    allowed = real & (same | ~own_block[:, None, None])
    root = torch.ones_like(allowed[:, :, :1])
    return torch.cat([root, allowed], 2).logical_not().float() * -1e4
