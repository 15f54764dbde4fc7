"""What a report says of itself, read from the places where reports say it."""

import pytest

from extractor import extract_text
from extractor.aligned_text import AlignedText
from extractor.assemble import Reading
from extractor.assemble.document_facts import document_facts
from extractor.document import Document
from extractor.rules.places.finder import PlaceFinder
from extractor.segment import outline_of
from extractor.span import Span


def reading_of(aligned):
    document = Document(aligned.source, "notice.txt", "text/plain", None, "", "text", "1")
    places = list(PlaceFinder().find(aligned.text))
    return Reading(document, aligned, outline_of(aligned.text), places)


def facts(text, *, furniture=""):
    source = AlignedText.of(furniture + text)
    aligned = source.without("site furniture", [(0, len(furniture))])
    return document_facts(reading_of(aligned))


NOTICE = (
    "静政发〔2021〕7号\n静宁县人民政府关于推进综合窗口建设的通知\n各乡镇人民政府，县直各部门：\n"
    "根据《甘肃省人民政府关于优化服务的意见》（甘政发〔2019〕3号），结合我县实际，现就有关事项通知如下。\n"
    "一、总体要求\n坚持便民利民。\n二、主要任务\n全县建成代办点三十个。\n静宁县人民政府\n2021年6月8日"
)
EXPERIENCE = (
    "近年来，甘肃省平凉市静宁县委编办把力量沉到一线。\n一、把人派下去\n全县下沉编制80名。\n"
    "二、把权放下去\n全县放权百项。"
)
BRIEFING = (
    "**镇关于便民服务改革情况的汇报\n尊敬的各位领导：\n**镇位于徐州市北部，现将有关情况汇报如下。\n"
    "一、基本情况\n我镇2019年预计完成财政收入3亿元。\n二、下一步打算\n**镇将继续努力。"
)
NEWS = (
    "窗口搬到田埂上——甘肃推进便民服务改革\n“以前要跑一天。”静宁县城川镇村民说。\n"
    "服务前移\n静宁县城川镇建起代办点。\n全省已有代办点千个。（甘肃日报记者李四）"
)


def test_a_notice_has_issuer_number_date_and_region():
    found = facts(NOTICE)
    assert found.title == "静宁县人民政府关于推进综合窗口建设的通知"
    assert (found.issuer, found.number, found.kind) == (
        "静宁县人民政府",
        "静政发〔2021〕7号",
        "policy",
    )
    assert (found.written, found.year) == ("2021-06-08", 2021)
    assert (found.region.county, found.region.code) == ("静宁县", "620826")


def test_the_acting_office_issued_an_experience_report():
    found = facts(EXPERIENCE)
    assert (found.title, found.issuer, found.kind) == (None, "静宁县委编办", "experience")
    region = found.region
    assert (region.province, region.city, region.county) == ("甘肃省", "平凉市", "静宁县")
    assert (found.year, found.written, found.published) == (None, None, None)


def test_a_masked_town_stays_masked_in_the_city_it_lies_in():
    found = facts(BRIEFING)
    assert (found.kind, found.masked, found.year) == ("briefing", ("**镇",), 2019)
    region = found.region
    assert (region.city, region.county, region.township) == ("徐州市", None, None)


def test_examples_in_the_news_are_not_the_region():
    found = facts(NEWS)
    assert (found.kind, found.issuer) == ("news", "甘肃日报")
    assert (found.region.province, found.region.city, found.region.county) == ("甘肃省", None, None)


@pytest.mark.parametrize(
    ("furniture", "published"),
    [
        ("上传时间：2023-10-12\n", None),
        ("更新时间：2023-10-12\n", None),
        ("发布时间：2023-10-12 09:30\n", "2023-10-12"),
        ("发布日期：2023年2月30日\n", None),
    ],
)
def test_only_publishing_is_publishing(furniture, published):
    assert facts(EXPERIENCE, furniture=furniture).published == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("甘肃日报记者 王某某 2023-11-20", "2023-11-20"),
        ("（本报记者 王某某 通讯员 李某）2023年11月20日", "2023-11-20"),
        ("甘肃日报记者于2023年11月20日来到静宁县采访。", None),
    ],
)
def test_bylines_date_the_news(line, published):
    assert (
        facts(f"窗口里的变化\n{line}\n“以前办证要跑三趟。”在静宁县，群众说。").published
        == published
    )


def test_a_journal_dates_its_article():
    assert facts(EXPERIENCE, furniture="DOI:10.1234/j.abcd.2022.05.017\n").year == 2022


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("静宁县2022年政府工作报告", "work_report"),
        ("关于镇街运转情况的调研报告", "research"),
        ("关于镇街改革进展情况的汇报", "briefing"),
        ("静宁县便民服务管理办法（试行）", "policy"),
        ("静宁县推进便民服务改革的实践与探索", "experience"),
        ("市政协调研组赴静宁县考察", "news"),
        ("静宁县关于两起溺水事故调查处理情况的通报", "policy"),
        ("中共静宁县委关于巡察整改进展情况的通报", "briefing"),
        ("静宁县人民政府令", "policy"),
        ("静宁县召开第十次代表会议", "news"),
        ("静宁县便民服务中心正式启用", "news"),
        ("静宁县便民服务改革纪实", "news"),
        ("静宁县2023年工作总结", "work_report"),
        ("静宁县上半年调解工作总结", "work_report"),
        ("《关于放权的公告》政策解读", "other"),
        ("关于0792号提案的答复情况", "policy"),
        ("静宁县社代会报告", "work_report"),
        ("静宁县政府信息公开工作年度报告", "work_report"),
        ("关于全面建立渔业清单情况的通报", "briefing"),
        ("2022年度驻村干部述职报告", "work_report"),
        ("在全县渔业工作会议上的讲话（摘要）", "other"),
    ],
)
def test_the_title_tells_the_kind(title, kind):
    assert facts(f"{title}\n按照统一部署，全县推进改革。\n一、主要做法\n推进改革。").kind == kind


def test_a_policy_says_what_it_is_for():
    purpose = "为加快便民服务，结合我县实际，特制定本政策。"
    assert facts(f"{purpose}\n一、支持建点\n给予补助。\n二、支持用人\n给予补贴。").kind == "policy"


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


def test_masked_names_are_given_as_the_source_writes_them():
    source = AlignedText.of("**鎮推進改革。")
    aligned = source.respelled("**镇推进改革。")
    found = document_facts(reading_of(aligned))
    assert found.masked == (aligned.quote(Span(0, 3)),) == ("**鎮",)


def test_an_empty_text_says_nothing():
    found = facts("")
    assert (found.title, found.issuer, found.kind, found.year) == (None, None, "other", None)


def test_the_letterhead_issues_a_notice():
    text = f"平凉市静宁县人民政府文件\n{NOTICE}".replace("静宁县人民政府关于", "关于")
    assert facts(text).issuer == "平凉市静宁县人民政府"


def test_a_news_page_is_dated_beside_its_source():
    text = NEWS.replace("“以前", "2022-09-14 07:52来源：甘肃日报 字号：大\n“以前")
    assert (facts(text).published, facts(text).year) == ("2022-09-14", 2022)


def test_a_month_under_the_signature_gives_the_year():
    found = facts(f"{EXPERIENCE}\n（静宁县委编办2023年10月）")
    assert (found.written, found.year) == (None, 2023)


def test_the_congress_tells_the_region():
    text = (
        "政府工作报告\n——2024年1月18日在静宁县第十八届人民代表大会第四次会议上\n各位代表：\n"
        "现在，我代表静宁县人民政府，向大会报告工作。\n一、2023年工作回顾\n全县生产总值增长6.2%。"
    )
    found = facts(text)
    assert (found.region.county, found.issuer) == ("静宁县", "静宁县人民政府")
    assert (found.written, found.year, found.data_period) == ("2024-01-18", 2024, "2023年")


def test_a_work_report_printed_by_an_agency_is_one():
    words = "各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、去年工作回顾"
    line = "新华社北京3月16日电\n政府工作报告\n"
    assert facts(line + words).kind == "work_report"
    told = "新华社北京3月5日电\n县长作政府工作报告\n代表们认真听取了报告，掌声不断。"
    assert facts(told).kind == "news"


def test_a_day_before_the_authors_name_is_that_of_publication():
    report = extract_text(
        "镇村集体经济调查\n2023-02-14文某某\n一、现状\n到2020年底，资产达到3亿元。"
    )
    assert report.document.published == "2023-02-14"
    assert report.figures[0].role == "level"


@pytest.mark.parametrize(
    ("text", "county"),
    [
        ("为破解治理难题，静宁县推行清单制度，成效明显。", "静宁县"),
        ("【某某网】（综合报道）静宁县改革已有一年。", "静宁县"),
        ("日前，静宁县委编办印发方案。", "静宁县"),
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
    "text",
    [
        "县里启用印章\n4月28日，静宁县行政审批局启用印章。据悉，今后办事只盖一枚章。",
        "摘牌子\n近日，静宁县村级组织摘下牌子。“现在轻松多了。”村支书说。",
        "5月10日上午，某镇召开代表会议。会议听取了报告。",
        "据悉，中心已开门办事。少跑了腿，窗口主任张某某说。",
        "根据县委部署，7月13日，巡察组进驻某镇。组长作动员讲话。",
        "夜市整治\n8月29日晚9时，执法队出动。现场处罚2家。（张某 陈某某）",
        "放权三年\n某商网讯（阿明）9月6日，三家机构发布报告。",
        "【某某网】某省放权已有一年。",
        "某市人大调研组深入开展走访调研活动\n调研组走访了街道。",
    ],
)
def test_what_is_told_as_news_is_news(text):
    assert facts(text).kind == "news"


@pytest.mark.parametrize(
    "text",
    [
        "放权的实践探索\n（某某大学管理学院，甘肃 兰州 730000）\n放权是改革的方向。",
        "放权的实践探索\n某某党校学报 2015年3期\n放权是改革的方向。",
    ],
)
def test_an_academic_paper_is_research(text):
    assert facts(text).kind == "research"


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "撤并过三成\nhttp://www.news.example 2005年10月11日09:09 某文化报\n本报讯 撤并三成。",
            "2005-10-11",
        ),
        ("一个小县\n2025-04-12 11:39:04\n高铁站在半山腰。", "2025-04-12"),
        ("居民小区\n某西日报 2017-05-24 07:15\n小区建成十年。", "2017-05-24"),
        ("建立新模式\n《某人日报》（2022年9月8日 6版）\n某县推行网格。", "2022-09-08"),
        ("范文一篇\n2025-04-12 11:39:04\n以下为网友分享。", None),
    ],
)
def test_a_line_under_the_headline_tells_the_day(text, published):
    assert facts(text).published == published


def test_news_is_not_issued_by_the_office_it_tells_of():
    assert facts("本报讯 静宁县委编办近日印发方案。静宁县委编办负责人介绍了情况。").issuer is None


def test_headings_of_any_level_make_an_account():
    text = "放权以来，某县有了三样变化。\n（一）放权到镇。下放百项。\n（二）减负到人。清理考核。"
    assert facts(text).kind == "experience"


def test_a_traditional_page_is_dated_beside_its_source():
    found = facts(EXPERIENCE, furniture="2007年09月29日　來源：某地晚報\n")
    assert found.published == "2007-09-29"


def test_the_day_of_writing_is_no_day_of_publishing():
    found = facts(EXPERIENCE, furniture="撰写时间：2020-09-16\n")
    assert (found.written, found.published) == ("2020-09-16", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "区长在大会上的汇报\n各位代表：\n现在，我代表区人民政府向大会作工作报告。\n一、回顾\n好。",
            "work_report",
        ),
        ("上半年，我镇虽然取得了较好的成绩，但仍有困难。\n下步抓好放权。", "work_report"),
        ("街道党建动态\n简报第3期\n某街道办主任到社区调研放权。", "briefing"),
        ("市政府决定下放187项。\n自本决定公布之日起施行。", "policy"),
        ("各位委员：\n我受市政府委托，现将审计情况报告如下。", "work_report"),
        ("7月13日，调研组前往三个村召开座谈会。现将情况报告如下：\n一、概况\n好。", "briefing"),
        ("各旗县人民政府：\n现将权责清单予以公布，请一并贯彻执行。", "policy"),
        ("一、工作开展情况\n镇里放权百项。\n二、主要成效\n群众少跑。", "briefing"),
        ("12月2日，代表大会召开。各位代表认真审议。", "news"),
        ("8月5-6日，省渔业局一行6人对我县进行验收，实地查看了三个渔港。", "news"),
        ("据中新社报道，渔港改造全部完成。", "news"),
        ("最近，我们对全区7个渔港的渔民情况进行了调查。渔民不多。", "research"),
        ("某江之窗讯（张三）静宁县选派干部驻村。", "news"),
        ("渔港管理重心下移。课题组实地走访，形成如下调研报告。\n一、现状\n好。", "research"),
        ("各村：\n现将5月份渔政工作情况通报如下：\n一、概况\n好。", "briefing"),
        ("镇里开展巡察整改。现将整改进展情况向社会公开。", "briefing"),
        ("编者按 近日，全省召开大会。\n一、放权\n下放百项。\n二、减负\n清理考核。", "experience"),
    ],
)
def test_the_opening_and_the_headings_tell_the_kind(text, kind):
    assert facts(text).kind == kind


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("放权改革研究\n来源:某刊 张三 李四\n放权是改革的方向。", "某刊"),
        ("放权情况\n索引号 | 01 | 发布机构 | 平江街道 |\n放权是改革的方向。", "平江街道"),
        ("好写范文网 范文大全\n某乡镇政府工作报告\n来源:范文大全\n各位代表：\n我镇放权。", None),
        ("放权改革研究\n来 源 : 某 市 委 编 办\n放权是改革的方向。", "某市委编办"),
        ("放权改革研究\n来源:未知 收藏\n放权是改革的方向。", None),
        ("放权改革研究\n来源：网友投稿\n放权是改革的方向。", None),
        (
            "关于预算执行的审计工作报告\n静宁县审计局局长 王某某\n各位委员：\n请予审议。",
            "静宁县审计局",
        ),
        ("政府工作报告\n静宁县人民政府县长 ×××\n各位代表：\n现在报告工作。", "静宁县人民政府"),
        ("本报告根据条例要求，由静宁县审批局编制。公开工作顺利。", "静宁县审批局"),
        ("5月7日，静宁县领导到城川镇，城川镇要主动融入发展大局。", None),
        ("放权改革研究\n时间: 2017-07-26 来源: 作者: 阅读:\n放权是改革的方向。", None),
        ("静宁县委第一巡察组进驻城川镇，将巡察两个月。", None),
        ("办法由静宁县审批局编制后实行。公开工作顺利。", None),
        ("2023年镇政府工作报告\n各位代表：\n我镇生产总值增长。", None),
        ("《静宁县人民政府关于放权的公告》\n全县放权百项。", "静宁县人民政府"),
        (
            "静宁县城川街道五年规划\n静宁县人民政府城川街道办事处\n2021年6月\n街道发展经济。",
            "静宁县人民政府城川街道办事处",
        ),
    ],
)
def test_the_issuer_is_an_office_as_it_is_named(text, issuer):
    report = extract_text(text)
    assert report.document.issuer == issuer


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
    ("text", "year"),
    [
        ("经2024年第20次常务会议审议，决定下放事项254项。", 2024),
        ("截至2024年底，全县放权254项。", 2024),
        ("按照《规划（2021-2025年）》，现将我镇2022年工作情况报告如下：\n好。", 2022),
        ("数据显示，截至2022年底，全国放权。", None),
        ("截至2022年底放权254项。到2025年放权千项。", None),
        ("静宁县2023年工作总结\n发布时间：2024-03-18\n全县放权百项。", 2023),
        ("静宁县2024年平安建设调研报告\n全县放权百项。", 2024),
        ("静宁县2025年工作总结及2026年工作计划\n全县放权百项。", 2025),
        ("静宁县2019年以来放权情况的报告\n全县放权百项。", None),
        ("静宁县到2030年放权规划的说明\n全县放权百项。", None),
        ("成文日期: | 2019-11-26 |\n关于2018年度预算的报告\n全县放权百项。", 2019),
    ],
)
def test_a_report_is_of_the_year_that_it_ends_with(text, year):
    assert extract_text(text).document.year == year


@pytest.mark.parametrize(
    ("text", "written", "published"),
    [
        ("放权公告的解读\n • 2022-08-09 10:26\n • 来源: 本网\n全县放权。", None, "2022-08-09"),
        ("巡察工作启动\n时间:2020-10-12\n日前，巡察组进驻。", None, "2020-10-12"),
        ("放权\n撰写时间:2020-09-16 10:20  来源:某县\n全县放权。", "2020-09-16", None),
        ("放权\n某网 www.a.example 2007年09月29日 来源：某县\n全县放权。", None, "2007-09-29"),
        (
            "政府工作报告\n——2022年4月15日在城川镇第十八届\n人民代表大会第二次会议上\n各位代表：好。",
            "2022-04-15",
            None,
        ),
        ("关于放权的思考\n2023-01-10张三李四王五\n全县放权。", None, "2023-01-10"),
        (
            "放权的框架\n2018-05-28张三某某大学某某学院某省某市410128\n全县放权。",
            None,
            "2018-05-28",
        ),
        ("静宁县人民政府 2019年12月3日 星期二\n静宁县放权总结\n全县放权。", None, None),
        ("放权\n本帖最后由 张三 于 2015-4-13 00:37 编辑\n全县放权。", None, None),
    ],
)
def test_days_are_read_where_sites_and_speakers_state_them(text, written, published):
    document = extract_text(text).document
    assert (document.written, document.published) == (written, published)


def test_the_day_of_a_site_that_shares_texts_is_nobodys_day():
    text = "渔业工作总结\n发布时间:2020-03-03 03:17:29 来源:某某 收藏本文 下载本文\n去年放权百项。"
    found = facts(text)
    assert (found.published, found.year) == (None, None)


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


def test_a_number_that_the_opening_cites_is_not_its_own():
    text = "关于社区建议的答复\n李某代表：\n目前按照盘委办发【2016】11号文件要求，正在推进改革。"
    assert facts(text).number is None


@pytest.mark.parametrize(
    ("text", "issuer", "township"),
    [
        ("各位代表：\n我代表巡田镇人民政府向大会报告工作。", "巡田镇人民政府", "巡田镇"),
        ("各位领导：\n我谨代表余家乡党委、政府表示欢迎。", "余家乡党委", "余家乡"),
        ("受青山镇人民政府委托，我向大会报告工作。", "青山镇人民政府", "青山镇"),
        ("各位领导：\n我代表全乡人民政府工作人员表示欢迎。", None, None),
        ("我代表县乡政府感谢大家。", None, None),
        ("受青山镇政府表彰后，他干劲更足。", None, None),
    ],
)
def test_the_office_that_somebody_reports_for_is_the_issuer(text, issuer, township):
    found = facts(text)
    assert (found.issuer, found.region.township) == (issuer, township)


def test_a_site_that_is_called_by_its_province_is_no_region():
    text = "新华社北京4月1日电/浙江在线讯，海风吹过温州洞头列岛。洞头区减负，浙江在线记者走访。"
    assert facts(text).region.county == "洞头区"


def test_a_county_may_be_named_below_the_first_heading():
    text = "乡镇消防调研报告\n1.基本概况\n去年4月15日，景宁县某街起火。我县有老街2条。"
    assert facts(text).region.county == "景宁畲族自治县"


def test_where_the_data_come_from_issues_nothing():
    text = "千强镇发展报告\n一、基本特征\n数据来源：历年统计年鉴。\n镇数稳定。"
    assert facts(text).issuer is None


def test_the_path_to_a_page_is_no_title():
    text = "某某工作网>报告范文\n社区工作调研报告\n社区有街道3个。"
    assert facts(text).title == "社区工作调研报告"
