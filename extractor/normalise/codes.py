"""Text as an array of code points, so that whole texts are looked at in a few array operations."""

from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Kinds = npt.NDArray[np.uint8]

HAN, DIGIT, LATIN, MARK = 1, 2, 4, 8
CJK = HAN | MARK
WORD = LATIN | DIGIT

# From here on no character is of a kind.
_BEYOND = 0x40000
_HAN_RANGES = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
_LATIN_RANGES = ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1EFF))
# The percent sign is no letter: a comma after it parts Chinese clauses (受理率5%,办结率9%).
_MARKS = "，。、；：！？（）《》〈〉【】〔〕〖〗“”‘’—…%‰"


def codes_of(text: str) -> Codes:
    """Return the code points of `text`; a lone surrogate is one code point like any other."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def text_of(codes: Codes) -> str:
    """Return the text that the code points spell."""
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


class CodeSet:
    """A set of characters that is asked about whole texts."""

    def __init__(self, characters: Iterable[str]) -> None:
        codes = [ord(character) for character in characters]
        # The last place stands for all code points from there on.
        self._table = np.zeros(max(codes) + 2, np.bool_)
        self._table[codes] = True

    def holds(self, codes: Codes) -> npt.NDArray[np.bool_]:
        """Tell of each code point whether it is in the set.

        >>> CodeSet("，。").holds(codes_of("镇，😀")).tolist()
        [False, True, False]
        """
        return self._table.take(codes, mode="clip")


class Respelling:
    """How characters are spelt otherwise; those it does not know stay as they are."""

    def __init__(self, old: Codes, new: Codes) -> None:
        # Steps from old code points to new ones, modulo 2**32; the last place as above.
        self._steps = np.zeros(int(old.max()) + 2, np.uint32)
        self._steps[old] = new - old

    @classmethod
    def of(cls, spellings: Mapping[str, str]) -> "Respelling":
        """Return the respelling that single characters tell.

        >>> text_of(Respelling.of({"１": "1"}).spelt(codes_of("共１项😀")))
        '共1项😀'
        """
        return cls(codes_of("".join(spellings)), codes_of("".join(spellings.values())))

    def spelt(self, codes: Codes) -> Codes:
        """Return the code points as this respelling has them."""
        return codes + self._steps.take(codes, mode="clip")

    def changes(self, codes: Codes) -> npt.NDArray[np.bool_]:
        """Tell of each code point whether it is spelt otherwise."""
        changed: npt.NDArray[np.bool_] = self._steps.take(codes, mode="clip") != 0
        return changed


def _kind_table() -> Kinds:
    table = np.zeros(_BEYOND + 1, dtype=np.uint8)
    for first, last in _HAN_RANGES:
        table[first : last + 1] = HAN
    for first, last in _LATIN_RANGES:
        table[first : last + 1] = LATIN
    table[ord("0") : ord("9") + 1] = DIGIT
    table[[ord(character) for character in "〇々"]] = HAN
    table[[ord(character) for character in _MARKS]] = MARK
    return table


_KINDS = _kind_table()


def kinds_of(codes: Codes) -> Kinds:
    """Return for each code point HAN, DIGIT, LATIN, MARK (Chinese punctuation) or 0.

    >>> kinds_of(codes_of("镇5A，-")).tolist()
    [1, 2, 4, 8, 0]
    """
    return _KINDS.take(codes, mode="clip")
