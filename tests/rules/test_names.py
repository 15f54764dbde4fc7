"""The examples beside the rules for names, and what examples of one name cannot show."""

import time

import pytest

from extractor.rules.names.finder import NameFinder
from tests.rules.examples import Examples

FINDER = NameFinder()
EXAMPLES = Examples("names")


def found(text: str) -> list[str]:
    return [mention.span.of(text) for mention in FINDER.find(text)]


@EXAMPLES.parametrize("says")
def test_says(example: dict) -> None:
    text = example.get("before", "") + example["text"] + example.get("after", "")
    (mention,) = FINDER.find(text)
    assert mention.span.of(text) == bare(example["text"]) == mention.value.name
    assert mention.rule == example["rule"]
    if "parts" in example:
        assert [[p.count, p.noun or ""] for p in mention.value.parts] == example["parts"]


@EXAMPLES.parametrize("silent")
def test_silent(example: dict) -> None:
    assert found(example["text"]) == []


def bare(text: str) -> str:
    """Return the name without the quotation marks around it; those of 两张“网” are its own."""
    return text.strip("“”") if text.startswith("“") else text


@pytest.mark.xfail(reason="known failure")
@EXAMPLES.parametrize("fails")
def test_fails(example: dict) -> None:
    assert found(example["text"]) == [bare(example["text"])]


def test_every_rule_has_enough_examples() -> None:
    assert sum(1 for _ in EXAMPLES.all("says")) >= 60
    assert sum(1 for _ in EXAMPLES.all("silent")) >= 60


def test_name_quoted_once_stays_a_name() -> None:
    text = "制定“六项权力”清单，六项权力全部落地，第六项权力另行规定"
    assert found(text) == ["六项权力", "六项权力"]
    assert found("下放六项权力") == []


def test_noun_ends_before_verb() -> None:
    assert found("推动六大功能模块运行") == ["六大功能模块"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("学习党的二十大精神", "label"),
        ("拨打12315热线", "label"),
        ("接入“12345”平台", "label"),
        ("开展3·15活动", "label"),
        ("建立一窗受理制度", "name"),
    ],
)
def test_labels_are_no_names(text: str, kind: str) -> None:
    (mention,) = FINDER.find(text)
    assert mention.kind == kind


def test_mentions_come_in_order_and_apart() -> None:
    text = "“一网通办”和1+4+N模式，三办一中心，“三张清单”，四大平台，三张清单"
    spans = [mention.span for mention in FINDER.find(text)]
    assert len(spans) == 6
    assert all(left.end <= right.start for left, right in zip(spans, spans[1:], strict=False))


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit",
    ["“", "一", "一管", "“1", "1+", "一网", "三大", "四办", "“三张清单”", "1", "一个一", "一、"],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        found(unit * times)
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(4_000) for _ in range(4))
    assert min(seconds(8_000) for _ in range(4)) < 3.5 * short + 0.02
