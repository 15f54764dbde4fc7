"""How problems of the tagger are put together with those of the rules."""

import numpy as np
import pytest

from extractor.assemble.confidence import confidence_of
from extractor.assemble.problems.judged import LIKELY
from extractor.document import Document
from extractor.pipeline import Means, extract_with
from extractor.rules.finders import FINDERS
from extractor.schema import Report
from extractor.tagger.model import Judgement, Model
from extractor.tagger.opinion import ROLES
from extractor.tagger.tagger import Tagger

SURE = 0.95
MEASURED = confidence_of("tagger")


class Told(Model):
    """Takes a stretch with `words` for a problem, and the clauses with them for its statement."""

    def __init__(self, words: str, problem: float = SURE) -> None:
        self.words, self.problem, self.version = words, problem, "0"

    def judge(self, text: str, before: str = "") -> Judgement:
        roles = np.zeros(len(ROLES))
        at = text.find(self.words)
        roles[ROLES.index("problem")] = self.problem if at >= 0 else 0
        roles[0] = 1 - roles.sum()
        clause = np.full(len(text), -9, np.float32)
        if at >= 0:
            clause[at : at + len(self.words)] = 9
        return Judgement(roles, clause)


def read(text: str, told: Told) -> Report:
    document = Document(text, "report.txt", "text/plain", None, "0" * 64, "text", "1")
    return extract_with(Means(FINDERS, Tagger(told, naming=False)), document)


HEAD = "关于乡镇改革情况的调研报告\n一、基本情况\n"

CASES = {
    "only the tagger speaks": (
        "桌上摞着六份没批的单子，回家都很晚。",
        "桌上摞着六份没批的单子",
        SURE,
        [("桌上摞着六份没批的单子", "tagger/0", MEASURED)],
    ),
    "only a rule speaks": (
        "乡镇有责无权。办结率很高了。",
        "办结率很高了",
        LIKELY - 0.01,
        [("乡镇有责无权", "problem_plight", None)],
    ),
    "both speak of one stretch: the rule's stays": (
        "镇里有责无权，出了事还要担责任。",
        "出了事还要担责任",
        SURE,
        [("镇里有责无权", "problem_plight", None)],
    ),
    "the tagger is not sure enough": (
        "桌上摞着六份没批的单子。",
        "桌上摞着六份没批的单子",
        LIKELY - 0.01,
        [],
    ),
    "words that lead to the clause are left out": (
        "但是，桌上摞着六份没批的单子。",
        "但是，桌上摞着六份没批的单子",
        SURE,
        [("桌上摞着六份没批的单子", "tagger/0", MEASURED)],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_fusion(case: str) -> None:
    text, words, sure, wanted = CASES[case]
    problems = read(f"{HEAD}{text}\n", Told(words, sure)).problems
    got = [(each.title, each.found_by, each.confidence) for each in problems]
    assert [row[:2] for row in got] == [row[:2] for row in wanted]
    for (_, _, sure_of), (_, _, expected) in zip(got, wanted, strict=True):
        assert expected is None or sure_of == expected


def test_a_lament_that_the_rules_left_open_keeps_its_borders() -> None:
    text = f"{HEAD}几年过去，镇里没有专职安全员，大家有些着急。\n"
    without = read(text, Told("大家有些着急", 0.0)).problems
    assert without == ()
    (problem,) = read(text, Told("大家有些着急")).problems
    assert problem.title == "镇里没有专职安全员"
    assert problem.found_by.endswith("+tagger/0")


@pytest.mark.parametrize(
    "text",
    [
        "关于改革的报告\n一、下一步打算\n桌上摞着六份没批的单子。\n",
        "关于改革的报告\n一、对策建议\n桌上摞着六份没批的单子。\n",
        "关于改革的报告\n一、主要做法\n（一）桌上摞着六份没批的单子\n改一改。\n",
        "某县关于推进乡镇改革的实施方案\n一、总体要求\n桌上摞着六份没批的单子。\n",
    ],
)
def test_plans_and_headings_are_no_running_text(text: str) -> None:
    assert read(text, Told("桌上摞着六份没批的单子")).problems == ()


def test_what_used_to_be_is_resolved() -> None:
    text = f"{HEAD}过去，桌上摞着六份没批的单子。\n"
    (problem,) = read(text, Told("桌上摞着六份没批的单子")).problems
    assert problem.status == "resolved"
    assert problem.setting == "narrative"
    assert problem.evidence.source_quote == "桌上摞着六份没批的单子"


def test_figures_stay_as_the_rules_read_them() -> None:
    text = f"{HEAD}全县10个乡镇，一个人兼管着8个村。\n"
    rules = read(text, Told("一个人兼管着8个村", 0.0))
    both = read(text, Told("一个人兼管着8个村"))
    assert both.figures == rules.figures
    assert len(both.problems) == 1
