"""The tree of a report holds every fact once and follows its links."""

from collections import Counter

import pytest

from extractor import extract_text
from tests.reports import SAMPLES, report_of

TEXT = """关于乡镇改革的报告
一、主要做法
（一）推行“两张清单”。梳理权力清单、责任清单，划转事项60项。
二、存在问题
（一）执法力量薄弱。全县执法人员仅35人。
三、对策建议
（一）充实执法力量。新招录执法人员20名。
"""


def test_the_tree_shows_what_belongs_to_what():
    root = extract_text(TEXT).tree()
    assert root.heading is None
    assert [section.heading.title for section in root.sections] == [
        "主要做法",
        "存在问题",
        "对策建议",
    ]
    (problem,) = root.sections[1].sections[0].problems
    assert problem.problem.title == "执法力量薄弱"
    assert [figure.quote for figure in problem.figures] == ["35人"]
    assert [measure.name for measure in problem.answers] == ["充实执法力量"]
    actions = [node for node in root.sections[2].walk() if node.measures]
    assert [figure.quote for figure in actions[0].measures[0].figures] == ["20名"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_fact_is_in_the_tree_once(path):
    report = report_of(path)
    sections = list(report.tree().walk())
    assert [each.heading for each in sections[1:]] == list(report.outline)
    measures = [node for each in sections for node in each.measures]
    problems = [node for each in sections for node in each.problems]
    figures = [figure for node in (*measures, *problems, *sections) for figure in node.figures]
    assert ids(node.measure for node in measures) == ids(report.measures)
    assert ids(node.problem for node in problems) == ids(report.problems)
    assert ids(figures) == ids(report.figures)
    answered = sum(len(node.answers) for node in problems)
    parts = sum(len(node.parts) for node in measures)
    kinds = Counter(link.kind for link in report.links)
    assert (answered, parts) == (kinds["answers"], kinds["part_of"])


def test_the_contract_knows_nothing_of_the_tree():
    assert "tree" not in extract_text(TEXT).model_dump(mode="json")


def ids(facts):
    return Counter(fact.id for fact in facts)
