"""Does the time of a run over a text grow faster than the text?

A run that takes next to nothing at 16,000 characters cannot be quadratic; the others are timed at
two sizes, the second twice the first, large enough for the clock and again when in doubt.
"""

from collections.abc import Callable
from dataclasses import dataclass

from evaluation.benchmarks.timing import best_of

LIMIT = 2.3
SCREEN = 16_000
FAST = 0.0015  # seconds: quadratic work on SCREEN characters takes a hundred times as long
LONG_ENOUGH = 0.008  # seconds: below, the clock and the machine's other work blur the ratio
TOO_SLOW = {24: 0.05, 1_000: 0.5}  # seconds that only exponential or cubic work takes
TRIES = 4

TextRun = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Growth:
    """How much longer a run takes on `unit` repeated to twice `size` characters."""

    name: str
    unit: str
    size: int
    seconds: float
    ratio: float

    @property
    def too_fast(self) -> bool:
        """Tell whether time grows faster than text, noise allowed for."""
        return self.ratio > LIMIT


def repeated(unit: str, size: int) -> str:
    """Return `unit` repeated and cut to `size` characters."""
    return (unit * (size // len(unit) + 1))[:size]


def growth(name: str, run: TextRun, unit: str) -> Growth:
    """Return the growth of `run` on repeats of `unit`; the smallest ratio of several tries."""
    for size, limit in TOO_SLOW.items():
        seconds = _best(run, unit, size, 1)
        if seconds > limit:
            return Growth(name, unit, size, seconds, float("inf"))
    seconds = _best(run, unit, SCREEN, 2)
    if seconds < FAST:
        return Growth(name, unit, SCREEN, seconds, 2.0)
    size = SCREEN
    while seconds < LONG_ENOUGH:
        size *= 2
        seconds = _best(run, unit, size, 1)
    return _doubled(name, run, unit, size)


def _doubled(name: str, run: TextRun, unit: str, size: int) -> Growth:
    found = []
    for _ in range(TRIES):
        seconds = _best(run, unit, size, 3)
        found.append(Growth(name, unit, size, seconds, _best(run, unit, 2 * size, 3) / seconds))
        if not found[-1].too_fast:
            break
    return min(found, key=lambda one: one.ratio)


def _best(run: TextRun, unit: str, size: int, times: int) -> float:
    text = repeated(unit, size)
    return best_of(lambda: run(text), times)
