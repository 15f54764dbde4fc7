"""Bytes kept for a character of text, for a fact, and that a stream of reports stays flat."""

import gc
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from evaluation.benchmarks.material import MEGABYTE, one_text, samples
from evaluation.benchmarks.results import Line, Result
from evaluation.benchmarks.stream import streamed
from evaluation.places import TEXTS
from extractor.normalise import normalise
from extractor.pipeline import extract_text
from extractor.schema import Report
from extractor.segment import outline_of, paragraphs_of, sentences_of

SIZE = 5 * MEGABYTE
MOST_PER_CHARACTER = 20
MOST_PER_FACT = 1_200
MOST_GROWTH = 1.2  # times the peak after 2 MB that the peak after 20 MB may be
HOW = """Text and facts: bytes that `tracemalloc` counts as kept (numpy arrays included), for one
text made from our samples. Text: source, normalised text, alignment, removals, outline, sentences
and paragraphs. Facts: the whole report without its texts (its removals, links and unread numbers
too), divided by its figures, times, measures, problems, checks and headings. Stream: peak resident
memory of a fresh process that reads one report after the other and keeps none."""

Made = TypeVar("Made")


def memory(folder: Path = TEXTS, size: int = SIZE) -> Result:
    """Measure all three."""
    return Result("memory", HOW, [*kept_lines(folder, size), *_stream_lines(folder)])


def kept_lines(folder: Path = TEXTS, size: int = SIZE) -> list[Line]:
    """Return what one text of `size` bytes keeps for a character and for a fact."""
    text = one_text(samples(folder), size)
    extract_text(text[:20_000])
    return [_text_line(text), _fact_line(text)]


def kept_by(make: Callable[[], Made]) -> tuple[Made, int]:
    """Return what `make` makes, and how many bytes it keeps."""
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    made = make()
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return made, after - before


def _text_line(text: str) -> Line:
    def read() -> object:
        aligned = normalise(text)
        clean = aligned.text
        return aligned, outline_of(clean), sentences_of(clean), paragraphs_of(clean)

    _, kept = kept_by(read)
    each = (kept + sys.getsizeof(text)) / len(text)
    line = f"{each:.1f} bytes/character ({len(text):,} characters)"
    return Line("text, alignment and spans", line, "≤ 20", each <= MOST_PER_CHARACTER)


def _fact_line(text: str) -> Line:
    report, kept = kept_by(lambda: extract_text(text))
    facts = _facts(report)
    measured = f"{kept / facts:.0f} bytes/fact ({facts:,} facts)"
    return Line("facts", measured, "≤ 1200", kept / facts <= MOST_PER_FACT)


def _facts(report: Report) -> int:
    told = (report.figures, report.times, report.measures, report.problems, report.checks)
    return sum(map(len, told)) + len(report.outline)


def _stream_lines(folder: Path) -> list[Line]:
    small, large = (streamed(folder, size * MEGABYTE).peak / MEGABYTE for size in (2, 20))
    measured = f"{large:.0f} MB, {large / small:.2f} of that after 2 MB"
    flat = large <= MOST_GROWTH * small
    return [
        Line("stream of reports, peak after 2 MB", f"{small:.0f} MB"),
        Line("stream of reports, peak after 20 MB", measured, f"≤ {MOST_GROWTH}", flat),
    ]
