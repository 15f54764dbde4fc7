"""The network: a pretrained encoder with two heads.

It reads rows of character numbers and answers two questions: a score for each role of the row, and
one for each character, high where it belongs to the clause that states the row's problem.
"""

import torch
from torch import Tensor, nn

from extractor.tagger.alphabet import FIRST, HIDDEN, PAD, UNKNOWN, Alphabet
from extractor.tagger.opinion import ROLES


class Heads(nn.Module):
    """Scores of roles and of characters from the states of a row's characters."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.drop = nn.Dropout(dropout)
        self.roles = nn.Linear(2 * width, len(ROLES))
        self.clause = nn.Linear(width, 1)

    def forward(self, states: Tensor, known: Tensor) -> tuple[Tensor, Tensor]:
        """Return (row, role) and (row, character) scores; `known` is 1 where a character is."""
        weight = known.unsqueeze(-1)
        mean = (states * weight).sum(1) / weight.sum(1).clamp(min=1)
        most = (states + (weight - 1) * 30).amax(1)
        pooled = self.drop(torch.cat((mean, most), -1))
        return self.roles(pooled), self.clause(self.drop(states)).squeeze(-1)


class Encoder(nn.Module):
    """A pretrained transformer over single characters, fine-tuned."""

    def __init__(self, bert: nn.Module, width: int, dropout: float) -> None:
        super().__init__()
        self.bert = bert
        self.heads = Heads(width, dropout)

    def forward(self, numbers: Tensor) -> tuple[Tensor, Tensor]:
        """Return the scores of roles and characters."""
        known = (numbers != PAD).long()
        states = self.bert(input_ids=numbers, attention_mask=known).last_hidden_state
        return self.heads(states, known.float())  # type: ignore[no-any-return]


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
