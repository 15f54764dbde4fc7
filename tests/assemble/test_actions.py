"""Which headings state a measure, and how far it has come."""

from itertools import chain

import pytest

from extractor import extract_text
from extractor.assemble.actions.section_labels import is_section_label
from extractor.assemble.actions.status_of import status_of

REPORT = """某县渔港管理改革调研报告

一、基本情况
全县有渔港4个。
二、主要做法
（一）划清岸线职责。编制清单2张。
（二）探索渔船“一码通”。试用半年。
三、存在问题
（一）巡查力量不足。每港仅1人。
四、对策建议
（一）充实巡查力量。每港增加2人。
五、下一步打算
（一）建设智慧渔港。覆盖4个渔港。
"""


def actions(text: str) -> list[tuple[str, str | None]]:
    measures = extract_text(text).measures
    return [(m.name, m.status) for m in measures if m.kind == "action"]


def test_headings_that_state_measures_with_their_status() -> None:
    assert actions(REPORT) == [
        ("划清岸线职责", "implemented"),
        ("探索渔船“一码通”", "in_progress"),
        ("充实巡查力量", "proposed"),
        ("建设智慧渔港", "planned"),
    ]


def test_headings_made_like_measures_beside_them_are_measures() -> None:
    text = (
        "一、主要做法\n渔站领事。站里牵头分派任务。\n礼让和事。请老船长评理劝和。\n"
        "船民说事。每旬聚在码头一议。\n多方解事。各家一起上门办结。"
    )
    names = [name for name, _ in actions(text)]
    assert names == ["渔站领事", "礼让和事", "船民说事", "多方解事"]


PROPOSED = "近日，岚河县渔业协会走访了9个渔港。委员们建议：一是整合闲置码头，二是推行“渔港+驿站”。"


def test_what_running_text_proposes_is_proposed() -> None:
    assert actions(PROPOSED) == [("整合闲置码头", "proposed"), ("推行“渔港+驿站”", "proposed")]
    (package,) = [m for m in extract_text(PROPOSED).measures if m.kind == "package"]
    assert package.status == "proposed"


@pytest.mark.parametrize(
    "text",
    [
        "县里采纳建议：一是码头已整合，二是驿站已建成。",
        "全县征求意见建议，一批渔港已经整合。",
        "会议要求：一是整合闲置码头，二是建设渔港驿站。",
    ],
)
def test_what_became_of_proposals_is_not_proposed(text: str) -> None:
    assert not [status for _, status in actions(text) if status == "proposed"]


def test_a_paper_that_proposes_has_only_proposals() -> None:
    text = (
        "关于岚河县渔港管理情况报告的审议意见\n\n常委会听取了报告，推行“渔港管家”制度较好。\n"
        "一、整合闲置码头。清查岸线8公里。\n二、健全巡护制度。每日巡查一次。"
    )
    assert [status for _, status in actions(text)] == ["proposed", "proposed"]


def test_documents_that_plan_have_planned_measures_and_steps_that_are_none() -> None:
    text = (
        "某县渔港管理办法\n\n一、加强巡查\n每日巡查1次。\n二、申请审核\n材料3份。\n"
        "三、附则\n自印发之日起施行。"
    )
    assert actions(text) == [("加强巡查", "planned")]


@pytest.mark.parametrize(
    "heading",
    [
        "主要做法",
        "改革成效",
        "下一步打算",
        "筹备阶段（2024年3月）",
        "体制机制方面",
        "镇情",
        "谁来管？",
    ],
)
def test_section_labels(heading: str) -> None:
    assert is_section_label(heading)


@pytest.mark.parametrize("heading", ["建强渔港队伍", "落实责任", "岸线有人管，渔民少跑腿"])
def test_measures_are_no_labels(heading: str) -> None:
    assert not is_section_label(heading)


STATUS = {
    "plain words": [
        ("已建成渔港3个", "implemented"),
        ("拟增设泊位", "planned"),
        ("正在试点一船一码", "in_progress"),
    ],
    "what is taken in hand is no plan": [
        ("将“渔港驿站”与巡护结合起来", "implemented"),
        ("将分散的渔港整合为片区", "implemented"),
        ("将“渔港管家”写入村规", "implemented"),
        ("将群众诉求从多头跑变为只跑一次", "implemented"),
        ("定为首批试点村", "implemented"),
        ("试点渔港管家", "in_progress"),
        ("将继续推进渔港整合", "planned"),
        ("拟设立渔港驿站", "planned"),
    ],
    "what ought to be is not yet done": [
        ("要强化渔港责任", "proposed"),
        ("应建立会商机制", "proposed"),
        ("必须守住安全底线", "proposed"),
        ("各村要落实巡港制度", "proposed"),
        ("亟需补齐泊位短板", "proposed"),
        ("到2028年建成渔港", "planned"),
        ("要点逐项落实", "implemented"),
        ("应急演练全面开展", "implemented"),
        ("规定渔船必须报备", "implemented"),
        ("渔政队伍建设逐步加强", "implemented"),
        ("逐步完善清单制度", "in_progress"),
        ("为了解渔情走访百船", "implemented"),
    ],
}


@pytest.mark.parametrize(("words", "status"), chain.from_iterable(STATUS.values()))
def test_status_by_words(words: str, status: str) -> None:
    assert status_of(words, "measures", plans=False) == status


def test_news_tells_measures_in_sentences() -> None:
    text = (
        "渔港有了“大管家”\n本报记者 张三\n\n岱东县把渔船检验权下放到镇，办理只要一天。"
        "“以前等半个月。”船老大说。\n"
        "渔港热闹起来，海风很大，船来船往不停歇。\n镇里还选聘港管员12名，每人包一段岸线；巡查次数翻番。\n"
    )
    told = [m for m in extract_text(text).measures if m.found_by == "sentence"]
    assert [(m.name, m.actor, m.status) for m in told] == [
        ("岱东县把渔船检验权下放到镇，办理只要一天", "岱东县", "implemented"),
        ("镇里还选聘港管员12名，每人包一段岸线", "镇里", "implemented"),
    ]


def test_nobody_acts_of_whom_the_whole_place_is_told() -> None:
    text = "渔港变了样\n本报记者 张三\n\n全市46个渔港便民服务站全部实现船检、签证“两联通”。\n"
    assert [m.actor for m in extract_text(text).measures if m.found_by == "sentence"] == [None]


def test_a_name_says_nothing_of_how_far_it_has_come() -> None:
    (named,) = [
        m for m in extract_text("镇里推行“巡护计划备案制”。").measures if m.kind == "slogan"
    ]
    assert named.status == "implemented"


def test_what_a_policy_is_to_reach_is_planned() -> None:
    told = ("全面落实巡港制度", "渔港已建成")
    assert [status_of(each, "measures", plans=True) for each in told] == ["planned", "implemented"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("力争用三年时间，建成“四联”机制。", "planned"),
        ("下一步，将从两个方面发力：一是加强培训；二是推行“四联”机制。", "planned"),
        ("今后，全镇将加强巡港。同时推行“四联”机制。", "planned"),
        ("按照全县统一部署，推行“四联”机制。", "implemented"),
        ("船长说，渔港不下一步险棋，推行“四联”机制。", "implemented"),
    ],
)
def test_plans_reach_to_the_names_behind_them(text: str, status: str) -> None:
    (named,) = [m for m in extract_text(text).measures if m.kind == "package"]
    assert named.status == status


def test_a_paper_that_reports_does_not_act() -> None:
    text = "渔阳日报讯（记者 海生）近日，渔阳县推出“渔情通”平台，方便渔民办理各类证照。"
    told = [(m.name[:6], m.actor) for m in extract_text(text).measures if m.kind == "action"]
    assert told == [("近日，渔阳县", "渔阳县")]
    text = "渔港变了样\n来源：渔阳日报\n\n一、规范渔港管理\n清船。\n二、配强队伍\n招人。"
    assert {m.actor for m in extract_text(text).measures if m.kind == "action"} == {None}


def test_figures_that_rise_are_no_action() -> None:
    text = "一、经济指标增速明显\n渔业增长。\n二、加快泊位建设\n新建3个。"
    assert [name for name, _ in actions(text)] == ["加快泊位建设"]


@pytest.mark.parametrize(
    "sentence",
    [
        "12个村的抽样调查显示，渔阳县平均向每个村下放渔政事项60项，最多的达到82项。",
        "去年9月，渔阳县创新渔港治理方式的经验做法，入选第三批全国典型案例。",
    ],
)
def test_what_surveys_show_and_prizes_are_no_deeds(sentence: str) -> None:
    text = f"渔港变了样\n本报记者 海生\n渔港热闹起来，船来船往。\n{sentence}"
    assert actions(text) == []


def test_what_is_wrong_is_no_measure() -> None:
    text = "一、三大怪象让渔民犯难\n渔港牌子多。\n二、清理渔港牌子\n摘牌90块。"
    assert [name for name, _ in actions(text)] == ["清理渔港牌子"]


def test_what_a_speech_calls_for_is_planned() -> None:
    text = (
        "在全县渔港工作会议上的讲话\n同志们：\n今天，我们开会。\n一、总体成效\n（一）理顺渔港职责。编清单2张。\n"
        "二、压实责任，强化担当\n各镇抓好落实。\n三、已建渔港要管好\n天天巡查。"
    )
    assert actions(text) == [
        ("理顺渔港职责", "implemented"),
        ("压实责任，强化担当", "planned"),
        ("已建渔港要管好", "implemented"),
    ]


def test_what_follows_the_troubles_of_before_is_done() -> None:
    text = (
        "某镇改革情况报告\n一、主要做法\n改革前，我镇存在职能交叉、权责不清等问题。"
        "一是整合渔政机构。设五办。二是统筹渔港站所。设两港。\n"
    )
    assert [name for name, _ in actions(text)] == ["整合渔政机构", "统筹渔港站所"]
