"""Runs the examples of the label rules."""

import re

import pytest

from extractor.normalise import normalise
from extractor.rules.numbers.labels import LABELS, LAST_LABELS
from extractor.rules.numbers.quantities import QUANTITIES
from extractor.rules.numbers.scanner import NumeralFinder
from tests.rules.examples import table

RULES = table("numbers", "labels")["rule"]
FINDER = NumeralFinder((*LABELS, *QUANTITIES, *LAST_LABELS))
ALL_LABELS = (*LABELS, *LAST_LABELS)


def examples(key):
    return [
        pytest.param(rule["name"], text, id=f"{rule['name']}:{text}")
        for rule in RULES
        for group in rule.get(key, ())
        for text in group["texts"]
    ]


def unmarked(marked):
    """The text without its brackets, and what stood in them (all of it, if there are none)."""
    start, end = marked.find("["), marked.find("]")
    if start < 0:
        return marked, marked
    return marked[:start] + marked[start + 1 : end] + marked[end + 1 :], marked[start + 1 : end]


def labels(text, finder=FINDER):
    clean = normalise(text).text
    return [(m.rule, m.span.of(clean)) for m in finder.find(clean) if m.kind == "label"]


@pytest.mark.parametrize(("rule", "marked"), examples("says"))
def test_says(rule, marked):
    text, wanted = unmarked(marked)
    assert (rule, normalise(wanted).text) in labels(text)


@pytest.mark.parametrize(("rule", "text"), examples("silent"))
def test_silent(rule, text):
    assert labels(text) == []


@pytest.mark.xfail(reason="known failure")
@pytest.mark.parametrize(("rule", "marked"), examples("fails"))
def test_fails(rule, marked):
    test_says(rule, marked)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_every_rule_has_examples(rule):
    assert sum(len(says["texts"]) for says in rule["says"]) >= 3
    assert sum(len(silent["texts"]) for silent in rule["silent"]) >= 2


def test_every_label_rule_is_exemplified():
    assert {rule["name"] for rule in RULES} == {rule.name for rule in ALL_LABELS}


@pytest.mark.parametrize("rule", ALL_LABELS, ids=lambda rule: rule.pattern.pattern)
def test_every_pattern_finds_an_example(rule):
    alone = NumeralFinder([rule])
    marked = [example.values for example in examples("says")]
    assert any(
        (rule.name, normalise(wanted).text) in labels(text, alone)
        for name, (text, wanted) in ((name, unmarked(text)) for name, text in marked)
        if name == rule.name
    )


def test_a_label_is_worth_its_words():
    assert [m.value for m in FINDER.find("依据第十条规定")] == ["第十"]


def test_a_label_silences_the_figure_it_would_be():
    found = [(m.kind, m.rule) for m in FINDER.find("整合12345热线，受理12345件")]
    assert found == [("label", "phone"), ("figure", "counted")]


def test_labels_come_in_order_and_apart():
    text = "一、依据第十条，〔2024〕12号；二是拨打12345热线，详见附件3"
    spans = [m.span for m in FINDER.find(text)]
    assert len(spans) >= 6
    assert all(left.end <= right.start for left, right in zip(spans, spans[1:], strict=False))
    assert re.sub("[^0-9]", "", "".join(s.of(text) for s in spans)) == "2024" + "12" + "12345" + "3"
