"""Where the components of a package stand, and what only looks like a list of them."""

import re
import tomllib
from pathlib import Path

import pytest

from extractor import extract_text
from extractor.schema import Measure

TABLE = tomllib.loads(Path(__file__).with_name("components.toml").read_text("utf-8"))
EXAMPLES = [
    pytest.param(case["text"], case["components"], id=f"{way}:{case['text'][:20]}")
    for way, cases in TABLE.items()
    for case in cases
]


def named(text: str) -> dict[str, Measure]:
    return {m.name: m for m in extract_text(text).measures if m.kind != "action"}


@pytest.mark.parametrize(("marked", "components"), EXAMPLES)
def test_components(marked: str, components: list[str]) -> None:
    name = re.sub("[“”]", "", re.findall("【(.+?)】", marked)[0])
    measure = named(re.sub("[【】]", "", marked))[name]
    assert [component.name for component in measure.components] == components


def test_a_list_of_components_is_no_slogan() -> None:
    text = "推行“三诊法”，通过“预诊防险、会诊解难、复诊固效”的闭环机制化解纠纷。"
    assert list(named(text)) == ["三诊法"]


def test_a_sum_of_counted_components_is_no_second_package() -> None:
    text = "构建“1个中心+5个站点+N支队伍”的“1+5+N”服务体系。"
    assert list(named(text)) == ["1+5+N"]


def test_components_quote_their_place() -> None:
    text = "编好“三张清单”（权力清单、责任清单、负面清单）。"
    places = {
        component.name: component.evidence and text[component.evidence.source_start :]
        for component in named(text)["三张清单"].components
    }
    assert list(places) == ["权力清单", "责任清单", "负面清单"]
    for name, place in places.items():
        assert place is not None
        assert place.startswith(name)


def test_mentions_are_joined_over_marks_and_numerals() -> None:
    text = "推行“五个一”机制。5个一见效，五个一工程扩面，“5个1”上墙。"
    (measure,) = named(text).values()
    assert measure.evidence.quote == "五个一"
    assert [mention.quote for mention in measure.mentions] == ["5个一", "五个一工程", "5个1"]


def test_the_ones_of_a_package_are_slogans_of_their_own() -> None:
    text = "推行“三个一”：一个核心把方向、一支队伍管执法、一枚印章管审批。"
    kinds = {name: measure.kind for name, measure in named(text).items()}
    assert kinds["三个一"] == "package"
    assert kinds["一个核心把方向"] == kinds["一支队伍管执法"] == "slogan"


def test_ones_that_are_headings_are_no_slogans() -> None:
    ones = (
        "一个班子带全港\n渔港建强党组织，选好书记。\n"
        "一条主线促增收\n渔港做强渔业，办起工厂。\n"
        "一个平台解难题\n渔港建起平台，办好实事。\n"
    )
    measures = named(f"渔港以“三个一”工作法推动治理。\n{ones}")
    assert measures["三个一"].components
    assert [name for name, measure in measures.items() if measure.kind == "slogan"] == []


def test_things_that_do_nothing_are_no_slogans() -> None:
    text = "推行“三个一”：一个护渔班子、一支执法队伍、一张清单明职责。"
    assert list(named(text)) == ["三个一", "一张清单明职责"]


@pytest.mark.parametrize(
    ("text", "kind", "new", "old"),
    [
        ("“1+4+2”体系升级为“1+4+5”体系。", "upgrades", "1+4+5", "1+4+2"),
        ("将原有“七站八所”整合为“四办三中心”。", "replaces", "四办三中心", "七站八所"),
        ("由“五办两站”变为“七办三中心”后运转顺畅。", "replaces", "七办三中心", "五办两站"),
        ("推行“五个一”，同时推行“三张清单”。", None, "", ""),
    ],
)
def test_relations(text: str, kind: str | None, new: str, old: str) -> None:
    report = extract_text(text)
    names = {measure.id: measure.name for measure in report.measures}
    links = [(link.kind, names[link.from_], names[link.to]) for link in report.links]
    assert links == ([(kind, new, old)] if kind else [])


def test_a_component_that_is_named_is_part_of_its_package() -> None:
    report = extract_text("推行“两个一”，即一支队伍管执法、一枚印章管审批。")
    names = {measure.id: measure.name for measure in report.measures}
    assert {(link.kind, names[link.from_], names[link.to]) for link in report.links} == {
        ("part_of", "一支队伍管执法", "两个一"),
        ("part_of", "一枚印章管审批", "两个一"),
    }


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("推动能耗“双控”向碳排放“双控”转变。", {"双控": [[], []]}),
        ("开展节能降碳十大行动。实施高校毕业生就业十大行动。", {"十大行动": [[], []]}),
        ("落实人才强省“1+N”政策。健全民营经济“1+N”服务体系。", {"1+N": [[], []]}),
        ("实施“十大行动”。全面推进十大行动。", {"十大行动": [["十大行动"]]}),
        (
            "构建“四级网格”体系。三级网格50个，四级网格90个，四级网格长90人。",
            {"四级网格": [[]]},
        ),
    ],
)
def test_only_places_of_one_measure_are_joined(
    text: str, mentions: dict[str, list[list[str]]]
) -> None:
    found: dict[str, list[list[str]]] = {}
    for measure in extract_text(text).measures:
        if measure.kind != "action":
            found.setdefault(measure.name, []).append([m.quote for m in measure.mentions])
    assert found == mentions


def test_a_phrase_of_a_couplet_is_a_mention_of_it() -> None:
    text = "开展“访渔情、议渔事、解渔难”活动。党员“访渔情”制度落地，支部“议渔事”机制跟上。"
    (measure,) = named(text).values()
    assert [mention.quote for mention in measure.mentions] == ["访渔情", "议渔事"]


def test_what_one_thing_manages_is_the_topic_of_its_name() -> None:
    text = "窗口受理快，群众办事顺，一支队伍管执法，一个平台管综治，一枚印章管审批。"
    topics = {name: measure.topic for name, measure in named(text).items()}
    assert topics == {
        "一支队伍管执法": "enforcement",
        "一个平台管综治": "grid",
        "一枚印章管审批": "approval",
    }
