"""Does the time stay proportional to the text, from 0.05 to 50 MB in one piece?"""

from collections.abc import Iterator
from pathlib import Path

import extractor
from evaluation.benchmarks.material import MEGABYTE, one_text, samples
from evaluation.benchmarks.results import Line, Result
from evaluation.benchmarks.timing import Run, round_robin
from evaluation.places import TEXTS

SIZES = (0.05, 0.5, 5.0, 50.0)
ROUNDS = 3
AT_LEAST = 2.0  # MB in a row for each measurement, so that small texts fill the clock too
MOST = 1.5  # times the cost of a character at 0.5 MB; caches alone make 50 MB cost more
HOW = """One text of each size, made from our samples, through `extract_text`; processor time a
character, median of several rounds. Linear means that a character costs the same at any size."""


def scaling(folder: Path = TEXTS, sizes: tuple[float, ...] = SIZES) -> Result:
    """Measure the cost of a character at each size, the sizes in turn."""
    texts = {size: one_text(samples(folder), int(size * MEGABYTE)) for size in sizes}
    seconds = round_robin({str(size): _run(size, text) for size, text in texts.items()}, ROUNDS)
    costs = {
        size: seconds[str(size)] / (_repeats(size) * len(text)) for size, text in texts.items()
    }
    return Result("scaling", HOW, list(_lines(costs)))


def _lines(costs: dict[float, float]) -> Iterator[Line]:
    usual = costs[0.5]
    for size, cost in costs.items():
        measured = f"{cost * 1e9:.0f} ns/character, {cost / usual:.2f} of that at 0.5 MB"
        yield Line(f"{size} MB", measured, f"≤ {MOST}", cost <= MOST * usual)


def _run(size: float, text: str) -> Run:
    def run() -> None:
        for _ in range(_repeats(size)):
            extractor.extract_text(text)

    return run


def _repeats(size: float) -> int:
    return max(1, round(AT_LEAST / size))
