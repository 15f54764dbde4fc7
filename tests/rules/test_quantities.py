"""Runs the examples of the quantity rules."""

import re
from decimal import Decimal

import pytest

from extractor.normalise import normalise
from extractor.rules.numbers.labels import LABELS, LAST_LABELS
from extractor.rules.numbers.quantities import QUANTITIES
from extractor.rules.numbers.scanner import NumeralFinder
from tests.rules.examples import table

RULES = table("numbers", "quantities")["rule"]
SCANNER = NumeralFinder((*LABELS, *QUANTITIES, *LAST_LABELS))
ATTRIBUTES = ("kind", "value", "low", "high", "unit", "qualifier")


def said():
    for rule in RULES:
        for says in rule["says"]:
            for text in says["texts"]:
                yield pytest.param(rule["name"], text, says, id=text)


def silences():
    return [
        pytest.param(text, id=text)
        for rule in RULES
        for silent in rule["silent"]
        for text in silent["texts"]
    ]


def quantities(text):
    clean = normalise(text).text
    return clean, [mention for mention in SCANNER.find(clean) if mention.kind == "figure"]


@pytest.mark.parametrize(("rule", "marked", "says"), list(said()))
def test_says(rule, marked, says):
    text = re.sub(r"[\[\]]", "", marked)
    wanted = re.search(r"\[(.*)\]", marked)
    clean, found = quantities(text)
    quote = normalise(wanted[1] if wanted else text).text
    mention = next((m for m in found if m.span.of(clean) == quote), None)
    assert mention is not None, [m.span.of(clean) for m in found]
    assert mention.rule == rule
    expected = {"kind": says["kind"], "qualifier": says.get("qualifier", "exact")}
    for name in ATTRIBUTES:
        wanted_value = says.get(name, expected.get(name))
        if isinstance(wanted_value, int | float):
            wanted_value = Decimal(str(wanted_value))
        assert getattr(mention.value, name) == wanted_value, name


@pytest.mark.parametrize("text", silences())
def test_silent(text):
    clean, found = quantities(text)
    assert not found, [mention.span.of(clean) for mention in found]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_every_rule_has_examples(rule):
    assert sum(len(says["texts"]) for says in rule["says"]) >= 3
    assert sum(len(silent["texts"]) for silent in rule["silent"]) >= 2


def test_every_quantity_rule_is_exemplified():
    assert {rule["name"] for rule in RULES} == {rule.name for rule in QUANTITIES}


def test_not_one_is_no_one():
    text = "66个渔村党支部没有一名女委员。"
    assert [mention.span.of(text) for mention in quantities(text)[1]] == ["66个"]


def test_nobody_is_thousands_of_years_old():
    assert [one.span.of("船长36岁，3640岁3人") for one in quantities("船长36岁，3640岁3人")[1]] == [
        "36岁",
        "3人",
    ]


def test_a_range_that_lost_its_lower_end_is_none():
    told = [(one.value.low, one.value.value) for one in quantities("产值在亿元—1000亿元的")[1]]
    assert told == [(None, 100000000000)]
