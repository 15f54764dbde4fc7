"""Counts of several levels before one noun: 国家级2个、省级3个、市级5个|示范基地."""

from extractor.assemble.clause import Clause
from extractor.deferred import deferred

_LEVELS = "(?:国家级?|中央|地方|自治区级?|[省市县区乡镇村州地盟旗厅处科][级直本])"
_LEVEL = deferred(f"{_LEVELS}$")
_NEXT_LEVEL = deferred(f"[、和及，]{_LEVELS}")
_NEXT_PART = deferred("[、和及][^，。；、0-9的]{2,12}的")
"""So with parts that clauses describe: 中央设定的523项和省级设定的5项|许可事项."""
_NUMBER = deferred(r"[0-9.]+[余多]?[万亿千百]*[余多]?")
_STOP = deferred("[，；。、]")
_REACH = 80


def level_of(clause: Clause) -> str:
    """Return the level right before the number, "" where there is none."""
    match = _LEVEL.search(clause.near)
    return match[0] if match else ""


def beyond_levels(clause: Clause, unit: str) -> str:
    """Return what follows the counts of further levels, "" where none goes on.

    >>> from extractor.assemble.clause import clause_of
    >>> from extractor.span import Span
    >>> text = "省级3个、市级5个示范基地"
    >>> beyond_levels(clause_of(text, Span(0, 13), Span(2, 4), limit=7), "个")
    '示范基地'
    """
    part = clause.near.endswith("的")
    joined = _NEXT_PART if part else _NEXT_LEVEL
    if not unit or not joined.fullmatch(clause.right):
        return ""
    end, text = 0, clause.after[:_REACH].replace(" ", "")
    while match := _NUMBER.match(text, end):
        if not text.startswith(unit, match.end()):
            return ""
        end = match.end() + len(unit)
        further = joined.match(text, end)
        end = further.end() if further else end
    return _STOP.split(text[end:], maxsplit=1)[0]
