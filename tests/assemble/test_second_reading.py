"""What figures measure is read twice: found_by and the metric's confidence tell what came of it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from extractor.assemble.confidence import confidence_of
from extractor.assemble.figures.second_reading import APART, SURE, SURER
from extractor.assemble.figures.second_reading import MENDED as MENDED_NAMES
from extractor.document import Document
from extractor.pipeline import Means, extract_with
from extractor.rules.finders import FINDERS
from extractor.schema import Figure
from extractor.span import Span
from extractor.tagger.model import Calibration, Judgement, Model
from extractor.tagger.naming import Agreement
from extractor.tagger.opinion import ROLES
from extractor.tagger.tagger import Tagger

NOTHING = ""
AGREEMENT = Agreement(0.3, 1.6, 1.0)


class Naming(Model):
    """Names every figure by the same words, or by nothing, and takes nothing for a problem."""

    def __init__(self, words: str, likely: float) -> None:
        self.words, self.likely, self.version = words, likely, "0"
        self.calibration = Calibration(1.0, 1.0, AGREEMENT)
        self.read: list[str] = []

    def judge(self, text: str, before: str = "") -> Judgement:
        return Judgement(np.eye(1, len(ROLES))[0], np.zeros(len(text), np.float32))

    def shares(self, text: str, figures: Sequence[Span]) -> NDArray[np.float64]:
        self.read.append(text)
        rows = np.zeros((len(figures), len(text) ** 2 + 1))
        start, last = text.find(self.words), text.find(self.words) + len(self.words) - 1
        rows[:, start * len(text) + last if self.words else -1] = self.likely
        return rows


def figures_of(text: str, model: Naming | None, *, mending: bool = False) -> tuple[Figure, ...]:
    document = Document(text, "report.txt", "text/plain", None, "0" * 64, "text", "1")
    tagger = model and Tagger(model, mending=mending)
    return extract_with(Means(FINDERS, tagger), document).figures


KNOWN = "全县下放审批服务事项118项。"
SILENT = "经认定的企业，三年内首次认定的给予支持。"
COMPOSED = "连续运营半年以上的企业可以申报。"

CASES = {
    "both say the same": (KNOWN, "审批服务事项", SURE, True),
    "the same, but not sure enough": (KNOWN, "审批服务事项", SURE - 0.01, False),
    "the tagger says another": (KNOWN, "全县", 1, False),
    "the tagger finds none": (KNOWN, NOTHING, 1, False),
    "the rules are silent": (SILENT, "首次认定", 1, False),
    "the rules put a name together": (COMPOSED, "运营", 1, False),
}


@pytest.mark.parametrize("case", CASES)
def test_agreement(case: str) -> None:
    text, words, likely, confirmed = CASES[case]
    (rules,), (both,) = figures_of(text, None), figures_of(text, Naming(words, likely))
    assert both.metric == rules.metric
    assert both.found_by == (f"{rules.found_by}+tagger/0" if confirmed else rules.found_by)
    assert replace(both, found_by=rules.found_by, metric_confidence=None) == rules
    assert rules.metric_confidence is None


PROMISES = {
    "both say the same": (KNOWN, "审批服务事项", 0.9, AGREEMENT.likely(0.9, same=True)),
    "the tagger says another": (KNOWN, "全县", 1, AGREEMENT.likely(0, same=False)),
    "the tagger finds none": (KNOWN, NOTHING, 1, AGREEMENT.likely(0, same=False)),
    "the rules are silent": (SILENT, "首次认定", 1, None),
    "the rules put a name together": (COMPOSED, "运营", 1, confidence_of(APART)),
}


@pytest.mark.parametrize("case", PROMISES)
def test_confidence(case: str) -> None:
    text, words, likely, promised = PROMISES[case]
    (figure,) = figures_of(text, Naming(words, likely))
    assert figure.metric_confidence == (promised and pytest.approx(promised, abs=0.001))


def test_only_sentences_with_a_name_that_stands_in_them_are_read() -> None:
    model = Naming("审批服务事项", 1)
    figures_of(f"{SILENT}{KNOWN}{COMPOSED}", model)
    assert model.read == [KNOWN]


def test_a_figure_whose_digits_were_lost_is_not_asked_about() -> None:
    model = Naming("平均", 1)
    (figure,) = figures_of("各乡镇平均下放审批服务事项项。", model)
    assert figure.missing
    assert model.read == []


POLICY = "云河县人民政府关于支持企业发展的通知\n云政发〔2024〕3号\n各乡镇人民政府：\n"
MENDED = {
    "another, and much surer": (KNOWN, "全县", SURER, "全县"),
    "another, but not much surer": (KNOWN, "全县", SURER - 0.01, "审批服务事项"),
    "the same": (KNOWN, "审批服务事项", 1, "审批服务事项"),
    "none": (KNOWN, NOTHING, 1, "审批服务事项"),
    "for a name put together": (COMPOSED, "运营", SURE, "运营"),
    "for a name put together, not sure enough": (COMPOSED, "运营", SURE - 0.01, "运营时间"),
    "the rules are silent": (SILENT, "首次认定", 1, None),
}


@pytest.mark.parametrize("case", MENDED)
def test_mending(case: str) -> None:
    text, words, likely, metric = MENDED[case]
    model = Naming(words, likely)
    (rules,), (both,) = (
        figures_of(POLICY + text, None),
        figures_of(POLICY + text, model, mending=True),
    )
    assert both.metric == metric
    instead = metric != rules.metric
    assert (both.found_by == f"{rules.found_by}+metric:tagger/0") == instead
    assert (both.cues or {}).get("metric") == (metric if instead else None)
    if instead:
        assert both.metric_confidence == confidence_of(MENDED_NAMES)
    kept = {name: getattr(rules, name) for name in ("metric", "condition", "found_by", "cues")}
    assert replace(both, **kept, metric_confidence=None) == rules


def test_nothing_is_mended_in_reports_of_kinds_that_were_not_learnt_from() -> None:
    report = "关于城西镇改革情况的调研报告\n" + KNOWN
    (figure,) = figures_of(report, Naming("全县", 1), mending=True)
    assert figure.metric == "审批服务事项"
