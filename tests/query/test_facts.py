"""Facts are found by what analysts ask for, in the same way on both databases."""

from collections import Counter
from dataclasses import replace

import pytest

from extractor import extract_text
from extractor.query import FACETS, Query, compare, count, facet_counts, facts, indicators, show
from extractor.query.question import Kind
from extractor.query.vocabulary import words_of
from extractor.store import Store
from extractor.store.tables import TALLIED


def quotes(base: Store, **facets: str) -> list[str]:
    with base.reading() as connection:
        chosen = {key.replace("_", "-"): value for key, value in facets.items()}
        return [row["source_quote"] for row in facts(connection, Query(facets=chosen))]


@pytest.mark.parametrize(
    ("facets", "expected"),
    [
        ({"unit": "人"}, ["35人", "113人"]),
        ({"kind": "money"}, ["1.2亿元", "300元"]),
        ({"kind": "money,percent"}, ["1.2亿元", "98.5%", "300元"]),
        ({"metric": "执法人员"}, ["35人", "113人"]),
        ({"year": "2022", "unit": "人"}, ["113人"]),
        ({"year": "2022-2023", "unit": "人"}, ["35人", "113人"]),
        ({"region": "山东省", "unit": "人"}, ["113人"]),
        ({"region": "370600", "unit": "人"}, ["113人"]),
        ({"region": "莱阳", "unit": "人"}, ["113人"]),
        ({"region": "长兴县", "unit": "人"}, ["35人"]),
        ({"region": "云麓县"}, []),
        ({"from": "烟台市", "unit": "人"}, ["113人"]),
        ({"min": "100", "unit": "人"}, ["113人"]),
        ({"max": "100", "unit": "人"}, ["35人"]),
        ({"kind": "area", "min": "9000000"}, ["9.6平方公里"]),
        ({"statistic": "average,per_unit"}, ["300元"]),
        ({"report": "调研报告", "unit": "人"}, ["113人"]),
        ({"review": "none", "unit": "人"}, ["35人", "113人"]),
        ({"review": "accepted"}, []),
        ({"confidence": "1.1"}, []),
    ],
)
def test_facets(base: Store, facets: dict[str, str], expected: list[str]) -> None:
    assert quotes(base, **facets) == expected


@pytest.mark.parametrize("region", ["山东省", "烟台市", "莱阳市", "370000", "浙江省", "西藏自治区"])
@pytest.mark.parametrize("order", [None, "-value", "year"])
@pytest.mark.parametrize("text", [None, "执法"])
def test_the_first_facts_are_the_first_of_all(
    base: Store, region: str, order: str | None, text: str | None
) -> None:
    with base.reading() as connection:
        for more in ({}, {"kind": "count"}, {"kind": "count", "year": "2020-2023"}):
            query = Query(facets={"region": region, **more}, text=text, order=order)
            every = [row["id"] for row in facts(connection, query)]
            few = [row["id"] for row in facts(connection, replace(query, limit=2))]
            assert few == every[:2] and len(every) == count(connection, query)


def test_words_of_the_passage(base: Store) -> None:
    with base.reading() as connection:
        found = facts(connection, Query(text="满意度 投入"))
        assert [row["source_quote"] for row in found] == ["1.2亿元", "98.5%"]


def test_rows_carry_their_report_and_their_sentence(base: Store) -> None:
    with base.reading() as connection:
        (row,) = facts(connection, Query(facets={"unit": "%"}))
    assert row["report"] == "长兴县乡镇改革情况汇报"
    assert row["passage"] == "全县投入资金1.2亿元，群众满意度达98.5%。"
    assert row["path"] == "长兴.txt"


def test_order_limit_and_count(base: Store) -> None:
    with base.reading() as connection:
        query = Query(facets={"kind": "count"}, order="-value", limit=2)
        assert [row["value"] for row in facts(connection, query)] == [118, 113]
        assert count(connection, query) == 4
        assert facet_counts(connection, Query(), "unit")[:2] == [("人", 2), ("元", 2)]


PROBLEMS_AND_MEASURES = """关于乡镇改革的报告
一、存在问题
（一）执法力量薄弱。全县执法人员仅35人。
二、对策建议
（一）充实执法力量。新招录执法人员20名。
"""


@pytest.mark.parametrize("kind", ["figure", "measure", "problem"])
def test_what_is_counted_beforehand_is_what_is_there(base: Store, kind: Kind) -> None:
    base.save([extract_text(PROBLEMS_AND_MEASURES, path="河湾.txt", with_text=True)])
    with base.reading() as connection:
        for column in TALLIED[kind]:
            beforehand = facet_counts(connection, Query(kind), column)
            found = [row[column] for row in facts(connection, Query(kind))]
            assert found and dict(beforehand) == Counter(found)


def test_copies_are_counted_once(base: Store) -> None:
    with base.writing() as connection:
        connection.exec_driver_sql("update report set copy_of = 1 where id = 2")
    assert quotes(base, unit="人") == ["35人"]
    with base.reading() as connection:
        assert count(connection, Query(facets={"unit": "人"}, copies=True)) == 2


@pytest.mark.parametrize(
    ("facets", "said"),
    [
        ({"colour": "red"}, "figure has no facet 'colour'; it has region, year"),
        ({"year": "now"}, "year needs the year it holds for"),
        ({"status": "open"}, "figure has no facet 'status'"),
    ],
)
def test_what_makes_no_sense_is_explained(base: Store, facets: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        quotes(base, **facets)


def test_every_facet_can_be_asked_for(base: Store) -> None:
    values = {"confidence": "0.5", "document": "research", "verdict": "consistent"}
    with base.reading() as connection:
        for key in FACETS:
            tried = 0
            for kind in ("figure", "measure", "problem"):
                word = min(words_of(kind, key), default=values.get(key, "2023"))
                query = Query(kind, {key: word})
                try:
                    list(facts(connection, query))
                    tried += 1
                except ValueError as error:
                    assert "has no facet" in str(error)
            assert tried, key


def test_an_indicator_across_reports(base: Store) -> None:
    with base.reading() as connection:
        assert indicators(connection, "执法人员") == [("持证执法人员", 2)]
        rows = list(compare(connection, "持证执法人员"))
    assert {(row["place_name"], row["year"], row["value"]) for row in rows} == {
        ("长兴县", 2023, 35),
        ("莱阳市", 2022, 113),
    }


def test_one_fact_with_all_that_is_known_of_it(base: Store) -> None:
    with base.reading() as connection:
        (row,) = facts(connection, Query(facets={"unit": "%"}))
        shown = show(connection, row["id"])
        assert shown.kind == "figure"
        assert shown.passage and shown.fact["quote"] in shown.passage["text"]
        assert [one["role"] for one in shown.evidence] == ["main"]
        with pytest.raises(KeyError):
            show(connection, "no such id")


@pytest.mark.parametrize(
    ("facet", "value", "why"),
    [
        ("role", "现状", "role is one of baseline, change, level, target"),
        ("kind", "money,资金", "'资金' is not"),
        ("verdict", "错", "consistent, contradictory, uncheckable"),
        ("document", "小说", "one of .*research"),
        ("year", "2020-2021-2022", "2023 or 2020-2023"),
    ],
)
def test_words_that_no_fact_can_have_are_refused(
    base: Store, facet: str, value: str, why: str
) -> None:
    with base.reading() as connection, pytest.raises(ValueError, match=why):
        list(facts(connection, Query(facets={facet: value})))


def test_numbers_and_years_may_be_typed_as_they_are_written(base: Store) -> None:
    with base.reading() as connection:

        def found(**facets: str) -> list[str]:
            return [row["id"] for row in facts(connection, Query(facets=facets))]

        assert found(min="1万", kind="money") == found(min="10000", kind="money") != []
        assert found(year="2020—2023") == found(year="2023-2020") == found(year="2020-2023")


def test_a_report_without_title_goes_by_its_path(store: Store) -> None:
    text = "全县共下放审批服务事项118项。"
    store.save([extract_text(text, path="报告/青.txt", with_text=True)])
    with store.reading() as connection:
        assert [row["report"] for row in facts(connection, Query())] == ["报告/青.txt"]


@pytest.mark.parametrize("finder", ["counted", "tagger/3", "measured,counted"])
def test_what_two_found_is_asked_for_by_either(store: Store, finder: str) -> None:
    report = extract_text("全县共下放审批服务事项118项。", with_text=True)
    figures = tuple(replace(each, found_by="counted+tagger/3") for each in report.figures)
    store.save([report.model_copy(update={"figures": figures})])
    assert quotes(store, found_by=finder) == ["118项"]
