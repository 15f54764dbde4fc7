"""Confidence is a rule's measured precision, or below the review threshold."""

import re
import tomllib
from importlib.resources import files
from typing import get_args

import pytest

from extractor.assemble.confidence import UNMEASURED, confidence_of
from extractor.assemble.figures.second_reading import APART, MENDED
from extractor.rules.finders import FINDERS
from extractor.rules.names.finder import NameFinder
from extractor.rules.names.measures import measure_names
from extractor.rules.numbers.labels import LABELS
from extractor.rules.numbers.quantities import QUANTITIES
from extractor.rules.problems.plight import Shape
from extractor.rules.tables.reading import RULE as CELL
from tests.rules.examples import table

REVIEW_THRESHOLD = 0.8
SAID = table("names", "measures")["says"]
NAMES = [re.sub("[【】]", "", text) for texts in SAID.values() for text in texts]
PRECISION = tomllib.loads(files("extractor.rules").joinpath("precision.toml").read_text("utf-8"))
RULES = {rule.name for rule in (*QUANTITIES, *LABELS)}


@pytest.mark.parametrize(("rule", "precision"), PRECISION.items(), ids=PRECISION)
def test_a_measured_rule_has_its_precision(rule, precision):
    assert confidence_of(rule) == precision
    assert 0 < precision <= 1


def test_an_unmeasured_rule_is_reviewed():
    assert confidence_of("no such rule") == UNMEASURED < REVIEW_THRESHOLD


def test_only_rules_that_exist_are_measured():
    missing = {m.rule for finder in FINDERS for m in finder.find("受理率%，共下放事项项。")}
    told = {"heading", "problem_heading", "problem_listed", CELL}
    problems = {f"problem_{shape}" for shape in get_args(Shape)}
    named = {m.rule for text in NAMES for m in measure_names(text, NameFinder().find(text))}
    told |= {"one_of_ones", "tagger", APART, MENDED}
    assert set(PRECISION) <= RULES | missing | {"missing"} | told | problems | named
