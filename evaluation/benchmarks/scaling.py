"""Does the time stay proportional to the text, from 0.05 to 50 MB in one piece?"""

from statistics import median

import extractor
from evaluation.benchmarks.material import MEGABYTE, one_text, samples
from evaluation.benchmarks.results import Line, Result
from evaluation.benchmarks.timing import cpu_seconds

SIZES = (0.05, 0.5, 5.0, 50.0)
ROUNDS = {0.05: 15, 0.5: 7, 5.0: 5, 50.0: 3}
MOST = 1.5  # times the cost of a character at 0.5 MB; caches alone make 50 MB cost more
HOW = """One text of each size, made from our samples, through `extract_text`; processor time a
character, median of several rounds. Linear means that a character costs the same at any size."""


def scaling(sizes: tuple[float, ...] = SIZES) -> Result:
    """Measure the cost of a character at each size."""
    costs = {size: _cost(size) for size in sizes}
    usual = costs.get(0.5, min(costs.values()))
    lines = [
        Line(
            f"{size} MB",
            f"{cost * 1e9:.0f} ns/character, {cost / usual:.2f} of that at 0.5 MB",
            f"≤ {MOST}",
            cost <= MOST * usual,
        )
        for size, cost in costs.items()
    ]
    return Result("scaling", HOW, lines)


def _cost(size: float) -> float:
    text = one_text(samples(), int(size * MEGABYTE))
    extractor.extract_text(text[:20_000])
    taken = [cpu_seconds(lambda: extractor.extract_text(text)) for _ in range(ROUNDS[size])]
    return median(taken) / len(text)
