import pytest

from extractor.document import Cell, Document
from extractor.errors import EmptyFile
from extractor.ingest import ReadOptions, read_bytes
from extractor.ingest.richtext import read_rtf

HEAD = (
    r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun{\*\falt x};}"
    r"{\f1\fcharset136 Ming;}{\f2\fcharset0 Times;}{\f3\fcharset2 Wingdings;}}"
    r"{\colortbl;\red0;}{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}"
    r"{\s2 \'b1\'ea\'cc\'e2 2;}"
    r"{\s3 Title;}{\s4\outlinelevel1 own;}{\s5 toc 1;}{\s6 caption;}{\*\cs7 heading 3;}}"
    r"{\info{\title Hidden title}}{\header Running\par}"
)


def read(body: str) -> Document:
    return read_rtf((HEAD + body + "}").encode("latin-1"), "report.rtf", ReadOptions())


def gbk(words: str, codec: str = "gbk") -> str:
    return "".join(f"\\'{byte:02x}" for byte in words.encode(codec))


def told(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.span.of(document.text)) for block in document.blocks]


def test_it_is_read_in_the_sandbox_whatever_its_name_says() -> None:
    document = read_bytes((HEAD + gbk("全县共有10个乡镇。") + r"\par}").encode(), "report.doc")
    assert (document.text, document.reader) == ("全县共有10个乡镇。", "richtext")
    assert document.warnings == ()


def test_characters_in_code_pages_and_in_unicode() -> None:
    big5 = "{\\f1 " + gbk("鄉鎮", "big5") + "}"
    raw = "改革".encode("gbk").decode("latin-1")
    unicode = r"\uc1\u20840?{\uc2\u21439\'cf\'d8}\u-10179?\u-8704?"
    assert read(gbk("全县") + big5 + raw + unicode).text == "全县鄉鎮改革全县😀"


def test_a_character_whose_second_byte_is_a_plain_letter() -> None:
    assert "镕".encode("gbk")[1] == 0x46
    assert read(r"\'e9F 3").text == "镕 3"


def test_what_stands_in_for_unicode_is_passed_over() -> None:
    assert read(r"\uc3\u20840 abcd\u21439\'cf\tab\'d8e").text == "全d县e"


def test_signs_and_breaks() -> None:
    signs = r"a\emdash b\ldblquote c\rdblquote\~d\_e\-f\{g\}\\h\line i\tab j"
    assert read(signs).text == "a—b“c”\u00a0d-ef{g}\\h\ni\tj"
    assert read(r"{\f3\'6c}\tab item").text == "●\titem"


def test_headings_titles_and_captions() -> None:
    body = (
        "".join(rf"\pard\s{n} x\par" for n in range(1, 8)) + r"\pard\outlinelevel2 y\par\pard z\par"
    )
    assert told(read(body)) == [
        ("heading", 1, "x"),
        ("heading", 2, "x"),
        ("heading", 1, "x"),
        ("heading", 2, "x"),
        ("furniture", None, "x"),
        ("caption", None, "x"),
        ("paragraph", None, "x"),
        ("heading", 3, "y"),
        ("paragraph", None, "z"),
    ]


def test_generated_numbers_stand_in_the_file() -> None:
    label = r"{\listtext\pard\plain " + gbk("（一）") + r"\tab}"
    old = r"{\pntext\f0 1.\tab}{\*\pn\pnlvlbody{\pntxta .}}"
    assert read(label + gbk("机构") + r"\par " + old + gbk("人员")).text == "（一）\t机构\n1.\t人员"


def test_hidden_and_deleted_text_is_left_out() -> None:
    assert read(r"a{\v b}{\deleted c}\v d\v0 e\v f\plain g").text == "aeg"


def test_fields() -> None:
    page = r"{\field{\*\fldinst PAGE }{\fldrslt 3}}"
    total = r"{\field{\*\fldinst {=SUM(ABOVE)}}{\fldrslt 118}}"
    contents = r"{\field{\*\fldinst TOC \\o}{\fldrslt one 1\par two 2}}\par"
    document = read(f"a{page}{total}\\par {gbk('目录')}\\par {contents} rest")
    assert told(document) == [
        ("paragraph", None, "a118"),
        ("furniture", None, "目录"),
        ("furniture", None, "one 1"),
        ("furniture", None, "two 2"),
        ("paragraph", None, "rest"),
    ]


def test_notes_and_text_boxes_stand_apart_and_once() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt box\par}}{\shprslt{\*\do box\par}}}"
    note = r"{\footnote {\super\chftn} note}"
    assert told(read(f"a{note}{box}b\\par c")) == [
        ("paragraph", None, "ab"),
        ("footnote", None, "note"),
        ("paragraph", None, "box"),
        ("paragraph", None, "c"),
    ]


def test_tables_with_merged_cells() -> None:
    wide = r"\trowd\trhdr\trleft0\clvmgf\cellx1000\clmgf\cellx2000\clmrg\cellx3000"
    second = r"\trowd\trleft-5\clvmrg\cellx1000\cellx2010\cellx3000"
    last = r"\trowd\cellx1000\cellx3000"
    body = (
        rf"before\par {wide}\pard\intbl town\cell staff\cell\cell\row"
        rf"{second}\pard\intbl\cell a\par b\cell c\cell\row"
        rf"{last}\pard\intbl sum\cell 108\cell\row\pard after\par"
    )
    document = read(body)
    assert [(block.span.of(document.text), block.cell) for block in document.blocks] == [
        ("before", None),
        ("town", Cell(1, 1, 1, 2, 1, True)),
        ("staff", Cell(1, 1, 2, 1, 2, True)),
        ("a", Cell(1, 2, 2, 1, 1, True)),
        ("b", Cell(1, 2, 2, 1, 1, True)),
        ("c", Cell(1, 2, 3, 1, 1, True)),
        ("sum", Cell(1, 3, 1)),
        ("108", Cell(1, 3, 2, 1, 2)),
        ("after", None),
    ]


def test_pictures_and_binary_data_are_left_out() -> None:
    picture = r"{\pict\pngblip ffd8}{\*\unknown x}"
    embedded = r"{\object\objemb{\*\objdata 01}{\result r}}"
    assert read("a" + picture + embedded + r"\bin4 {}}{b").text == "arb"


def test_empty_and_cut_off_files() -> None:
    with pytest.raises(EmptyFile, match="no words"):
        read(r"\par")
    cut = read_rtf(
        (HEAD + r"\trowd\cellx9\pard\intbl a\cell b{\footnote n").encode(), "a", ReadOptions()
    )
    assert cut.text == "a\nb\nn"
    assert cut.warnings == ("the file is cut off",)


@pytest.mark.parametrize(
    "body",
    [
        "{" * 50_000,
        "}" * 50_000,
        r"\u" * 9999,
        r"{\footnote " * 3000 + "x",
        r"\bin999999999 x",
        r"\cellx" * 999,
    ],
    ids=["open", "closed", "unicode", "notes", "binary", "cells"],
)
def test_hostile_files_are_read_in_time(body: str) -> None:
    assert read("before " + body).text.startswith("before")


def test_powers_stay_raised() -> None:
    assert read(r"10{\super 4}a{\super [1]}b\super 2\nosupersub c").text == "10⁴ab²c"
