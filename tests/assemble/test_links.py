"""Figures hang on what they tell of, and on nothing else; plans answer problems."""

import pytest

from extractor import extract_text
from extractor.schema import Report

LEADS = """二、主要做法
（一）理顺渔港管理体制。
规范设置渔港机构。全县设渔港站12个。
配强渔港队伍。选任站长15名。
全县渔业产值达到3.2亿元。
"""
POINTS = """二、主要做法
1.整合渔港站所。撤并站所5个。
2.下放渔港权限。下放权限30项。
3.充实渔港力量。招录协管员40名。
全年共出动执法船300艘次。
"""
REPORT = """某县渔港改革调研报告
一、存在的问题
（一）协管员经费不足。每港仅2万元。
（二）渔港数据不通。三个系统互不相连。
二、对策建议
（一）保障协管员经费。每港增加3万元。
（二）打通渔港数据。建设1个平台。
（三）丰富渔村文化。每村送戏2场。
"""


def links(report: Report, kind: str) -> list[tuple[str, str]]:
    facts = (*report.measures, *report.problems, *report.figures)
    names = {
        f.id: str(getattr(f, "name", getattr(f, "title", getattr(f, "quote", "")))) for f in facts
    }
    return [(names[x.from_], names[x.to]) for x in report.links if x.kind == kind]


def quantified(text: str) -> dict[str, str]:
    return dict(links(extract_text(text), "quantifies"))


def test_a_lead_holds_for_its_paragraph():
    found = quantified(LEADS)
    assert found["12个"] == "规范设置渔港机构"
    assert found["15名"] == "配强渔港队伍"
    assert found.get("3.2亿元") in (None, "理顺渔港管理体制")


def test_the_last_of_short_points_is_short_too():
    found = quantified(POINTS)
    assert found["40名"] == "充实渔港力量"
    assert "300艘次" not in found


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("“三年三跃升”的目标如期实现，渔民收入提高。", "三年"),
        ("重点抓好以下五项工作，确保见效。", "五项"),
        ("改革推进五年来，渔港面貌焕然一新。", "五年"),
    ],
)
def test_what_counts_nothing_hangs_on_nothing(sentence, figure):
    assert figure not in quantified(f"一、推进渔港改革\n{sentence}\n")


def test_a_heading_that_names_a_section_measures_nothing():
    assert not quantified("一、渔港改革的现状及成效\n全县建成渔港12个。\n")


def test_what_stands_before_a_solved_problem_tells_of_the_measure():
    text = "一、设立渔港服务站\n整合了12个部门的服务站，解决了渔民办证难的问题。\n"
    assert quantified(text)["12个"] == "设立渔港服务站"


def test_plans_answer_the_problem_on_their_subject():
    assert links(extract_text(REPORT), "answers") == [
        ("保障协管员经费", "协管员经费不足"),
        ("打通渔港数据", "渔港数据不通"),
    ]


def test_a_heading_far_above_measures_nothing():
    filler = "渔村的生活平静而有序，港口的灯一盏接着一盏。\n" * 40
    text = f"一、整合渔港站所\n撤并站所5个。\n{filler}全县渔业产值达到3.2亿元。\n"
    assert quantified(text) == {"5个": "整合渔港站所"}


def test_a_measure_answers_the_problem_its_sentence_aims_at():
    text = (
        "某县渔港改革做法\n针对渔政力量薄弱的问题，县里推行“一船一档”制度。"
        "通过“一港一策”机制，有效破解了渔船停泊难题。\n"
    )
    assert links(extract_text(text), "answers") == [
        ("一船一档", "渔政力量薄弱"),
        ("一港一策", "渔船停泊难题"),
    ]


def test_a_sentence_that_opens_with_therefore_answers_the_one_before():
    text = "某县渔港侧记\n过去，渔港站所职责不清。为此，县里推行“一港一长”机制。\n"
    assert links(extract_text(text), "answers") == [("一港一长", "渔港站所职责不清")]


def test_proposals_in_a_row_answer_no_single_problem_before_them():
    text = (
        "某县渔港调研\n目前渔港站所职责不清。为此，委员们建议，一是推行“一港一长”机制。"
        "二是开展培训。\n"
    )
    assert ("一港一长", "渔港站所职责不清") not in links(extract_text(text), "answers")


def test_points_that_go_in_step_answer_each_other():
    text = """某县渔港改革调研报告
一、存在的问题
（一）协管员经费不足。每港仅2万元。
（二）船东心里没底。三次座谈都有人问。
二、对策建议
（一）保障协管员经费。每港增加3万元。
（二）办好政策宣讲。每月一场。
"""
    assert links(extract_text(text), "answers") == [
        ("保障协管员经费", "协管员经费不足"),
        ("办好政策宣讲", "船东心里没底"),
    ]


def test_points_of_two_subjects_answer_nothing_though_others_go_in_step():
    text = """某县渔港改革调研报告
一、存在的问题
（一）协管员流失严重。三年走了九人。
（二）办证流程繁琐。一证要跑三趟。
（三）经费保障不足。全县仅两个镇列入预算。
二、对策建议
（一）留住协管员队伍。每月增加补贴。
（二）优化办证流程。一窗受理。
（三）组建水上综合执法队。每县一支。
"""
    assert links(extract_text(text), "answers") == [
        ("留住协管员队伍", "协管员流失严重"),
        ("优化办证流程", "办证流程繁琐"),
    ]
