"""The days on which reports were written and published, and the year that they are of."""

import pytest

from extractor import extract_text
from tests.assemble.documents import EXPERIENCE, NEWS, facts


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


def test_a_news_page_is_dated_beside_its_source():
    text = NEWS.replace("“以前", "2022-09-14 07:52来源：甘肃日报 字号：大\n“以前")
    assert (facts(text).published, facts(text).year) == ("2022-09-14", 2022)


def test_a_month_under_the_signature_gives_the_year():
    found = facts(f"{EXPERIENCE}\n（静宁县委编办2023年10月）")
    assert (found.written, found.year) == (None, 2023)


@pytest.mark.parametrize("month", ["（2023年10月）", "二〇二三年十月"])
def test_a_month_under_the_title_gives_the_year(month):
    found = facts(f"关于赋权情况的汇报\n\n县委编办\n\n{month}\n\n我县放权百项。")
    assert (found.written, found.year) == (None, 2023)


def test_a_day_before_the_authors_name_is_that_of_publication():
    report = extract_text(
        "镇村集体经济调查\n2023-02-14文某某\n一、现状\n到2020年底，资产达到3亿元。"
    )
    assert report.document.published == "2023-02-14"
    assert report.figures[0].role == "level"


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


def test_a_traditional_page_is_dated_beside_its_source():
    found = facts(EXPERIENCE, furniture="2007年09月29日　來源：某地晚報\n")
    assert found.published == "2007-09-29"


def test_the_day_of_writing_is_no_day_of_publishing():
    found = facts(EXPERIENCE, furniture="撰写时间：2020-09-16\n")
    assert (found.written, found.published) == ("2020-09-16", None)


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
        ("渔阳镇工作汇报\n一、2022年工作开展情况\n巡港百次。\n二、2023年打算\n巡港千次。", 2022),
        ("渔阳镇工作汇报\n一、2022年以来\n巡港百次。", None),
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
    ("text", "year"),
    [
        ("2019年6月3日至7月3日，渔政组查了12个村。\n9月18日，县里听取汇报。", 2019),
        ("2019年6月3日，渔政组进村。\n渔民按时交了表。", 2019),
        ("渔政组2019年6月3日进村。\n渔民按时交了表。", None),
        ("2019年6月3日至7月3日，渔政组进村。\n渔民按时交了表。", None),
        ("2019年6月3日，渔政组进村。\n9月18日，县里听取汇报。2022年再查。", None),
        ("编号12019年6月3日，渔政组进村。\n9月18日，县里听取汇报。", None),
    ],
)
def test_a_day_without_a_year_goes_on_from_the_last_full_day(text, year):
    assert facts(text).year == year


def test_a_column_dates_the_news():
    text = (
        "渔港迎新船\n民生新闻 2019-08-02 19:00 字号: 大 中 小\n渔港里停满了新船，渔民们忙着试航。"
    )
    assert extract_text(text).document.published == "2019-08-02"
