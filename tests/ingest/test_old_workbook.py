"""A workbook of 1997 to 2003, saved by LibreOffice from one that we made."""

from pathlib import Path

import pytest

from extractor.document import Cell
from extractor.errors import LimitExceeded, UnreadableFile
from extractor.ingest import ReadOptions, read_bytes
from extractor.ingest.media_type import media_type
from extractor.ingest.workbook.biff import read_xls
from extractor.sandbox import Limits
from tests.ingest.doc_files import compound

DATA = Path(__file__).with_name("files").joinpath("staff.xls").read_bytes()


def test_what_its_sheet_shows() -> None:
    document = read_bytes(DATA, "report.doc")
    assert (document.reader, document.media_type) == ("workbook", "application/vnd.ms-excel")
    told = {block.span.of(document.text): block for block in document.blocks}
    assert told["凌滨区2023年乡镇人员和经费情况表"].kind == "heading"
    assert told["单位：万元"].kind == "caption"
    assert told["人员（人）"].cell == Cell(1, 3, 2, 1, 2, True)
    assert told["经费"].cell == Cell(1, 3, 4, 2, 1, True)
    assert told["1,200.50"].cell == Cell(1, 5, 4)
    assert told["-5.0%"].cell == Cell(1, 6, 5)
    assert document.text.endswith("注：不含街道办事处。")


def test_more_sheets_than_are_read() -> None:
    with pytest.raises(LimitExceeded, match="1 sheets"):
        read_xls(DATA, "table.xls", ReadOptions(limits=Limits(pages=0)))


def test_files_that_were_cut_off_and_damaged_bytes_are_survived() -> None:
    for end in (100, 1000, len(DATA) // 2):
        with pytest.raises(UnreadableFile, match=r"table\.xls"):
            read_xls(DATA[:end], "table.xls", ReadOptions())
    for place in range(8, len(DATA), 41):
        damaged = bytearray(DATA)
        damaged[place] ^= 0xFF
        try:
            assert read_xls(bytes(damaged), "table.xls", ReadOptions()).text
        except UnreadableFile as error:
            assert error.next_step


def test_what_is_embedded_in_a_workbook_does_not_make_it_another_file() -> None:
    embedded = "WordDocument".encode("utf-16-le")
    data = compound({"Workbook": b"x" * 5000 + embedded, "其他": b"y"})
    assert media_type(data) == "application/vnd.ms-excel"
    assert media_type(data[:6000]) == "application/msword"
