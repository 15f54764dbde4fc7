"""The training loop: plain, and on one machine the same on every run but for noise."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from extractor.train.batches import Batch
from extractor.train.figure_batches import FigureBatch
from extractor.train.figure_loss import figure_loss
from extractor.train.networks import Encoder
from extractor.train.recipe import Recipe

_WARM = 0.1
"""Share of the steps in which the rate rises to its height."""


class Step(NamedTuple):
    """How far a training is: steps done, steps in all, the loss of the last."""

    done: int
    total: int
    loss: float


Tell = Callable[[Step], None]


def fit(
    network: Encoder,
    rounds: Iterable[Batch | FigureBatch],
    total: int,
    recipe: Recipe,
    tell: Tell,
) -> None:
    """Train `network` in place on `total` batches, telling of each step."""
    optimiser = torch.optim.AdamW(_groups(network, recipe), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, total))
    network.train()
    for done, batch in enumerate(rounds, 1):
        loss = loss_of(network, batch)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        tell(Step(done, total, loss.item()))
    network.eval()


def loss_of(network: Encoder, batch: Batch | FigureBatch) -> Tensor:
    """Return how far the network's scores of a batch are from what is known of it."""
    if isinstance(batch, FigureBatch):
        return figure_loss(network(batch.numbers, batch.figures), batch)
    scores = network(batch.numbers, batch.marks)
    loss = cross_entropy(scores.roles, batch.roles)
    known = batch.clause >= 0
    if known.any():
        loss = loss + binary_cross_entropy_with_logits(scores.clause[known], batch.clause[known])
    return loss


def _groups(network: nn.Module, recipe: Recipe) -> list[dict[str, object]]:
    heads = [p for name, p in network.named_parameters() if not name.startswith("bert.")]
    body = [p for name, p in network.named_parameters() if name.startswith("bert.")]
    return [{"params": body, "lr": recipe.rate}, {"params": heads, "lr": recipe.head_rate}]


def _rate(step: int, total: int) -> float:
    """Return the share of the full rate: it rises, then falls to nothing."""
    warm = max(1, int(total * _WARM))
    return min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm)))
