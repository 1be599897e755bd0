"""The seeded training loop: schedule by steps, averaged weights, checkpoints, dev scores."""

from __future__ import annotations

import json
import math
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from timeline.reader.labelled import Relations
from training import score
from training.batches import batches
from training.corpora import SOURCES
from training.losses import losses
from training.model import Reader
from training.noise import NamePool, Noise
from training.treebank import GoldDocument
from training.windows import Encoder, Inventory, Row, packed, windows


@dataclass(frozen=True, slots=True)
class Recipe:
    """Every number of a training run.

    The rates fall over the first `restart` steps, rise again to `restart_share` of themselves and
    fall anew to the end (warm restarts; I. Loshchilov and F. Hutter 2017, "SGDR"). The weights
    kept are a mean of those at `restart` and at the end, `first_share` of it from the first
    (M. Wortsman et al. 2022, "Model soups"); there is one fall where `restart` is 0 or the end.
    """

    steps: int = 9200
    restart: int = 6400
    restart_share: float = 0.5
    first_share: float = 0.6
    pieces: int = 1600
    seed: int = 1
    encoder_rate: float = 2e-4
    layer_decay: float = 0.95
    table_rate: float = 5e-5
    head_rate: float = 1.2e-3
    warm_up: int = 150
    final_share: float = 0.01
    weight_decay: float = 0.01
    clip: float = 2.0
    averaging: float = 0.998
    own_block: float = 0.5
    taught_share: float = 0.5
    threads: int = 2
    check_every: int = 400


class Average:
    """An exponential moving average of a network's weights, with a short start."""

    def __init__(self, net: torch.nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = [p.detach().clone() for p in net.parameters()]

    def update(self, net: torch.nn.Module, step: int) -> None:
        """Move towards the weights after `step` steps."""
        decay = min(self.decay, (1 + step) / (10 + step))
        torch._foreach_lerp_(self.weights, [p.detach() for p in net.parameters()], 1 - decay)

    def swap(self, net: torch.nn.Module) -> None:
        """Exchange the network's weights and the averaged ones."""
        for kept, p in zip(self.weights, net.parameters(), strict=True):
            now = p.detach().clone()
            p.data.copy_(kept)
            kept.copy_(now)


def optimiser(net: Reader, recipe: Recipe) -> torch.optim.AdamW:
    """AdamW with a rate for the tables, one a layer (lower layers slower), one for the heads."""
    groups = []
    for i, layer in enumerate(net.layers):
        rate = recipe.encoder_rate * recipe.layer_decay ** (len(net.layers) - 1 - i)
        groups.append({"params": list(layer.parameters()), "rate": rate})
    lowest = recipe.encoder_rate * recipe.layer_decay ** len(net.layers)
    groups.append({"params": [*net.norm.parameters(), net.kind], "rate": lowest})
    groups.append({"params": [net.word.weight, net.position.weight], "rate": recipe.table_rate})
    taken = {id(p) for g in groups for p in g["params"]}
    heads = [p for p in net.parameters() if id(p) not in taken]
    groups.append({"params": heads, "rate": recipe.head_rate})
    return torch.optim.AdamW(
        groups, lr=0.0, betas=(0.9, 0.98), weight_decay=recipe.weight_decay, fused=True
    )


def schedule(step: int, recipe: Recipe) -> float:
    """The share of each rate at a step: a linear start, then a cosine down to `final_share`."""
    if step < recipe.restart:
        first, last, peak = 0, min(recipe.restart, recipe.steps), 1.0
    else:
        first, last, peak = recipe.restart, recipe.steps, recipe.restart_share
    at = step - first
    if at < recipe.warm_up:
        return peak * (at + 1) / recipe.warm_up
    done = (at - recipe.warm_up) / max(1, last - first - recipe.warm_up)
    falling = 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
    return recipe.final_share + (peak - recipe.final_share) * falling


def endless_batches(
    documents: Sequence[GoldDocument], encoder: Encoder, recipe: Recipe, draw: random.Random
) -> Iterator[list[Row]]:
    """Batches of pass after pass over the data, each pass cut and shuffled anew."""
    while True:
        yield from batches(windows(documents, encoder, draw), recipe.pieces, draw)


def fit(
    documents: Sequence[GoldDocument],
    development: dict[str, Sequence[GoldDocument]],
    classes: Inventory,
    encoder: Encoder,
    net: Reader,
    out: Path,
    recipe: Recipe,
) -> Path:
    """Train `net` and write `out`/kept.pt; a log and a resumable state beside it.

    `out`/reader.pt are the averaged weights at the last check, `out`/first.pt those at the
    recipe's `restart`. Lessons are learnt beside the gold where the encoder's rows have them.

    A run that was cut off goes on from `out`/state.pt; the batches before it are drawn again and
    skipped, so that the order is that of an uncut run.
    """
    torch.set_flush_denormal(True)  # moments of rows long unseen sink there and slow the optimiser
    torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)
    draw = random.Random(recipe.seed)
    average = Average(net, recipe.averaging)
    adam = optimiser(net, recipe)
    pool = NamePool(documents, encoder.pieces)
    noise = Noise(random.Random(recipe.seed + 1), pool, classes)
    start = _resume(out, net, adam, average, noise)
    stream = endless_batches(documents, encoder, recipe, draw)
    log = _Log(out / "log.jsonl")
    rows = {k: packed(v, encoder, 120) for k, v in development.items()}
    if recipe.restart == 0 and start == 0:
        _write(net, classes, out / "first.pt")
    for step in range(recipe.steps):
        group = next(stream)
        if step < start:
            continue
        each, pieces = _step(net, adam, noise, group, step, recipe)
        average.update(net, step)
        log.step(step + 1, pieces, each)
        if (step + 1) % recipe.check_every == 0 or step + 1 in (recipe.restart, recipe.steps):
            _save(out, net, adam, average, noise, step + 1)
            log.write({"step": step + 1, **_check(net, average, classes, rows, out)})
            if step + 1 == recipe.restart:
                shutil.copy(out / "reader.pt", out / "first.pt")
    if recipe.restart < recipe.steps:
        _mean(out / "first.pt", out / "reader.pt", recipe.first_share, out / "kept.pt")
    else:
        shutil.copy(out / "reader.pt", out / "kept.pt")
    return out / "kept.pt"


def _mean(first: Path, last: Path, share: float, kept: Path) -> None:
    """Write to `kept` the mean of two files' weights, `share` of it from `first`."""
    one, other = torch.load(first, weights_only=True), torch.load(last, weights_only=True)
    for name, weights in other["weights"].items():
        if weights.is_floating_point():
            weights.lerp_(one["weights"][name], share)
    torch.save(other, kept)


def _step(
    net: Reader,
    adam: torch.optim.AdamW,
    noise: Noise,
    group: Sequence[Row],
    step: int,
    recipe: Recipe,
) -> tuple[dict[str, torch.Tensor], int]:
    """Learn from one batch; its losses and its number of word pieces."""
    share = schedule(step, recipe)
    for g in adam.param_groups:
        g["lr"] = g["rate"] * share
    net.train()
    batch = noise.batch(group)
    own = torch.rand(len(group)) < recipe.own_block
    each = losses(net, batch, bf16=True, own_block=own, taught_share=recipe.taught_share)
    each["all"].backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), recipe.clip)
    adam.step()
    adam.zero_grad(set_to_none=True)
    return each, int(batch.mask.sum())


def _check(
    net: Reader, average: Average, classes: Inventory, rows: dict[str, list[Row]], out: Path
) -> dict[str, object]:
    """Development scores of the averaged weights, which are written to `out`/reader.pt."""
    average.swap(net)
    net.eval()
    _write(net, classes, out / "reader.pt")
    forward = score.torch_forward(net)
    relation = Relations(score.relation_weights(net), classes.relation.index("root"))
    source = SOURCES.index("uner_ewt")
    found = {k: score.evaluate(forward, relation, classes, v, source) for k, v in rows.items()}
    average.swap(net)
    return {"dev": found}


def _write(net: Reader, classes: Inventory, path: Path) -> None:
    kept = {
        "weights": net.state_dict(),
        "classes": asdict(classes),
        "encoder": net.encoder,
        "depth": len(net.layers),
    }
    torch.save(kept, path)


def load(path: Path) -> Reader:
    """The network of a file that `fit` wrote, ready for scoring."""
    kept = torch.load(path, weights_only=True)
    net = Reader(Inventory(**kept["classes"]), kept["encoder"], kept["depth"])
    net.load_state_dict(kept["weights"])
    return net.eval()


def _save(
    out: Path,
    net: Reader,
    adam: torch.optim.AdamW,
    average: Average,
    noise: Noise,
    step: int,
) -> None:
    state = {
        "step": step,
        "net": net.state_dict(),
        "adam": adam.state_dict(),
        "average": average.weights,
        "noise": noise.draw.getstate(),
        "random": torch.get_rng_state(),
    }
    torch.save(state, out / "state.new")
    (out / "state.new").replace(out / "state.pt")


def _resume(out: Path, net: Reader, adam: torch.optim.AdamW, average: Average, noise: Noise) -> int:
    out.mkdir(parents=True, exist_ok=True)
    if not (out / "state.pt").exists():
        return 0
    state = torch.load(out / "state.pt", weights_only=False)
    net.load_state_dict(state["net"])
    adam.load_state_dict(state["adam"])
    average.weights = state["average"]
    noise.draw.setstate(state["noise"])
    torch.set_rng_state(state["random"])
    return int(state["step"])


class _Log:
    """Running means of the losses, written every fifty steps, and whatever else is given."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._means: dict[str, float] = {}
        self._pieces = 0
        self._began = time.monotonic()

    def step(self, step: int, pieces: int, each: dict[str, torch.Tensor]) -> None:
        self._pieces += pieces
        for k, v in each.items():
            now = float(v.detach())
            self._means[k] = 0.97 * self._means.get(k, now) + 0.03 * now
        if step % 50 == 0 or step == 10:
            seconds = time.monotonic() - self._began
            rate = round(self._pieces / seconds)
            means = {k: round(v, 3) for k, v in self._means.items()}
            self.write({"step": step, "seconds": round(seconds), "pieces/s": rate, **means})

    def write(self, line: dict[str, object]) -> None:
        print(json.dumps(line), flush=True)
        with self._path.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")
