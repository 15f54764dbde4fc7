"""The place that a figure holds for, by what stands before it."""

import re
from time import process_time

import pytest

from extractor.aligned_text import AlignedText
from extractor.assemble.frontmatter import frontmatter_of
from extractor.assemble.place_of import FigurePlaces
from extractor.assemble.region import home_of
from extractor.rules.places import PlaceFinder
from extractor.segment import outline_of, sentences_of
from extractor.span import Span


def place_of(text, numeral):
    finder, outline = places_in(text)
    start = text.index(numeral)
    return finder.of(Span(start, start + len(numeral)), outline.at(start))


def places_in(text):
    outline, places = outline_of(text), list(PlaceFinder().find(text))
    home = home_of(frontmatter_of(AlignedText.of(text), outline), places)
    sentences = sentences_of(text)
    return FigurePlaces(text, outline, sentences, places, home), sentences


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


def test_an_example_is_not_the_reports_own_place():
    example = "以佛山市顺德区北滘镇为例，其产值达91亿元。"
    text = f"特大镇改革问答\n特大镇受制于体制。\n{example}\n共下放92项事权。"
    assert place_of(text, "91").name == "顺德区北滘镇"
    assert place_of(text, "92") is None


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


def test_the_place_that_a_report_studies_is_its_own():
    text = "强镇扩权研究\n本文以佛山市顺德区北滘镇为例，探讨强镇扩权。\n一、现状\n共下放92项事权。"
    assert place_of(text, "92").name.endswith("北滘镇")


def test_a_village_named_once_is_known_again():
    text = "险情报告\n一、基本情况\n榆中县青城镇瓦窑村位于西坡。\n二、受灾情况\n瓦窑村有村民93户。"
    place = place_of(text, "93")
    assert (place.level, place.code) == ("village", "620123")


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


def test_the_paper_that_sent_a_picture_is_no_place_of_figures():
    text = "甘肃日报讯（记者李四）静宁县精简机构。\n图片来源：平凉在线\n共安置93人。"
    assert place_of(text, "93").name == "静宁县"


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


def test_the_only_masked_name_is_the_reports_own_place():
    text = (
        "执法改革\n一、概况\nXX县推进。\n二、做法\n全县下放97项。XX县满意。\n三、成效\n办件98件。"
    )
    assert [place_of(text, numeral).name for numeral in ("97", "98")] == ["XX县", "XX县"]


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


def test_a_township_named_in_passing_is_not_the_place_of_its_countys_report():
    lead = "近日，静宁县城川镇摘掉了旧牌匾，这是静宁县的又一举动。\n据悉，静宁县召开部署会。"
    assert place_of(f"{lead}\n县里抽调了98名骨干。", "98").name == "静宁县"


def test_things_of_a_kind_are_no_townships_name():
    assert place_of("甘肃收回处罚权\n九十多项街镇的处罚权被收回，共98件。", "98").name == "甘肃省"


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


def test_letters_that_stand_for_a_number_name_no_village():
    text = "集体经济调研\n一、概况\nx市推进改革。x市村多，其中强村仅x村、弱村97个。"
    assert place_of(text, "97").name == "x市"


def test_a_first_sentence_under_a_heading_is_told_of_its_own_place():
    text = "温州强镇中心\n一、温州强镇中心概况\n2010年10月，柳市镇行政审批服务中心成立，有97人。"
    assert place_of(text, "97").name == "柳市镇"


def test_each_of_a_list_of_places_has_the_count_behind_it():
    text = "百强镇分布\n江苏百强镇数量最多，达到41个，其次分别为广东30个、浙江29个。"
    assert [place_of(text, at).name for at in ("41", "30", "29")] == ["江苏省", "广东省", "浙江省"]


def test_a_delegation_goes_to_a_township_of_its_plain_name():
    text = "回访督查\n3月20日，县纪委一行4人到城川镇开展为期98天的督查。"
    assert place_of(text, "98").name == "城川镇"


def test_departments_of_a_city_are_no_set_of_cities():
    assert place_of("静宁县巡察\n巡察组对9个市直部门、98个乡镇开展巡察。", "98").name == "静宁县"


def test_the_items_of_a_list_are_told_of_the_place_that_announces_them():
    text = "治理难题\n庄浪县统计，纠纷有：\n• 物业纠纷（占97%）：车位\n• 邻里纠纷（占98%）：噪音"
    assert [place_of(text, numeral).name for numeral in ("97", "98")] == ["庄浪县", "庄浪县"]


def test_one_of_several_places_is_an_example():
    text = "强镇扩权研究\n甘肃省于2005年在静宁县等97个县试点。"
    assert place_of(text, "97").name == "甘肃省"


def test_a_community_follows_its_street_without_a_city_before_them():
    text = "社区减负\n以东区街道花苑社区为例，事项由97项减少到21项。东区街道斩获全国社区奖98个。"
    place = place_of(text, "97")
    assert (place.name, place.level) == ("东区街道花苑社区", "village")
    assert place_of(text, "98").name == "东区街道"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("上海甘泉路街道办理98件。", "上海市甘泉路街道"),
        ("一个社区干部每月参会98场。", None),
        ("某县X镇乡村振兴中心办理98件。", "某县X镇"),
    ],
)
def test_names_of_streets_are_parted_from_what_only_looks_like_them(sentence, name):
    place = place_of(f"基层治理观察\n基层治理有难处。\n{sentence}", "98")
    assert (place and place.name) == name


def test_a_sum_over_all_units_is_that_of_the_whole():
    text = "甘肃省整治通报\n甘肃省推进整治。\n截至4月底，全省各市共处理违规人员98人。"
    assert place_of(text, "98").name == "甘肃省"


def test_the_place_on_a_picture_is_not_the_reports_own():
    text = (
        "▲2024年7月3日，静宁县防汛应急响应降级。（人民视觉供图）\n2024年7月18日上午，"
        "兰州市执法支队改名。全市下放98项。\n比兰州早一个月，2024年6月10日，甘肃的天水市就撤了局，共下沉97人。"
    )
    assert [place_of(text, numeral).name for numeral in ("98", "97")] == ["兰州市", "天水市"]


def test_districts_cities_and_counties_are_one_set_of_units():
    text = "代办点建设\n代办点越建越多。\n各区市县将考核细化为98项指标。"
    assert place_of(text, "98").name == "各区市县"


def test_who_leads_in_the_province_is_no_province():
    text = "赣州市改革汇报\n赣州市推进改革，率先全省推出了98条举措。"
    assert place_of(text, "98").name == "赣州市"


def test_a_place_named_in_passing_is_not_the_reports_own():
    lead = "强镇发展观察\n强镇受制于体制。"
    text = f"{lead}静宁县城川镇、永登县中堡镇的产值均突破94亿元。\n千亿镇有95个。"
    assert place_of(text, "94").name == "静宁县城川镇、永登县中堡镇"
    assert place_of(text, "95") is None


def test_a_masked_community_is_a_village():
    assert place_of("镇区由xx社区97名保洁员负责。", "97").level == "village"


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


def test_the_offices_addressed_are_not_the_reports_own_place():
    text = "关于扩大规模的通知\n甘肃、青海、陕西省人民政府：\n请遵照执行。\n共招生95名。"
    assert place_of(text, "95") is None


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
