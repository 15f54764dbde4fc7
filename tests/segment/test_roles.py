"""What sections are for."""

import pytest

from extractor.segment import outline_of
from extractor.segment.roles import role_of

STATED = {
    "background": ["基本情况", "某镇概况", "改革背景", "总体要求", "重要意义", "县情概述"],
    "measures": [
        "主要做法",
        "镇街运转情况",
        "2023年工作回顾",
        "推进执法力量下沉",
        "保障措施",
        "加强组织领导",
    ],
    "results": ["改革成效", "取得的主要成绩", "工作亮点", "取得成效及下一步打算"],
    "problems": ["存在的主要问题", "困难和不足", "面临的挑战", "执法力量薄弱", "职能转变不到位"],
    "causes": ["原因分析", "问题成因", "存在问题的原因"],
    "recommendations": ["路径选择", "对策建议", "意见建议", "问题与对策"],
    "next_steps": ["下一步打算", "2024年重点任务", "今后工作思路", "2025年工作安排", "2025年计划"],
    "furniture": ["附件", "参考文献", "名词解释", "目录", "附件1：事项清单"],
    "other": ["经济社会", "关于大桥项目问题", "第六个五年计划"],
}
CASES = [(heading, role) for role, headings in STATED.items() for heading in headings]


@pytest.mark.parametrize(("heading", "role"), CASES)
def test_the_heading_states_the_role(heading, role):
    assert role_of(heading, None) == role


@pytest.mark.parametrize(
    "heading", ["着力解决突出问题", "坚持问题导向", "补齐短板不足", "化解基层困难"]
)
def test_to_solve_a_problem_is_no_problem(heading):
    assert role_of(heading, None) != "problems"


@pytest.mark.parametrize("heading", ["事项目录统一下沉", "清理附件报送", "完善摘要制度"])
def test_a_heading_about_a_list_is_no_furniture(heading):
    assert role_of(heading, None) != "furniture"


def test_sections_inherit_the_role_of_the_section_around():
    text = (
        "二、存在问题\n（一）编制少。缺百人。\n"
        "三、对策建议\n（一）加强保障。补经费。\n（二）完善机制。定规则。"
    )
    roles = [section.role for section in outline_of(text).sections]
    assert roles == ["problems"] * 2 + ["recommendations"] * 3


def test_a_problem_inside_a_section_of_measures_keeps_its_own_role():
    assert role_of("人员力量不足", "measures") == "problems"
    assert role_of("推动减负", "problems") == "problems"


def roles(text):
    return [section.role for section in outline_of(text).sections]


@pytest.mark.parametrize(
    "lead",
    [
        "存在的主要问题有：",
        "但仍存在一些困难和问题。",
        "目前面临的困难主要表现在以下方面：\n",
        "突出问题是：",
    ],
)
@pytest.mark.parametrize(("first", "second"), [("1.", "2."), ("一是", "二是"), ("（1）", "（2）")])
def test_a_sentence_that_leads_to_a_list_of_problems_says_so(lead, first, second):
    items = f"{first}进驻项目有限。只有三家。{second}人手短少。只有两人。"
    text = f"一、窗口运行\n全镇设窗口。{lead}{items}"
    assert roles(text)[1:] == ["problems", "problems"]


@pytest.mark.parametrize(
    "lead", ["着力解决存在的突出问题：", "针对存在的问题，采取以下措施：", "没有存在问题。"]
)
def test_problems_that_are_dealt_with_announce_none(lead):
    text = f"一、窗口运行\n全镇设窗口。{lead}1.整合窗口。减到三个。2.增派人手。派去两人。"
    assert "problems" not in roles(text)


def test_measures_announced_in_a_section_of_plans_are_plans():
    text = "一、下一步打算\n拟采取以下措施：\n1.整合窗口。减到三个。\n2.增派人手。派去两人。"
    assert roles(text) == ["next_steps"] * 3


def test_what_is_announced_as_to_come_is_planned():
    lead = "整合了窗口。下一步，重点做好以下工作："
    text = f"一、做法\n{lead}\n1.增派人手。派两人。\n2.建好台账。记清楚。"
    assert roles(text) == ["measures", "next_steps", "next_steps"]


def test_a_list_that_begins_anew_is_no_longer_what_the_one_before_was():
    text = (
        "一、运行\n存在的问题有：1.窗口太少。只有三个。2.人手短少。只有两人。\n"
        "具体做法如下：1.整合窗口。减到三个。2.增派人手。派去两人。"
    )
    assert roles(text)[1:] == ["problems", "problems", "measures", "measures"]


@pytest.mark.parametrize(
    ("heading", "below", "role"),
    [
        ("撤并工作方向、成效及存在问题", "甲省：以强并弱", "other"),
        ("撤并工作成效及存在问题", "人手短缺", "problems"),
        ("存在的问题及原因分析", "权责脱节", "problems"),
        ("问题与对策", "加强培训", "recommendations"),
        ("存在的问题及下步打算", "加强培训", "next_steps"),
        ("存在的问题及下步打算", "环境卫生有死角", "problems"),
        ("基本情况及主要做法", "整合窗口", "measures"),
        ("改革基本情况", "取消审批事项", "measures"),
    ],
)
def test_a_heading_of_several_kinds_passes_on_none_of_them(heading, below, role):
    text = f"一、{heading}\n（一）{below}。镇里这样说。\n（二）明责。定了五条。"
    assert roles(text)[1] == role


def test_the_last_noun_of_a_heading_says_its_kind():
    assert role_of("把突出问题整治抓实的方法和措施", None) == "measures"
    assert role_of("突出问题整改落实情况", None) == "measures"
    assert role_of("存在问题及整改措施", None) == "problems"


def test_a_section_of_plans_may_hold_one_that_tells_what_was():
    text = "一、下一步打算\n（一）2024年工作回顾\n1.放权到镇。下放百项。\n（二）建好台账\n记清楚。"
    assert roles(text) == ["next_steps", "measures", "measures", "next_steps"]
    assert role_of("2024年工作总结及2025年工作计划", None) == "results"


@pytest.mark.parametrize("heading", ["畅通渠道，代表建议落地有声", "抓实人大建议办理"])
def test_advice_of_others_that_is_dealt_with_is_no_recommendation(heading):
    assert role_of(heading, None) != "recommendations"


def test_headings_that_name_no_role_go_with_their_series():
    text = (
        "一、打造亮点\n（一）“国卫”招牌持续擦亮\n1.小院整洁有序。扫了十条街。\n"
        "（二）推进民生工程\n修路。\n（三）建强和美乡村\n植树。\n二、附则\n即日施行。"
    )
    assert roles(text) == ["measures"] * 5 + ["background"]


def test_what_is_done_to_results_is_a_measure():
    assert role_of("巩固改革成果", None) == "measures"
    assert role_of("推进改革取得的成效", None) == "results"
    assert role_of("成效评估", None) == "results"
