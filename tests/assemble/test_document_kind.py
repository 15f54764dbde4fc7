"""The kind of a report, by its title, its opening and its headings."""

import pytest

from extractor.assemble.document.kinds import TABLE, kind_told
from tests.assemble.documents import facts

EXAMPLES = [
    (by, row["kind"], example)
    for by, rows in TABLE.items()
    for row in rows
    for example in row["examples"]
]


@pytest.mark.parametrize(("by", "kind", "example"), EXAMPLES)
def test_each_row_of_the_table_reads_its_examples(by: str, kind: str, example: str) -> None:
    assert kind_told(by, example) == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("静宁县2022年政府工作报告", "work_report"),
        ("关于镇街运转情况的调研报告", "research"),
        ("关于镇街改革进展情况的汇报", "briefing"),
        ("静宁县便民服务管理办法（试行）", "policy"),
        ("静宁县推进便民服务改革的实践与探索", "experience"),
        ("市政协调研组赴静宁县考察", "news"),
        ("市委编办赴静宁县调研渔港执法工作", "news"),
        ("赴静宁县调研渔港执法的报告", "research"),
        ("对话｜渔镇书记的一天", "news"),
        ("静宁县多措并举推进渔港改革", "experience"),
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
        ("渔镇上半年工作情况总结范文", "work_report"),
        ("渔镇的困境：渔民为何在“没有意义的忙碌”里打转", "research"),
        ("静宁县积极开展渔港执法改革工作", "experience"),
        ("静宁县政府信息公开工作年度报告", "work_report"),
        ("关于全面建立渔业清单情况的通报", "briefing"),
        ("关于渔港收费抽查结果的通报", "briefing"),
        ("关于渔政站问责处理的通报", "policy"),
        ("2022年度驻村干部述职报告", "work_report"),
        ("在全县渔业工作会议上的讲话（摘要）", "other"),
    ],
)
def test_the_title_tells_the_kind(title, kind):
    assert facts(f"{title}\n按照统一部署，全县推进改革。\n一、主要做法\n推进改革。").kind == kind


def test_a_policy_says_what_it_is_for():
    purpose = "为加快便民服务，结合我县实际，特制定本政策。"
    assert facts(f"{purpose}\n一、支持建点\n给予补助。\n二、支持用人\n给予补贴。").kind == "policy"


def test_a_work_report_printed_by_an_agency_is_one():
    words = "各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、去年工作回顾"
    line = "新华社北京3月16日电\n政府工作报告\n"
    assert facts(line + words).kind == "work_report"
    told = "新华社北京3月5日电\n县长作政府工作报告\n代表们认真听取了报告，掌声不断。"
    assert facts(told).kind == "news"


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
        "他说：“会太多。”村会计坦言：“表也多。”“盼着少填几张。”一位渔民说。",
        "村里的账\n查账的人都对《某某周刊》表示，旧账难清。\n幸好，\n账还在。",
        "渔民多了补贴\n近日，我区下发通知，提高渔民补贴。一是提高标准。二是放宽年龄。",
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


def test_headings_of_any_level_make_an_account():
    text = "放权以来，某县有了三样变化。\n（一）放权到镇。下放百项。\n（二）减负到人。清理考核。"
    assert facts(text).kind == "experience"


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
        ("按照统一安排，县委巡察组向三个渔村反馈了巡察情况。渔村组织软弱。", "briefing"),
        ("贺某：渔民为什么上岸\n一、\n渔民上岸，各有缘由。\n二、\n岸上也难。", "research"),
        ("渔民自治一直是学术界讨论的话题。说法很多。", "research"),
        ("一、问题的提出\n渔民自治变了样。\n二、渔村的样本\n三个村。", "research"),
        ("近年来，静宁县聚焦渔港难题，把权放到镇。渔民办证少跑了路。", "experience"),
        ("一、2021年工作总结\n建成渔港。\n二、来年安排\n再建一座。", "work_report"),
        ("渔港上的话\n一、渔民不懂法规\n罚了再犯。\n二、渔政力量不足\n三人管百船。", "research"),
        ("同志们：\n他说：“行。”我说：“好。”大家说：“干。”", "other"),
        ("编者按 近日，全省召开大会。\n一、放权\n下放百项。\n二、减负\n清理考核。", "experience"),
    ],
)
def test_the_opening_and_the_headings_tell_the_kind(text, kind):
    assert facts(text).kind == kind
