"""Where a report states its headline."""

import pytest

from extractor.segment import outline_of
from extractor.segment.line_forms import TABLE
from extractor.segment.lines import is_credit, is_masthead

HEADLINES = {
    "one line": ("某镇改革试点工作汇报\n一、概况\n近城。", "某镇改革试点工作汇报"),
    "two lines that a break parted": (
        "**镇关于省法制办“某项工作”\n驻点调研的汇报材料\n尊敬的各位领导：\n现汇报如下：",
        "**镇关于省法制办“某项工作”\n驻点调研的汇报材料",
    ),
    "a subtitle": (
        "跑好“最后一公里”\n——某省推进街道改革\n新问题一个接一个，怎么办？",
        "跑好“最后一公里”\n——某省推进街道改革",
    ),
    "two lines and a subtitle under the editor's note": (
        "编者按：各地认真落实，取得成效。\n着力推进“五个突破”\n深化“一件事”改革攻坚\n——某市典型经验\n某市坚持以民为本。",
        "着力推进“五个突破”\n深化“一件事”改革攻坚\n——某市典型经验",
    ),
    "a cross-head below is not part of it": (
        "“小马”拉好“大车”\n某市多措并举为基层减负增效\n清晨，老王走进小区，开始巡查。",
        "“小马”拉好“大车”",
    ),
    "an occasion is no subtitle": (
        "政府工作报告\n——2024年1月8日在某县第十届人民代表大会第四次会议上\n县长张某\n各位代表：",
        "政府工作报告",
    ),
    "an occasion in the same line": (
        "新华社北京3月16日电\n政府工作报告——2017年3月5日在第十二届全国人民代表大会第五次会议上总理张某\n各位代表：",
        "政府工作报告",
    ),
    "file number and office above": (
        "某政发〔2024〕5号\n某县人民政府\n关于深化改革的意见\n各乡镇人民政府：\n为深化改革，制定本意见。",
        "某县人民政府\n关于深化改革的意见",
    ),
    "run into the text under the file's number": (
        "某政发〔2024〕5号\n★关于印发《某县放权办法》的通知各乡镇人民政府：\n现印发给你们。",
        "关于印发《某县放权办法》的通知",
    ),
    "run into the text behind the letterhead": (
        "某县人民政府文件某政发〔2024〕5号某县人民政府关于放权的若干意见（试行）"
        "为深入推进改革，提出如下意见。\n一、放权。",
        "某县人民政府关于放权的若干意见（试行）",
    ),
    "given as data": (
        "标题：某镇上半年调解工作总结 |\n一、整体情况\n调解百余起，多数办结。",
        "某镇上半年调解工作总结",
    ),
    "given in the dateline": (
        "新华社某地3月2日电题：放权之后看乡镇\n新华社记者张三\n春寒未尽，窗口已忙。",
        "放权之后看乡镇",
    ),
    "a column in brackets before it": (
        "【某城答卷】擦亮乡村底色——某镇环境整治综述\n某镇认真落实各项部署，成效明显。",
        "擦亮乡村底色——某镇环境整治综述",
    ),
    "a word that ends as offices do": (
        "基层负担如何破解困局\n基层负担是当前的难题，需要研究。",
        "基层负担如何破解困局",
    ),
    "the site's crumbs and minute above": (
        "某某网>>正文\n2021 03/29 15:22:36\n来源：某某网\n自从少了开会和发文\n近两年，他有了周末。",
        "自从少了开会和发文",
    ),
    "behind a row of words that a site hides": (
        "看甲某片，看乙某片，看丙某片，看甲片，看乙片，看丙片，看丁片，看戊片，看己片，看庚片，看辛片，看壬片，看癸片，看子片，看丑片，看寅片，看卯片，看辰片\n"
        "某地乡村治理的探索\n2025-01-01张三\n某某学报2025年1期\n[关键词]乡村；治理\n人口流出之后，需求分散了。",
        "某地乡村治理的探索",
    ),
    "short, with its year at the end": (
        "政府工作报告2023\n各位代表：\n全县生产总值增长5%。",
        "政府工作报告2023",
    ),
    "behind a site's name in two scripts": (
        "某好知 mouhaozhi\n张三：从管理到治理\n管理与治理有所不同，由管理迈向治理是趋势。",
        "张三：从管理到治理",
    ),
    "numbers alone are none": (
        "pages 304\n某镇放权的日子\n某镇放权以来，群众少跑了路。",
        "某镇放权的日子",
    ),
    "names of section and site behind it, as browsers print them": (
        "让老物件“活”起来_先锋文汇_某某网\n近日，某县收集了老物件。",
        "让老物件“活”起来",
    ),
    "an advert above": (
        "装修找老店https://shop.example/1.html\n权力下放之后\n——某县见闻\n过去，盖章要跑几趟？",
        "权力下放之后\n——某县见闻",
    ),
    "the name of a file": (
        "某市放权情况的调研与思考.pdf\n2022年以来，某市开展调研。",
        "某市放权情况的调研与思考",
    ),
    "glued to author and text": (
        "某市放权情况的调研与思考某市委编办2022年以来，某市开展调研。一、情况（一）好。",
        "某市放权情况的调研与思考",
    ),
    "two names of its genre, glued to the text": (
        "关于乡镇执法情况的调研报告早在2019年，某市就开展试点。一、情况（一）好。",
        "关于乡镇执法情况的调研报告",
    ),
    "glued to the first heading": (
        "某镇改革试点工作总结一、工作进展\n放权百项。\n二、下一步打算\n再放十项。",
        "某镇改革试点工作总结",
    ),
    "glued to all of the text": (
        "某区城管局年度工作总结报告一、工作完成情况（一）明确责任，推进拆违。一是抓防控。拆百处。",
        "某区城管局年度工作总结报告",
    ),
    "what a letter issues": (
        "关于印发《某区减负方案》的通知\n各街道办事处：\n《某区减负方案》已经同意，现印发给你们。\n某区政府办公室\n"
        "2024年5月20日\n某区减负方案\n为减轻负担，制定本方案。\n一、总体目标\n两年见效。",
        "某区减负方案",
    ),
    "glued to a text that opens with no word of time": (
        "关于机构改革进展情况汇报机构改革开展以来，某县下了大力气。\n一、情况\n好。",
        "关于机构改革进展情况汇报",
    ),
    "in brackets before the text": (
        "【某镇便民服务情况的调查报告】某镇地处山区，办事要翻山。\n一、情况\n好。",
        "某镇便民服务情况的调查报告",
    ),
    "the line that a page repeats": (
        "搜答案\n收录5270题，免费搜题\n今日已更新0道题\n大镇放权这一年\n2025-07-11\n大镇放权这一年\n"
        "放权以来，事情好办了。",
        "大镇放权这一年",
    ),
    "under the masthead of a paper": (
        "某江日报 数字报纸\n00005版：要闻\n窗口搬进村委会\n某镇9月9日开设窗口，村民不再跑县城。",
        "窗口搬进村委会",
    ),
    "under the name, number and day of a periodical": (
        "渔业工作简报\n（第12期）\n某县渔业局 2022年4月15日\n某县推进渔港改革\n渔港改革已有一年。",
        "某县推进渔港改革",
    ),
    "under a page's file data": (
        "-索引号：37040/2023-0036\n-主题分类：公告\n-效力状态：有效\n某镇党委关于整改进展情况的通报\n"
        "根据统一部署，巡察组进驻。",
        "某镇党委关于整改进展情况的通报",
    ),
    "a net that is woven is no site": (
        "织密基层治理服务网\n某镇下设网格62个，建立了六支队伍。",
        "织密基层治理服务网",
    ),
    "one net is no site": ("基层治理一张网\n某镇下设网格62个。", "基层治理一张网"),
    "what begins like a page's counter": (
        "更新观念推进35个镇街放权\n某镇下设网格62个，建立了六支队伍。",
        "更新观念推进35个镇街放权",
    ),
    "contents that repeat headings under it": (
        "某县改革试点情况报告\n总体情况概述\n主要做法与成效\n总体情况概述\n某县下放百项，建立了六支队伍。",
        "某县改革试点情况报告",
    ),
    "the day, a page number or a footnote's star behind it": (
        "某街道2015年工作总结 2016-03-07\n2015年，街道办了几件事。",
        "某街道2015年工作总结",
    ),
    "under the name of a section": (
        "政府信息公开\n某镇人民代表大会简介\n某镇现有代表53名，设代表之家一处。",
        "某镇人民代表大会简介",
    ),
    "under numbers of a register": (
        "005252696/2020-00021\n某市审计局\n关于某市预算执行的报告\n各位委员：\n报告如下。",
        "某市审计局\n关于某市预算执行的报告",
    ),
    "behind the name of a column": (
        "政务服务丨某市关于深化同权改革的意见\n各县人民政府：\n现提出如下意见。",
        "某市关于深化同权改革的意见",
    ),
    "behind another page's name": (
        "[某村的振兴之路]某村“振兴之路”调研报告\n某县选取两个村开展调查，走访农户。",
        "某村“振兴之路”调研报告",
    ),
    "before the name of a site's page": (
        "某县干部下沉一线助力共建-今日要闻\n某县干部走进村里，收集意见31条。",
        "某县干部下沉一线助力共建",
    ),
    "glued to a file number": (
        "某区人民政府关于调整行政权力事项的决定某政发〔2021〕6号各镇：为进一步放权，作出决定。",
        "某区人民政府关于调整行政权力事项的决定",
    ),
    "glued to those it is for": (
        "某局2025年政务公开工作自查报告市政府办：为推动公开，现将情况报告如下：一、情况好。",
        "某局2025年政务公开工作自查报告",
    ),
    "a speech, broken at the width of the page": (
        "在全县2025年三季度渔港建设专项工作机\n制会议上的讲话\n同志们：\n今天，我们开会。",
        "在全县2025年三季度渔港建设专项工作机\n制会议上的讲话",
    ),
    "between two lines of its authors": (
        "海生 渔歌\n渔阳县推进渔港减负工作纪实\n海生 渔歌\n渔港热闹起来。",
        "渔阳县推进渔港减负工作纪实",
    ),
    "below the buttons of the page": (
        "点击右上角微信好友\n朋友圈\n请使用浏览器分享功能进行分享\n渔阳县推进渔港减负\n渔港热闹起来。",
        "渔阳县推进渔港减负",
    ),
    "a speech, named and then its occasion": (
        "推动渔港减负——在全县渔港工作会议上的讲话\n（2023年5月6日）\n同志们：\n今天，我们开会。",
        "推动渔港减负——在全县渔港工作会议上的讲话",
    ),
    "what somebody tells others, broken at the width of the page": (
        "在2023年全市渔港减负暨优\n化渔港环境会议上的交流发言\n各位领导：\n今天，我们开会。",
        "在2023年全市渔港减负暨优\n化渔港环境会议上的交流发言",
    ),
    "a speech, named by its occasion": (
        "在全县渔港建设推进会上的发言\n某局 王某某\n（2021年6月）\n各位领导：\n今天，我们开会。",
        "在全县渔港建设推进会上的发言",
    ),
    "the speech's own title above its occasion": (
        "建好渔港促发展\n在全县渔港建设推进会上的发言\n各位领导：\n今天，我们开会。",
        "建好渔港促发展",
    ),
    "given several times in a row": (
        "渔港建设工作报告渔港建设工作报告渔港建设工作报告各位代表：\n现在，我报告工作。",
        "渔港建设工作报告",
    ),
    "under it a site's data": (
        "渔港建设工作报告\n01-16 15:29 栏目：渔业报告\n各位代表：\n现在，我报告工作。",
        "渔港建设工作报告",
    ),
    "under two offices, in a long line": (
        "中共某县委\n某县人民政府\n关于印发《某县学习运用外地经验推进宜居宜业渔村建设促进渔业全面振兴和渔民持续增收"
        "三年行动实施方案》的通知\n各镇：\n现予印发。\n某县学习运用外地经验推进宜居宜业渔村建设促进渔业全面振兴和渔民"
        "持续增收三年行动实施方案\n为推进改革，制定方案。",
        "某县学习运用外地经验推进宜居宜业渔村建设促进渔业全面振兴和渔民持续增收三年行动实施方案",
    ),
    "none: an official is named": ("某市审计局局长郑某\n各位委员：\n受委托，现报告如下。", None),
    "none: an office behind a bullet": ("●某省委编办\n某省乡镇减到三千个，减幅三成。", None),
    "what an official does": (
        "某市审计局局长调研督导\n某日，局长来到某镇，走访了三个村。",
        "某市审计局局长调研督导",
    ),
    "none: 关于 opens a sentence": ("关于乡镇执法的调研中发现，力量不足。\n一、情况\n少。", None),
    "none: the text begins": ("某县围绕基层减负，探索新路，取得成效。\n一、放权\n下放百项。", None),
    "none: a heading begins": ("一、放权\n下放百项。", None),
    "none: only people are greeted": ("各位代表：\n现在报告工作。", None),
    "none: an introduction begins": ("引言：一张网的来历\n从前没人管。", None),
    "a question with its subtitle, below a button": (
        "放权到镇的“最后一步”何以难走？\n——两个渔镇的比较\n放权到镇，各镇的做法不同，难处也不同。",
        "放权到镇的“最后一步”何以难走？\n——两个渔镇的比较",
    ),
    "below the number of an issue": (
        "1843期/第3版：3\n邻县来我县考察渔港改革\n本报讯 邻县的人看了三座渔港，问了很多。",
        "邻县来我县考察渔港改革",
    ),
    "below a list of contents": (
        "目录/提纲：……\n（一）渔港建成\n二、来年安排\n……\n**镇渔港调研报告（四）\n一、渔港建成\n好。",
        "**镇渔港调研报告（四）",
    ),
    "none: a list of contents alone": ("目录\n一、渔港\n渔港建成了。\n二、渔民", None),
    "none: nothing": ("", None),
}


@pytest.mark.parametrize(("text", "expected"), HEADLINES.values(), ids=HEADLINES)
def test_headline(text, expected):
    title = outline_of(text).title
    assert (title and title.of(text)) == expected


def test_the_headline_is_no_section():
    text = (
        "权力下放之后\n——某县见闻\n过去，盖一个章要跑几趟路，群众犯愁。\n章随事走\n"
        "如今，镇里就能盖章，群众少跑了路。\n人往下沉\n编制跟着任务走，镇里多了三十人手。"
    )
    assert [s.heading.of(text) for s in outline_of(text).sections] == ["章随事走", "人往下沉"]


def test_the_headline_said_again_in_part_is_no_section():
    text = (
        "调研报告：渔村干部的现状和期盼\n渔村干部的现状和期盼\n围绕渔村干部的工作和生活，我们走访了三个渔村。\n"
        "一、调研方式\n问卷和访谈。\n二、调研对象\n渔村干部。"
    )
    assert [s.heading.of(text) for s in outline_of(text).sections] == ["调研方式", "调研对象"]


def test_the_first_heading_in_the_line_of_the_headline_is_a_section():
    text = "某镇改革试点工作总结一、工作进展\n放权百项。\n二、下一步打算\n再放十项。"
    assert [s.heading.of(text) for s in outline_of(text).sections] == ["工作进展", "下一步打算"]


def test_the_headline_said_again_in_other_signs_is_no_section():
    text = (
        "2023年渔港建设工作总结\n时间：2023-04-21\n2023渔港建设工作总结\n"
        "渔港建设推进一年，全镇建成三座渔港，渔民少跑了路。\n一、建港\n建成三座。"
    )
    assert [s.heading.of(text) for s in outline_of(text).sections] == ["建港"]


EXAMPLES = [
    (form, line) for form, rows in TABLE.items() for row in rows for line in row["examples"]
]


@pytest.mark.parametrize(("form", "line"), EXAMPLES)
def test_each_row_of_the_table_of_lines_reads_its_examples(form, line):
    assert is_masthead(line) if form == "masthead" else is_credit(line)
