"""Does the time of a run over a text grow faster than the text?

Of many repeats only those are looked at closely that take longest at a few hundred characters,
where quadratic work already takes longer than linear work. Texts are doubled from a few
characters on, so that even an exponential run is stopped early.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evaluation.benchmarks.timing import best_of

LIMIT = 2.3
SHORT = {12: 0.005, 18: 0.01, 24: 0.02}  # seconds that only exponential work takes
LOOK = 400  # characters of the first look
FAST = 0.0001  # seconds: quadratic work on LOOK characters takes several times as long
ENOUGH = 16_000  # characters, at which no quadratic part can hide behind a linear one
LONG_ENOUGH = 0.008  # seconds: below, the clock and the machine's other work blur the ratio
CALM = 0.1  # seconds: above, the machine's other work blurs little, and time is dear
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


def worst_growth(name: str, run: TextRun, units: Iterable[str], suspects: int = 3) -> Growth:
    """Return the fastest growth over repeats of the `units`, the slowest `suspects` measured."""
    looks = []
    for unit in units:
        if found := _explosion(name, run, unit):
            return found
        looks.append(Growth(name, unit, LOOK, _best(run, unit, LOOK, 2), 2.0))
    slowest = sorted(looks, key=lambda one: -one.seconds)[:suspects]
    measured = slowest[:1]
    for one in slowest:
        if one.seconds > FAST and not measured[-1].too_fast:
            measured.append(growth(name, run, one.unit))
    return max(measured, key=lambda one: one.ratio)


def growth(name: str, run: TextRun, unit: str) -> Growth:
    """Return the growth of `run` on repeats of `unit`: the first that is too fast, or the last."""
    if found := _explosion(name, run, unit):
        return found
    size = 250
    while True:
        seconds = _best(run, unit, size, 2)
        if seconds >= LONG_ENOUGH:
            found = _doubled(name, run, unit, size, seconds)
            if found.too_fast or size >= ENOUGH:
                return found
        size *= 2


def _explosion(name: str, run: TextRun, unit: str) -> Growth | None:
    for size, limit in SHORT.items():
        if _best(run, unit, size, 1) > limit and (seconds := _best(run, unit, size, 1)) > limit:
            return Growth(name, unit, size, seconds, float("inf"))
    return None


def _doubled(name: str, run: TextRun, unit: str, size: int, seconds: float) -> Growth:
    times = 3 if seconds < CALM else 1
    found = []
    for _ in range(TRIES if seconds < CALM else 2):
        seconds = _best(run, unit, size, times)
        ratio = _best(run, unit, 2 * size, times) / seconds
        found.append(Growth(name, unit, size, seconds, ratio))
        if not found[-1].too_fast:
            break
    return min(found, key=lambda one: one.ratio)


def _best(run: TextRun, unit: str, size: int, times: int) -> float:
    text = repeated(unit, size)
    return best_of(lambda: run(text), times)
