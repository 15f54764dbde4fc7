"""Python gets typed rows, and the tables that data people work with."""

from dataclasses import fields
from pathlib import Path

import pytest

from extractor import extract_text
from extractor.query import FactBase, FigureRow, MeasureRow, ProblemRow
from extractor.query.facts import column_names
from extractor.query.question import Kind
from extractor.store import Store


@pytest.fixture
def opened(base: Store) -> FactBase:
    return FactBase(base.engine.url.render_as_string(hide_password=False))


def test_rows_are_typed(opened: FactBase) -> None:
    (row,) = opened.figures(region="山东省", unit="人")
    assert isinstance(row, FigureRow)
    assert (row.value, row.year, row.region_path) == (113.0, 2022, "山东省/烟台市/莱阳市")
    assert row.missing is False
    assert [row.value for row in opened.figures(order="-value", limit=1, kind="count")] == [118]
    assert len(list(opened.figures(text="满意度"))) == 2


@pytest.mark.parametrize(
    ("kind", "typed"), [("figure", FigureRow), ("measure", MeasureRow), ("problem", ProblemRow)]
)
def test_typed_rows_have_all_columns(kind: Kind, typed: type) -> None:
    assert {field.name for field in fields(typed)} == set(column_names(kind))


def test_measures_and_problems(opened: FactBase, base: Store) -> None:
    text = (
        "某县推行“三张清单”。\n一、存在问题\n（一）执法力量薄弱。\n二、对策建议\n（一）招录人员。"
    )
    base.save([extract_text(text, with_text=True)])
    assert [type(row) for row in opened.measures(kind="package")] == [MeasureRow]
    assert [(type(row), row.title) for row in opened.problems(status="open")] == [
        (ProblemRow, "执法力量薄弱")
    ]
    assert list(opened.problems(status="resolved")) == []


def test_tables_say_the_same(opened: FactBase) -> None:
    values = [row.value for row in opened.figures()]
    assert opened.arrow()["value"].to_pylist() == values
    assert opened.pandas()["value"].tolist() == values
    assert opened.polars()["value"].to_list() == values
    assert str(opened.arrow().schema.field("year").type) == "int32"
    assert opened.polars(kind="money").height == len(list(opened.figures(kind="money"))) > 0


def test_free_sql_in_python(tmp_path: Path) -> None:
    result = FactBase(str(tmp_path / "facts.db")).sql("select count(*) as n from figure")
    assert (result.columns, result.rows) == (["n"], [[0]])
