"""Regions in queries: a name or a code stands for the place and everything inside it."""

from sqlalchemy import ColumnElement, or_

from extractor.values.divisions import register


def inside(region: str, code: ColumnElement[str], name: ColumnElement[str]) -> ColumnElement[bool]:
    """Tell in SQL whether the place with `code` and `name` is `region` or lies in it.

    `region` is a GB/T 2260 code (370600) or a name (山东省, 烟台, 莱阳市). A name that the register
    does not know, such as that of a town, is compared as it is.
    """
    codes = [region] if region.isdigit() else [place.code for place in register().named(region)]
    if not codes:
        return name == region
    return or_(*(code.like(f"{_own(each)}%") for each in codes))


def _own(code: str) -> str:
    """Return the digits that all places inside share: 370600 has 3706 in common.

    >>> _own("370600"), _own("370000"), _own("370682")
    ('3706', '37', '370682')
    """
    return code.removesuffix("00").removesuffix("00") if code.endswith("00") else code
