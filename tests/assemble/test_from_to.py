"""A new value takes metric and direction from the old one, if both count the same thing."""

import pytest

from extractor import extract_text
from extractor.assemble.figures.from_to import paired


def stances(text):
    return [(f.quote, f.role, f.direction) for f in extract_text(text).figures]


def metrics(text):
    return [f.metric for f in extract_text(text).figures]


PAIRS = {
    "承诺时限由439个工作日缩至278个工作日。": ("level", "decrease"),
    "内设机构由31个整合为20个。": ("level", "decrease"),
    "网格员从50名发展到80名。": ("level", "increase"),
    "满意率由89%变为96%。": ("level", "increase"),
    "贫困发生率由2.7%降至0。": ("level", "decrease"),
    "总产值由3.1亿元，增长到了4.2亿元。": ("level", "increase"),
    "经费由20万元调整为35万元。": ("level", "increase"),
    "事业单位86个整合为40个。": ("level", "decrease"),
    "全县135名站所干部精简为114名。": ("level", "decrease"),
    "力争办理时限由10天缩短至5天。": ("target", "decrease"),
}


@pytest.mark.parametrize(("text", "said"), PAIRS.items(), ids=PAIRS)
def test_old_and_new_value(text, said):
    (old, *old_stance), (new, *new_stance) = stances(text)
    assert tuple(new_stance) == said
    assert old_stance[0] in ("baseline", "target")


def test_each_of_several_new_values_has_its_own_old_one():
    text = "乡镇由撤并前的226个乡镇、8个街道，调整为180个镇、9个街道。"
    old, other, new, _ = extract_text(text).figures
    assert (old.role, other.role, new.role) == ("baseline", "baseline", "level")
    assert (new.metric, new.direction) == ("乡镇", "decrease")


@pytest.mark.parametrize("text", [text for text in PAIRS if "力争" not in text])
def test_the_old_value_is_the_baseline_and_moves_nowhere(text):
    _, role, direction = stances(text)[0]
    assert (role, direction) == ("baseline", None)


def test_the_new_value_measures_what_the_old_one_does():
    old, new = metrics("行政审批平均承诺时限由10天缩至3天。")
    assert old == new
    assert "时限" in old


@pytest.mark.parametrize(
    "text", ["5个大办公室整合为9个机构。", "由12个站所组成3支队伍。", "从3人中选出1名。"]
)
def test_two_things_are_no_old_and_new_value(text):
    assert [direction for _, _, direction in stances(text)] == [None, None]


ANOTHER = {
    "原有12个大网格划分为61个小网格。": ["大网格", "小网格"],
    "将7个站所整合为4个中心。": ["站所", "中心"],
    "把原来的15个内设机构优化为6个办公室。": ["内设机构", "办公室"],
    "将原有8个中队重组为3个执法大队。": ["中队", "执法大队"],
    "将19个乡镇合并为13个镇。": ["乡镇", "乡镇"],
    "将原23个行政村撤并为11个。": ["行政村", "行政村"],
}


@pytest.mark.parametrize(("text", "said"), ANOTHER.items(), ids=ANOTHER)
def test_what_has_a_noun_of_its_own_keeps_it(text, said):
    assert metrics(text) == said


def test_equal_values_have_no_direction():
    assert stances("编制由10名调整为10名。")[1][2] is None


def test_ranges_are_compared_by_a_bound():
    assert stances("补贴由300至500元提高到600至800元。")[1][2] == "increase"


def test_a_sentence_without_figures_yields_nothing():
    assert list(paired([])) == []
