"""How far the scores of names are from what names each figure."""

import torch
from torch import Tensor

from extractor.train.figure_batches import FigureBatch, allowed
from extractor.train.networks import Scores

_BEST = 0.5
"""Share of the loss that asks for the best answer; the rest is content with any accepted one."""
_IMPOSSIBLE = -1e4


def log_shares(numbers: Tensor, scores: Scores) -> Tensor:
    """Return the logarithms of the share of each (row, figure, stretch), the last of none."""
    ruled_out = ~allowed(numbers).unsqueeze(1)
    stretches = scores.stretches.masked_fill(ruled_out, _IMPOSSIBLE).flatten(2)
    every = torch.cat((stretches, scores.nothing.unsqueeze(-1)), -1)
    return torch.log_softmax(every, -1)


def figure_loss(scores: Scores, batch: FigureBatch) -> Tensor:
    """Return the mean loss of the figures of which something is known."""
    shares = log_shares(batch.numbers, scores).gather(-1, batch.accepted.clamp(min=0))
    shares = shares.masked_fill(batch.accepted < 0, _IMPOSSIBLE)
    known = batch.weight > 0
    losses = -(_BEST * shares[..., 0] + (1 - _BEST) * torch.logsumexp(shares, -1))
    return (losses[known] * batch.weight[known]).sum() / batch.weight.sum().clamp(min=1)
