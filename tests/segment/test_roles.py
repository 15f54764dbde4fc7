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
    "recommendations": ["对策建议", "意见建议", "问题与对策"],
    "next_steps": ["下一步打算", "2024年重点任务", "今后工作思路", "2025年工作安排"],
    "furniture": ["附件", "参考文献", "名词解释", "目录", "附件1：事项清单"],
    "other": ["经济社会", "关于大桥项目问题"],
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
