"""The place that a report as a whole is about."""

import pytest

from tests.assemble.placed import place_of


def test_an_example_is_not_the_reports_own_place():
    example = "以佛山市顺德区北滘镇为例，其产值达91亿元。"
    text = f"特大镇改革问答\n特大镇受制于体制。\n{example}\n共下放92项事权。"
    assert place_of(text, "91").name == "顺德区北滘镇"
    assert place_of(text, "92") is None


def test_the_place_that_a_report_studies_is_its_own():
    text = "强镇扩权研究\n本文以佛山市顺德区北滘镇为例，探讨强镇扩权。\n一、现状\n共下放92项事权。"
    assert place_of(text, "92").name.endswith("北滘镇")


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("今年，我区各项工作有序推进。全区现有街镇9个。", ("我区", "county", "inherited")),
        ("今年，全市现有街镇9个。全市各项工作有序推进。", ("全市", "city", "inherited")),
        ("乡镇工作差别很大。有的乡镇，全镇只有9人，有的全镇有90人。", None),
        ("该镇不大，该镇现有干部9人。", None),
    ],
)
def test_a_report_that_never_names_its_place_speaks_for_the_whole(opening, expected):
    place = place_of(f"工作情况\n一、概况\n{opening}\n二、服务\n共办件96件。", "96")
    assert (place and (place.name, place.level, place.how)) == expected


def test_a_word_for_the_whole_is_completed_by_an_earlier_section_of_a_nameless_report():
    text = "清单工作\n一、概况\n青山区统筹推进。我区有街镇9个。\n二、做法\n全区下放97项。"
    assert place_of(text, "97").name == "青山区"


def test_the_paper_that_sent_a_picture_is_no_place_of_figures():
    text = "甘肃日报讯（记者李四）静宁县精简机构。\n图片来源：平凉在线\n共安置93人。"
    assert place_of(text, "93").name == "静宁县"


def test_the_only_masked_name_is_the_reports_own_place():
    text = (
        "执法改革\n一、概况\nXX县推进。\n二、做法\n全县下放97项。XX县满意。\n三、成效\n办件98件。"
    )
    assert [place_of(text, numeral).name for numeral in ("97", "98")] == ["XX县", "XX县"]


def test_a_township_named_in_passing_is_not_the_place_of_its_countys_report():
    lead = "近日，静宁县城川镇摘掉了旧牌匾，这是静宁县的又一举动。\n据悉，静宁县召开部署会。"
    assert place_of(f"{lead}\n县里抽调了98名骨干。", "98").name == "静宁县"


def test_the_place_on_a_picture_is_not_the_reports_own():
    text = (
        "▲2024年7月3日，静宁县防汛应急响应降级。（人民视觉供图）\n2024年7月18日上午，"
        "兰州市执法支队改名。全市下放98项。\n比兰州早一个月，2024年6月10日，甘肃的天水市就撤了局，共下沉97人。"
    )
    assert [place_of(text, numeral).name for numeral in ("98", "97")] == ["兰州市", "天水市"]


def test_a_place_named_in_passing_is_not_the_reports_own():
    lead = "强镇发展观察\n强镇受制于体制。"
    text = f"{lead}静宁县城川镇、永登县中堡镇的产值均突破94亿元。\n千亿镇有95个。"
    assert place_of(text, "94").name == "静宁县城川镇、永登县中堡镇"
    assert place_of(text, "95") is None


def test_the_offices_addressed_are_not_the_reports_own_place():
    text = "关于扩大规模的通知\n甘肃、青海、陕西省人民政府：\n请遵照执行。\n共招生95名。"
    assert place_of(text, "95") is None


def test_a_masked_village_is_the_place_of_a_report_on_the_whole_village():
    text = (
        "述职汇报\n一、概况\n所驻xx村靠近xx镇。xx村偏远。全村贫困。\n二、做法\n修路97公里。\n"
        "全村满意。\n三、成效\n办事98件。"
    )
    assert [place_of(text, numeral).name for numeral in ("97", "98")] == ["xx村", "xx村"]


def test_villages_that_are_told_of_one_by_one_keep_their_figures():
    text = "海屯村位于东端，面积91亩。全村有船92条。\n南礁村是老渔村，面积93亩。全村有船94条。"
    names = [place_of(text, numeral).name for numeral in ("91", "92", "93", "94")]
    assert names == ["海屯村", "海屯村", "南礁村", "南礁村"]
