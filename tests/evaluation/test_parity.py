"""Parity of spellings: differences are seen, and the re-spellings are what mirror sites print."""

from dataclasses import replace
from decimal import Decimal

import pytest
from made_reports import sample_report

from evaluation.damages import DAMAGES
from evaluation.parity import lines, made_forms, parity
from evaluation.places import TEXTS
from evaluation.respelling import with_ruby


def changed(change):
    report = sample_report()
    return report.model_copy(update={"figures": tuple(change(list(report.figures)))})


def test_the_same_figures_are_parity():
    result = parity("sample", "ruby", sample_report(), sample_report())
    assert result.holds
    assert list(lines([result])) == ["ruby: 5 of 5 figures the same"]


def test_a_lost_a_new_and_another_value_are_differences():
    lost = parity("sample", "ruby", sample_report(), changed(lambda f: f[1:]))
    assert (lost.shared, lost.only_first, lost.only_second) == (
        4,
        ("10个 value=10 unit=个 metric=乡镇 role=level",),
        (),
    )
    other = parity(
        "sample",
        "ruby",
        sample_report(),
        changed(lambda f: [replace(f[0], value=Decimal(16)), *f[1:]]),
    )
    assert other.only_second == ("10个 value=16 unit=个 metric=乡镇 role=level",)
    assert not other.holds


def test_ruby_breaks_a_line_inside_the_parentheses_now_and_then():
    assert "\n)" in with_ruby("镇" * 60)
    assert with_ruby("一村") == "一村"


@pytest.mark.parametrize("form", DAMAGES)
def test_damage_takes_hardly_a_figure(form: str) -> None:
    text = (TEXTS / "yunlu.txt").read_text("utf-8")
    (result,) = made_forms([("yunlu", text)], [form])
    assert result.figures > 30
    assert result.shared >= 0.95 * result.figures, result
