"""Characters a second from text to report at four sizes, against jieba; memory and start-up."""

from collections.abc import Callable, Iterator
from pathlib import Path

import jieba

import extractor
from evaluation.benchmarks.material import MEGABYTE, documents, one_text, samples
from evaluation.benchmarks.memory import kept_lines
from evaluation.benchmarks.results import Line, Result
from evaluation.benchmarks.startup import startup
from evaluation.benchmarks.stream import streamed
from evaluation.benchmarks.timing import cpu_seconds, round_robin
from evaluation.places import TEXTS

SIZES = (0.05, 0.5, 5.0)
STREAM = 50
KEPT = 5 * MEGABYTE
ROUNDS = 2
AT_LEAST = 0.5  # MB in a row for each measurement, so that small texts fill the clock too
LEAST_SPEED = 1_000_000  # characters a second
LEAST_RATIO = 5  # times as fast as jieba.lcut
MOST = 1.5  # times the cost of a character in the smallest text: the time is proportional
MOST_MEMORY = 400  # MB, whatever the stream's length
HOW = f"""Text made from our sample reports (paragraphs shuffled, digits drawn anew, fixed seed),
which is dense in figures. `extract_text` makes the whole report with all kinds of facts.
`jieba.lcut` cuts the same text. One process, in turn; processor time, median of {ROUNDS} rounds
after a warm-up. {STREAM} MB are read as reports one after the other, as a batch does, in a fresh
process that keeps none; jieba cuts a fiftieth of them. Memory: bytes that `tracemalloc` counts
as kept. Start: processor time in a fresh interpreter, modules compiled before, median of five."""


def speed(folder: Path = TEXTS, sizes: tuple[float, ...] = SIZES, stream: float = STREAM) -> Result:
    """Measure one text of each size, a stream of reports, what is kept, and the start."""
    jieba.initialize()
    rates = {size: _rates(one_text(samples(folder), int(size * MEGABYTE))) for size in sizes}
    lines = [
        _density(folder),
        *_lines(rates),
        *_stream_lines(folder, stream, rates[sizes[0]][0]),
        *kept_lines(folder, KEPT),
        *startup().lines,
    ]
    return Result("speed", HOW, lines)


def _density(folder: Path) -> Line:
    text = one_text(samples(folder), MEGABYTE // 10)
    each = len(text) / max(1, len(extractor.extract_text(text).figures))
    return Line("text", f"a figure every {each:.0f} characters")


def _rates(text: str) -> tuple[float, float]:
    """Return the characters a second of ours and of jieba, by turns."""
    repeats = max(1, round(AT_LEAST * MEGABYTE / len(text.encode())))
    contestants = {
        "ours": _repeated(lambda: extractor.extract_text(text), repeats),
        "jieba": _repeated(lambda: jieba.lcut(text), repeats),
    }
    seconds = round_robin(contestants, ROUNDS)
    return repeats * len(text) / seconds["ours"], repeats * len(text) / seconds["jieba"]


def _repeated(run: Callable[[], object], times: int) -> Callable[[], None]:
    def runs() -> None:
        for _ in range(times):
            run()

    return runs


def _lines(rates: dict[float, tuple[float, float]]) -> Iterator[Line]:
    usual, _ = next(iter(rates.values()))
    for size, (ours, theirs) in rates.items():
        yield from _compared(f"one text of {size:g} MB", ours, theirs, usual)


def _stream_lines(folder: Path, stream: float, usual: float) -> Iterator[Line]:
    size = int(stream * MEGABYTE)
    told = streamed(folder, size)
    texts = list(documents(samples(folder), size // 50))
    cut = cpu_seconds(lambda: [jieba.lcut(text) for text in texts])
    name = f"{stream:g} MB in reports"
    theirs = sum(map(len, texts)) / cut
    yield from _compared(name, told.characters / told.seconds, theirs, usual)
    peak = told.peak / MEGABYTE
    yield Line(f"{name}, peak memory", f"{peak:.0f} MB", f"≤ {MOST_MEMORY}", peak <= MOST_MEMORY)


def _compared(name: str, ours: float, theirs: float, usual: float) -> Iterator[Line]:
    """Yield our rate, how a character's cost grew, and the rate as a multiple of jieba's."""
    rate = f"{ours / 1e6:.3f} M characters/s"
    yield Line(name, rate, f"≥ {LEAST_SPEED / 1e6:g}", ours >= LEAST_SPEED)
    grown = usual / ours
    yield Line(f"{name}, cost of a character", f"{grown:.2f} times", f"≤ {MOST}", grown <= MOST)
    ratio = ours / theirs
    measured = f"{ratio:.2f} times its {theirs / 1e6:.3f} M"
    yield Line(f"{name}, against jieba.lcut", measured, f"≥ {LEAST_RATIO}", ratio >= LEAST_RATIO)
