import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from extractor.errors import (
    EmptyFile,
    LimitExceeded,
    MissingExtra,
    ReformFactsError,
    UnknownEncoding,
    UnreadableFile,
)
from extractor.ingest import ReadOptions, read_bytes, read_file, read_stream
from extractor.ingest.readers import READERS, SUFFIXES, Entry, loaded
from extractor.sandbox import Limits

TEXT = "全县共有综合行政执法人员113人，\r\n其中具有法学专业背景的35人。\r下放事项87项。\n"
TRADITIONAL = "全縣共有綜合行政執法人員113人，其中具有法學專業背景的35人。"


@pytest.mark.parametrize(
    ("codec", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_the_text_is_exactly_what_was_encoded(tmp_path: Path, codec: str, found: str) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(TEXT.encode(codec))
    document = read_file(path)
    assert (document.text, document.encoding, document.path) == (TEXT, found, str(path))


@pytest.mark.parametrize("codec", ["big5", "cp950", "big5hkscs"])
def test_big5(codec: str) -> None:
    assert read_bytes(TRADITIONAL.encode(codec), "report.txt").text == TRADITIONAL


def test_a_mark_is_part_of_the_encoding_not_of_the_text() -> None:
    for data in (TEXT.encode("utf-8-sig"), b"\xfe\xff" + TEXT.encode("utf-16-be")):
        assert read_bytes(data, "report.txt").text == TEXT


def test_a_stream_is_read_to_its_end() -> None:
    assert read_stream(io.BytesIO(TEXT.encode()), "<stdin>").path == "<stdin>"


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        (TEXT.strip().encode()[:-1], "utf-8"),
        (TEXT.strip().encode("gb18030")[:-1], "gb18030"),
        (TEXT.strip().encode("utf-16-le")[:-1], "utf-16-le"),
        (b"\xff\xfe" + TEXT.strip().encode("utf-16-le")[:-1], "utf-16"),
    ],
    ids=["utf-8", "gb18030", "utf-16-le", "utf-16"],
)
def test_a_file_cut_inside_a_character_shows_the_cut(data: bytes, codec: str) -> None:
    document = read_bytes(data, "report.txt")
    assert document.encoding == codec
    assert document.text.endswith("\ufffd")
    assert document.text[:-1] == TEXT.strip()[:-1]


def test_a_damaged_byte_costs_one_character() -> None:
    data = bytearray((TEXT * 20).encode())
    data[4] = 0xFF
    document = read_bytes(bytes(data), "report.txt")
    assert document.encoding == "utf-8"
    assert document.text[0] == "全"
    assert document.text.endswith("下放事项87项。\n")


def test_damage_is_no_reason_to_doubt_the_encoding_that_was_named_unless_it_is_not_that() -> None:
    with pytest.raises(UnknownEncoding, match="are not utf-8"):
        read_bytes(TEXT.encode("gb18030"), "report.txt", ReadOptions("utf-8"))


def test_a_wrong_name_of_an_encoding() -> None:
    with pytest.raises(UnknownEncoding, match="no encoding named 'gb9999'"):
        read_bytes(TEXT.encode(), "report.txt", ReadOptions("gb9999"))
    for name in ("rot13", "idna"):
        with pytest.raises(UnknownEncoding, match=f"no encoding named '{name}'"):
            read_bytes(TEXT.encode(), "report.txt", ReadOptions(name))


def test_bytes_of_no_known_encoding() -> None:
    with pytest.raises(UnknownEncoding) as caught:
        read_bytes(bytes(range(128, 256)) * 4, "noise.txt")
    assert caught.value.as_dict()["error"] == "unknown_encoding"
    assert "--encoding" in caught.value.next_step


@pytest.mark.parametrize(
    "data",
    [b"", b"\xef\xbb\xbf", " \r\n\u3000".encode(), b"\xff\xfe"],
    ids=["nothing", "only a mark", "only blanks", "only a mark of UTF-16"],
)
def test_an_empty_file_is_an_error(data: bytes) -> None:
    with pytest.raises(EmptyFile, match="it is empty"):
        read_bytes(data, "report.txt")


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"%PDF-1.7\n1 0 obj", "no PDF that can be opened"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "no picture that can be opened"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "no picture that can be opened"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "application/x-ole-storage"),
        (b"{\\rtf1\\ansi}", "it holds no words"),
        (zipped("word/document.xml"), "word/document.xml is damaged"),
        (zipped("xl/workbook.xml"), "xl/workbook.xml is damaged"),
        (zipped("report.txt"), "application/zip"),
        (b"PK\x03\x04 cut off", "application/zip"),
        (b"abc\x00\x01\x02def", "binary"),
    ],
    ids=["pdf", "png", "jpeg", "doc", "rtf", "docx", "xlsx", "zip", "broken zip", "nul"],
)
def test_a_binary_file_under_a_text_name_is_told_by_its_content(data: bytes, named: str) -> None:
    with pytest.raises((UnreadableFile, UnknownEncoding)) as caught:
        read_bytes(data, "report.txt")
    assert named in str(caught.value) or caught.value.code == "unknown_encoding"
    assert "report.txt" in str(caught.value)
    assert caught.value.next_step


def test_nul_characters_are_no_text() -> None:
    with pytest.raises(UnreadableFile, match="NUL"):
        read_bytes(b"abc\x00def", "report.txt", ReadOptions("utf-8"))


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(UnreadableFile, match="it is a folder"):
        read_file(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_name_in_another_encoding_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode("报告.txt".encode("gbk"))
    path.write_bytes(TEXT.encode("gbk"))
    assert read_file(path).path.encode().endswith(rb"\udcb1\udca8\udcb8\udce6.txt")


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may open everything, so the refusal is made here.
    def refuse(path: Path, mode: str) -> bytes:
        raise PermissionError(13, os.strerror(13), str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile, match="may not be opened"):
        read_file(tmp_path / "report.txt")
    with pytest.raises(UnreadableFile, match="folder"):
        read_file(tmp_path)


def test_a_disk_error_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, mode: str) -> bytes:
        raise OSError(5, os.strerror(5), str(path))

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(ReformFactsError, match=r"report\.txt"):
        read_file(tmp_path / "report.txt")


def test_a_file_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode() * 100)
    with pytest.raises(LimitExceeded, match=r"report\.txt"):
        read_file(path, ReadOptions(limits=Limits(file=1000)))


def test_a_reader_without_its_packages_says_which_extra_brings_them() -> None:
    with pytest.raises(MissingExtra, match=r"no_such_package.*'reform-facts\[ocr\]'"):
        loaded(Entry("no_such_package:read", (".png",), "ocr"), "scan.png")


@pytest.mark.parametrize("media_type", READERS)
def test_every_reader_is_where_its_entry_says(media_type: str) -> None:
    assert callable(loaded(READERS[media_type], "report"))


def test_endings_are_in_lower_case_and_with_their_dot() -> None:
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in SUFFIXES)
