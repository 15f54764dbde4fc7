import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from extractor.document import Cell, Document
from extractor.errors import EmptyFile, PasswordNeeded, UnreadableFile
from extractor.ingest import ReadOptions, read_bytes
from extractor.ingest.compound import CompoundFile, Damaged
from extractor.ingest.word97 import read_doc
from tests.ingest.doc_files import (
    Made,
    Par,
    cell,
    change,
    compound,
    doc,
    level,
    lists,
    row_end,
)

SHARED = Path(__file__).parents[3] / "shared"
REAL = SHARED / "ingest" / "doc" / "occupations.doc"
PLAIN = [Par("全县共有10个乡镇。"), Par("下放事项118项。")]


def read(paragraphs: list[Par], made: Made | None = None) -> Document:
    return read_doc(doc(paragraphs, made), "report.doc", ReadOptions())


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    return [(block.kind, block.level, block.span.of(document.text)) for block in document.blocks]


def cells(document: Document) -> dict[str, Cell | None]:
    return {block.span.of(document.text): block.cell for block in document.blocks}


def test_a_file_is_read_in_the_sandbox_whatever_its_name_says() -> None:
    document = read_bytes(doc(PLAIN), "report.txt")
    assert document.text == "全县共有10个乡镇。\n下放事项118项。"
    assert (document.media_type, document.reader) == ("application/msword", "word97")


def test_text_of_one_byte_a_character() -> None:
    assert read([Par("GDP 118 €")], Made(is_narrow=True)).text == "GDP 118 €"


def test_characters_beyond_the_basic_plane_do_not_move_what_follows() -> None:
    document = read([Par("𠮷镇𠮷"), cell("甲"), cell("乙"), row_end(), Par("完")])
    assert document.text == "𠮷镇𠮷\n甲\n乙\n完"
    assert [block.kind for block in document.blocks] == ["paragraph", "cell", "cell", "paragraph"]


def test_headings_by_built_in_style_by_name_and_by_outline_level() -> None:
    styles = [
        (0, "Normal", b""),
        (1, "heading 1", b""),
        (2, "标题 2", b""),
        (0xFFE, "三级标题", b""),
        (0xFFE, "章", change(0x2640, 1)),
        (62, "Title", b""),
        (34, "caption", b""),
        (19, "toc 1", b""),
    ]
    paragraphs = [Par("节", style=n) for n in range(len(styles))]
    direct = Par("直接", changes=change(0x2640, 2))
    assert kinds(read([*paragraphs, direct, Par("未定义", style=99)], Made(styles))) == [
        ("paragraph", None, "节"),
        ("heading", 1, "节"),
        ("heading", 2, "节"),
        ("heading", 3, "节"),
        ("heading", 2, "节"),
        ("heading", 1, "节"),
        ("caption", None, "节"),
        ("furniture", None, "节"),
        ("heading", 3, "直接"),
        ("paragraph", None, "未定义"),
    ]


def test_generated_numbers() -> None:
    def item(words: str, index: int = 0, use: int = 1) -> Par:
        return Par(words, changes=change(0x260A, index) + change(0x460B, use, 2))

    anew = struct.pack("<iI", 1, 0x10)
    levels = [level(37, "\0、"), level(37, "（\1）"), level(0, "\2.", gap=0)]
    paragraphs = [
        item("情况"),
        item("机构", 1),
        item("2023年", 2),
        item("人员", 1),
        item("做法"),
        item("赋权", 1),
        item("", 0),
        item("另起", 0, 2),
    ]
    assert read(paragraphs, Made(lists=lists(levels, [b"", anew]))).text.split("\n") == [
        "一、情况",
        "（一）机构",
        "1.\t2023年",
        "（二）人员",
        "二、做法",
        "（一）赋权",
        "一、另起",
    ]


def test_damaged_lists_cost_the_numbers_but_not_the_text() -> None:
    item = Par("情况", changes=change(0x460B, 1, 2))
    made = Made(lists=(lists([level(37, "\0、")])[0], struct.pack("<I", 9) + bytes(20)))
    assert read([item], made).text == "情况"


def test_tables_with_merged_cells() -> None:
    below, first = 1 << 5, 3 << 5
    paragraphs = [
        Par("表1 人员"),
        *(cell("乡镇"), cell("人员"), cell("")),
        row_end((0, 1000, 2000, 3000), (first, 2, 1), head=True),
        *(cell(""), cell("行政"), cell("事业")),
        row_end((0, 1010, 2000, 3000), (below, 0, 0), head=True),
        *(cell("合计"), cell("108")),
        row_end((0, 1000, 3000), (0, 0)),
        Par("完"),
    ]
    document = read(paragraphs)
    assert cells(document) == {
        "表1 人员": None,
        "乡镇": Cell(1, 1, 1, 2, 1, True),
        "人员": Cell(1, 1, 2, 1, 2, True),
        "行政": Cell(1, 2, 2, 1, 1, True),
        "事业": Cell(1, 2, 3, 1, 1, True),
        "合计": Cell(1, 3, 1),
        "108": Cell(1, 3, 2, 1, 2),
        "完": None,
    }
    assert document.blocks[0].kind == "caption"


def test_empty_cells_keep_their_place() -> None:
    document = read(
        [cell("甲"), cell(""), cell("3"), row_end(), cell(""), cell("乙"), cell("4"), row_end()]
    )
    assert cells(document)["3"] == Cell(1, 1, 3)
    assert cells(document)["乙"] == Cell(1, 2, 2)


def test_two_paragraphs_in_a_cell_and_a_table_with_one_cell() -> None:
    inside = Par("甲", changes=change(0x2416, 1))
    document = read([inside, cell("乙"), cell("丙"), row_end(), Par("间"), cell("框"), row_end()])
    assert cells(document) == {
        "甲": Cell(1, 1, 1),
        "乙": Cell(1, 1, 1),
        "丙": Cell(1, 1, 2),
        "间": None,
        "框": None,
    }


def test_a_table_that_is_cut_off_before_its_row_ends() -> None:
    assert read([cell("甲"), cell("乙")]).text == "甲\n乙"


def test_notes_and_text_boxes() -> None:
    made = Made(footnotes=[(2, "不含街道。")], boxes="框内10个\r")
    assert kinds(read([Par("共有\x02乡镇。"), Par("完。")], made)) == [
        ("paragraph", None, "共有乡镇。"),
        ("footnote", None, "不含街道。"),
        ("paragraph", None, "完。"),
        ("paragraph", None, "框内10个"),
    ]


def test_hidden_and_deleted_text_is_left_out() -> None:
    hidden, deleted = change(0x083C, 1), change(0x0800, 1)
    made = Made(covers=[(1, 3, hidden), (4, 6, deleted), (7, 8, change(0x083C, 0))])
    assert read([Par("全隐藏县删"), Par("共十个")], made).text == "全县共十个"


def test_fields_breaks_and_control_characters() -> None:
    fields = "\x13 PAGE \x14" + "3\x15共\x13 =1 \x14" + "118\x15项\x13 坏"
    assert read([Par(fields + "\x01\x08\x0b第二行\x1e\x1f")]).text == "共118项 坏\n第二行-"


def test_a_table_of_contents_is_furniture() -> None:
    contents = [
        Par("目 录"),
        Par('\x13 TOC \\o "1-3" \x14情况 1'),
        Par("做法 3"),
        Par("\x15"),
        Par("情况"),
    ]
    assert [kind for kind, _, _ in kinds(read(contents))] == [*["furniture"] * 3, "paragraph"]


def test_encrypted_old_and_empty_files() -> None:
    with pytest.raises(PasswordNeeded, match="without one"):
        read(PLAIN, Made(flags=0x0100))
    old = bytearray(doc(PLAIN))
    at = old.index(b"\xec\xa5")
    old[at : at + 2] = b"\xdc\xa5"
    with pytest.raises(UnreadableFile, match=r"older than Word 97.*docx"):
        read_doc(bytes(old), "report.doc", ReadOptions())
    with pytest.raises(EmptyFile, match="no words"):
        read([Par("\x01")])
    with pytest.raises(UnreadableFile, match="no text"):
        read_doc(compound({"WordDocument": b"x"}), "report.doc", ReadOptions())


def test_files_that_were_cut_off_and_damaged_bytes_are_survived() -> None:
    data = doc(
        [*PLAIN, cell("甲"), cell("乙"), row_end((0, 1000, 2000), (0, 0))], Made([(1, "标题", b"")])
    )
    for end in (4, 100, 600, len(data) // 2, len(data) - 600):
        with pytest.raises(UnreadableFile, match=r"report\.doc"):
            read_doc(data[:end], "report.doc", ReadOptions())
    for place in range(8, len(data), 11):
        damaged = bytearray(data)
        damaged[place] ^= 0xFF
        try:
            assert read_doc(bytes(damaged), "report.doc", ReadOptions()).text
        except UnreadableFile as error:
            assert error.next_step


def test_compound_files_that_go_in_circles_are_refused() -> None:
    data = bytearray(compound({"甲": bytes(5000)}))
    start = data.index(struct.pack("<III", 1, 2, 3))
    data[start : start + 4] = bytes(4)
    with pytest.raises(Damaged, match="circles"):
        CompoundFile(bytes(data)).read("甲")


def test_compound_files_with_small_and_large_streams() -> None:
    streams = {"小": b"x" * 100, "大": b"y" * 70_000, "空": b""}
    made = CompoundFile(compound(streams))
    assert {name: made.read(name) for name in streams} == streams
    assert made.read("无") is None
    assert set(made.names) == set(streams)


@pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")
def test_another_program_reads_the_same_words(tmp_path: Path) -> None:
    path = tmp_path / "report.doc"
    path.write_bytes(doc(PLAIN * 10))
    assert words_of_antiword(path) == "".join(read(PLAIN * 10).text.split())


@pytest.mark.skipif(
    not REAL.exists() or shutil.which("antiword") is None,
    reason="the real file is in ../shared, which is not here, or antiword is not installed",
)
def test_another_program_reads_the_same_words_in_a_real_file() -> None:
    document = read_bytes(REAL.read_bytes(), REAL.name)
    assert len(document.blocks) > 12_000
    assert words_of_antiword(REAL) == "".join(document.text.split())


def words_of_antiword(path: Path) -> str:
    command = ["antiword", "-m", "UTF-8", "-w", "0", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return "".join(done.stdout.decode().split())


def test_powers_stay_raised_and_marks_of_notes_go() -> None:
    above = change(0x2A48, 1)
    words = "投资10" + "4" + "万元，镇" + "[1]" + "共"
    covers = [(4, 5, above), (words.index("["), words.index("]") + 1, above)]
    assert read([Par(words)], Made(covers=covers)).text == "投资10⁴万元，镇共"
