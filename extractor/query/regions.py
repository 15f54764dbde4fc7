"""Regions in queries: a name or a code stands for the place and everything inside it."""

from typing import Any

from sqlalchemy import ColumnElement, Table, and_, or_, select

from extractor.store import tables
from extractor.values.divisions import register

Condition = ColumnElement[bool]


def region(table: Any, value: str) -> Condition:  # noqa: ANN401 (see `Facts`)
    """Tell in SQL whether a fact of `table` holds for the region `value` or for a place in it.

    `value` is a GB/T 2260 code (370600) or a name (山东省, 烟台, 莱阳市, 东镇).
    """
    held = inside(value, table.c["region_code"], table.c["region_path"])
    # Where another facet finds the facts, the code stands in its index and the province does not.
    if isinstance(table, Table) and is_province(value):
        return or_(*(table.c["province_code"] == code for code in _codes(value)))
    if _codes(value):
        return held
    # No index finds a name inside a path: first the few reports that have such a path.
    tally = tables.tally.c
    paths = select(tally.report_id).where(
        tally.fact_kind == table.name, tally.column == "region_path", _on_path(value, tally.value)
    )
    return and_(table.c["report_id"].in_(paths), held)


def inside(value: str, code: ColumnElement[str], path: ColumnElement[str]) -> Condition:
    """Tell in SQL whether the place with `code` and `path` of names is `value` or lies in it.

    A name that the register does not know, such as that of a town, is looked for on the path.
    """
    codes = _codes(value)
    if not codes:
        return _on_path(value, path)
    # A range, where `like` would find no index.
    return or_(*(and_(code >= own, code < str(int(own) + 1)) for own in map(_own, codes)))


def is_province(value: str) -> bool:
    """Tell whether a region is a province, which has its own column.

    >>> is_province("山东省"), is_province("370000"), is_province("烟台市"), is_province("东镇")
    (True, True, False, False)
    """
    codes = _codes(value)
    return bool(codes) and all(len(code) == 6 and code.endswith("0000") for code in codes)


def _codes(value: str) -> list[str]:
    if value.isdigit():
        return [value]
    return [place.code for place in register().named(value)]


def _on_path(name: str, path: ColumnElement[str]) -> Condition:
    return or_(
        path == name,
        path.startswith(f"{name}/", autoescape=True),
        path.endswith(f"/{name}", autoescape=True),
        path.contains(f"/{name}/", autoescape=True),
    )


def _own(code: str) -> str:
    """Return the digits that all places inside share: 370600 has 3706 in common.

    >>> _own("370600"), _own("370000"), _own("370682")
    ('3706', '37', '370682')
    """
    return code.removesuffix("00").removesuffix("00") if code.endswith("00") else code
