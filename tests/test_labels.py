"""labels.toml defines exactly the labels of the contract, in both languages."""

import tomllib
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from extractor import schema
from extractor.schema.measure import Measure, Problem

LABELS = tomllib.loads(
    (Path(__file__).parent.parent / "annotations" / "labels.toml").read_text("utf-8")
)
OF_CONTRACT = {
    "kind": schema.FigureKind,
    "qualifier": schema.Qualifier,
    "role": schema.FigureRole,
    "direction": schema.Direction,
    "statistic": schema.Statistic,
    "granularity": schema.Granularity,
    "document_kind": schema.DocumentKind,
    "status": schema.Status,
    "problem_setting": get_type_hints(Problem)["setting"],
    "problem_status": get_type_hints(Problem)["status"],
    "unread": schema.UnreadReason,
}


@pytest.mark.parametrize("group", OF_CONTRACT)
def test_labels_are_those_of_the_contract(group: str) -> None:
    assert set(LABELS[group]) == set(get_args(OF_CONTRACT[group]))


def test_named_measures_are_those_of_the_contract_but_actions() -> None:
    kinds: Any = get_args(get_type_hints(Measure)["kind"])
    assert set(LABELS["measure_kind"]) == set(kinds) - {"action"}


@pytest.mark.parametrize("group", LABELS)
def test_every_label_is_defined_in_both_languages(group: str) -> None:
    for name, definition in LABELS[group].items():
        assert definition["zh"], name
        assert definition["en"], name
