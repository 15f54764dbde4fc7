"""The network: a pretrained encoder with three heads.

It reads rows of character numbers with what is asked about marked, a stretch or figures, and
answers three questions: a score for each role of the stretch, one for each character, high where it
belongs to the clause that states its problem, and for each figure one for each stretch that may
name what it measures.
"""

from typing import NamedTuple

import torch
from torch import Tensor, nn

from extractor.tagger.alphabet import FIRST, HIDDEN, PAD, UNKNOWN, Alphabet
from extractor.tagger.opinion import ROLES

_ASKED, _FITTED = 128, 64
"""How many numbers tell of a character where a name begins and ends, and how its ends fit."""
_FAR = 64
"""Characters; what is farther from a figure is as far."""


class Heads(nn.Module):
    """Scores of the marked stretch's roles, and of characters, from the states of a row."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.roles = nn.Linear(2 * width, len(ROLES))
        self.clause = nn.Linear(width, 1)

    def forward(self, states: Tensor, marked: Tensor) -> tuple[Tensor, Tensor]:
        """Return (row, role) and (row, character) scores; `marked` is 1 in the stretch."""
        weight = marked.unsqueeze(-1)
        mean = (states * weight).sum(1) / weight.sum(1).clamp(min=1)
        most = (states + (weight - 1) * 30).amax(1)
        pooled = self.drop(torch.cat((mean, most), -1))
        return self.roles(pooled), self.clause(self.drop(states)).squeeze(-1)


class Naming(nn.Module):
    """Scores of the stretches that may name each figure, and of there being none.

    A stretch scores by where it begins and ends, as seen from the figure, by how far that is, and
    by how well its two ends fit each other.
    """

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.asks = nn.Linear(width, 2 * _ASKED)
        self.answers = nn.Linear(width, 2 * _ASKED)
        self.ends = nn.Linear(width, 2 * _FITTED)
        self.distance = nn.Embedding(2 * _FAR + 1, 2)
        self.nothing = nn.Linear(width, 1)
        nn.init.zeros_(self.distance.weight)

    def forward(self, states: Tensor, figures: Tensor) -> tuple[Tensor, Tensor]:
        """Return (row, figure, start, last) scores, and (row, figure) ones for no name at all.

        `figures` is 1 where (row, figure, character) belongs to that figure.
        """
        size = figures.sum(-1, keepdim=True).clamp(min=1)
        states = self.drop(states)
        pooled = figures @ states / size
        from_start, from_last = self.asks(pooled).split(_ASKED, -1)
        start, last = self.answers(states).split(_ASKED, -1)
        at = torch.arange(states.shape[1], dtype=figures.dtype)
        middle = (figures @ at).unsqueeze(-1) / size
        far = (at - middle).clamp(-_FAR, _FAR).round().long() + _FAR
        near = self.distance(far)
        starts = from_start @ start.transpose(1, 2) / _ASKED**0.5 + near[..., 0]
        lasts = from_last @ last.transpose(1, 2) / _ASKED**0.5 + near[..., 1]
        left, right = self.ends(states).split(_FITTED, -1)
        fit = left @ right.transpose(1, 2) / _FITTED**0.5
        stretches = starts.unsqueeze(-1) + lasts.unsqueeze(-2) + fit.unsqueeze(1)
        return stretches, self.nothing(pooled).squeeze(-1)


class Scores(NamedTuple):
    """What the network answers, before any calibration."""

    roles: Tensor
    clause: Tensor
    stretches: Tensor
    nothing: Tensor


class Encoder(nn.Module):
    """A pretrained transformer over single characters, fine-tuned."""

    def __init__(self, bert: nn.Module, width: int, dropout: float) -> None:
        super().__init__()
        self.bert = bert
        self.heads = Heads(width, dropout)
        self.naming = Naming(width, dropout)

    def forward(self, numbers: Tensor, marks: Tensor) -> Scores:
        """Return all scores; `marks` is 1 where (row, figure, character) belongs to a figure.

        A stretch that is asked about is marked as one figure.
        """
        known = (numbers != PAD).long()
        marked = marks.amax(1).long()
        states = self.bert(
            input_ids=numbers, attention_mask=known, token_type_ids=marked
        ).last_hidden_state
        return Scores(*self.heads(states, marked.float()), *self.naming(states, marks))


def pretrained(base: str, dropout: float, layers: int) -> tuple[Encoder, Alphabet]:
    """Return the encoder at `base` (a folder or a name that HuggingFace knows) and its alphabet.

    The vocabulary is put into our order: filling, unknown, hidden, then its single characters.
    `layers` keeps only the lowest.
    """
    from transformers import AutoTokenizer, BertModel

    bert = BertModel.from_pretrained(
        base,
        attn_implementation="eager",
        dtype=torch.float32,
        add_pooling_layer=False,
        attention_probs_dropout_prob=0.0,
        num_hidden_layers=layers,
    )
    tokenizer = AutoTokenizer.from_pretrained(base)
    characters = {token: n for token, n in tokenizer.get_vocab().items() if len(token) == 1}
    ordered = sorted(characters, key=characters.__getitem__)
    special = {
        PAD: tokenizer.pad_token_id,
        UNKNOWN: tokenizer.unk_token_id,
        HIDDEN: tokenizer.mask_token_id,
    }
    rows = [special[i] for i in range(FIRST)] + [characters[each] for each in ordered]
    table = bert.embeddings.word_embeddings.weight.data[rows].clone()
    embedding = nn.Embedding(len(rows), table.shape[1], padding_idx=PAD)
    embedding.weight.data.copy_(table)
    bert.embeddings.word_embeddings = embedding
    return Encoder(bert, bert.config.hidden_size, dropout), Alphabet("".join(ordered))
