"""Scores as lines of text."""

from collections.abc import Iterator, Mapping

from evaluation.scoring.scores import Counts, Scores
from evaluation.scoring.verdict import Verdict


def score_lines(scores: Scores) -> Iterator[str]:
    """Yield the scores as a plain table."""
    yield from _counts("facts", scores.kinds)
    yield from _counts("figures by kind", scores.figure_kinds)
    yield from _counts("figures by report", scores.reports)
    yield f"{'attributes':28}{'right':>9}{'of':>6}{'share':>8}"
    for name, part in scores.attributes.items():
        yield f"  {name:26}{part.right:9.2f}{part.of:6}{part.share:8.4f}"


def error_lines(errors: tuple[Verdict, ...]) -> Iterator[str]:
    """Yield one line an error: report, what, quote, the gold's reading, ours."""
    for error in errors:
        what = error.name if error.outcome == "attribute" else f"{error.name} {error.outcome}"
        said = "" if error.outcome in ("missed", "extra") else f" {error.wanted} ≠ {error.got}"
        yield f"  ! {error.report} {what}: {error.quote!r}{said}"


def _counts(title: str, rows: Mapping[str, Counts]) -> Iterator[str]:
    yield f"{title:28}{'P':>8}{'R':>8}{'F1':>8}{'hit':>6}{'missed':>8}{'extra':>7}"
    for name, row in rows.items():
        rates = f"{row.precision:8.4f}{row.recall:8.4f}{row.f1:8.4f}"
        yield f"  {name:26}{rates}{row.hit:6}{row.missed:8}{row.extra:7}"
