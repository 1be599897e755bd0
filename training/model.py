"""The network: a six-layer MiniLM encoder told about case and gaps, and joint heads.

The encoder is all-MiniLM-L6-v2 (Apache-2.0; W. Wang et al. 2020, "MiniLM"), 384 wide, uncased.
Arcs are deep biaffine (T. Dozat and C. Manning 2017).
"""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from timeline.reader.spelling import GAPS, SHAPES
from training.batches import Batch
from training.corpora import SOURCES
from training.windows import IGNORE, Inventory

WIDTH, HEADS, DEPTH, INNER = 384, 12, 6, 1536
VOCABULARY, POSITIONS = 30522, 512
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


class Layer(nn.Module):
    """One post-norm transformer layer; attention is written out, faster here than fused."""

    def __init__(self) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mix_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        size, length, _ = x.shape
        parts = self.attend(x).view(size, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias
        seen = torch.softmax(scores, -1) @ value
        x = self.mix_norm(x + self.mix(seen.transpose(1, 2).reshape(size, length, WIDTH)))
        return self.narrow_norm(x + self.narrow(F.gelu(self.widen(x))))


class Reader(nn.Module):
    """Encoder and heads; `forward` gives every head's scores for a batch's inputs."""

    def __init__(self, classes: Inventory, hidden: int = 320, arc: int = 320, label: int = 160):
        super().__init__()
        self.classes = classes
        self.arc_width = arc
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shape = nn.Embedding(len(SHAPES), WIDTH)
        self.gap = nn.Embedding(len(GAPS), WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.pool = nn.Parameter(torch.zeros(WIDTH))
        self.word_shape = nn.Embedding(len(SHAPES), 32)
        self.word_gap = nn.Embedding(len(GAPS), 16)
        wide = WIDTH + 48
        self.sizes = [
            len(classes.upos),
            len(classes.xpos),
            len(classes.feats),
            len(classes.lemma),
            1,
        ]
        self.tag_hidden = nn.Linear(wide, hidden)
        self.tag = nn.Linear(hidden, sum(self.sizes))
        self.name_hidden = nn.Linear(wide, hidden)
        self.source = nn.Embedding(len(SOURCES), hidden)
        self.name = nn.Linear(hidden, len(classes.name))
        self.other = nn.Linear(hidden, len(classes.other))
        self.dependent = nn.Linear(wide, arc + label)
        self.head = nn.Linear(wide, arc + label)
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.biaffine = nn.Parameter(torch.zeros(arc + 1, arc))
        self.relation = nn.Linear(label, len(classes.relation))
        self.relation_dependent = nn.Linear(label, len(classes.relation), bias=False)
        self.relation_head = nn.Linear(label, len(classes.relation), bias=False)
        self.drop = nn.Dropout(0.2)
        for table in (self.shape, self.gap, self.source):
            nn.init.zeros_(table.weight)
        nn.init.orthogonal_(self.biaffine.data[:arc])

    def encode(
        self, ids: torch.Tensor, shapes: torch.Tensor, gaps: torch.Tensor, mask: torch.Tensor
    ) -> torch.Tensor:
        """The encoder's output for every piece."""
        x = self.word(ids) + self.shape(shapes) + self.gap(gaps) + self.kind
        x = self.norm(x + self.position.weight[: ids.shape[1]])
        bias = (mask.float() - 1)[:, None, None, :] * 1e4
        if self.training:
            x = F.dropout(x, 0.1)
        if torch.is_autocast_enabled("cpu"):
            x, bias = x.bfloat16(), bias.bfloat16()
        for layer in self.layers:
            x = layer(x, bias)
        return x.float()

    def pooled(
        self,
        x: torch.Tensor,
        first: torch.Tensor,
        last: torch.Tensor,
        word_shapes: torch.Tensor,
        word_gaps: torch.Tensor,
    ) -> torch.Tensor:
        """A vector a word: its first and last piece, weighed by dimension, with case and gap."""
        flat = x.reshape(-1, WIDTH)
        share = torch.sigmoid(self.pool)
        word = flat[first] * share + flat[last] * (1 - share)
        return torch.cat([word, self.word_shape(word_shapes), self.word_gap(word_gaps)], -1)

    def scores(self, word: torch.Tensor, source: torch.Tensor) -> dict[str, torch.Tensor]:
        """Every head's scores; arcs are [batch, word, 1 + word], column 0 the root."""
        if self.training:
            word = word * F.dropout(torch.ones(*word.shape[:2], 1), 0.1)
            word = self.drop(word)
        tags = self.tag(self.drop(F.gelu(self.tag_hidden(word)))).split(self.sizes, -1)
        name = self.drop(F.gelu(self.name_hidden(word) + self.source(source)[:, None]))
        dependent = self.drop(F.gelu(self.dependent(word)))
        rooted = torch.cat([self.root.expand(word.shape[0], 1, -1), word], 1)
        head = self.drop(F.gelu(self.head(rooted)))
        arc = self.arc_width
        one = torch.ones_like(dependent[..., :1])
        arcs = torch.cat([dependent[..., :arc], one], -1) @ self.biaffine
        arcs = arcs @ head[..., :arc].transpose(1, 2) * (4 * arc**-0.5)
        return {
            **dict(zip(("upos", "xpos", "feats", "lemma", "start"), tags, strict=True)),
            "name": self.name(name),
            "other": self.other(name),
            "arc": arcs,
            "label_dependent": dependent[..., arc:],
            "label_head": head[..., arc:],
        }

    def relations(
        self, dependent: torch.Tensor, head: torch.Tensor, heads: torch.Tensor
    ) -> torch.Tensor:
        """Scores of the relation of each word to its head (`heads`: 0 root, 1 + index)."""
        chosen = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        return (
            self.relation(dependent * chosen)
            + self.relation_dependent(dependent)
            + self.relation_head(chosen)
        )

    def forward(self, batch: Batch) -> dict[str, torch.Tensor]:
        x = self.encode(batch.ids, batch.shapes, batch.gaps, batch.mask)
        word = self.pooled(x, batch.first, batch.last, batch.word_shapes, batch.word_gaps)
        return self.scores(word, batch.source)


def losses(
    net: Reader, batch: Batch, *, bf16: bool, own_block: torch.Tensor
) -> dict[str, torch.Tensor]:
    """Mean loss of each head on a batch, and their weighted sum as `all`.

    `own_block` marks the rows in which arcs to other sentences are ruled out, as in use.
    """
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        x = net.encode(batch.ids, batch.shapes, batch.gaps, batch.mask)
    word = net.pooled(x, batch.first, batch.last, batch.word_shapes, batch.word_gaps)
    out = net.scores(word, batch.source)
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
    each["head"] = _entropy(out["arc"] + _barred(batch, own_block), gold["head"]) / trees
    relation = net.relations(out["label_dependent"], out["label_head"], gold["head"].clamp(min=0))
    each["relation"] = _entropy(relation, gold["relation"]) / trees
    each["name"] = _entropy(out["name"], gold["name"]) / named
    each["other"] = _entropy(out["other"], gold["other"]) / other
    words = float(batch.words.sum())
    total = sum(weight * each[k] for k, weight in LOSSES.items()) * (trees / words)
    total = total + NAME_LOSS * each["name"] * (named / words)
    each["all"] = total + OTHER_LOSS * each["other"] * (other / words)
    return each


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


def pretrained(net: Reader, model: Path) -> None:
    """Fill the encoder from all-MiniLM-L6-v2's safetensors file in folder `model`."""
    from safetensors.torch import load_file

    raw = load_file(model / "model.safetensors")
    weight = {k.removeprefix("bert."): v.float() for k, v in raw.items()}
    with torch.no_grad():
        net.word.weight.copy_(weight["embeddings.word_embeddings.weight"])
        net.position.weight.copy_(weight["embeddings.position_embeddings.weight"])
        net.kind.copy_(weight["embeddings.token_type_embeddings.weight"][0])
        _copy(net.norm, weight, "embeddings.LayerNorm")
        for i, layer in enumerate(net.layers):
            at = f"encoder.layer.{i}."
            for part in ("weight", "bias"):
                names = [f"{at}attention.self.{n}.{part}" for n in ("query", "key", "value")]
                getattr(layer.attend, part).copy_(torch.cat([weight[n] for n in names]))
            _copy(layer.mix, weight, at + "attention.output.dense")
            _copy(layer.mix_norm, weight, at + "attention.output.LayerNorm")
            _copy(layer.widen, weight, at + "intermediate.dense")
            _copy(layer.narrow, weight, at + "output.dense")
            _copy(layer.narrow_norm, weight, at + "output.LayerNorm")


def _copy(module: nn.Module, weight: dict[str, torch.Tensor], name: str) -> None:
    module.weight.copy_(weight[name + ".weight"])
    module.bias.copy_(weight[name + ".bias"])
