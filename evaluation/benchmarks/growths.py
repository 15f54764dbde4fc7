"""The benchmark of all patterns and of the whole extraction on adversarial repeats."""

from evaluation.benchmarks.growth import LIMIT, Growth
from evaluation.benchmarks.patterns import extraction_growth, pattern_growths
from evaluation.benchmarks.results import Line, Result

HOW = f"""Every compiled pattern that the extractor's modules hold, and the whole extraction, on
repeats of single characters, words and mixtures. The slowest repeats are timed at n and 2 n
characters (the least of three, again when in doubt); a ratio over {LIMIT} is growth faster than
the text. Only the fastest growing are listed."""
OWN_UNITS = 30
LISTED = 15


def growths() -> Result:
    """Measure every pattern, then the whole."""
    patterns = sorted(pattern_growths(OWN_UNITS), key=lambda one: -one.ratio)
    bad = [one for one in patterns if one.too_fast]
    lines = [
        Line("patterns", f"{len(patterns)}, of which {len(bad)} too fast", "0", not bad),
        _line(extraction_growth()),
        *map(_line, patterns[: max(len(bad), LISTED)]),
    ]
    return Result("patterns", HOW, lines)


def _line(one: Growth) -> Line:
    measured = f"{one.ratio:.2f} on {one.unit!r} × {one.size:,} ({one.seconds * 1e3:.1f} ms)"
    shown = measured.replace("|", "\\|")
    return Line(f"`{one.name}`", shown, f"≤ {LIMIT}", not one.too_fast)
