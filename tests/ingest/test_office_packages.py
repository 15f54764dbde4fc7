"""Office files that are damaged, mislabelled or hostile: an error that says what to do."""

import io
import zipfile
from pathlib import Path

import docx as python_docx
import pytest

from extractor.errors import EmptyFile, LimitExceeded, PasswordNeeded, UnreadableFile
from extractor.ingest import ReadOptions, read_bytes
from extractor.ingest.media_type import media_type
from extractor.ingest.package import MEMBERS, opened
from extractor.ingest.word import read_docx
from extractor.sandbox import Limits
from tests.ingest.office_files import W, archive, docx, p, relations, tbl, tr

GOOD = docx(p("全县共有10个乡镇。"))
DOCUMENT = f"<w:document {W}><w:body>{p('全县')}</w:body></w:document>"


def read(data: bytes, limits: Limits | None = None) -> str:
    return read_docx(data, "report.docx", ReadOptions(limits=limits or Limits())).text


def test_a_word_file_is_read_in_the_sandbox_whatever_its_name_says() -> None:
    document = read_bytes(GOOD, "report.txt")
    assert (document.text, document.reader) == ("全县共有10个乡镇。", "word")


def test_a_file_that_another_program_wrote(tmp_path: Path) -> None:
    made = python_docx.Document()
    made.add_heading("工作报告", 0)
    made.add_heading("一、基本情况", 1)
    made.add_paragraph("全县共有10个乡镇。")
    table = made.add_table(2, 3)
    for n, words in enumerate(["乡镇", "人员", "", "梅岭镇", "35", "28"]):
        table.cell(n // 3, n % 3).text = words
    table.cell(0, 1).merge(table.cell(0, 2))
    made.add_paragraph("逐项落实", style="List Bullet")
    made.save(str(tmp_path / "made.docx"))
    document = read_bytes((tmp_path / "made.docx").read_bytes(), "made.docx")
    lines = ["工作报告", "一、基本情况", "全县共有10个乡镇。", "乡镇", "人员", "梅岭镇", "35", "28"]
    assert document.text.split("\n") == [*lines, "●\t逐项落实"]
    spans = [block.cell.column_span for block in document.blocks if block.cell]
    assert spans == [1, 2, 1, 1, 1]


@pytest.mark.parametrize("end", [30, 200, len(GOOD) // 2, len(GOOD) - 30])
def test_a_file_that_was_cut_off(end: int) -> None:
    with pytest.raises(UnreadableFile, match=r"report\.docx"):
        read(GOOD[:end])
    if end > 200:
        assert media_type(GOOD[:end]).endswith("wordprocessingml.document")


def test_every_damaged_byte_is_survived() -> None:
    for place in range(0, len(GOOD), 3):
        damaged = bytearray(GOOD)
        damaged[place] ^= 0xFF
        try:
            assert read(bytes(damaged))
        except UnreadableFile as error:
            assert error.next_step


def test_a_file_without_its_text() -> None:
    with pytest.raises(UnreadableFile, match="lacks the part"):
        read(archive({"_rels/.rels": relations({}), "word/styles.xml": "<x/>"}))
    with pytest.raises(UnreadableFile, match="lacks the part"):
        read(archive({"word/document.xml": f"<w:document {W}/>"}))


def test_empty_files() -> None:
    with pytest.raises(EmptyFile, match="it is empty"):
        read(docx(p(" ")))
    parts = {"word/document.xml": DOCUMENT.replace("全县", ""), "word/media/a.png": b"x"}
    with pytest.raises(EmptyFile, match=r"pictures.*PDF"):
        read(archive(parts))


@pytest.mark.parametrize("declaration", ['<!ENTITY a "全县">', '<!ENTITY a SYSTEM "/etc/passwd">'])
def test_entities_are_refused(declaration: str) -> None:
    text = f"<!DOCTYPE x [{declaration}]>" + DOCUMENT.replace("全县", "&a;")
    with pytest.raises(UnreadableFile, match="entities"):
        read(archive({"word/document.xml": text}))


def test_entities_that_unfold_without_end_are_refused() -> None:
    names = "abcdefghij"
    nested = "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip(names, names[1:], strict=False)
    )
    text = f'<!DOCTYPE x [<!ENTITY a "全县">{nested}]>' + DOCUMENT.replace("全县", "&j;")
    with pytest.raises(UnreadableFile, match="entities|damaged"):
        read(archive({"word/document.xml": text}))


def test_bombs_are_refused() -> None:
    bomb = DOCUMENT.replace("全县", " " * 8_000_000)
    with pytest.raises(LimitExceeded, match="unpacks to 7 MiB"):
        read(archive({"word/document.xml": bomb}))
    with pytest.raises(LimitExceeded, match="its parts unpack to"):
        read(GOOD, Limits(unpacked=500))
    with pytest.raises(LimitExceeded, match="archive of 10001 files"):
        read(archive({f"word/{n}": "" for n in range(MEMBERS + 1)}))


def test_a_part_that_is_longer_than_it_says_is_damaged() -> None:
    data = bytearray(archive({"word/document.xml": DOCUMENT}))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(UnreadableFile, match="damaged"):
        read(bytes(data))


def test_elements_nested_without_bottom_are_refused() -> None:
    deep = "<w:ins>" * 3000 + "</w:ins>" * 3000
    with pytest.raises(UnreadableFile, match="damaged|nested"):
        read(docx(f"<w:p>{deep}</w:p>"))
    with pytest.raises(UnreadableFile, match="damaged|nested"):
        read(docx("<w:sdt><w:sdtContent>" * 900 + p("甲") + "</w:sdtContent></w:sdt>" * 900))


def test_an_encrypted_part() -> None:
    data = bytearray(GOOD)
    start = 0
    while (start := data.find(b"PK\x01\x02", start)) >= 0:
        data[start + 8] |= 1
        start += 4
    with pytest.raises(PasswordNeeded, match="without one"):
        read(bytes(data))


def test_names_that_lead_out_of_the_archive_lead_nowhere() -> None:
    rels = relations({"officeDocument": "../../../../etc/passwd"})
    with pytest.raises(UnreadableFile, match="lacks the part"):
        read(archive({"_rels/.rels": rels, "word/document.xml": DOCUMENT}))
    outside = relations({"styles": "/../../etc/passwd"})
    parts = {"word/document.xml": DOCUMENT, "word/_rels/document.xml.rels": outside}
    assert read(archive(parts | {"../../escaped": "x"})) == "全县"


def test_parts_named_as_windows_names_files() -> None:
    assert read(archive({"word\\document.xml": DOCUMENT, "[Content_Types].xml": "<x/>"})) == "全县"


def test_an_external_target_is_not_followed() -> None:
    rels = relations({"styles": "file:///etc/passwd"}).replace("/>", ' TargetMode="External"/>')
    package = opened(archive({"word/_rels/a.xml.rels": rels}), "a", ReadOptions())
    assert package.relations("word/a.xml") == ()


def test_strict_files_are_read() -> None:
    usually, strictly = "schemas.openxmlformats.org", "purl.oclc.org/ooxml"
    strict = {
        f"{usually}/wordprocessingml/2006/main": f"{strictly}/wordprocessingml/main",
        f"{usually}/officeDocument/2006/": f"{strictly}/officeDocument/",
    }
    parts = {}
    with zipfile.ZipFile(io.BytesIO(docx(tbl(tr("甲", "1"), tr("乙", "2"))))) as made:
        for name in made.namelist():
            text = made.read(name).decode()
            for usual, other in strict.items():
                text = text.replace(usual, other)
            parts[name] = text
    assert read(archive(parts)) == "甲\n1\n乙\n2"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (archive({"ppt/presentation.xml": "<x/>"}), "presentation.*PDF"),
        (archive({"META-INF/manifest.xml": "<x/>"}), "OpenDocument.*docx"),
        (archive({"report.txt": "全县"}), "archive.*Unpack"),
        (b"CAJ\x00" + bytes(90), "CAJViewer"),
        (b"Rar!\x1a\x07\x00", "Unpack"),
    ],
    ids=["pptx", "odt", "zip", "caj", "rar"],
)
def test_files_without_a_reader_are_refused_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words):
        read_bytes(data, "report")


@pytest.mark.parametrize(
    ("stream", "words"),
    [
        ("EncryptedPackage", "password"),
        ("PowerPoint Document", "PDF"),
        ("HwpSummaryInformation", "docx"),
        ("Something", "x-ole-storage"),
    ],
)
def test_compound_files_are_told_apart(stream: str, words: str) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(90)
    with pytest.raises(UnreadableFile, match=words):
        read_bytes(data, "report.docx")
