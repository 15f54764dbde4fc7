"""Where a report states its headline."""

import pytest

from extractor.segment import outline_of

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
    "none: the text begins": ("某县围绕基层减负，探索新路，取得成效。\n一、放权\n下放百项。", None),
    "none: a heading begins": ("一、放权\n下放百项。", None),
    "none: only people are greeted": ("各位代表：\n现在报告工作。", None),
    "none: an introduction begins": ("引言：一张网的来历\n从前没人管。", None),
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


def test_the_first_heading_in_the_line_of_the_headline_is_a_section():
    text = "某镇改革试点工作总结一、工作进展\n放权百项。\n二、下一步打算\n再放十项。"
    assert [s.heading.of(text) for s in outline_of(text).sections] == ["工作进展", "下一步打算"]
