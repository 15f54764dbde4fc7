"""Characters a second from text to report, against jieba cutting the same text."""

from collections.abc import Callable, Sequence
from pathlib import Path

import jieba

import extractor
from evaluation.benchmarks.material import MEGABYTE, documents, one_text, samples
from evaluation.benchmarks.results import Line, Result
from evaluation.benchmarks.timing import round_robin
from evaluation.places import TEXTS

ROUNDS = 5
SIZE = 5 * MEGABYTE
LEAST_SPEED = 1_500_000  # characters a second
LEAST_RATIO = 5  # times as fast as jieba.lcut
HOW = f"""Text made from our sample reports (paragraphs shuffled, digits drawn anew, fixed seed).
`extract_text` makes the whole report: normalised text, outline, figures with attributes, times,
places, unread numbers. `jieba.lcut` cuts the same text. All in one process, in turn; processor
time, median of {ROUNDS} rounds after a warm-up."""


def speed(folder: Path = TEXTS, size: int = SIZE) -> Result:
    """Measure documents of report size, and all of it as one text."""
    reports = list(documents(samples(folder), size))
    whole = [one_text(samples(folder), size)]
    jieba.initialize()
    contestants = {
        "reports": _each(extractor.extract_text, reports),
        "jieba, reports": _each(jieba.lcut, reports),
        "one text": _each(extractor.extract_text, whole),
        "jieba, one text": _each(jieba.lcut, whole),
    }
    seconds = round_robin(contestants, ROUNDS)
    lines = [*_lines("reports", reports, seconds), *_lines("one text", whole, seconds)]
    return Result("speed", HOW, [_density(reports, size), *lines])


def _each(run: Callable[[str], object], texts: Sequence[str]) -> Callable[[], None]:
    def all_texts() -> None:
        for text in texts:
            run(text)

    return all_texts


def _density(reports: Sequence[str], size: int) -> Line:
    figures = sum(len(extractor.extract_text(text).figures) for text in reports)
    each = sum(map(len, reports)) / max(1, figures)
    return Line(f"text of {size / MEGABYTE:g} MB", f"a figure every {each:.0f} characters")


def _lines(name: str, texts: Sequence[str], seconds: dict[str, float]) -> list[Line]:
    characters = sum(map(len, texts))
    ours, theirs = seconds[name], seconds[f"jieba, {name}"]
    rate, ratio = characters / ours, theirs / ours
    size = f"{name}: {len(texts)} of {characters // len(texts):,} characters"
    return [
        Line(f"{size}, ours", f"{rate / 1e6:.2f} M characters/s", "≥ 1.5", rate >= LEAST_SPEED),
        Line(f"{name}, jieba.lcut", f"{characters / theirs / 1e6:.2f} M characters/s"),
        Line(f"{name}, ours against jieba", f"{ratio:.1f} times", "≥ 5", ratio >= LEAST_RATIO),
    ]
