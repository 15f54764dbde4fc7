"""Forms of headings as reports have them, each in a few sentences of our own.

`outlined` writes an outline as lines: level, label and words, indented by nothing else.
"""

import pytest

from extractor.segment import outline_of


def outlined(text):
    return [
        f"{section.level} {section.label or '-'} {section.heading.of(text)}"
        for section in outline_of(text).sections
    ]


FORMS = {
    "lines with numbers over paragraphs": (
        "一、主要做法\n（一）放权到镇\n下放事项百项。\n（二）减负到人\n清理考核九项。\n二、存在问题\n人手不足。",
        ["1 一、 主要做法", "2 （一） 放权到镇", "2 （二） 减负到人", "1 二、 存在问题"],
    ),
    "no line breaks at all": (
        "村里变了样。一、运转情况（一）抓党建，引领更有力。一是建制度。定规则五项。二是强队伍。选书记八名。"
        "（二）强服务，群众更满意。一是进村。设点。二是上门。代办。二、对策建议（一）配人员。补编制。",
        [
            "1 一、 运转情况",
            "2 （一） 抓党建，引领更有力",
            "3 一是 建制度",
            "3 二是 强队伍",
            "2 （二） 强服务，群众更满意",
            "3 一是 进村",
            "3 二是 上门",
            "1 二、 对策建议",
            "2 （一） 配人员",
        ],
    ),
    "一是 with its text in the next paragraph, glued to the text before": (
        "三、试点情况\n试点以来进展顺利。\n一是重组机构，效能迈上新台阶。\n整合编制资源。二是扩大权限，发展焕发新活力。\n"
        "承接权限。三是优化服务，群众有了新感受。\n新建大厅。",
        [
            "1 三、 试点情况",
            "3 一是 重组机构，效能迈上新台阶",
            "3 二是 扩大权限，发展焕发新活力",
            "3 三是 优化服务，群众有了新感受",
        ],
    ),
    "an enumeration inside one statement": (
        "难在三处：一是人少；二是钱紧；三是权小。各级都在想办法。",
        [],
    ),
    "items that are sentences without text of their own": (
        "做法有三条。一是下放审批事项百余项，群众办事更近。二是下沉编制三百名。三是清理责任状九项。",
        [],
    ),
    "一要": (
        "要求如下：一要加强领导。主要负责人亲自抓。二要压实责任。逐级签订任务书。",
        ["3 一要 加强领导", "3 二要 压实责任"],
    ),
    "一是 and 一要 are two series": (
        "一是放权。下放百项。二是减负。清理九项。一要办得快。限时办结。二要办得好。群众评价。",
        ["3 一是 放权", "3 二是 减负", "3 一要 办得快", "3 二要 办得好"],
    ),
    "首先 and 第一": (
        "首先，加强领导。成立专班。其次，强化保障。安排资金。\n第一，放到位。清单管理。第二，接得住。培训上岗。",
        ["3 首先， 加强领导", "3 其次， 强化保障", "3 第一， 放到位", "3 第二， 接得住"],
    ),
    "首先 in a sentence that tells": (
        "首先，在农业方面，我们调整结构，引进良种，推广模式，收入增加。农民高兴。其次，在工业方面，我们延长链条，做强品牌。",
        [],
    ),
    "parts": (
        "第一部分：改革成效\n一、放权到位\n下放百项。\n二、服务到家\n设点百处。\n第二部分：存在问题\n一、人手不足\n招人难。",
        [
            "1 第一部分： 改革成效",
            "1 一、 放权到位",
            "1 二、 服务到家",
            "1 第二部分： 存在问题",
            "1 一、 人手不足",
        ],
    ),
    "digits, digits in parentheses and in circles": (
        "二、主要做法\n（一）放权赋能\n1.下放事项\n①编制清单。逐项明确。\n②签订协议。分清责任。\n2.下沉人员\n"
        "（1）划转编制。划转百名。\n（2）招聘人员。招聘五十名。",
        [
            "1 二、 主要做法",
            "2 （一） 放权赋能",
            "3 1. 下放事项",
            "4 ① 编制清单",
            "4 ② 签订协议",
            "3 2. 下沉人员",
            "4 （1） 划转编制",
            "4 （2） 招聘人员",
        ],
    ),
    "digits right under 一、": (
        "三、困难和问题\n1、法律地位不明。没有法人资格。\n2、晋升渠道不畅。缺少对应岗位。",
        ["1 三、 困难和问题", "2 1、 法律地位不明", "2 2、 晋升渠道不畅"],
    ),
    "circles right under 一、": (
        "一、做法\n①建队伍。选任百名。\n②建制度。定规十条。",
        ["1 一、 做法", "3 ① 建队伍", "3 ② 建制度"],
    ),
    "numbers of several parts": (
        "一、背景分析\n1.1政策驱动\n中央提出要求。\n1.2现实需求\n群众诉求增多。\n1.2.1办事不便\n路远。\n1.2.2办事不快\n证多。",
        [
            "1 一、 背景分析",
            "2 1.1 政策驱动",
            "2 1.2 现实需求",
            "3 1.2.1 办事不便",
            "3 1.2.2 办事不快",
        ],
    ),
    "numbers with an area are no numbering": (
        "一、概况\n1.52万亩耕地连片。\n24.4万亩山林。",
        ["1 一、 概况"],
    ),
    "numbers that repeat and skip": (
        "一、概况\n近城。\n三、做法\n放权。\n三、问题\n人少。\n六、打算\n再干。",
        ["1 一、 概况", "1 三、 做法", "1 三、 问题", "1 六、 打算"],
    ),
    "items of a policy that regulate": (
        "三、补助标准\n1.对新建网点的企业，每处给予补助五万元。经审核后拨付。\n2.对连续经营满一年的，再给予奖励。"
        "逾期不补。\n3.同一项目不得重复申请。查实后追回。",
        ["1 三、 补助标准"],
    ),
    "items that end with semicolons": (
        "二、申请条件\n申请人是下列之一。\n一、高新企业；\n二、农业企业；\n三、示范企业。",
        ["1 二、 申请条件"],
    ),
    "sentences with numbers in a rule book": (
        "第一章总则\n一、根据有关法律，结合实际，制定本规则。\n二、县政府工作人员要牢记宗旨。\n第二章组成\n"
        "四、县政府由县长、副县长组成。\n五、县政府实行县长负责制。",
        ["1 第一章 总则", "1 第二章 组成"],
    ),
    "一、二等奖 counts": (
        "一、设立奖项\n每年评选。\n一、二等奖各三名。\n二、经费来源\n财政列支。",
        ["1 一、 设立奖项", "1 二、 经费来源"],
    ),
    "headings with a colon": (
        "一、推动发展\n1.扶持产业：引进企业，培育动能。\n2.优化环境：简化手续，提升效能。",
        ["1 一、 推动发展", "2 1. 扶持产业", "2 2. 优化环境"],
    ),
    "headings that ask": (
        "一、负担重在哪里？会多文多。基层叫苦。\n二、怎么减下来？开短会。发短文。",
        ["1 一、 负担重在哪里", "1 二、 怎么减下来"],
    ),
    "a section name glued to its text": (
        "二、主要做法\n放权。\n三、原因分析从思想看，少数部门只放担子；从体制看，边界不清；从保障看，投入不足，欠账较多，运转困难。",
        ["1 二、 主要做法", "1 三、 原因分析"],
    ),
    "a table of contents": (
        "目录\n一、总体要求……1\n二、重点任务……3\n一、总体要求\n围绕中心。\n二、重点任务\n抓好三件事。",
        ["1 一、 总体要求", "1 二、 重点任务"],
    ),
    "a list of attachments": ("一、做法\n放权。\n附件：\n1.事项清单\n2.人员名单", ["1 一、 做法"]),
    "leads in parallel": (
        "二、整合资源\n规范设置机构。综合设置六个办公室。\n盘活编制资源。编制向镇街倾斜。\n合理配备班子。干部更年轻。",
        ["1 二、 整合资源", "3 - 规范设置机构", "3 - 盘活编制资源", "3 - 合理配备班子"],
    ),
    "leads after an introduction": (
        "（一）扩大内需\n坚持消费和投资一起抓。\n大力提振消费。开展促销活动。\n提高投资效益。推进项目百个。",
        ["2 （一） 扩大内需", "3 - 大力提振消费", "3 - 提高投资效益"],
    ),
    "leads with dashes": (
        "一、工作回顾\n一年来成绩喜人。\n——经济稳中有进。总量过千亿。\n——民生持续改善。收入增长。\n回头看，殊为不易。",
        ["1 一、 工作回顾", "3 - 经济稳中有进", "3 - 民生持续改善"],
    ),
    "one short sentence is no lead": (
        "一、概况\n村子不大。住着两百户人家。\n这些年，路修通了，灯也亮了，日子一天比一天好。",
        ["1 一、 概况"],
    ),
    "sentences that tell are no leads": (
        "一、走访\n今年春天雨水多。庄稼长得好。\n老王是个热心人。谁家有事都找他。\n人多了。事也多了。",
        ["1 一、 走访"],
    ),
    "cross-heads, captions and credits of a newspaper": (
        "清晨，网格员走进小区，开始一天的巡查工作。\n清单贴上墙\n权责看得清\n队员在巡查。某报记者张三摄\n"
        "过去，镇里的活分不清，群众怨，干部也委屈。\n队员在执法。某报记者张三摄\n队伍下了乡\n执法队员多了，巡查从不落空，群众说好。",
        ["1 - 清单贴上墙", "1 - 权责看得清", "1 - 队伍下了乡"],
    ),
    "cross-heads in brackets": (
        "【主要做法】\n把权力放下去，把人员沉下去，让事情有人办。\n【工作成效】\n群众少跑腿，办事更方便，干部更有劲头。",
        ["1 - 主要做法", "1 - 工作成效"],
    ),
    "short cross-heads that name a kind of section": (
        "评估由第三方开展，形成本报告，供有关方面参考。\n问题\n信息公开不及时，部分事项没有按期公布，群众有意见。\n建议\n"
        "各地完善制度，加强监督，把评估结果用于改进工作。",
        ["1 - 问题", "1 - 建议"],
    ),
    "one line that names a section": (
        "过去一年，某镇把权力放下去，把人员沉下去，成绩不小。\n下一步打算\n继续把服务送到家门口，让群众少跑腿。",
        ["1 - 下一步打算"],
    ),
    "one line that names none": (
        "过去一年，某镇把权力放下去，把人员沉下去，成绩不小。\n老王家的小院\n院子里种着枣树，墙上挂着玉米，很热闹。",
        [],
    ),
    "an annex": (
        "一、总体要求\n围绕中心。\n二、保障措施\n抓好三件事。\n附件\n改革事项清单共有四类一百二十项，由各部门认领。",
        ["1 一、 总体要求", "1 二、 保障措施", "1 - 附件"],
    ),
    "the cells of a table are no cross-heads": (
        "考核指标分为三级，由有关部门每年组织评定一次。\n一级指标\n二级指标\n三级指标\n指标性质\n考核结果向社会公布，作为安排资金的依据。",
        [],
    ),
    "a speech that begins with the people greeted": (
        "尊敬的各位领导：\n现将情况汇报如下：\n一、基本情况\n镇域面积九十平方公里。",
        ["1 一、 基本情况"],
    ),
    "a heading without text before the next": (
        "一、做法\n（一）放权。下放百项。\n二、打算",
        ["1 一、 做法", "2 （一） 放权", "1 二、 打算"],
    ),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_form(text, expected):
    assert outlined(text) == expected


def test_lines_rank_below_numbers_that_come_first():
    text = (
        "一、主要做法\n把权力放下去。\n放权到镇\n下放审批事项一百二十项，群众就近办事。\n"
        "减负到人\n清理考核指标九项，干部轻装上阵干事。\n"
    )
    assert outlined(text) == ["1 一、 主要做法", "3 - 放权到镇", "3 - 减负到人"]


def test_parents_follow_the_kind_of_numbering_not_the_level():
    text = (
        "第一部分：成效\n一、放权\n下放百项。\n二、减负\n清理九项。\n"
        "一是建制度。定规则。二是建队伍。选人员。"
    )
    sections = outline_of(text).sections
    assert [section.parent for section in sections] == [None, 0, 0, 2, 2]


def test_bodies_touch_and_never_overlap():
    text = "前言。\n一、做法\n（一）放权。下放百项。\n（二）减负。清理九项。\n二、打算\n再干三年。"
    outline = outline_of(text)
    bodies = [section.body.of(text) for section in outline.sections]
    assert "\n".join(bodies) == text[len("前言。\n") :]
    assert outline.at(0) is None
    assert [outline.at(text.index(word)).heading.of(text) for word in ("下放", "清理", "再干")] == [
        "放权",
        "减负",
        "打算",
    ]
    assert [*outline.path_to(1)] == [1, 0]
