"""Precision from judged samples, with the interval in which the true one lies."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_Z = 1.959964
"""Standard deviations on either side that hold 95 % of a normal distribution."""

VERDICTS: Mapping[str, bool | None] = MappingProxyType(
    {
        **dict.fromkeys(("对", "正确", "1", "y", "yes", "right", "true"), True),
        **dict.fromkeys(("错", "错误", "0", "n", "no", "wrong", "false"), False),
        **dict.fromkeys(("存疑", "?", "？", "unsure"), None),
    }
)
"""What a judge may write; an unsure one counts for neither side."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How many facts of a group were judged, and how many of these are right."""

    judged: int
    right: int
    unsure: int = 0

    @property
    def share(self) -> float | None:
        """The share that is right, None where nothing was judged."""
        return self.right / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the true share (Wilson's, which holds for small samples too).

        >>> [round(end, 3) for end in Precision(judged=100, right=95).interval]
        [0.888, 0.978]
        >>> Precision(judged=0, right=0).interval
        (0.0, 1.0)
        """
        if not self.judged:
            return 0.0, 1.0
        n, share = self.judged, self.right / self.judged
        middle = share + _Z**2 / (2 * n)
        reach = _Z * ((share * (1 - share) + _Z**2 / (4 * n)) / n) ** 0.5
        whole = 1 + _Z**2 / n
        return max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole)


def precision_of(verdicts: Iterable[str]) -> Precision:
    """Return the precision that verdicts come to; raise `ValueError` for a word that is none.

    >>> precision_of(["对", "对", "错", "存疑"])
    Precision(judged=3, right=2, unsure=1)
    """
    right = wrong = unsure = 0
    for word in verdicts:
        key = word.strip().lower()
        if key not in VERDICTS:
            raise ValueError(f"{word!r} is no verdict; write 对, 错 or 存疑")
        verdict = VERDICTS[key]
        unsure += verdict is None
        right += verdict is True
        wrong += verdict is False
    return Precision(right + wrong, right, unsure)
