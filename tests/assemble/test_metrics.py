"""Metric, condition, statistic and per of figures, by examples."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractor.pipeline import extract_text
from extractor.schema import Figure

_EXAMPLES = tomllib.loads(Path(__file__).with_name("metrics.toml").read_text("utf-8"))
_MARKED = re.compile(r"\[([^]]+)\]")
_ASKED = ("condition", "statistic", "per")


def _figure(marked: str) -> Figure | None:
    """Return the figure in brackets, None where nothing finds it."""
    match = _MARKED.search(marked)
    assert match, f"no [figure] in {marked}"
    report = extract_text(marked.replace("[", "").replace("]", ""))
    start = match.start()
    return next((f for f in report.figures if f.evidence.source_start == start), None)


@pytest.mark.parametrize("example", _EXAMPLES["says"], ids=lambda example: example["text"])
def test_figure_is_named(example: dict[str, Any]) -> None:
    figure = _figure(example["text"])
    assert figure is not None
    assert (figure.metric or "") == example["metric"]
    for name in _ASKED:
        if name in example:
            assert (getattr(figure, name) or "") == example[name], name


@pytest.mark.parametrize("example", _EXAMPLES.get("fails", []), ids=lambda example: example["text"])
@pytest.mark.xfail(reason="known failure; move it to `says` once it passes", strict=True)
def test_known_failure(example: dict[str, Any]) -> None:
    test_figure_is_named(example)


def test_there_are_enough_examples() -> None:
    assert len(_EXAMPLES["says"]) >= 120
