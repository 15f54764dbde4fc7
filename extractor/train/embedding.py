"""Where the student's characters start: at the teacher's, with the directions that say most."""

import torch
from torch import nn

from extractor.tagger.alphabet import FIRST, Alphabet


def start_from(student: nn.Embedding, own: Alphabet, teacher: nn.Module, its: Alphabet) -> None:
    """Set the student's embedding to the teacher's, reduced to its main directions.

    Characters that the teacher does not know keep their random start.
    """
    if not isinstance(teacher, nn.Embedding):
        raise TypeError(f"the teacher's characters are no embedding but {type(teacher).__name__}")
    with torch.no_grad():
        table = teacher.weight[FIRST:] - teacher.weight[FIRST:].mean(0)
        _, _, directions = torch.linalg.svd(table, full_matrices=False)
        reduced = table @ directions[: student.embedding_dim].T
        reduced = reduced / reduced.std()
        known = {character: number for number, character in enumerate(its.characters)}
        for number, character in enumerate(own.characters, FIRST):
            if character in known:
                student.weight[number] = reduced[known[character]]
