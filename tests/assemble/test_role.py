"""Runs the examples of roles and directions through the whole flow."""

import re
import tomllib
from importlib.resources import files

import pytest

from extractor import extract_text

TABLE = tomllib.loads(files("extractor.assemble.figures").joinpath("role.toml").read_text("utf-8"))


def examples(key):
    return [
        pytest.param(text, group, id=text)
        for group in TABLE.get(key, ())
        for text in group["texts"]
    ]


def marked_figure(marked):
    """The figure whose words stand in [brackets]."""
    text = re.sub(r"[\[\]]", "", marked)
    start, end = marked.index("["), marked.index("]") - 1
    figures = extract_text(text).figures
    overlapping = [
        figure
        for figure in figures
        if figure.evidence.source_start < end and start < figure.evidence.source_end
    ]
    assert len(overlapping) == 1, [figure.quote for figure in figures]
    return overlapping[0]


@pytest.mark.parametrize(("marked", "says"), examples("says"))
def test_says(marked, says):
    figure = marked_figure(marked)
    assert (figure.role, figure.direction) == (says["role"], says.get("direction"))
    if "cue" in says:
        assert figure.cues["role"] == says["cue"]


@pytest.mark.xfail(reason="known failure")
@pytest.mark.parametrize(("marked", "says"), examples("fails"))
def test_fails(marked, says):
    test_says(marked, says)


def test_every_role_has_examples():
    counts = dict.fromkeys(("level", "change", "baseline", "target"), 0)
    for group in TABLE["says"]:
        counts[group["role"]] += len(group["texts"])
    assert all(count >= 10 for count in counts.values()), counts


def test_the_results_and_problems_of_a_policy_are_told_where_no_word_rules():
    text = (
        "静宁县人民政府关于渔业清单的通知\n各镇：\n一、工作成效\n全县17个渔港梳理事项163项。\n"
        "二、存在的问题\n渔政编制空缺13名。\n三、工作安排\n每个渔港配备2名顾问。"
    )
    roles = {figure.quote: figure.role for figure in extract_text(text).figures}
    assert [roles[quote] for quote in ("17个", "163项", "13名", "2名")] == [
        "level",
        "level",
        "level",
        "target",
    ]


def test_a_thing_that_all_do_is_no_average():
    (figure,) = extract_text("全镇8条集体经济薄弱村均完成任务。").figures
    assert figure.statistic == "stock"


def test_a_reply_tells_what_was_done():
    text = "关于第24号建议的答复\n李某代表：\n现答复如下：\n每年投资500万元，为45个渔村建设服务站。"
    assert {figure.role for figure in extract_text(text).figures} == {"level"}


def test_what_stands_under_aims_is_to_be_reached():
    text = "一、目标任务\n硬化道路158公里。\n二、工作进展\n硬化道路40公里。"
    assert [figure.role for figure in extract_text(text).figures] == ["target", "level"]
