"""An analyst's SQL reads everything, changes nothing, and ends in time."""

import time
from pathlib import Path

import pytest

from extractor.query import RefusedQuery, rows_of, run_sql
from extractor.store import Store


def test_it_reads(base: Store) -> None:
    statement = "select unit, count(*) as number from figure group by unit order by 2 desc, 1"
    result = run_sql(base.engine, statement)
    assert next(rows_of(result)) == {"unit": "人", "number": 2}
    assert not result.is_cut


def test_columns_that_are_called_the_same_keep_their_values(base: Store) -> None:
    result = run_sql(base.engine, "select 1 as a, 2 as a, 3 as a2")
    assert next(rows_of(result)) == {"a": 1, "a3": 2, "a2": 3}


def test_many_rows_are_cut(base: Store) -> None:
    result = run_sql(base.engine, "select id from figure", most=3)
    assert (len(result.rows), result.is_cut) == (3, True)


@pytest.mark.parametrize(
    "statement",
    [
        "delete from figure",
        "update report set title = 'x'",
        "insert into run(started, extractor_version) values ('x', 'y')",
        "drop table figure",
        "create table x(y int)",
        "selct 1",
        "select * from nowhere",
        "select 1; delete from figure",
        "select 1; select 2",
        "commit; delete from figure; select 1",
        "rollback; delete from figure",
        "set transaction read write; delete from figure; select 1",
        "with gone as (delete from figure returning id) select * from gone",
        "explain analyze delete from figure",
        "commit",
        "",
        "-- nothing",
    ],
)
def test_it_changes_nothing(base: Store, statement: str) -> None:
    with pytest.raises(RefusedQuery, match="refused"):
        run_sql(base.engine, statement)
    assert run_sql(base.engine, "select count(*) from figure").rows[0][0] > 3


@pytest.mark.parametrize(
    "statement",
    [
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
        "select pg_sleep(30)",
        "set statement_timeout = 0; select pg_sleep(30)",
        "select set_config('statement_timeout', '0', false) union all select pg_sleep(30)::text",
        "select set_config('transaction_read_only', 'off', false)",
        "select repeat('x', 1000000) from generate_series(1, 1000)",
        "do $$ begin perform pg_sleep(30); end $$",
        "copy (select 1) to program 'cat'",
        "copy (select 1) to stdout",
        "lock table figure",
        "listen changes",
        "select * from figure for update",
        "select nextval(pg_get_serial_sequence('report', 'id'))",
    ],
)
def test_hostile_sql_ends_in_time_on_a_server(postgresql: str, statement: str) -> None:
    store = Store(postgresql)
    began = time.monotonic()
    with pytest.raises(RefusedQuery):
        run_sql(store.engine, statement)
    assert time.monotonic() - began < 20
    store.engine.dispose()


def test_what_a_query_sets_on_a_server_ends_with_it(postgresql: str) -> None:
    store = Store(postgresql)
    run_sql(store.engine, "select set_config('search_path', 'nowhere', false)")
    run_sql(store.engine, "select pg_advisory_lock(1)")
    assert run_sql(store.engine, "select count(*) from figure").rows[0][0] >= 0
    assert run_sql(store.engine, "select pg_try_advisory_lock(1)").rows[0][0] is True
    store.engine.dispose()


def test_a_role_that_only_reads_bounds_what_functions_do(postgresql: str) -> None:
    store = Store(postgresql)
    with store.writing() as connection:
        connection.exec_driver_sql("create role asking login")
        connection.exec_driver_sql("grant pg_read_all_data to asking")
    asking = Store(postgresql.replace("//facts@", "//asking@"))
    assert run_sql(asking.engine, "select count(*) from figure").rows[0][0] >= 0
    with pytest.raises(RefusedQuery, match="permission denied"):
        run_sql(asking.engine, "select pg_read_file('PG_VERSION')")
    for each in (asking, store):
        each.engine.dispose()


@pytest.fixture
def sqlite(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "facts.db"))


@pytest.mark.parametrize(
    "statement",
    [
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
        "select length(hex(randomblob(900000000)))",
        "select replace(hex(zeroblob(500000)), '0', hex(zeroblob(500000)))",
        "select group_concat(hex(randomblob(400000))) from sqlite_master a, sqlite_master b",
        "attach database '/tmp/other.db' as other",
        "pragma query_only = off",
        "pragma journal_mode = delete",
        "select load_extension('x')",
        "select writefile('/tmp/x', 'y')",
        "vacuum into '/tmp/copy.db'",
        "begin immediate",
        "select fts3_tokenizer('simple')",
        "insert into passage_search(passage_search) values ('rebuild')",
    ],
)
def test_hostile_sql_ends_in_time(sqlite: Store, statement: str) -> None:
    began = time.monotonic()
    with pytest.raises(RefusedQuery):
        run_sql(sqlite.engine, statement)
    assert time.monotonic() - began < 30  # unlimited, they would run for minutes
