"""What a report says of itself, read from the places where reports say it."""

import pytest

from extractor import extract_text
from extractor.aligned_text import AlignedText
from extractor.assemble.document_facts import document_facts
from extractor.span import Span
from tests.assemble.documents import BRIEFING, EXPERIENCE, NEWS, NOTICE, facts, reading_of


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


def test_news_is_not_issued_by_the_office_it_tells_of():
    assert facts("本报讯 静宁县委编办近日印发方案。静宁县委编办负责人介绍了情况。").issuer is None


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "渔业工作简报\n（第12期）\n静宁县渔业局编 2022年4月15日\n静宁县推进渔港改革\n开工。",
            "静宁县渔业局",
        ),
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
        ("关于赋权情况的汇报\n县委编办\n（2024年4月）\n我县放权百项。", "县委编办"),
        ("在全市会议上的发言\n静宁县委书记 王某某\n各位领导：\n我县放权百项。", "静宁县委"),
        ("赋权情况汇报\n我镇放权百项。\n中共城川镇委员会\n2024年4月1日", "中共城川镇委员会"),
        ("关于赋权情况的汇报\n县委高度重视\n我县放权百项。", None),
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


def test_where_the_data_come_from_issues_nothing():
    text = "千强镇发展报告\n一、基本特征\n数据来源：历年统计年鉴。\n镇数稳定。"
    assert facts(text).issuer is None


def test_the_path_to_a_page_is_no_title():
    text = "某某工作网>报告范文\n社区工作调研报告\n社区有街道3个。"
    assert facts(text).title == "社区工作调研报告"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("唱响渔港新歌 打好禁渔硬仗", "唱响渔港新歌 打好禁渔硬仗"),
        ("静宁县渔港建设 工作报告", "静宁县渔港建设工作报告"),
        ("静宁县渔政局 关于渔港的通知", "静宁县渔政局关于渔港的通知"),
        ("渔 港 建 设 汇 报", "渔港建设汇报"),
        ("渔港里的 网格与渔民的日子", "渔港里的网格与渔民的日子"),
    ],
)
def test_a_title_keeps_the_space_between_its_clauses(line, title):
    report = extract_text(
        f"{line}\n近年来，静宁县渔港越建越好，渔民收入增加。\n一、建港\n建成三座。"
    )
    assert report.document.title == title
