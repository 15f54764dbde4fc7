"""What facts can be filtered by: key, meaning in words, and the SQL it becomes.

One table, read by the command line, by pages and by Python alike. A facet that a kind of fact has
no column for is refused there, with the facets it has.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Table, UnaryExpression, func, or_, select
from sqlalchemy.sql.operators import custom_op

from extractor.query.regions import inside, region
from extractor.store import tables

Condition = ColumnElement[bool]
_PLUS: custom_op[Any] = custom_op("+")


class Unindexed:
    """A table of facts that SQLite narrows without using its indexes.

    It chooses an index by how many values that has, and knows nothing of how they are spread:
    where another facet finds the facts, those found are cheaper to try one by one.
    """

    def __init__(self, table: Table) -> None:
        self.name = table.name
        # SQLite's own way to say so: a plus that changes nothing.
        self.c: Mapping[str, Any] = {
            name: UnaryExpression(column, operator=_PLUS, type_=column.type)
            for name, column in table.c.items()
        }


Facts = Table | Unindexed
"""What a facet narrows: it has a name, and columns in `c`."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to filter by.

    `needs` is the column that a table must have for it, None where every fact can be so filtered;
    `where` makes the condition from the table and the value as it was typed.
    """

    key: str
    meaning: str
    meaning_zh: str
    needs: str | None
    where: Callable[[Facts, str], Condition]


def _equal(column: str) -> Callable[[Facts, str], Condition]:
    return lambda table, value: or_(*(table.c[column] == one for one in value.split(",")))


def _holds(column: str) -> Callable[[Facts, str], Condition]:
    return lambda table, value: table.c[column].contains(value, autoescape=True)


def _in_reports(table: Facts, condition: Condition) -> Condition:
    """Return the condition that a fact's report meets another: reports are few, facts are many."""
    return table.c["report_id"].in_(select(tables.report.c.id).where(condition))


def _report_region(table: Facts, value: str) -> Condition:
    report = tables.report.c
    return _in_reports(table, inside(value, report.region_code, report.region_path))


def _year(table: Facts, value: str) -> Condition:
    first, _, last = value.partition("-")
    if not last:
        return table.c["year"] == int(first)
    return table.c["year"].between(int(first), int(last))


def _at_least(column: str) -> Callable[[Facts, str], Condition]:
    return lambda table, value: table.c[column] >= float(value)


def _min(table: Facts, value: str) -> Condition:
    return func.coalesce(table.c["base_value"], table.c["base_low"]) >= float(value)


def _max(table: Facts, value: str) -> Condition:
    return func.coalesce(table.c["base_value"], table.c["base_high"]) <= float(value)


def _verdict(table: Facts, value: str) -> Condition:
    check, checked = tables.check.c, tables.checked.c
    found = select(checked.fact_id).join(tables.check).where(check.verdict == value)
    return table.c["id"].in_(found)


def _review(table: Facts, value: str) -> Condition:
    return table.c["review"].is_(None) if value == "none" else table.c["review"] == value


def _missing(table: Facts, value: str) -> Condition:
    return table.c["missing"].is_(value == "yes")


def _report(table: Facts, value: str) -> Condition:
    report = tables.report.c
    named = report.title.contains(value, autoescape=True)
    return _in_reports(table, or_(named, report.path == value))


def _document(table: Facts, value: str) -> Condition:
    return _in_reports(table, tables.report.c.kind == value)


def _issuer(table: Facts, value: str) -> Condition:
    return _in_reports(table, tables.report.c.issuer.contains(value, autoescape=True))


FACETS: Mapping[str, Facet] = MappingProxyType(
    {
        facet.key: facet
        for facet in (
            Facet(
                "region",
                "the place it holds for: name or code, with all in it",
                "所属地区（名称或代码，含下级）",
                "region_code",
                region,
            ),
            Facet("year", "the year it holds for: 2023 or 2020-2023", "年份", "year", _year),
            Facet(
                "kind",
                "the kind of fact: money, percent, package, …",
                "类别",
                "kind",
                _equal("kind"),
            ),
            Facet(
                "document",
                "the kind of report: research, news, policy, …",
                "文件类型",
                None,
                _document,
            ),
            Facet(
                "report",
                "words of the report's title, or its path",
                "报告标题或路径",
                None,
                _report,
            ),
            Facet("issuer", "words of the issuer's name", "发布单位", None, _issuer),
            Facet("from", "the region the report is about", "报告所属地区", None, _report_region),
            Facet("metric", "words of what is measured", "指标", "metric", _holds("metric")),
            Facet(
                "indicator",
                "exactly this indicator",
                "指标（完全一致）",
                "indicator",
                _equal("indicator"),
            ),
            Facet("name", "words of the measure's name", "举措名称", "name", _holds("name")),
            Facet("topic", "the topic: party, approval, grid, …", "主题", "topic", _equal("topic")),
            Facet(
                "status",
                "how far it is: implemented, planned, …; open, resolved",
                "状态",
                "status",
                _equal("status"),
            ),
            Facet("unit", "the unit as the report writes it", "单位", "unit", _equal("unit")),
            Facet("min", "at least this value, in the base unit", "数值下限", "base_value", _min),
            Facet("max", "at most this value, in the base unit", "数值上限", "base_value", _max),
            Facet("role", "level, change, baseline or target", "数值性质", "role", _equal("role")),
            Facet(
                "statistic",
                "stock, flow, average, per_unit, rate, …",
                "统计口径",
                "statistic",
                _equal("statistic"),
            ),
            Facet(
                "missing", "yes: figures whose digits were lost", "数字缺失", "missing", _missing
            ),
            Facet(
                "review", "accepted, rejected, corrected, or none", "复核状态", "review", _review
            ),
            Facet(
                "found-by",
                "the rule or model that found it",
                "提取方式",
                "found_by",
                _equal("found_by"),
            ),
            Facet("id", "exactly the fact with this id", "事实编号", None, _equal("id")),
            Facet(
                "confidence",
                "at least this confidence, from 0 to 1",
                "置信度下限",
                "confidence",
                _at_least("confidence"),
            ),
            Facet(
                "verdict",
                "facts that a check finds consistent, contradictory, uncheckable",
                "核验结果",
                None,
                _verdict,
            ),
        )
    }
)
"""All facets by key; `text` is apart, since each database searches in its own way."""


def offered(table: Facts) -> list[Facet]:
    """Return the facets that the facts in `table` can be filtered by."""
    return [facet for facet in FACETS.values() if not facet.needs or facet.needs in table.c]


def condition(table: Facts, key: str, value: str) -> Condition:
    """Return the condition for one filter; raise `ValueError` with what would be right."""
    facet = FACETS.get(key)
    if facet is None or facet not in offered(table):
        keys = ", ".join(one.key for one in offered(table))
        raise ValueError(f"{table.name} has no facet {key!r}; it has {keys}")
    try:
        return facet.where(table, value)
    except ValueError:
        raise ValueError(f"{key} needs {facet.meaning}; {value!r} is not that") from None
