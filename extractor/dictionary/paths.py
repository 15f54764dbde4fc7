"""The likeliest way through the words that the dictionary knows in a stretch of text."""

from extractor.dictionary.model import model

_LONGEST = 16
"""Characters of the longest word."""
UNKNOWN = -1
"""Stands for the number of a character that is no word."""


def likeliest_path(text: str) -> tuple[list[int], list[int]]:
    """Return for each character the end of the word that best begins there, and its number.

    The words on the path are the likeliest together; of two equally likely the longer is taken.

    >>> likeliest_path("乡镇街道")[0]
    [2, 2, 4, 4]
    """
    known = model()
    prefixes, ranks, scores = known.numbers.iter_prefixes_with_ids, known.ranks, known.scores
    size = len(text)
    ends, numbers, best = [0] * size, [UNKNOWN] * size, [0.0] * (size + 1)
    for start in range(size - 1, -1, -1):
        most = -1e300
        for word, number in prefixes(text[start : start + _LONGEST]):
            end = start + len(word)
            score = scores[ranks[number]] + best[end]
            if score >= most:
                most, ends[start], numbers[start] = score, end, number
        if not ends[start]:
            most, ends[start] = known.least + best[start + 1], start + 1
        best[start] = most
    return ends, numbers
