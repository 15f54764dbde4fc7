"""Does the time of a run over a text grow faster than the text?

Texts are doubled from a few characters on, so that even an exponential run is stopped early. A run
that takes next to nothing at 16,000 characters cannot be quadratic; the others are compared at
sizes that are large enough for the clock, and again when in doubt.
"""

from collections.abc import Callable
from dataclasses import dataclass

from evaluation.benchmarks.timing import best_of

LIMIT = 2.3
SHORT = {12: 0.005, 18: 0.01, 24: 0.02, 500: 0.2}  # seconds that only exponential work takes
SCREEN = 16_000
FAST = 0.0015  # seconds: quadratic work on SCREEN characters takes a hundred times as long
LONG_ENOUGH = 0.008  # seconds: below, the clock and the machine's other work blur the ratio
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
    """Return the growth of `run` on repeats of `unit`: the first that is too fast, or the last."""
    for size, limit in SHORT.items():
        if _best(run, unit, size, 1) > limit and (seconds := _best(run, unit, size, 1)) > limit:
            return Growth(name, unit, size, seconds, float("inf"))
    size, seconds = 1_000, 0.0
    while size <= SCREEN or FAST < seconds < LONG_ENOUGH:
        seconds = _best(run, unit, size, 2)
        if seconds >= LONG_ENOUGH:
            found = _doubled(name, run, unit, size)
            if found.too_fast or size >= SCREEN:
                return found
        size *= 2
    return Growth(name, unit, size, seconds, 2.0)


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
