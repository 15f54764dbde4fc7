"""The region that a report speaks for."""

import pytest

from extractor import extract_text
from tests.assemble.documents import facts


@pytest.mark.parametrize(
    ("title", "county"),
    [
        ("宁波市江北区便民服务改革的探索", "江北区"),
        ("以静宁县为例的乡镇治理研究", "静宁县"),
        ("江北区便民服务改革的探索", None),
    ],
)
def test_a_shared_name_needs_its_city(title, county):
    text = f"{title}\n改革持续推进。\n一、主要做法\n推进改革。"
    assert facts(text).region.county == county


def test_the_city_spoken_of_settles_a_shared_name():
    text = "西湖区便民服务改革的探索\n按照杭州市部署推进改革。\n一、主要做法\n杭州市统筹推进。"
    region = facts(text).region
    assert (region.city, region.county) == ("杭州市", "西湖区")


def test_the_congress_tells_the_region():
    text = (
        "政府工作报告\n——2024年1月18日在静宁县第十八届人民代表大会第四次会议上\n各位代表：\n"
        "现在，我代表静宁县人民政府，向大会报告工作。\n一、2023年工作回顾\n全县生产总值增长6.2%。"
    )
    found = facts(text)
    assert (found.region.county, found.issuer) == ("静宁县", "静宁县人民政府")
    assert (found.written, found.year, found.data_period) == ("2024-01-18", 2024, "2023年")


@pytest.mark.parametrize(
    ("text", "county"),
    [
        ("为破解治理难题，静宁县推行清单制度，成效明显。", "静宁县"),
        ("【某某网】（综合报道）静宁县改革已有一年。", "静宁县"),
        ("日前，静宁县委编办印发方案。", "静宁县"),
        ("新华社兰州6月3日电（记者王某）静宁县改革已有一年。", "静宁县"),
        (
            "引言：放权之后\n在改革的大背景下，静宁县推行清单制度。全县放权百项，静宁县先行。",
            "静宁县",
        ),
        ("摘要：放权是改革的方向。静宁县作为全省试点，以放权为抓手。", "静宁县"),
        ("放权改革研究\n来源：某刊\n——以静宁县为例\n放权是改革的方向。", "静宁县"),
        ("放权改革研究\n——以平凉市静宁县为个案\n去年，平凉市遭遇雨灾。", "静宁县"),
        ("甘肃放权的难点\n——静宁县乡镇的调查\n甘肃放权已有三年。", "静宁县"),
        ("各地都在探索。静宁县、庄浪县先后放权。", None),
        ("放权改革研究\n（某某大学管理学院，甘肃 静宁县 743400）\n放权是改革的方向。", None),
    ],
)
def test_the_subject_of_the_opening_is_the_region(text, county):
    assert facts(text).region.county == county


def test_an_example_village_is_not_the_township_of_a_countys_report():
    found = facts(
        "静宁县：清理挂牌\n近日，静宁县城川镇大寨村摘下牌子。全县已清理千块，全县再无乱挂。"
    )
    assert (found.region.county, found.region.township) == ("静宁县", None)


@pytest.mark.parametrize(
    ("text", "county", "township"),
    [
        ("5月10日上午，城川镇召开大会。会议要求抓好落实。", None, "城川镇"),
        ("城川镇召开大会。城川镇党委布置工作。静宁县领导到会。", "静宁县", "城川镇"),
        ("城川镇召开大会。城川镇党委书记在静宁县领奖。", None, "城川镇"),
        ("城川镇召开大会。静宁县领导到会，庄浪县来人。", None, "城川镇"),
        ("静宁县委巡察组进驻城川镇。城川镇党委表态，全镇响应。", "静宁县", "城川镇"),
        ("欢迎访问静宁县人民政府\n3月24日，县委书记主持召开会议，县领导到会。", "静宁县", None),
        ("静宁县领导到城川镇考察\n4月3日，静宁县领导一行考察学习。", None, None),
        ("静宁县调研组赴庄浪县考察\n4月3日，静宁县领导一行考察学习。", "庄浪县", None),
        ("政府工作报告\n我代表镇人民政府，向大会报告工作，全镇增长11%。", None, None),
        ("欢迎访问静宁县人民政府\n国务院要求各地放权。", None, None),
        ("某规划\n静宁县人民政府城川街道办事处\n2021年6月\n发展经济。", "静宁县", "城川街道"),
        ("本报告由静宁县审批局编制。公开工作顺利，我局公开百条。", "静宁县", None),
        ("首页 > 静宁县 > 城川镇 > 总结\n城川镇党委工作总结\n城川镇放权百项。", "静宁县", "城川镇"),
    ],
)
def test_a_township_lies_in_the_county_named_beside_it(text, county, township):
    region = extract_text(text).document.region
    assert (region.county, region.township) == (county, township)


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月2日在静宁县十七届人大常委会第六次会议上\n主任、各位委员：\n现报告整改情况。",
        "审计整改情况的报告\n市政府委托我报告《关于静宁县2021年度预算的审计报告》的整改情况。",
        "某江日报 - 某江之窗讯（张三）静宁县自选派驻村书记以来，落实项目80个。静宁县还修路。",
    ],
)
def test_the_county_that_is_heard_audited_or_told_of_is_the_region(text):
    assert facts(text).region.county == "静宁县"


def test_a_site_that_is_called_by_its_province_is_no_region():
    text = "新华社北京4月1日电/浙江在线讯，海风吹过温州洞头列岛。洞头区减负，浙江在线记者走访。"
    assert facts(text).region.county == "洞头区"


def test_a_county_may_be_named_below_the_first_heading():
    text = "乡镇消防调研报告\n1.基本概况\n去年4月15日，景宁县某街起火。我县有老街2条。"
    assert facts(text).region.county == "景宁畲族自治县"


def test_the_town_that_is_inspected_is_the_region():
    text = "县委第四巡察组对城川镇党委开展了常规巡察。3月21日，巡察组反馈。城川镇党委开会整改。"
    assert facts(text).region.township == "城川镇"


@pytest.mark.parametrize(
    ("text", "city", "county"),
    [
        ("渔港调研报告\n按照绍兴市统一部署，全县渔港全部建站。", "绍兴市", None),
        ("渔港调研报告\n根据浙江省绍兴市委安排，我镇渔港全部建站。", "绍兴市", None),
        ("静宁县渔港调研报告\n按照绍兴市统一部署，全县渔港全部建站。", "平凉市", "静宁县"),
        ("渔港调研报告\n学习绍兴市经验，全县渔港全部建站。", None, None),
    ],
)
def test_whose_orders_are_carried_out_tells_the_region(text, city, county):
    region = facts(text).region
    assert (region.city, region.county) == (city, county)
