"""Samples are drawn by chance that can be repeated, judged in Excel, and counted with care."""

from collections import Counter
from pathlib import Path

import pytest
from openpyxl import load_workbook

from extractor.errors import UnreadableFile
from extractor.query import Query
from extractor.query.sampling import sample
from extractor.query.validation_sheet import read_sheet, write_sheet
from extractor.store import Store

BY = ("kind", "year")


def drawn(base: Store, size: int, seed: int = 1) -> list[str]:
    with base.reading() as connection:
        return [one.row["id"] for one in sample(connection, Query(), BY, size, seed)]


def test_the_same_seed_draws_the_same(base: Store) -> None:
    assert drawn(base, 4) == drawn(base, 4)
    assert {tuple(drawn(base, 4, seed)) for seed in range(8)} != {tuple(drawn(base, 4))}
    assert len(set(drawn(base, 99))) == len(drawn(base, 99)) == 8


def test_groups_give_their_share(base: Store) -> None:
    with base.reading() as connection:
        half = list(sample(connection, Query(), ("kind",), 4, 1))
    assert Counter(one.group for one in half)[("count",)] == 2


def test_each_fact_comes_with_its_sentence(base: Store) -> None:
    with base.reading() as connection:
        drawn = list(sample(connection, Query(), ("genre",), 99, 1))
    assert drawn
    for one in drawn:
        assert one.row["source_quote"] in one.sentence


def test_a_column_that_is_none_is_told(base: Store) -> None:
    with base.reading() as connection, pytest.raises(ValueError, match="no column 'colour'"):
        list(sample(connection, Query(), ("colour",), 4, 1))


def test_a_filled_sheet_tells_the_precision(base: Store, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    with base.reading() as connection, path.open("wb") as out:
        assert write_sheet(out, sample(connection, Query(), BY, 8, 1), BY, {"种子": "1"}) == 8
    book = load_workbook(path)
    sheet = book["核验"]
    assert [cell.value for cell in sheet[1]] == [
        "编号",
        "事实",
        "原文",
        "所在句子",
        "判断",
        "备注",
        *BY,
    ]
    assert list(sheet.tables) == ["validation"] and all(not row[4].value for row in sheet["A2:H9"])
    for row, verdict in zip(range(2, 10), ["对"] * 5 + ["错", "存疑", None], strict=True):
        sheet.cell(row, 5).value = verdict
    book.save(path)
    whole = read_sheet(path)[()]
    assert (whole.judged, whole.right, whole.unsure) == (6, 5, 1)
    assert whole.interval == pytest.approx((0.4365, 0.9699), abs=0.001)


@pytest.mark.parametrize("name", ["no sheet", "no verdict", "no workbook"])
def test_what_cannot_be_read_is_told(base: Store, tmp_path: Path, name: str) -> None:
    path = tmp_path / "sheet.xlsx"
    with base.reading() as connection, path.open("wb") as out:
        write_sheet(out, sample(connection, Query(), BY, 8, 1), BY, {})
    book = load_workbook(path)
    if name == "no sheet":
        book["核验"].title = "其他"
    book.worksheets[0].cell(2, 5).value = "差不多"
    book.save(path)
    if name == "no workbook":
        path.write_bytes(b"nothing")
    with pytest.raises(UnreadableFile, match="no judged sheet"):
        read_sheet(path)
