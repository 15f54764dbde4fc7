"""Characters as numbers: one for each character, so that positions stay what they are."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

PAD, UNKNOWN, HIDDEN = 0, 1, 2
"""Numbers of what is no character: filling, a character nobody knows, a hidden one."""
FIRST = 3
_PLANE = 0x10000
"""Code points from here on, rare in reports, are unknown characters."""


class Alphabet:
    """The characters a network knows, in the order of their numbers.

    >>> alphabet = Alphabet("镇乡")
    >>> alphabet.row("乡镇县").tolist()
    [4, 3, 1]
    >>> alphabet.rows(["乡镇", "县"]).tolist()
    [[4, 3], [1, 0]]
    """

    def __init__(self, characters: str) -> None:
        self.characters = characters
        self._numbers = np.full(_PLANE, UNKNOWN, np.int64)
        for number, character in enumerate(characters, FIRST):
            if ord(character) < _PLANE:
                self._numbers[ord(character)] = number

    def __len__(self) -> int:
        return FIRST + len(self.characters)

    def row(self, text: str) -> NDArray[np.int64]:
        """Return the number of each character of `text`."""
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        return self._numbers[np.minimum(points, _PLANE - 1)]

    def rows(self, texts: Sequence[str]) -> NDArray[np.int64]:
        """Return a row for each text, filled up to the longest."""
        rows = np.full((len(texts), max(map(len, texts), default=0)), PAD, np.int64)
        for row, text in zip(rows, texts, strict=True):
            row[: len(text)] = self.row(text)
        return rows
