"""Problems that their own clause says to be over, and those that it does not."""

import pytest

from extractor import extract_text


def _told(text: str) -> list[tuple[str, str]]:
    return [(problem.title, problem.status) for problem in extract_text(text).problems]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("牧民看病难的问题得到有效解决。", "牧民看病难"),
        ("牧民出行难问题迎刃而解。", "牧民出行难"),
        ("居民反映强烈的停车难问题得到有效解决。", "停车难"),
        ("兽医力量不足的问题已得到根本解决，牧民满意。", "兽医力量不足"),
        ("护林经费紧张的状况有所改善。", "护林经费紧张"),
        ("有责无权的问题被彻底破解。", "有责无权"),
        ("困扰渔户多年的停车难问题终于解决。", "停车难"),
        ("兽医力量不足。上月，这一问题最终得到化解。", "兽医力量不足"),
    ],
)
def test_what_is_said_to_be_over_is_resolved(text: str, title: str) -> None:
    assert _told(text) == [(title, "resolved")]


def test_all_of_a_list_are_over() -> None:
    found = _told("多头检查、重复检查现象明显减少。")
    assert found == [("多头检查", "resolved"), ("重复检查", "resolved")]


@pytest.mark.parametrize(
    "text",
    [
        "兽医力量不足的问题得不到解决。",
        "兽医力量不足的问题还没有得到解决。",
        "兽医力量不足的问题亟待解决。",
        "兽医力量不足的问题有待进一步解决。",
        "兽医力量不足的问题将得到解决。",
        "缓解兽医力量不足的问题已迫在眉睫。",
        "兽医力量不足。这一问题亟待解决。",
        "兽医力量不足。要确保这一问题得到解决。",
    ],
)
def test_what_is_still_to_be_solved_is_open(text: str) -> None:
    assert _told(text) == [("兽医力量不足", "open")]


@pytest.mark.parametrize(
    "text",
    [
        "进一步推进改革，使有责无权的状况得到明显改善。",
        "争取在年内使兽医力量不足、护林经费紧张的问题得到缓解。",
        "推动有责无权的问题得到彻底解决。",
    ],
)
def test_what_is_only_meant_to_be_over_is_not(text: str) -> None:
    assert "resolved" not in [status for _, status in _told(text)]
