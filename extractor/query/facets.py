"""What facts can be filtered by: key, meaning in words, and the SQL it becomes.

One table, read by the command line, by pages and by Python alike. A facet that a kind of fact has
no column for is refused there, with the facets it has.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from extractor.query.conditions import (
    Condition,
    Facts,
    at_least,
    at_least_value,
    at_most_value,
    equal,
    found_by,
    holding,
    of_document_kind,
    of_issuer,
    of_report,
    of_report_in,
    of_year,
    with_lost_digits,
    with_review,
    with_verdict,
)
from extractor.query.regions import region
from extractor.query.vocabulary import UnknownWord


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to filter by.

    `meaning_zh` begins with its Chinese name; `needs` is the column that a table must have for it,
    None where every fact can be so filtered; `where` makes the condition from the table and the
    value as it was typed.
    """

    key: str
    meaning: str
    meaning_zh: str
    needs: str | None
    where: Callable[[Facts, str], Condition]

    @property
    def name_zh(self) -> str:
        """Its name in Chinese, which does as well as the key."""
        return self.meaning_zh.partition("（")[0]


FACETS: Mapping[str, Facet] = MappingProxyType(
    {
        facet.key: facet
        for facet in (
            Facet(
                "region",
                "the place it holds for: name or code, with all in it",
                "地区（名称或代码，含下级）",
                "region_code",
                region,
            ),
            Facet("year", "the year it holds for: 2023 or 2020-2023", "年份", "year", of_year),
            Facet(
                "kind",
                "the kind of fact: money, percent, package, …",
                "类别",
                "kind",
                equal("kind"),
            ),
            Facet(
                "document",
                "the kind of report: research, news, policy, …",
                "文件类型",
                None,
                of_document_kind,
            ),
            Facet(
                "report",
                "words of the report's title, or its path",
                "报告标题或路径",
                None,
                of_report,
            ),
            Facet("issuer", "words of the issuer's name", "发布单位", None, of_issuer),
            Facet("from", "the region the report is about", "报告所属地区", None, of_report_in),
            Facet("metric", "words of what is measured", "指标", "metric", holding("metric")),
            Facet(
                "indicator",
                "exactly this indicator",
                "可比指标（完全一致）",
                "indicator",
                equal("indicator"),
            ),
            Facet("name", "words of the measure's name", "举措名称", "name", holding("name")),
            Facet("topic", "the topic: party, approval, grid, …", "主题", "topic", equal("topic")),
            Facet(
                "status",
                "how far it is: implemented, planned, …; open, resolved",
                "状态",
                "status",
                equal("status"),
            ),
            Facet("unit", "the unit as the report writes it", "单位", "unit", equal("unit")),
            Facet(
                "min",
                "at least this value, in the base unit",
                "数值下限",
                "base_value",
                at_least_value,
            ),
            Facet(
                "max",
                "at most this value, in the base unit",
                "数值上限",
                "base_value",
                at_most_value,
            ),
            Facet("role", "level, change, baseline or target", "数值性质", "role", equal("role")),
            Facet(
                "statistic",
                "stock, flow, average, per_unit, rate, …",
                "统计口径",
                "statistic",
                equal("statistic"),
            ),
            Facet(
                "missing",
                "yes: figures whose digits were lost",
                "数字缺失",
                "missing",
                with_lost_digits,
            ),
            Facet(
                "review",
                "accepted, rejected, corrected, or none",
                "复核状态",
                "review",
                with_review,
            ),
            Facet(
                "found-by",
                "the rule or model that found it",
                "提取方式",
                "found_by",
                found_by,
            ),
            Facet("id", "exactly the fact with this id", "事实编号", None, equal("id")),
            Facet(
                "confidence",
                "at least this confidence, from 0 to 1",
                "置信度下限",
                "confidence",
                at_least("confidence"),
            ),
            Facet(
                "verdict",
                "facts that a check finds consistent, contradictory, uncheckable",
                "核验结果",
                None,
                with_verdict,
            ),
        )
    }
)
"""All facets by key; `text` is apart, since each database searches in its own way."""


def offered(table: Facts) -> list[Facet]:
    """Return the facets that the facts in `table` can be filtered by."""
    return [facet for facet in FACETS.values() if not facet.needs or facet.needs in table.c]


def key_of(name: str) -> str:
    """Return the key of the facet that is called `name` in Chinese; another name as it is.

    >>> key_of("地区"), key_of("指标"), key_of("region"), key_of("海拔")
    ('region', 'metric', 'region', '海拔')
    """
    keys = (one.key for one in FACETS.values() if one.name_zh == name)
    return next(keys, name)


def condition(table: Facts, key: str, value: str) -> Condition:
    """Return the condition for one filter; raise `ValueError` with what would be right."""
    facet = FACETS.get(key)
    if facet is None or facet not in offered(table):
        keys = ", ".join(one.key for one in offered(table))
        raise ValueError(f"{table.name} has no facet {key!r}; it has {keys}")
    try:
        return facet.where(table, value)
    except UnknownWord:
        raise
    except ValueError:
        raise ValueError(f"{key} needs {facet.meaning}; {value!r} is not that") from None
