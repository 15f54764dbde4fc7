"""Tests that a gate lets through whatever its rule reads."""

import re
from pathlib import Path

import pytest

from extractor.finder import Rule
from extractor.rules.numbers.gates import QUANTITY_GATES
from extractor.rules.numbers.labels import LABELS, LAST_LABELS
from extractor.rules.numbers.quantities import QUANTITIES
from tests.rules.examples import table

CORPORA = Path(__file__).parents[2] / "corpora"
GATED = [rule for rule in (*LABELS, *QUANTITIES, *LAST_LABELS) if rule.gate]


def examples() -> str:
    """All examples of the rules and all samples as one text."""
    parts = [path.read_text("utf-8", errors="ignore") for path in sorted(CORPORA.glob("*.txt"))]
    for name in ("quantities", "labels"):
        for rule in table("numbers", name)["rule"]:
            for example in (*rule["says"], *rule["silent"]):
                parts += [text.translate({91: None, 93: None}) for text in example["texts"]]
    return "\n".join(parts)


@pytest.fixture(scope="module")
def text() -> str:
    return examples()


@pytest.mark.parametrize("rule", GATED, ids=lambda rule: f"{rule.name}: {rule.gate}")
def test_gate_lets_its_rule_through(rule: Rule, text: str):
    gate = re.compile(rule.gate or "")
    starts = [match.start() for match in rule.pattern.finditer(text)]
    assert starts
    assert [text[at : at + 20] for at in starts if not gate.match(text, at)] == []


def test_every_gate_belongs_to_a_rule():
    assert QUANTITY_GATES.keys() <= {rule.name for rule in QUANTITIES}
