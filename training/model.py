"""The network: an encoder told about case and gaps, and joint heads.

The encoder shipped is all-MiniLM-L6-v2 (Apache-2.0; W. Wang et al. 2020, "MiniLM"), six layers 384
wide; its teacher's is all-mpnet-base-v2 (Apache-2.0; K. Song et al. 2020, "MPNet"), twelve layers
768 wide. Both are uncased and cut words into the same pieces. Arcs are deep biaffine (T. Dozat and
C. Manning 2017).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

from timeline.reader.spelling import GAPS, SHAPES
from training.batches import Batch
from training.corpora import SOURCES
from training.windows import Inventory


@dataclass(frozen=True, slots=True)
class Size:
    """The shape of a pretrained encoder; `buckets` of relative distances (0: it has none)."""

    width: int
    heads: int
    depth: int
    inner: int
    vocabulary: int
    positions: int
    first_position: int
    epsilon: float
    buckets: int = 0


SIZES = {
    "minilm": Size(384, 12, 6, 1536, 30522, 512, 0, 1e-12),
    "mpnet": Size(768, 12, 12, 3072, 30527, 514, 2, 1e-5, 32),
}
FARTHEST = 128
SHAPE_WIDTH, GAP_WIDTH = 32, 16


class Layer(nn.Module):
    """One post-norm transformer layer; attention is written out, faster here than fused."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        width, epsilon = size.width, size.epsilon
        self.attend = nn.Linear(width, 3 * width)
        self.mix = nn.Linear(width, width)
        self.mix_norm = nn.LayerNorm(width, eps=epsilon)
        self.widen = nn.Linear(width, size.inner)
        self.narrow = nn.Linear(size.inner, width)
        self.narrow_norm = nn.LayerNorm(width, eps=epsilon)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        size, length, width = x.shape
        part = width // self.heads
        parts = self.attend(x).view(size, length, 3, self.heads, part)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * part**-0.5 + bias
        seen = torch.softmax(scores, -1) @ value
        x = self.mix_norm(x + self.mix(seen.transpose(1, 2).reshape(size, length, width)))
        return self.narrow_norm(x + self.narrow(F.gelu(self.widen(x))))


class Reader(nn.Module):
    """Encoder (a key of `SIZES`) and heads; `forward` gives every head's scores for a batch.

    The encoder has `depth` layers, where given, and else as many as were pretrained.
    """

    def __init__(
        self,
        classes: Inventory,
        encoder: str = "minilm",
        depth: int | None = None,
        hidden: int = 320,
        arc: int = 320,
        label: int = 160,
    ):
        super().__init__()
        self.classes = classes
        self.encoder = encoder
        self.size = SIZES[encoder]
        self.arc_width = arc
        self._lay_encoder(depth or self.size.depth)
        self._lay_tags_and_names(hidden)
        self._lay_trees(arc, label)
        self.drop = nn.Dropout(0.2)
        for table in (self.shape, self.gap, self.source):
            nn.init.zeros_(table.weight)
        nn.init.orthogonal_(self.biaffine.data[:arc])

    def _lay_encoder(self, depth: int) -> None:
        """The encoder, and what makes one vector of a word's pieces, case and gap."""
        size = self.size
        width = size.width
        self.word = nn.Embedding(size.vocabulary, width)
        self.position = nn.Embedding(size.positions, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, eps=size.epsilon)
        self.shape = nn.Embedding(len(SHAPES), width)
        self.gap = nn.Embedding(len(GAPS), width)
        if size.buckets:
            self.distance = nn.Embedding(size.buckets, size.heads)
        self.layers = nn.ModuleList(Layer(size) for _ in range(depth))
        self.pool = nn.Parameter(torch.zeros(width))
        self.word_shape = nn.Embedding(len(SHAPES), SHAPE_WIDTH)
        self.word_gap = nn.Embedding(len(GAPS), GAP_WIDTH)
        self.wide = width + SHAPE_WIDTH + GAP_WIDTH

    def _lay_tags_and_names(self, hidden: int) -> None:
        classes = self.classes
        tagged = (classes.upos, classes.xpos, classes.feats, classes.lemma)
        self.sizes = [*map(len, tagged), 1]
        self.tag_hidden = nn.Linear(self.wide, hidden)
        self.tag = nn.Linear(hidden, sum(self.sizes))
        self.name_hidden = nn.Linear(self.wide, hidden)
        self.source = nn.Embedding(len(SOURCES), hidden)
        self.name = nn.Linear(hidden, len(classes.name))
        self.other = nn.Linear(hidden, len(classes.other))

    def _lay_trees(self, arc: int, label: int) -> None:
        relations = len(self.classes.relation)
        self.dependent = nn.Linear(self.wide, arc + label)
        self.head = nn.Linear(self.wide, arc + label)
        self.root = nn.Parameter(torch.randn(self.wide) * 0.1)
        self.biaffine = nn.Parameter(torch.zeros(arc + 1, arc))
        self.relation = nn.Linear(label, relations)
        self.relation_dependent = nn.Linear(label, relations, bias=False)
        self.relation_head = nn.Linear(label, relations, bias=False)

    def encode(
        self, ids: torch.Tensor, shapes: torch.Tensor, gaps: torch.Tensor, mask: torch.Tensor
    ) -> torch.Tensor:
        """The encoder's output for every piece."""
        x = self.word(ids) + self.shape(shapes) + self.gap(gaps) + self.kind
        first = self.size.first_position
        x = self.norm(x + self.position.weight[first : first + ids.shape[1]])
        bias = (mask.float() - 1)[:, None, None, :] * 1e4
        if self.size.buckets:
            bias = bias + self.distance(_buckets(ids.shape[1], self.size.buckets)).permute(2, 0, 1)
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
        flat = x.reshape(-1, x.shape[-1])
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

    def forward(self, batch: Batch, *, bf16: bool = False) -> dict[str, torch.Tensor]:
        with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
            x = self.encode(batch.ids, batch.shapes, batch.gaps, batch.mask)
        word = self.pooled(x, batch.first, batch.last, batch.word_shapes, batch.word_gaps)
        return self.scores(word, batch.source)


def _buckets(length: int, count: int) -> torch.Tensor:
    """The bucket of each key's distance from each query: exact when near, by logarithm beyond."""
    at = torch.arange(length)
    distance = at[None, :] - at[:, None]
    half, exact = count // 2, count // 4
    far = distance.abs()
    scaled = torch.log(far.clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)
    bucket = torch.where(far < exact, far, (exact + scaled.long()).clamp(max=half - 1))
    return bucket + half * (distance > 0)
