"""Headings that state a measure, and those that only look so."""

import pytest

from extractor import extract_text


def actions(heading: str) -> list[str]:
    first = f"一、{heading}\n全县新建渔港4个，整合站所3个。\n"
    text = f"某县渔港改革总结\n\n{first}二、健全巡护制度\n配备船只6艘。\n"
    return [m.name for m in extract_text(text).measures if m.kind == "action"]


@pytest.mark.parametrize(
    "heading",
    [
        "预期效果",
        "位置境域",
        "渔港运营数据表",
        "港区布局如何优化-图2",
        "渔业结构不断优化",
        "港务运行持续向好",
        "航线划分的科学原则",
        "渔港巡护的成效和特点",
        "清理渔网的方法、步骤",
        "渔港优势日益显现",
        "组织架构的层级设计",
        "渔政巡护工作",
        "渔港改革调研报告2",
        "渔汛为什么越来越短",
        "渔获有所增加，但岸线差异显著",
        "考核走样，催生造假顽疾",
        "外地护渔工作经验与做法",
        "本届政府工作回顾",
        "整改责任压得不实",
        "推进渔港清淤不及时",
        "护渔工作总结及下年工作计划",
        "渔港所长述职报告2150字",
    ],
)
def test_labels_captions_and_states_are_no_actions(heading: str) -> None:
    assert actions(heading) == ["健全巡护制度"]


@pytest.mark.parametrize(
    "heading",
    [
        "整合港务站所",
        "继续加大对渔港的投入",
        "渔政力量下沉到岛",
        "渔政队伍实现由“散”到“合”的升级",
        "责任压到底，巡护有力度",
        "继续做好护渔工作",
        "建设渔民满意的清洁渔港",
    ],
)
def test_headings_that_say_what_is_done_are_actions(heading: str) -> None:
    assert actions(heading) == [heading, "健全巡护制度"]
