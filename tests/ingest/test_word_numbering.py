import pytest

from extractor.ingest import ReadOptions
from extractor.ingest.word import read_docx
from extractor.ingest.word.numerals import written
from tests.ingest.office_files import (
    definition,
    docx,
    level,
    listing,
    numbered,
    p,
    style,
    styled,
    use,
)


def lines(body: str, **parts: str) -> list[str]:
    return read_docx(docx(body, **parts), "report.docx", ReadOptions()).text.split("\n")


REPORT = listing(
    level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>'),
    level(1, "chineseCounting", "（%2）", '<w:suff w:val="nothing"/>'),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4", '<w:suff w:val="space"/>'),
)


def test_the_numbers_of_an_official_document() -> None:
    body = "".join(
        [
            numbered("基本情况"),
            numbered("机构", 1),
            numbered("2023年设立", 2),
            numbered("2024年调整", 2),
            numbered("其一", 3),
            numbered("人员", 1),
            numbered("2024年划转", 2),
            numbered("主要做法"),
            numbered("赋权", 1),
        ]
    )
    assert lines(body, numbering=REPORT) == [
        "一、基本情况",
        "（一）机构",
        "1.\t2023年设立",
        "2.\t2024年调整",
        "① 其一",
        "（二）人员",
        "1.\t2024年划转",
        "二、主要做法",
        "（一）赋权",
    ]


@pytest.mark.parametrize(
    ("form", "numbers", "shown"),
    [
        ("decimal", (1, 10), "1 10"),
        ("decimalZero", (1, 10), "01 10"),
        ("decimalFullWidth", (1, 10), "１ １０"),
        ("decimalEnclosedCircle", (1, 20, 21), "① ⑳ 21"),
        ("decimalEnclosedCircleChinese", (3,), "③"),
        ("decimalEnclosedParen", (1, 20), "⑴ ⒇"),
        ("decimalEnclosedFullstop", (1, 20), "⒈ ⒛"),
        ("ideographEnclosedCircle", (1, 10), "㊀ ㊉"),
        ("chineseCounting", (1, 10, 11, 20, 99, 101), "一 十 十一 二十 九十九 一〇一"),
        ("chineseCountingThousand", (10, 19, 100, 110, 1005), "十 十九 一百 一百一十 一千零五"),
        ("japaneseCounting", (10, 100, 123), "十 百 百二十三"),
        ("taiwaneseCountingThousand", (12,), "十二"),
        ("ideographDigital", (1, 10, 23), "一 一〇 二三"),
        ("chineseLegalSimplified", (3, 10, 25), "叁 壹拾 贰拾伍"),
        ("ideographLegalTraditional", (3, 26), "參 貳拾陸"),
        ("ideographTraditional", (1, 10, 11), "甲 癸 11"),
        ("ideographZodiac", (1, 12), "子 亥"),
        ("ideographZodiacTraditional", (1, 60), "甲子 癸亥"),
        ("upperLetter", (1, 26, 27), "A Z AA"),
        ("lowerLetter", (2, 28), "b bb"),
        ("upperRoman", (4, 1999), "IV MCMXCIX"),
        ("lowerRoman", (9,), "ix"),
        ("numberInDash", (3,), "- 3 -"),
        ("somethingNewer", (3,), "3"),
        ("decimal", (0, 123456), "0 123456"),
        ("chineseCounting", (0,), "0"),
    ],
)
def test_number_formats(form: str, numbers: tuple[int, ...], shown: str) -> None:
    assert " ".join(written(number, form) for number in numbers) == shown


def test_all_numbers_of_a_label() -> None:
    numbering = listing(
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    )
    body = numbered("总则") + numbered("目的", 1) + numbered("范围", 2) + numbered("附则")
    assert lines(body, numbering=numbering) == [
        "第一章\t总则",
        "一.1\t目的",
        "1.1.1\t范围",
        "第二章\t附则",
    ]


def test_a_lower_level_that_comes_first_counts_the_higher_one_from_its_start() -> None:
    numbering = listing(level(0, "decimal", "%1.", start=3), level(1, "decimal", "%1.%2"))
    assert lines(numbered("甲", 1), numbering=numbering) == ["3.1\t甲"]


def test_levels_that_do_not_begin_anew() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    numbering = listing(level(0, "decimal", "%1、"), level(1, "decimal", "%2）", never))
    body = "".join(numbered(words, n) for words, n in [("甲", 0), ("乙", 1), ("丙", 0), ("丁", 1)])
    assert lines(body, numbering=numbering) == ["1、\t甲", "1）\t乙", "2、\t丙", "2）\t丁"]


def test_a_level_that_begins_anew_after_the_first_level_only() -> None:
    after = '<w:lvlRestart w:val="1"/>'
    numbering = listing(
        level(0, "decimal", "%1、"),
        level(1, "decimal", "（%2）"),
        level(2, "decimal", "%3）", after),
    )
    order = [0, 1, 2, 1, 2, 0, 2]
    found = lines("".join(numbered("条", n) for n in order), numbering=numbering)
    assert [line.split("\t")[0] for line in found if "）" in line and "（" not in line] == [
        "1）",
        "2）",
        "1）",
    ]


def test_lists_of_one_definition_count_on_and_begin_anew_where_they_say_so() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = definition(level(0, "decimal", "%1.")) + use(1, 1) + use(2, 1) + use(3, 1, anew)
    body = "".join(numbered("条", 0, number) for number in (1, 2, 3, 3, 1))
    assert lines(body, numbering=numbering) == ["1.\t条", "2.\t条", "1.\t条", "2.\t条", "3.\t条"]


def test_a_list_that_replaces_a_level() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1）")}</w:lvlOverride>'
    numbering = definition(level(0, "decimal", "%1.")) + use(1, 1, own)
    assert lines(numbered("条") * 2, numbering=numbering) == ["A）\t条", "B）\t条"]


def test_a_list_that_is_defined_by_a_list_style() -> None:
    numbering = (
        definition(level(0, "chineseCounting", "%1、"), number=1, inner='<w:styleLink w:val="L"/>')
        + definition(number=2, inner='<w:numStyleLink w:val="L"/>')
        + use(1, 2)
    )
    assert lines(numbered("条"), numbering=numbering) == ["一、\t条"]


def test_numbers_that_belong_to_paragraph_styles() -> None:
    styles = (
        style("1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style(
            "2",
            "heading 2",
            '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        )
        + style("3", "小节", '<w:basedOn w:val="2"/>')
        + style("4", "附", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    )
    numbering = listing(
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/><w:suff w:val="nothing"/>'),
        level(1, "chineseCounting", "（%2）", '<w:suff w:val="nothing"/>'),
        level(2, "decimal", "%3．", '<w:pStyle w:val="4"/><w:suff w:val="nothing"/>'),
    )
    plain = p("结语", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body = (
        styled("情况", "1")
        + styled("机构", "2")
        + styled("人员", "3")
        + styled("三级", "4")
        + plain
    )
    assert lines(body, styles=styles, numbering=numbering) == [
        "一、情况",
        "（一）机构",
        "（二）人员",
        "1．三级",
        "结语",
    ]


def test_bullets() -> None:
    numbering = listing(level(0, "bullet", "\uf06c"), level(1, "bullet", "◆"))
    assert lines(numbered("甲") + numbered("乙", 1), numbering=numbering) == ["●\t甲", "◆\t乙"]


def test_numbers_that_are_not_shown_are_not_written() -> None:
    numbering = listing(
        level(0, "none", ""), level(1, "decimal", "%2.", "<w:rPr><w:vanish/></w:rPr>")
    )
    assert lines(numbered("甲") + numbered("乙", 1), numbering=numbering) == ["甲", "乙"]


def test_an_older_form_stands_in_for_one_of_newer_word() -> None:
    newer = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback>'
        "</mc:AlternateContent>"
    )
    found = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{newer}<w:lvlText w:val="%1"/></w:lvl>'
    assert lines(numbered("甲"), numbering=listing(found)) == ["01\t甲"]


def test_empty_numbered_paragraphs_count_but_are_not_written() -> None:
    assert lines(numbered("甲") + numbered("") + numbered("乙"), numbering=REPORT) == [
        "一、甲",
        "三、乙",
    ]


@pytest.mark.parametrize("list_id", [7, -1])
def test_a_list_that_is_not_defined_gives_no_number(list_id: int) -> None:
    assert lines(numbered("甲", 0, list_id), numbering=REPORT) == ["甲"]


def test_a_level_that_is_not_defined_gives_no_number() -> None:
    assert lines(numbered("甲", 8), numbering=REPORT) == ["甲"]
