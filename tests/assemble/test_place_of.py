"""The place that a figure holds for, by what stands before it."""

import re
from time import process_time

import pytest

from extractor.span import Span
from tests.assemble.placed import place_of, places_in

COUNTY = (
    "静宁县便民服务改革的实践\n静宁县委编办推进改革。\n一、建强窗口\n全县建成窗口31个。平凉市委编办下达编制32名。\n"
    "在18个镇街配备专员，共33名。\n持续推进，办件34件。\n二、城川镇的做法\n建成代办点35个。各乡镇培训36人次。\n"
    "《平凉市服务办法》明确事项37项。"
)
PROVINCE = (
    "甘肃推进便民服务改革\n全省改革持续推进。\n一、主要做法\n全省下沉编制41名。静宁县城川镇下沉编制42名，该镇办件43件。\n"
    "共培训44人次。\n兰州、天水、平凉共建中心45个。省里在静宁县试点，累计办件46件。"
)
MASKED = (
    "**镇改革汇报\n尊敬的各位领导：\n一、基本情况\n**镇位于徐州市北部，面积51平方公里。\n"
    "我镇现有干部52名。\n建成大厅53个。"
)
NEWS = (
    "甘肃推进便民服务改革\n甘肃省推进便民服务改革。（甘肃日报记者李四）\n服务前移到村\n静宁县城川镇建起代办点。\n"
    "办理只用了61分钟。\n一年办件62件。\n编制下沉到镇\n甘肃省统筹编制。\n共下沉63名。"
)
OFFICES = (
    "兰州强镇改革的成效分析\n兰州市推进强镇改革。\n一、基本情况\n"
    "2010年，连城镇行政审批服务中心成立，先前为便民大厅，现有71个窗口；全年办件72件。\n"
    "靖远农机、定西中药等国家级集群73个。全国共有74个试点镇。占全国总数的75%。\n"
)
RANKED = (
    "永登设立服务中心\n本报兰州9月9日讯（记者 李扬）永登县中堡镇服务中心启用。"
    "这是继榆中县之后，我省第二家中心。\n该中心设窗口81个。"
)


AROUND = (
    "静宁县便民服务改革的实践\n静宁县推进改革。\n"
    "甘肃省乡镇有1201个，比全国平均多1202个。2024年，全省共建成中心1203个，比邻近的青海多1204个。\n"
    "全县10个镇优化为1205个镇。各乡镇建成站点1206个。共培训1207人。\n"
    "说到原因：庄浪县朱店镇有个村，只有1208户。\n与全市相比，占比达1209%。\n"
    "17个区、1214个县入榜。下辖24个村1215个组。庄浪县、静宁县分别下放1216项和1217项。\n"
    "庄浪县率先启动改革，下放1218项。\n10个乡镇已联网，1219个村已接入。\n兰州航空、庄浪农机1220个集群入榜。\n"
    "18个村设岗，增加专员1210人；新建大厅1211个。平凉市级中心补助1212万元。我国乡镇有1213个。\n"
)


@pytest.mark.parametrize(
    ("text", "numeral", "expected"),
    [
        (AROUND, "1201", ("甘肃省", "甘肃省", "province", "stated")),
        (AROUND, "1203", ("全省", "甘肃省", "province", "resolved")),
        (AROUND, "1205", ("全县", "静宁县", "county", "resolved")),
        (AROUND, "1206", ("各乡镇", "各乡镇", "units", "stated")),
        (AROUND, "1207", ("全县", "静宁县", "county", "resolved")),
        (AROUND, "1208", ("庄浪县朱店镇", "庄浪县朱店镇", "township", "stated")),
        (AROUND, "1209", ("静宁县", "静宁县", "county", "inherited")),
        (AROUND, "1210", ("18个村", "18个村", "units", "stated")),
        (AROUND, "1211", ("静宁县", "静宁县", "county", "inherited")),
        (AROUND, "1212", ("静宁县", "静宁县", "county", "inherited")),
        (AROUND, "1214", ("静宁县", "静宁县", "county", "inherited")),
        (AROUND, "1215", ("静宁县", "静宁县", "county", "inherited")),
        (AROUND, "1216", ("庄浪县", "庄浪县", "county", "stated")),
        (AROUND, "1217", ("静宁县", "静宁县", "county", "stated")),
        (AROUND, "1218", ("庄浪县", "庄浪县", "county", "stated")),
        (AROUND, "1219", ("静宁县", "静宁县", "county", "inherited")),
        (AROUND, "1220", ("静宁县", "静宁县", "county", "inherited")),
        (AROUND, "1213", ("我国", "全国", None, "stated")),
        (COUNTY, "31", ("全县", "静宁县", "county", "resolved")),
        (COUNTY, "32", ("全县", "静宁县", "county", "resolved")),
        (COUNTY, "33", ("18个镇街", "18个镇街", "units", "stated")),
        (COUNTY, "34", ("静宁县", "静宁县", "county", "inherited")),
        (COUNTY, "36", ("各乡镇", "各乡镇", "units", "stated")),
        (COUNTY, "37", ("城川镇", "城川镇", "township", "inherited")),
        (PROVINCE, "41", ("全省", "甘肃省", "province", "resolved")),
        (PROVINCE, "42", ("静宁县城川镇", "静宁县城川镇", "township", "stated")),
        (PROVINCE, "43", ("该镇", "静宁县城川镇", "township", "resolved")),
        (PROVINCE, "44", ("甘肃省", "甘肃省", "province", "inherited")),
        (PROVINCE, "45", ("兰州、天水、平凉", "兰州市、天水市、平凉市", "city", "stated")),
        (PROVINCE, "46", ("甘肃省", "甘肃省", "province", "inherited")),
        (MASKED, "51", ("**镇", "**镇", "township", "stated")),
        (MASKED, "52", ("我镇", "**镇", "township", "resolved")),
        (MASKED, "53", ("**镇", "**镇", "township", "inherited")),
        (OFFICES, "71", ("连城镇", "连城镇", "township", "stated")),
        (OFFICES, "72", ("连城镇", "连城镇", "township", "stated")),
        (OFFICES, "73", ("兰州市", "兰州市", "city", "inherited")),
        (OFFICES, "74", ("全国", "全国", None, "stated")),
        (OFFICES, "75", ("兰州市", "兰州市", "city", "inherited")),
        (RANKED, "81", ("永登县中堡镇", "永登县中堡镇", "township", "inherited")),
        (NEWS, "61", ("静宁县城川镇", "静宁县城川镇", "township", "inherited")),
        (NEWS, "62", ("静宁县城川镇", "静宁县城川镇", "township", "inherited")),
        (NEWS, "63", ("甘肃省", "甘肃省", "province", "inherited")),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 4 else "",
)
def test_the_place_of_a_figure(text, numeral, expected):
    place = place_of(text, numeral)
    assert (place.quote, place.name, place.level, place.how) == expected


def test_the_code_is_that_of_the_division():
    assert place_of(COUNTY, "31").code == "620826"
    assert place_of(MASKED, "52").code is None


def test_a_text_without_places_has_none():
    assert place_of("一、主要做法\n办件71件。", "71") is None


@pytest.mark.timed
def test_a_thousand_figures_take_milliseconds():
    text = (COUNTY + "\n") * 100
    finder, sentences = places_in(text)
    spans = [Span(*match.span()) for match in re.finditer("[0-9]+", text)]
    start = process_time()
    for span in spans:
        finder.of(span, sentences.at(span.start) or span)
    assert process_time() - start < 1e-3 * len(spans)


def test_an_example_may_be_described():
    text = "静宁县改革调查\n静宁县推进改革。\n以起步最早的庄浪县为例，内设机构减少了91个。"
    assert place_of(text, "91").name == "庄浪县"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("试点镇是从全省91个乡镇中选出来的。", "甘肃省"),
        ("此次我省确定91个镇试点。", "甘肃省"),
        ("我省此次试点的主要目标是，通过91年努力建成强镇。", "甘肃省"),
        ("改革在全省率先完成，下放事项91项。", "城川镇"),
        ("财政收入在全省32个试点镇中居第91位。", "城川镇"),
        ("工作在全省推广，接待考察91批。", "城川镇"),
    ],
)
def test_what_is_counted_in_the_province_is_the_provinces(sentence, name):
    text = f"城川镇改革试点的做法\n甘肃省平凉市静宁县城川镇推进改革。\n{sentence}"
    assert place_of(text, "91").name == name


@pytest.mark.parametrize(
    ("numeral", "name"),
    [("91%", "静宁县"), ("92%", "全国"), ("93%", "甘肃省"), ("94%", "庄浪县"), ("95", "静宁县")],
)
def test_what_is_compared_with_holds_for_its_own_value_alone(numeral, name):
    text = (
        "静宁县服务改革\n静宁县网办率为91%，低于全国平均水平（92%），高于全省平均（93%），"
        "远高于庄浪县（94%），比平凉市多95项。"
    )
    assert place_of(text, numeral).name == name


PARTS = (
    "平凉市服务通报\n其中：静宁县受理91件，办结92件；庄浪县受理93件，办结94件，提速95%；某窗口办结96件。\n"
    "静宁县推进改革，受理81件；办结82件。\n自2014年12月26日静宁县大厅启用以来，服务不断改进，受理83件。\n"
    "各街道应设副职84名，共计85名。"
)


@pytest.mark.parametrize(
    ("numeral", "name"),
    [
        ("91", "静宁县"),
        ("92", "静宁县"),
        ("93", "庄浪县"),
        ("94", "庄浪县"),
        ("95%", "庄浪县"),
        ("96", "平凉市"),
        ("82", "静宁县"),
        ("83", "静宁县"),
        ("84", "各街道"),
        ("85", "平凉市"),
    ],
)
def test_each_part_between_semicolons_is_told_of_its_own_place(numeral, name):
    assert place_of(PARTS, numeral).name == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("比如，庄浪县决定收回控烟、噪声等97项处罚。", "庄浪县"),
        ("比如，兰州打通市监、税务等97个部门的系统。", "兰州市"),
        ("庄浪县下放了农药经营、劳务派遣等97项许可。", "庄浪县"),
    ],
)
def test_a_place_that_does_something_is_no_example(sentence, name):
    assert place_of(f"强镇发展观察\n强镇受制于体制。\n{sentence}", "97").name == name


def test_the_nation_counts_wherever_a_number_follows():
    assert place_of("静宁县服务改革\n大会汇聚全国98名代表。", "98").name == "全国"


def test_a_company_of_the_corps_is_told_of_to_the_end_of_its_sentence():
    text = "兵团见闻\n新疆推进改革。\n老张所在的第六师五家渠市一〇二团梧桐镇4连和睦；97户增收。"
    place = place_of(text, "97")
    assert (place.name, place.level) == ("五家渠市一〇二团梧桐镇4连", "village")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [("天水市级部门全年到访98次。", "天水市"), ("某市级部门全年到访98次。", "静宁县")],
)
def test_what_acts_for_a_named_place_tells_of_it(sentence, name):
    assert place_of(f"静宁县减负观察\n静宁县推进减负。\n{sentence}", "98").name == name


def test_a_first_sentence_under_a_heading_is_told_of_its_own_place():
    text = "温州强镇中心\n一、温州强镇中心概况\n2010年10月，柳市镇行政审批服务中心成立，有97人。"
    assert place_of(text, "97").name == "柳市镇"


def test_each_of_a_list_of_places_has_the_count_behind_it():
    text = "百强镇分布\n江苏百强镇数量最多，达到41个，其次分别为广东30个、浙江29个。"
    assert [place_of(text, at).name for at in ("41", "30", "29")] == ["江苏省", "广东省", "浙江省"]


def test_the_items_of_a_list_are_told_of_the_place_that_announces_them():
    text = "治理难题\n庄浪县统计，纠纷有：\n• 物业纠纷（占97%）：车位\n• 邻里纠纷（占98%）：噪音"
    assert [place_of(text, numeral).name for numeral in ("97", "98")] == ["庄浪县", "庄浪县"]


def test_one_of_several_places_is_an_example():
    text = "强镇扩权研究\n甘肃省于2005年在静宁县等97个县试点。"
    assert place_of(text, "97").name == "甘肃省"


def test_a_sum_over_all_units_is_that_of_the_whole():
    text = "甘肃省整治通报\n甘肃省推进整治。\n截至4月底，全省各市共处理违规人员98人。"
    assert place_of(text, "98").name == "甘肃省"


def test_who_leads_in_the_province_is_no_province():
    text = "赣州市改革汇报\n赣州市推进改革，率先全省推出了98条举措。"
    assert place_of(text, "98").name == "赣州市"


def test_the_nation_may_stand_beside_another_scope():
    text = "全国和自由贸易试验区清单条数分别压减97%、72%。"
    assert place_of(text, "97").name == "全国"


def test_a_place_in_brackets_holds_for_what_stands_there():
    text = "吉阳区服务通报\n吉阳区可办事项97项（含三亚市7项）。已进驻事项98项。"
    assert place_of(text, "98").name == "吉阳区"


def test_parts_are_those_of_the_place_before():
    text = "调研报告\n平凉市多山。\n一、镇情\n静宁县城川镇是山区乡镇。\n下辖97个行政村，98人。"
    assert place_of(text, "97").name == "静宁县城川镇"
    assert place_of(text, "98").name == "静宁县城川镇"


def test_a_place_beside_which_another_lies_holds_no_figure():
    text = "**镇改革汇报\n**镇位于安徽省阜阳市西部、××县城东南15公里处，面积97平方公里。"
    assert place_of(text, "97").name == "**镇"


def test_what_a_law_rules_holds_for_no_place():
    text = (
        "静宁县便民服务改革的实践\n静宁县推进改革。\n"
        "《居民委员会组织法》规定，一般在96户的范围内设立。\n按照方案，共设立97个。"
    )
    assert place_of(text, "96") is None
    assert place_of(text, "97").name == "静宁县"


def test_the_items_of_a_list_with_dates_have_their_own_places():
    text = "地震概况\n发生地震98次，其中5月2日永登县5.1级、9月6日黄海6.3级。"
    assert place_of(text, "5.1").name == "永登县"
    assert place_of(text, "6.3") is None


def test_what_a_place_inspects_in_lists_is_still_its_own():
    checked = "庄浪县朱店镇利用机制，对企业环评、设施运行、排放等情况检查，安装设备91台。"
    text = f"减负观察\n各地减负。\n{checked}\n"
    assert place_of(text, "91").name == "庄浪县朱店镇"


def test_a_sentence_on_several_places_holds_for_none_of_them():
    text = "甘肃省工作报告\n庄浪机场获批，静宁机场选址，新增出省通道91条。"
    assert place_of(text, "91").name == "甘肃省"
