"""Whole documents: what only shows in a document, and forms that must give the same text."""

import pytest
from opencc import OpenCC

from extractor.normalise import normalise

from .damage import chunked

REPORT = """镇街机构改革后运转情况的调研与思考
某市委编办
2022年以来，某市委编办重点选取8个镇街开展调研，找准问题，提出建议，着力推动构建简约高效的治理体系。
一、运转情况
（一）突出党建引领。明确街道抓党建、抓治理、抓服务三大主业，在18个镇街设置党群服务中心，招聘党建工作者114名。
1、建立制度。隨着改革深入，先后制定16项制度，规范议事程序，解决各类问题315个，惠及居民6.7万户。
2、下沉编制。镇街事业编制比改革前增加391名，增幅达59.1%，干部平均年龄38.92岁，结构得到改善。
3、减轻负担。取消责任状12项，清理“一票否决”事项3项，推动镇街聚精会神转职能、抓服务、促发展。
二、存在问题
（一）综合执法机制待完善。镇街持证上岗人员仅12人，乾某等5名队员反映乾净的执法记录不够。
三、对策建议
一是健全机制。从各派驻机构抽调12名专业人员集中办公，接受镇街统一调度，逐步下放85项权力。""".replace(
    "隨", "随"
).replace("乾", "干")

READINGS = {
    "乡": "xiāng",
    "镇": "zhèn",
    "区": "qū",
    "设": "shè",
    "问": "wèn",
    "执": "zhí",
    "权": "quán",
}


def with_readings(text: str) -> str:
    readings = {
        **READINGS,
        **{OpenCC("s2t").convert(key): value for key, value in READINGS.items()},
    }
    return "".join(f"{sign}({readings[sign]})" if sign in readings else sign for sign in text)


@pytest.mark.parametrize("config", ["s2t", "s2tw", "s2hk"])
def test_traditional_text_and_ruby_give_the_simplified_text(config: str) -> None:
    expected = normalise(REPORT).text
    traditional = OpenCC(config).convert(REPORT)
    assert traditional != REPORT
    assert normalise(traditional).text == expected
    assert normalise(with_readings(traditional)).text == expected
    assert normalise(with_readings(REPORT)).text == expected


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028", "\n\n", "\n　　", " \n"])
def test_line_ends_of_all_kinds_give_the_same_text(ending: str) -> None:
    assert normalise(REPORT.replace("\n", ending)).text == REPORT


def test_headings_survive() -> None:
    lines = normalise(REPORT).text.split("\n")
    assert [line[:3] for line in lines if line[1] in "、是一"] == [
        "一、运",
        "（一）",
        "1、建",
        "2、下",
        "3、减",
        "二、存",
        "（一）",
        "三、对",
        "一是健",
    ]


@pytest.mark.parametrize("size", [83, 97, 131])
def test_page_chunk_numbers_go_and_cut_numbers_are_whole(size: str) -> None:
    flat = REPORT.replace("\n", "")
    text = normalise(chunked(flat, size))
    assert text.text.replace("\n", "") == flat
    assert {removal.reason for removal in text.removed} <= {"page chunk number", "blank line"}


def test_a_chunk_number_before_a_number_is_no_part_of_it() -> None:
    first = "各镇设立综合执法队，统一行使处罚权；" * 12 + "事业编制总量较改革前增加"
    second = "391 名，增幅达 59.1%。" + "各镇设立便民服务中心，就近办理事项；" * 12 + "配备人员"
    third = "12 人。" + "各镇设立网格，配备专职网格员；" * 12
    text = normalise(f"1、{first}\n\n2、{second}\n\n3、{third}").text
    assert "较改革前增加391名，增幅达59.1%。" in text
    assert "配备人员12人。" in text
    assert "\n" not in text


def test_a_lone_chunk_number_before_a_count_goes() -> None:
    assert (
        normalise("事业编制总量较改革前增加\n\n4、391 名，增幅大。").text
        == "事业编制总量较改革前增加391名，增幅大。"
    )
    assert normalise("增加\n\n4、391 名").text == "增加391名"
    assert normalise("县级首批赋权 53\n\n4、项，后为 47 项").text == "县级首批赋权53项，后为47项"
    assert "\n4、项目53个" in normalise("首批赋权 53\n4、项目53个，已建成").text
    listed = "主要做法\n1、3个镇试点\n2、15个镇推广\n3、2023年总结"
    assert normalise(listed).text == listed


def test_a_chunk_number_inside_a_heading_is_no_part_of_it() -> None:
    first = "1、" + "各镇设立综合执法队，统一行使处罚权；" * 12 + "编制增加。\n二、明年工作安"
    second = "2、排\n（一）抓执法。" + "各镇设立网格，配备专职网格员；" * 12 + "配备人"
    third = "3、员12人。" + "各镇设立网格，配备专职网格员；" * 12
    text = normalise("\n\n".join((first, second, third))).text
    assert "\n二、明年工作安排\n（一）抓执法。" in text
    assert "配备人员12人。" in text


def test_a_lone_chunk_number_inside_a_word_goes() -> None:
    before = "各镇设立综合执法队，统一行使处罚权；" * 6 + "全年办理行政审"
    assert normalise(f"{before}\n\n4、批事项多件。").text == f"{before}批事项多件。"


def test_an_authors_numbers_survive() -> None:
    item = (
        "各镇设立综合执法队，统一行使处罚权，编制增加391名，较改革前增长59.1%，群众满意度明显提高"
    )
    listed = "\n".join(f"{number}、{item}。" for number in range(1, 9))
    assert normalise(listed).text == listed
    careless = "\n".join(f"{number}、{item}{'。' * (number != 2)}" for number in range(1, 4))
    assert normalise(careless).text == careless
    long = f"一、基本情况\n1、{'居民楼多为老旧住房，' * 30}\n2、{'居民以老人居多，' * 30}。"
    assert normalise(long).text == long
    short = "\n".join(f"{number}、加强领导" for number in range(1, 9))
    assert normalise(short).text == short


def test_running_headers_and_page_numbers_go() -> None:
    body = "各镇设立综合执法队，统一行使处罚权，编制明显增加。" * 15
    header = "机构论坛"
    text = normalise(
        f"{body}选拔25DOI:10.13636/ki.test.2023.02.011{header}15名人员。{body}社会管理26{header}上来。"
        f"{body}取得成效。27"
    )
    assert text.text == f"{body}选拔15名人员。{body}社会管理上来。{body}取得成效。"


def test_numbers_that_count_survive_though_they_follow_each_other() -> None:
    body = "各镇设立综合执法队，统一行使处罚权，编制明显增加。" * 15
    labels = f"{body}实施专栏1重点工程。{body}实施专栏2重点工程。"
    source = f"{labels}{body}办理25项服务。{body}办理26项服务。"
    assert normalise(source).text == source


def test_page_number_lines_go_and_sentences_are_whole() -> None:
    page = "各镇设立综合行政执法队，统一行使各个领域的"
    source = f"一、总则\n{page}\n— 1 —\n处罚权。{page}\n第 2 页 共 9 页\n检查权。\n- 3 -\n二、附则"
    assert normalise(source).text == f"一、总则\n{page}处罚权。{page}检查权。\n二、附则"


def test_bare_page_numbers_need_a_sequence() -> None:
    page = "各镇设立综合行政执法队，统一行使处罚权。" * 20
    paged = "\n".join(f"{page}\n{number}" for number in range(4, 8))
    assert normalise(paged).text == "\n".join([page] * 4)
    table = "年份\n2019\n2020\n2021\n人数\n35\n36\n37"
    assert normalise(table).text == table


def test_a_lone_surrogate_does_not_join_two_numbers() -> None:
    assert normalise("1\ud8002").text == "1\ufffd2"


def test_no_step_joins_two_numbers() -> None:
    assert normalise("<td>12</td><td>34</td>").text == "12\n\n34".replace("\n\n", "\n")
    assert normalise("合计 120 300").text == "合计120 300"
    assert normalise("截至2023\n5个镇").text == "截至2023\n5个镇"


def test_centuries_are_no_page_numbers() -> None:
    told = "从20世纪起，" + "团场建起连队和学校，" * 40 + "进入21世纪，条件变了。"
    assert normalise(told).text == told
