"""Problems of whole reports: where they stand, what belongs to them, whether they are over."""

from extractor import extract_text
from extractor.schema import Problem

REPORT = """某县牧区改革调研报告

一、主要做法
（一）下沉力量。长期以来，牧区兽医站有责无权。划转编制6名后，有效破解了检疫监管空白。
（二）理顺流程。针对草场流转手续过多问题，合并窗口。目前，部分苏木信息系统不互通。
二、存在的主要问题
（一）专业人员不足。由于待遇偏低，三年流失兽医9名，导致防疫任务无法按时完成。
（二）经费保障不到位。每站缺口2万元。
此外，冬季出诊车辆紧缺。
三、原因分析
（一）思想认识不足。重建设轻管理。
四、对策建议
（一）破解人员不足难题。每站增编1名。
"""


def problems(text: str) -> dict[str, Problem]:
    return {problem.title: problem for problem in extract_text(text).problems}


def test_problems_of_a_research_report() -> None:
    found = {title: (p.setting, p.status) for title, p in problems(REPORT).items()}
    assert found == {
        "牧区兽医站有责无权": ("narrative", "open"),
        "检疫监管空白": ("narrative", "resolved"),
        "草场流转手续过多": ("narrative", "resolved"),
        "部分苏木信息系统不互通": ("narrative", "open"),
        "专业人员不足": ("section", "open"),
        "经费保障不到位": ("section", "open"),
        "冬季出诊车辆紧缺": ("section", "open"),
    }


def test_cause_effect_details_and_topic() -> None:
    problem = problems(REPORT)["专业人员不足"]
    assert problem.cause == "待遇偏低"
    assert problem.effect == "防疫任务无法按时完成"
    assert problem.topic == "staffing"
    (detail,) = problem.details
    assert detail.quote.startswith("由于待遇偏低")


def test_problems_listed_in_a_work_report() -> None:
    text = (
        "政府工作报告\n\n一、过去一年工作回顾\n全年新增企业30家。我们也清醒认识到，全县发展还存在一些困难和问题："
        "山区路网密度偏低；乡镇卫生院缺乏儿科医生；少数干部不担当。对此，我们将认真解决。\n二、今年工作安排\n"
        "着力破解融资难问题。"
    )
    assert list(problems(text)) == ["山区路网密度偏低", "乡镇卫生院缺乏儿科医生", "少数干部不担当"]


def test_unnumbered_statements_of_a_problem_section() -> None:
    text = (
        "某区街道改革汇报\n\n一、主要做法\n下沉编制40名。\n二、存在的问题\n一是社工力量薄弱，每人服务900户。"
        "二是夜间值守制度不健全，全年漏报12起。三是没有专项经费。"
    )
    assert list(problems(text)) == ["社工力量薄弱", "夜间值守制度不健全", "没有专项经费"]


def test_a_row_that_opens_alike_is_as_many_problems() -> None:
    text = "某县渔港走访\n\n码头上，没有任何护栏，没有专人值守，也没有救生设施。\n"
    assert list(problems(text)) == ["没有任何护栏", "没有专人值守", "没有救生设施"]


def test_what_the_title_of_a_report_asks_is_told_below() -> None:
    text = "渔政站缘何权责不清\n\n记者走访发现，两家单位互相推诿。\n"
    assert list(problems(text)) == ["两家单位互相推诿"]


def test_rows_of_laments_in_one_list() -> None:
    text = (
        "巡察发现，渔村支部存在一些问题。主要表现在：一是学习抓得不紧，制度不健全，议事规则不落实。"
        "二是账目混乱，票据管理不规范。三是服务意识不强；值班制度不落实。"
    )
    found = list(problems(text))
    assert found[3:] == ["账目混乱", "票据管理不规范", "服务意识不强", "值班制度不落实"]


def test_laments_that_each_name_what_they_come_from_are_apart() -> None:
    text = "某县渔业局调研\n\n目前，编制不足导致值守滞后，经费短缺造成船艇老化，码头因此停了工。\n"
    assert list(problems(text)) == ["编制不足导致值守滞后", "经费短缺造成船艇老化"]


def test_items_named_by_labels_or_beside_those_that_lament() -> None:
    text = (
        "某县渔村调研\n\n一、存在的问题\n一是护林经费不足。二是宣传渠道单一化：全靠喇叭，多数人听不清。"
        "三是镇里渔政职能不强大。\n二、原因分析\n一是认识不足。"
    )
    assert list(problems(text)) == ["护林经费不足", "宣传渠道单一化", "镇里渔政职能不强大"]


def test_a_heading_on_what_a_problem_looks_like_opens_a_list() -> None:
    text = (
        "某区渡口调研\n\n一、现状\n1.1 乘船秩序混乱的具体表现\n"
        "首先，候船区狭窄。其次，售票窗口太少。\n"
        "1.2 乘船秩序混乱的深层原因\n管理单位多。\n"
    )
    assert "乘船秩序混乱的具体表现" not in problems(text)
    assert "候船区狭窄" in problems(text)


def test_corrected_problems() -> None:
    text = (
        "某镇党委关于巡察整改情况的通报\n\n一、整改落实情况\n（一）关于“理论学习不深入”问题的整改。制定计划1份，已完成。\n"
        "（二）关于三资管理不规范问题的整改。清理合同26份，已完成。"
    )
    found = problems(text)
    assert [(p.title, p.status) for p in found.values()] == [
        ("理论学习不深入", "resolved"),
        ("三资管理不规范", "resolved"),
    ]


def test_problems_over_what_was_done_about_them() -> None:
    text = (
        "某镇党委关于巡察整改进展情况的通报\n二、具体问题整改情况\n（一）聚焦党员教育方面\n"
        "1.渔汛值守安排不力。\n整改情况：已建立轮值制度，全年未漏岗。\n"
        "2.后备干部储备少。整改情况：正在持续推进。\n3.票据管理宽松软。\n整改措施：建立台账。\n"
        "责任单位：财政所\n完成时限：12月底前完成，今后长期坚持\n"
        "4.渡口标牌破损。\n整改情况：已更换。\n"
    )
    assert {title: p.status for title, p in problems(text).items()} == {
        "渔汛值守安排不力": "resolved",
        "后备干部储备少": "open",
        "票据管理宽松软": "open",
        "渡口标牌破损": "resolved",
    }


def test_corrections_that_go_on() -> None:
    text = (
        "某县委关于巡察整改进展情况的通报\n\n一、整改落实情况\n1.针对“乡镇挂牌过多过滥”的问题。清理挂牌83块。"
        "此项整改已完成。\n2.针对“项目监管重建轻管”的问题。抽查项目70个。因涉及诉讼，此项整改仍在推进。\n"
    )
    found = problems(text)
    assert [(p.title, p.status) for p in found.values()] == [
        ("乡镇挂牌过多过滥", "resolved"),
        ("项目监管重建轻管", "open"),
    ]


def test_rules_and_pledges_are_no_problems() -> None:
    text = (
        "某县渡口管理办法\n\n第一条 对履职不到位、推诿扯皮的，予以通报。\n第二条 严防监管力量不足。"
    )
    assert problems(text) == {}


def test_feedback_of_an_inspection() -> None:
    text = (
        "某区委巡察组反馈情况\n\n组长指出，一是学习方面：理论学习不深入；制度执行不到位。二是管理方面：台账管理不规范。"
        "巡察组建议，要补齐短板。\n"
    )
    assert list(problems(text)) == ["理论学习不深入", "制度执行不到位", "台账管理不规范"]


def test_rows_of_laments_between_commas() -> None:
    text = (
        "政府工作报告\n\n一、工作回顾\n全年新增企业30家。同时，发展还存在不少问题。产业基础薄弱，一些企业经营困难，"
        "城乡差距较大，少数干部推诿扯皮。我们一定认真解决。\n二、今年任务\n扩大投资。"
    )
    found = ["产业基础薄弱", "一些企业经营困难", "城乡差距较大", "少数干部推诿扯皮"]
    assert list(problems(text)) == found


def test_a_list_of_problems_is_one_problem_an_item() -> None:
    text = (
        "某县委巡察组反馈情况\n\n巡察也发现了一些问题，有的渔村支部存在理论学习走过场、岸线管护不到位、"
        "“四权”公开不规范、渔船台账不清和党费收缴不及时等问题。\n"
    )
    found = [
        "理论学习走过场",
        "岸线管护不到位",
        "“四权”公开不规范",
        "渔船台账不清",
        "党费收缴不及时",
    ]
    assert list(problems(text)) == found


def test_the_troubles_of_others_are_none_of_the_report() -> None:
    text = "某县渔业座谈会纪要\n\n近年来许多国家渔业衰退，配额不足。但本县渔港设施不足。\n"
    assert list(problems(text)) == ["本县渔港设施不足"]


def test_hardship_told_of_former_days_is_over() -> None:
    text = (
        "老渔街新事\n\n过去，码头没有窗口。修船的手续写不完。如今一窗办结。但冬天的路灯迟迟没亮。\n"
    )
    found = {title: problem.status for title, problem in problems(text).items()}
    assert found["修船的手续写不完"] == "resolved"
    assert found["冬天的路灯迟迟没亮"] == "open"


def test_details_end_where_the_text_turns_to_what_is_thought_of_them() -> None:
    text = (
        "某县渔业座谈会纪要\n\n当前渔港管理存在一些问题。一些渔港缺乏专职港长，值守靠轮班。我们决不回避这些问题。"
        "因为渔民的眼睛是亮的。\n"
    )
    (problem,) = problems(text).values()
    assert [detail.quote for detail in problem.details] == ["一些渔港缺乏专职港长，值守靠轮班"]


def test_causes_are_told_by_causal_words_alone() -> None:
    text = (
        "某镇调研报告\n\n一、存在的问题\n（一）巡护力量不足。由于林区偏远，招录困难，影响防火调度。\n"
        "（二）矛盾调处困难。不稳定因素多，因而压力不小。\n（三）经费保障不到位。要因地制宜安排。\n"
    )
    found = problems(text)
    assert [(p.cause, p.effect) for p in found.values()] == [
        ("林区偏远", "影响防火调度"),
        (None, None),
        (None, None),
    ]


def test_a_list_behind_a_colon_is_no_supposition() -> None:
    text = (
        "某镇党委巡察反馈\n\n但仍存在一些问题。主要是：渔村发展活力不足，贯彻护岸要求不力、阵地把守不牢、"
        "财务管理混乱等问题。\n"
    )
    found = ["渔村发展活力不足", "贯彻护岸要求不力", "阵地把守不牢", "财务管理混乱"]
    assert list(problems(text)) == found


def test_laments_too_common_count_among_others() -> None:
    told = "两条巡护路都荒了，站房破旧不堪，护林员士气低落。"
    bare = "护林站没有订报纸。"
    assert "护林站没有订报纸" in problems(f"某林场见闻\n\n{told}{bare}")
    assert problems(f"某林场见闻\n\n三月的林场满目青翠。{bare}") == {}
    assert "不能松劲" not in problems(f"某林场见闻\n\n{told}不能松劲。")


def test_items_of_what_was_solved_are_over() -> None:
    told = "一年来，渔政站解决了以下三个问题：一是船检手续繁琐；二是码头无灯；三是补网难的问题。"
    found = problems(f"某镇渔政站小结\n\n{told}港内仍缺乏泊位。")
    assert {title: problem.status for title, problem in found.items()} == {
        "船检手续繁琐": "resolved",
        "码头无灯": "resolved",
        "补网难": "resolved",
        "港内仍缺乏泊位": "open",
    }
    assert "码头无灯" not in problems(f"某镇渔政站小结\n\n{told.replace('解决了', '要解决好')}")


def test_items_of_what_was_solved_may_stand_in_lines_of_their_own() -> None:
    lines = (
        "改革解决了以下突出问题：\n（一）船检手续繁琐\n（二）码头无灯\n二、下步打算\n再添两盏灯。"
    )
    found = problems(f"某镇渔港改革小结\n\n一、改革成效\n{lines}")
    assert {title: problem.status for title, problem in found.items()} == {
        "船检手续繁琐": "resolved",
        "码头无灯": "resolved",
    }


def test_what_is_only_to_be_answered_is_no_solved_problem() -> None:
    text = "某镇渔业发展简报\n\n针对养殖规模小的现状，打算引进两家企业。"
    assert problems(text) == {}


def test_each_thing_that_is_missed_is_a_problem() -> None:
    text = "某渔港见闻\n\n渔户说，码头没有保安巡逻，没有保洁员清扫，没有路灯。"
    assert list(problems(text)) == ["码头没有保安巡逻", "没有保洁员清扫", "没有路灯"]


def test_an_item_of_one_sentence_follows_items_that_are_headings() -> None:
    text = (
        "某乡巡河情况报告\n\n一、存在的问题\n一是巡河员年龄偏高。平均五十六岁，最大的七十一岁。\n"
        "二是巡河手机操作不熟。出了小毛病就停着，全靠乡里来修。\n"
        "三是多数巡河员由组长兼着，组里的活和巡河有时顾不过来。\n"
    )
    found = problems(text)
    assert list(found) == ["巡河员年龄偏高", "巡河手机操作不熟", "多数巡河员由组长兼着"]
    assert all("三是" not in each.quote for each in found["巡河手机操作不熟"].details)
