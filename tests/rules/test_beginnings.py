"""The scan stops wherever a rule may begin: otherwise the rule could never fire."""

from extractor.finder import Rule
from extractor.rules.times.beginnings import Beginning, Begun, Choices, scan_for
from extractor.rules.times.finder import RULES
from tests.rules.examples import table


def test_scan_stops_at_pairs_that_hold_and_nowhere_else() -> None:
    scan = scan_for([Beginning("今去", "年"), Beginning("改", "革", "(?=革[前后])")])
    text = "今天改革，去年改革后"
    assert [hit.start() for hit in scan.finditer(text)] == [5, 7]


def test_scan_stops_at_overlapping_pairs() -> None:
    scan = scan_for([Beginning("至", "今"), Beginning("今", "年")])
    assert [hit.start() for hit in scan.finditer("至今年")] == [0, 1]


def test_rules_are_tried_in_their_order() -> None:
    first = Rule("first", "time", "今(?P<rest>年)", lambda match: match[0])
    second = Rule("second", "time", "今", lambda match: match[0])
    twice = (Beginning("今", "年"), Beginning("今去", "天"))
    choices = Choices([Begun(first, twice), Begun(second, twice)])
    assert [(rule.name, found[0]) for rule, found in choices.matches("在今年", 1)] == [
        ("first", "今年"),
        ("second", "今"),
    ]
    assert [rule.name for rule, _ in choices.matches("今天", 0)] == ["second"]
    assert list(choices.matches("去天", 0)) == []


def test_a_rule_is_tried_only_where_it_begins() -> None:
    rule = Rule("rule", "time", "今", lambda match: match[0])
    choices = Choices([Begun(rule, (Beginning("今", "年"),))])
    assert [len(list(choices.matches(text, 0))) for text in ("今年", "今天")] == [1, 0]


def test_every_rule_has_examples() -> None:
    data = table("times")
    assert {rule.name for rule in RULES} <= {rule["name"] for rule in data["rule"]}
