"""A sentence with its figures: what most checks look at."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from extractor.schema import Figure
from extractor.segment import sentences_of


class Passage(NamedTuple):
    """A sentence from `start` to `end` of the normalised `text` and the figures it states."""

    text: str
    start: int
    end: int
    figures: tuple[Figure, ...]

    def between(self, left: Figure, right: Figure) -> str:
        """Return the words between two figures."""
        return self.text[left.evidence.end : right.evidence.start]

    def before(self, figure: Figure, reach: int = 30) -> str:
        """Return the sentence's words before a figure, `reach` characters at most."""
        return self.text[max(self.start, figure.evidence.start - reach) : figure.evidence.start]

    def after(self, figure: Figure, reach: int = 30) -> str:
        """Return the sentence's words behind a figure, `reach` characters at most."""
        return self.text[figure.evidence.end : min(self.end, figure.evidence.end + reach)]


def passages_of(text: str, figures: Sequence[Figure]) -> Iterator[Passage]:
    """Yield the sentences of the normalised `text` that state at least two figures."""
    sentences = sentences_of(text)
    for index, group in groupby(figures, key=lambda f: sentences.index_at(f.evidence.start)):
        stated = tuple(group)
        if index is not None and len(stated) > 1:
            sentence = sentences[index]
            yield Passage(text, sentence.start, sentence.end, stated)
