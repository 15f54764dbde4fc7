"""Forms of headings as reports have them, each in a few sentences of `outline_forms.toml`."""

import tomllib
from pathlib import Path

import pytest

from extractor.segment import outline_of


def outlined(text):
    """Return an outline as lines of level, label and words."""
    return [
        f"{section.level} {section.label or '-'} {section.heading.of(text)}"
        for section in outline_of(text).sections
    ]


_EXAMPLES = tomllib.loads(Path(__file__).with_name("outline_forms.toml").read_text("utf-8"))
FORMS = {name: form for forms in _EXAMPLES.values() for name, form in forms.items()}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_form(form):
    assert outlined(form["text"]) == form["outline"]


def test_lines_rank_below_numbers_that_come_first():
    text = (
        "一、主要做法\n把权力放下去。\n放权到镇\n下放审批事项一百二十项，群众就近办事。\n"
        "减负到人\n清理考核指标九项，干部轻装上阵干事。\n"
    )
    assert outlined(text) == ["1 一、 主要做法", "2 - 放权到镇", "2 - 减负到人"]


def test_parents_follow_the_kind_of_numbering_not_the_level():
    text = (
        "第一部分：成效\n一、放权\n下放百项。\n二、减负\n清理九项。\n"
        "一是建制度。定规则。二是建队伍。选人员。"
    )
    sections = outline_of(text).sections
    assert [section.parent for section in sections] == [None, 0, 0, 2, 2]


def test_bodies_touch_and_never_overlap():
    text = "前言。\n一、做法\n（一）放权。下放百项。\n（二）减负。清理九项。\n二、打算\n再干三年。"
    outline = outline_of(text)
    bodies = [section.body.of(text) for section in outline.sections]
    assert "\n".join(bodies) == text[len("前言。\n") :]
    assert outline.at(0) is None
    assert [outline.at(text.index(word)).heading.of(text) for word in ("下放", "清理", "再干")] == [
        "放权",
        "减负",
        "打算",
    ]
    assert [*outline.path_to(1)] == [1, 0]
