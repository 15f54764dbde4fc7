"""The changes, applied in order, make exactly the tables that the program uses."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, select, text

from extractor import Report, extract_text
from extractor.errors import UnusableStore
from extractor.query import FactBase
from extractor.store import Store
from extractor.store.engine import engine_of
from extractor.store.saving import save
from extractor.store.schema_version import configuration
from extractor.store.tables import METADATA


def test_migrations_make_the_tables(store: Store) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: "passage_search" not in (name or "")},
        )
        assert compare_metadata(context, METADATA) == []


def test_what_an_earlier_version_saved_is_found(url: str, tmp_path: Path) -> None:
    report = extract_text(
        "2023年，山东省烟台市莱阳市有执法人员35人。", with_text=True, path="a.txt"
    )
    _save_as_of("0001", report, url, Store(f"sqlite:///{tmp_path}/now.db"))
    base = FactBase(url)
    found = [row.value for row in base.figures(region="山东省")]
    assert found == [row.value for row in base.figures(region="莱阳市")] == [35]
    base.store.engine.dispose()


def _save_as_of(version: str, report: Report, url: str, now: Store) -> None:
    """Save `report` in the tables and columns that there were in an earlier `version`."""
    with now.writing() as connection:
        save(connection, [report], None)
    earlier = engine_of(url)
    with earlier.begin() as connection, now.reading() as saved:
        command.upgrade(configuration(connection), version)
        inspector = inspect(connection)
        for table in METADATA.sorted_tables:
            known = {column["name"] for column in inspector.get_columns(table.name)}
            columns = [column for column in table.c if column.name in known]
            if rows := saved.execute(select(*columns)).mappings().all():
                connection.execute(table.insert(), [dict(row) for row in rows])
    earlier.dispose()
    now.engine.dispose()


def test_opening_again_keeps_everything(url: str) -> None:
    first = Store(url)
    with first.writing() as connection:
        connection.execute(
            text("insert into run(id, started, extractor_version) values (7, 'x', 'y')")
        )
    first.engine.dispose()
    second = Store(url)
    with second.reading() as connection:
        assert connection.execute(text("select id from run")).scalar_one() == 7
    second.engine.dispose()


@pytest.mark.parametrize(
    "change",
    [
        "update alembic_version set version_num = '9999'",
        "insert into alembic_version values ('0001')",
    ],
    ids=["later version", "two versions"],
)
def test_a_database_of_a_version_that_is_not_ours_is_left_alone(url: str, change: str) -> None:
    store = Store(url)
    with store.writing() as connection:
        connection.execute(text(change))
    store.engine.dispose()
    with pytest.raises(UnusableStore, match="later version"):
        Store(url)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "cash.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table receipts(id)")
    before = path.read_bytes()
    with pytest.raises(UnusableStore, match="another program"):
        Store(str(path))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("select name from sqlite_master").fetchall() == [("receipts",)]
    assert len(path.read_bytes()) == len(before)


def test_who_asks_does_not_wait_for_who_writes(url: str) -> None:
    store = Store(url)
    with store.writing() as connection:
        connection.execute(
            text("insert into run(id, started, extractor_version) values (7, '', '')")
        )
        asking = Store(url)
        with asking.reading() as reading:
            assert reading.execute(text("select count(*) from run")).scalar_one() == 0
        asking.engine.dispose()
    store.engine.dispose()


@pytest.mark.parametrize("kept", [100, 8192, 0.5])
def test_a_damaged_database_is_told_with_what_to_do(tmp_path: Path, kept: float) -> None:
    path = tmp_path / "facts.db"
    Store(str(path)).engine.dispose()
    data = path.read_bytes()
    path.write_bytes(data[: int(kept * len(data)) if kept < 1 else int(kept)])
    with pytest.raises(UnusableStore, match="make another from the reports"):
        Store(str(path))


def test_no_database_is_told(tmp_path: object) -> None:
    with pytest.raises(UnusableStore, match="no database"):
        Store("nonsense://here")
    with pytest.raises(UnusableStore, match="unable to open"):
        Store(f"{tmp_path}/nowhere/facts.db")
