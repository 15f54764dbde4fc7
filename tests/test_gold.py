"""The samples and their gold agree with each other and with the guidelines."""

import json
import math
import tomllib
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

import pytest

from corpora.make_variants import ruby, traditional, variant
from extractor.schema import (
    DocumentKind,
    Figure,
    FigureKind,
    FigureRole,
    Granularity,
    Qualifier,
    Statistic,
    Status,
)

ROOT = Path(__file__).parent.parent
GOLD = sorted((ROOT / "annotations" / "gold").glob("*.json"))
SAMPLES = json.loads((ROOT / "corpora" / "manifest.json").read_text("utf-8"))["samples"]
LISTS = ("figures", "times", "measures", "actions", "problems", "outline")
TOPICS = set(tomllib.loads((ROOT / "annotations" / "labels.toml").read_text("utf-8"))["topic"])
UNIT_MULTIPLIERS = ("万", "亿", "千", "大", "级")

Gold = dict[str, Any]


def options(value: Any) -> list[Any]:
    return value["any"] if isinstance(value, dict) else [value]


def quotes(node: Any) -> Iterator[Gold]:
    if isinstance(node, dict):
        if "nth" in node:
            yield node
        for value in node.values():
            yield from quotes(value)
    elif isinstance(node, list):
        for value in node:
            yield from quotes(value)


def start_of(raw: str, text: str, nth: int) -> int:
    at = -1
    for _ in range(nth):
        at = raw.find(text, at + 1)
    return at


def is_open(raw: str, measure: Gold) -> bool:
    """Whether the list of components ends in 等, so that it need not be whole."""
    last = measure["components"][-1]
    return raw.startswith("等", start_of(raw, last["text"], last["nth"]) + len(last["text"]))


def parametrize(function: Any) -> Any:
    return pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)(function)


def read(path: Path) -> tuple[Gold, str]:
    gold = json.loads(path.read_text("utf-8"))
    source = gold["source"]
    return gold, (ROOT / source["path"]).read_bytes().decode(source["encoding"])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["file"])
def test_manifest_describes_the_files(sample: Gold) -> None:
    content = (ROOT / "corpora" / sample["file"]).read_bytes()
    assert sha256(content).hexdigest() == sample["sha256"]
    assert len(content.decode(sample["encoding"])) == sample["characters"]


def test_every_sample_has_gold_and_nothing_else_has() -> None:
    assert {f"{path.stem}.txt" for path in GOLD} == {sample["file"] for sample in SAMPLES}


@parametrize
def test_gold_names_the_text_it_was_made_on(path: Path) -> None:
    gold, _ = read(path)
    by_file = {f"corpora/{sample['file']}": sample for sample in SAMPLES}
    sample = by_file[gold["source"]["path"]]
    assert gold["source"]["sha256"] == sample["sha256"]
    assert gold["source"]["encoding"] == sample["encoding"]


@parametrize
def test_every_quote_stands_where_the_gold_says(path: Path) -> None:
    gold, raw = read(path)
    for quote in quotes(gold):
        start = start_of(raw, quote["text"], quote["nth"])
        assert start >= 0, quote
        if "span" in quote:
            assert quote["span"] == [start, start + len(quote["text"])], quote
        if "alt_span" in quote:
            assert raw[slice(*quote["alt_span"])] == quote["alt_text"], quote


@parametrize
def test_lists_are_in_reading_order_without_repeats(path: Path) -> None:
    gold, _ = read(path)
    for name in LISTS:
        spans = [entry["span"] for entry in gold[name]]
        assert spans == sorted(spans), name
    figures = [entry["span"] for entry in gold["figures"]]
    assert all(a[1] <= b[0] for a, b in zip(figures, figures[1:], strict=False))


@parametrize
def test_figure_attributes_are_from_the_closed_lists(path: Path) -> None:
    gold, _ = read(path)
    closed = {"kind": FigureKind, "qualifier": Qualifier, "role": FigureRole}
    for figure in gold["figures"]:
        for field, values in closed.items():
            assert set(options(figure[field])) <= set(get_args(values)), figure
        assert set(options(figure["statistic"])) <= {None, *get_args(Statistic)}, figure
        assert set(options(figure["direction"])) <= {None, "increase", "decrease"}, figure


@parametrize
def test_times_are_days_in_order(path: Path) -> None:
    gold, _ = read(path)
    for time in gold["times"]:
        assert set(options(time["granularity"])) <= set(get_args(Granularity)), time
        starts, ends = ([day for day in options(time[end]) if day] for end in ("start", "end"))
        days = [date.fromisoformat(day) for day in (*starts, *ends)]
        assert days == [] or max(starts, default="") <= max(ends, default="9999"), time


@parametrize
def test_figures_carry_the_fields_of_the_contract(path: Path) -> None:
    gold, _ = read(path)
    known = set(Figure.__dataclass_fields__) | {"text", "nth", "span", "optional", "check"}
    for figure in gold["figures"]:
        assert set(figure) <= known | {"alt_text", "alt_span"}, figure


@parametrize
def test_values_follow_their_qualifier(path: Path) -> None:
    gold, _ = read(path)
    for figure in gold["figures"]:
        value, low, high = (figure[field] for field in ("value", "low", "high"))
        given = [number is not None for number in (value, low, high)]
        if figure["missing"] or figure["qualifier"] == "vague":
            assert not any(given), figure
        elif figure["qualifier"] == "at_least":
            assert given == [False, True, False], figure
        elif figure["qualifier"] == "at_most":
            assert given == [False, False, True], figure
        elif figure["qualifier"] in ("more_than", "less_than"):
            assert given == [True, False, False], figure
        elif low is not None:
            assert given == [False, True, True], figure
            assert low < high, figure
        else:
            assert value is not None or figure["optional"], figure
        assert all(math.isfinite(n) for n in (value, low, high) if n is not None)


@parametrize
def test_units_are_base_units_of_their_kind(path: Path) -> None:
    gold, _ = read(path)
    for figure in gold["figures"]:
        units = options(figure["unit"])
        if "percent" in options(figure["kind"]):
            assert set(units) <= {"%", "‰", "百分点"}, figure
        if figure["kind"] == "money":
            assert all(unit.startswith("元") for unit in units), figure
        if not figure["optional"]:
            starts = {unit[0] for unit in units if unit and len(units) == 1}
            assert not starts & set(UNIT_MULTIPLIERS), figure


@parametrize
def test_lost_digits_quote_no_digit(path: Path) -> None:
    gold, _ = read(path)
    for figure in gold["figures"]:
        if figure["missing"]:
            assert not any(ch.isdigit() for ch in figure["text"]), figure


@parametrize
def test_core_figures_say_what_they_measure(path: Path) -> None:
    gold, _ = read(path)
    assert all(figure["metric"] or figure["optional"] for figure in gold["figures"])


@parametrize
def test_measures_actions_and_problems_use_the_closed_lists(path: Path) -> None:
    gold, _ = read(path)
    for entry in (*gold["measures"], *gold["actions"]):
        assert set(options(entry["status"])) <= set(get_args(Status)), entry
        assert set(options(entry["topic"])) <= TOPICS, entry
    for measure in gold["measures"]:
        assert measure["kind"] in ("package", "structure", "slogan"), measure
    for problem in gold["problems"]:
        assert set(options(problem["status"])) <= {"open", "resolved"}, problem
        assert set(options(problem["setting"])) <= {"section", "narrative"}, problem
        assert set(options(problem["topic"])) <= TOPICS, problem
    assert set(options(gold["document"]["kind"])) <= set(get_args(DocumentKind))


@parametrize
def test_actions_are_headings_or_stand_at_level_three(path: Path) -> None:
    gold, _ = read(path)
    headings = {tuple(entry["span"]): entry["level"] for entry in gold["outline"]}
    for action in gold["actions"]:
        assert headings.get(tuple(action["span"]), 3) == action["level"], action


@parametrize
def test_declared_counts_are_checked_against_components(path: Path) -> None:
    gold, raw = read(path)
    for measure in gold["measures"]:
        declared, listed = options(measure["declared_count"])[0], len(measure["components"])
        if declared and listed and measure["kind"] == "package" and not is_open(raw, measure):
            assert declared == listed or "check" in measure, measure


@pytest.mark.parametrize(("name", "spell"), [("traditional", traditional), ("ruby", ruby)])
def test_variants_are_what_the_script_makes(name: str, spell: Any) -> None:
    text, gold = variant("mouzhen", spell)
    path = ROOT / "annotations" / "gold" / f"mouzhen-{name}.json"
    committed = json.loads(path.read_text("utf-8"))
    assert (ROOT / "corpora" / f"mouzhen-{name}.txt").read_bytes().decode("utf-8") == text
    assert {key: gold[key] for key in LISTS} == {key: committed[key] for key in LISTS}
