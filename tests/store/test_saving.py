"""Reports go in once; newer readings replace older ones; reviews stay."""

import dataclasses
from typing import Any

import pytest
from sqlalchemy import func, select

from extractor import Report, extract_text
from extractor.errors import UnusableStore
from extractor.schema import Evidence, Figure
from extractor.store import Store, matching, tables
from extractor.store.reviews import add_review

TEXT = """河湾县乡镇改革情况汇报
一、主要做法
2023年，河湾县10个乡镇共下放审批服务事项118项，其中持证执法人员35人。
全县投入资金1.2亿元，群众满意度达98.5%。
二、存在的问题
编制仍缺20名。
"""


def report(text: str = TEXT) -> Report:
    return extract_text(text, with_text=True, path="河湾.txt")


def rows(store: Store, table: Any) -> list[Any]:
    with store.reading() as connection:
        return list(connection.execute(select(table)).mappings())


def count(store: Store, table: Any) -> int:
    with store.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_figures_keep_what_the_report_says(store: Store) -> None:
    store.save([report()])
    found = {row["quote"]: row for row in rows(store, tables.figure)}
    assert found["118项"]["value"] == 118
    assert found["35人"]["metric"] == "持证执法人员"
    assert found["1.2亿元"]["base_value"] == 120_000_000
    assert found["98.5%"]["unit"] == "%"
    assert found["118项"]["year"] == 2023


def test_every_fact_has_its_evidence_and_its_passage(store: Store) -> None:
    made = report()
    store.save([made])
    passages = {row["id"]: row for row in rows(store, tables.passage)}
    for row in rows(store, tables.figure):
        assert row["quote"] in passages[row["passage_id"]]["text"]
    main = [row for row in rows(store, tables.evidence) if row["role"] == "main"]
    facts = len(made.figures) + len(made.times) + len(made.measures) + len(made.problems)
    assert len(main) == facts
    assert all(TEXT[row["source_start"] : row["source_end"]] == row["source_quote"] for row in main)


def test_sections_know_their_parents_and_passages_their_section(store: Store) -> None:
    store.save([report()])
    titles = {row["id"]: row["title"] for row in rows(store, tables.section)}
    of_passage = {row["text"]: titles.get(row["section_id"]) for row in rows(store, tables.passage)}
    assert of_passage["编制仍缺20名。"] == "存在的问题"


def test_saving_twice_changes_nothing(store: Store) -> None:
    assert store.save([report()]) == {"new": 1}
    before = [rows(store, table) for table in tables.METADATA.sorted_tables]
    assert store.save([report()]) == {"unchanged": 1}
    assert [rows(store, table) for table in tables.METADATA.sorted_tables] == before


def test_the_same_file_elsewhere_is_a_duplicate(store: Store) -> None:
    elsewhere = extract_text(TEXT, with_text=True, path="副本/河湾.txt")
    assert store.save([report(), elsewhere]) == {"new": 1, "duplicate": 1}
    assert [row["path"] for row in rows(store, tables.report)] == ["河湾.txt"]


def test_figures_hold_for_the_region_and_year_of_their_report(store: Store) -> None:
    made = extract_text("莱阳市镇街改革总结\n下放事项118项。\n", with_text=True)
    told = dataclasses.replace(made.document, year=2022)
    store.save([made.model_copy(update={"document": told})])
    (figure,) = [row for row in rows(store, tables.figure) if row["unit"] == "项"]
    assert (figure["region_code"], figure["region_path"]) == ("370682", "山东省/烟台市/莱阳市")
    assert (figure["year"], figure["year_how"]) == (2022, "report")


def widened(made: Report) -> Report:
    """The report as a reader would tell it that takes a character more on either side."""

    def wider(evidence: Evidence) -> Evidence:
        start, end = evidence.source_start - 1, evidence.source_end + 1
        return dataclasses.replace(evidence, source_start=start, source_end=end)

    def other(figure: Figure) -> Figure:
        return dataclasses.replace(figure, id="w" + figure.id, evidence=wider(figure.evidence))

    return made.model_copy(update={"figures": tuple(map(other, made.figures))})


def test_reviews_outlive_another_reading(store: Store) -> None:
    made = report()
    store.save([made])
    with store.writing() as connection:
        for figure in made.figures:
            add_review(connection, figure.id, "accepted", "2024-05-01T08:00:00+08:00")
    assert store.save([widened(made)]) == {"replaced": 1}
    reviews = rows(store, tables.review)
    assert [row["state"] for row in reviews] == ["moved"] * len(made.figures)
    assert [row["attached_id"] for row in reviews] == ["w" + figure.id for figure in made.figures]
    assert {row["review"] for row in rows(store, tables.figure)} == {"accepted"}


def test_reviews_tell_a_measure_from_the_one_around_it(store: Store) -> None:
    made = extract_text(
        "一、主要做法\n（一）建立“街巷议事厅”收集民意。设立街巷议事厅12处，听取意见300条。\n",
        path="a.txt",
        with_text=True,
    )
    outer = made.measures[0]
    start = outer.evidence.source_start
    evidence = dataclasses.replace(
        outer.evidence, source_start=start + 3, source_end=start + 8, source_quote="街巷议事厅"
    )
    inner = dataclasses.replace(outer, id="inner", kind="package", evidence=evidence)
    made = made.model_copy(update={"measures": (outer, inner)})
    store.save([made])
    with store.writing() as connection:
        add_review(connection, "inner", "accepted", "2024-05-01T08:00:00+08:00")
    wider = dataclasses.replace(
        evidence, source_start=start + 2, source_end=start + 9, source_quote="“街巷议事厅”"
    )
    moved = dataclasses.replace(inner, id="wider", evidence=wider)
    store.save([made.model_copy(update={"measures": (outer, moved)})])
    (review,) = rows(store, tables.review)
    assert (review["state"], review["attached_id"]) == ("moved", "wider")


def test_a_review_whose_fact_vanished_is_kept_and_listed(store: Store) -> None:
    made = report()
    store.save([made])
    with store.writing() as connection:
        add_review(connection, made.figures[0].id, "rejected", "2024-05-01T08:00:00+08:00")
    store.save([made.model_copy(update={"figures": made.figures[1:]})])
    (review,) = rows(store, tables.review)
    assert (review["state"], review["attached_id"]) == ("lost", None)


def test_a_review_that_could_be_of_two_facts_is_not_guessed(store: Store) -> None:
    made = report()
    store.save([made])
    first, *others = made.figures
    with store.writing() as connection:
        add_review(connection, first.id, "accepted", "2024-05-01T08:00:00+08:00")
    twins = tuple(dataclasses.replace(first, id=f"{n}{first.id}") for n in "ab")
    store.save([made.model_copy(update={"figures": (*twins, *others)})])
    assert [row["state"] for row in rows(store, tables.review)] == ["ambiguous"]


def test_a_newer_reading_leaves_nothing_of_the_older_behind(store: Store) -> None:
    store.save([report()])
    none = {"figures": (), "times": (), "checks": (), "links": ()}
    bare = report().model_copy(update=none)
    store.save([bare])
    assert count(store, tables.figure) == count(store, tables.time) == 0
    assert count(store, tables.evidence) == len(bare.measures) + len(bare.problems)
    assert count(store, tables.report) == 1
    assert count(store, tables.checked) == 0
    if store.engine.dialect.name == "sqlite":
        with store.reading() as connection:
            assert connection.exec_driver_sql("pragma foreign_key_check").all() == []
    kinds = {row["fact_kind"] for row in rows(store, tables.tally)}
    assert kinds <= {"measure", "problem"}


@pytest.mark.parametrize("query", ["满意", "审批服务", "资", "98.5", "资金 满意度"])
def test_search_finds_what_the_text_holds(store: Store, query: str) -> None:
    store.save([report(), report("全县无相关内容。\n")])
    with store.reading() as connection:
        found = set(connection.scalars(matching(connection, query)))
        every = connection.execute(select(tables.passage.c.id, tables.passage.c.text))
        assert found == {key for key, text in every if all(word in text for word in query.split())}
        assert found


def test_search_forgets_a_replaced_passage(store: Store) -> None:
    made = report()
    store.save([made])
    shorter = dataclasses.replace(made.text, normalised="河湾县")
    none = {"figures": (), "times": (), "measures": (), "problems": (), "outline": (), "checks": ()}
    store.save([made.model_copy(update={"text": shorter, **none, "links": ()})])
    with store.reading() as connection:
        assert not list(connection.scalars(matching(connection, "满意度")))
        assert len(list(connection.scalars(matching(connection, "河湾")))) == 1


def test_a_report_without_its_text_is_refused(store: Store) -> None:
    with pytest.raises(UnusableStore, match="with-text"):
        store.save([extract_text(TEXT)])


def test_a_failure_inside_a_batch_leaves_nothing_of_it(store: Store) -> None:
    with pytest.raises(UnusableStore):
        store.save([report(), extract_text(TEXT + "另有3个。")])
    assert count(store, tables.report) == count(store, tables.figure) == 0


def test_reading_may_not_wait_for_a_writer(store: Store) -> None:
    store.save([report()])
    with store.writing() as writer:
        writer.execute(tables.report.update().values(title="未定"))
        assert [row["title"] for row in rows(store, tables.report)] != ["未定"]
