"""The examples beside the rules for times, and what examples of one time cannot show."""

import time
from collections.abc import Iterator
from datetime import date

import pytest

from extractor.rules.times import finder as times
from extractor.rules.times.finder import TimeFinder
from extractor.values.times import TimeValue, resolve
from tests.rules.examples import table

RULES = table("times")["rule"]
FINDER = TimeFinder()


def examples(key: str) -> Iterator[tuple[str, dict]]:
    return (
        (
            f"{rule['name']}:{group.get('before', '')}{text}:{number}",
            {"kind": "time", **rule, **group, "text": text},
        )
        for rule in RULES
        for number, group in enumerate(rule.get(key, ()))
        for text in group["texts"]
    )


def parametrize(key: str) -> pytest.MarkDecorator:
    names, groups = zip(*dict(examples(key)).items(), strict=True)
    return pytest.mark.parametrize("example", groups, ids=names)


def found(text: str, kind: str = "time") -> list[str]:
    return [mention.span.of(text) for mention in FINDER.find(text) if mention.kind == kind]


def dates(value: TimeValue, example: dict) -> tuple[str | None, str | None]:
    reference = example.get("reference")
    return resolve(
        value, date.fromisoformat(reference) if reference else None, example.get("context_year")
    )


@parametrize("says")
def test_says(example: dict) -> None:
    text = example.get("before", "") + example["text"] + example.get("after", "")
    at = len(example.get("before", ""))
    (mention,) = (m for m in FINDER.find(text) if m.span.start == at)
    assert mention.span.of(text) == example["text"]
    assert (mention.rule, mention.kind) == (example["name"], example["kind"])
    if example["kind"] == "label":
        assert mention.value == example["text"]
        return
    if "granularity" in example:
        assert mention.value.granularity == example["granularity"]
    assert dates(mention.value, example) == (example.get("start"), example.get("end"))


@parametrize("silent")
def test_silent(example: dict) -> None:
    if example["kind"] == "label":
        rules = {mention.rule for mention in FINDER.find(example["text"])}
        assert example["name"] not in rules
    else:
        assert found(example["text"]) == []


def test_every_rule_has_enough_examples() -> None:
    kinds = {rule["name"] for rule in RULES}
    assert {rule.name for rule in times.RULES} <= kinds
    for rule in RULES:
        assert sum(len(group["texts"]) for group in rule["silent"]) >= 2, rule["name"]
    assert sum(1 for _ in examples("says")) >= 90
    assert sum(1 for _ in examples("silent")) >= 90


def test_times_in_a_paragraph_are_found_in_order_without_overlap() -> None:
    text = "2022年6月启动，7月10日起试运行；截至今年3月底，近三年来共办理“十三五”期间遗留事项12件。"
    mentions = list(FINDER.find(text))
    assert [m.span.of(text) for m in mentions] == [
        "2022年6月",
        "7月10日起",
        "截至今年3月底",
        "近三年来",
        "“十三五”期间",
    ]
    assert all(a.span.end <= b.span.start for a, b in zip(mentions, mentions[1:], strict=False))


def test_year_of_a_title_is_a_label_but_its_neighbours_are_times() -> None:
    text = "2020年印发《2021年工作要点》，2022年修订。"
    assert found(text) == ["2020年", "2022年"]
    assert found(text, "label") == ["2021年"]


def test_unclosed_title_hides_nothing() -> None:
    assert found("按照《工作要点，2022年修订。") == ["2022年"]


def test_unpaired_quotes_around_a_plan_are_tolerated() -> None:
    assert found("“十四五期间新建5所。") == ["“十四五期间"]
    assert found("十四五”期间新建5所。") == ["十四五”期间"]


UNITS = """
    年 2019年 至 一二三 “十 截至 2019 1 一 20年1月 近 以来 期间 《 2019年至 7月10日、 2019、 年来
    A1- 多 改革 十五 世纪 每年1月、 今年 前
"""


def seconds(text: str) -> float:
    start = time.process_time()
    for _ in FINDER.find(text):
        pass
    return time.process_time() - start


@pytest.mark.timed
@pytest.mark.parametrize("unit", UNITS.split())
def test_adversarial_repeats_stay_linear(unit: str) -> None:
    """A busy machine disturbs short runs, so the growth may be measured anew a few times."""
    text = unit * (20_000 // len(unit))
    assert any(seconds(text * 2) <= 3 * seconds(text) for _ in range(8))
