"""What the words of a table's cell are: a number, nothing, a year, a total, a name."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.rules.numbers.numerals import ARABIC
from extractor.span import Span
from extractor.values.units import UNIT

_TABLE: dict[str, str] = tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
_PATTERNS = {name: deferred(source.replace("\n", "")) for name, source in _TABLE.items()}

_NUMBER = deferred(rf"\+?(?P<number>(?:[-－近约超])?{ARABIC}[余多]?)")  # noqa: RUF001 (a full-width minus)
_LEADING_ZERO = deferred(r"0[0-9]")
_YEAR = deferred(r"(?:19|20)[0-9]{2}年?")
_UNIT = rf"(?:[百千万亿]{{0,2}}{UNIT}(?:[/／]{UNIT})?|[万亿])"
_WHOLE_UNIT = deferred(_UNIT)
_NAMED = deferred(
    rf"单位[:：为]?(?:人民币)?(?P<named>{_UNIT})(?![、,，/／\w])"
    rf"|[（(](?:单位[:：]?)?[±+-]?(?:满?分?值?[0-9]{{1,3}}(?=分))?(?P<bracketed>{_UNIT})[）)]"
    rf"(?![\u4e00-\u9fff])"
    rf"|[/／](?P<sloped>{_UNIT})$|(?<=[\u4e00-\u9fff±])[±]?(?P<signed>[%‰])$"
)
_OTHER_UNIT = deferred(
    rf"[（(][^（）()]*(?:{UNIT}|[/／·、])[）)]$"
    r"|(?:(?<![\u4e00-\u9fff])|(?<=计量|金额|货币|数量))单位[:：]"
)
"""A unit that cannot be read; 填报单位 and its like name an organ, and no unit."""
_ASIDE = deferred(r"[（(][^（）()]*[）)]$")
_NUMBERING = deferred(
    r"(?:其中[:：]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[一二三四五六七八九十]{1,3}、"
    r"|[0-9]{1,2}[.、．](?![0-9])|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}|[#＃*]|—+|[①-⑳])+"  # noqa: RUF001
)
_GROWTH = deferred(
    r"(?:年均|累计)?(?:[比较](?:上年|去年|同期|上年同期|上月|上期|年初)|同比|环比|与上年相比)?[±+]?"
    r"(?:增[长加减幅速]|减少|下降|上升|降幅|涨幅|升降|变动|变化){1,2}(?:[率额量值度]|幅度|"
    r"情况|百分比)?[±]?的?$"
)
_COMPARED = deferred(r"(?:同比|环比|[比较](?:上年|去年|上月)(?:同期)?)[±]?$")
_KEPT = 4096
"""Labels kept with what they say: those of a column are asked for each of its numbers."""


class StatedUnit(NamedTuple):
    """The unit that a label names, None where it names one that nothing here reads."""

    span: Span | None


@lru_cache(_KEPT)
def is_a(kind: str, label: str) -> bool:
    """Tell whether the whole label is of a kind of `words.toml`.

    >>> is_a("identifier", "序号"), is_a("total", "全县合计"), is_a("generic", "人口")
    (True, True, False)
    """
    return _PATTERNS[kind].fullmatch(label) is not None


def adds_up(label: str) -> bool:
    """Tell whether a label says that its row or column adds up others.

    >>> adds_up("支出合计"), adds_up("合计"), adds_up("会计")
    (True, True, False)
    """
    return is_a("total", label) or label.endswith(("合计", "总计", "小计"))


@lru_cache(_KEPT)
def before_growth(label: str) -> str:
    """Return what a label says grew, "" where it only says that something did.

    >>> before_growth("财政收入同比增长"), before_growth("比上年增长"), before_growth("人口")
    ('财政收入', '', '人口')
    """
    return _COMPARED.sub("", _GROWTH.sub("", label))


def number_in(words: str) -> tuple[int, int] | None:
    """Return where the number stands in a cell that holds nothing else, None for other cells.

    >>> number_in("1,234.5"), number_in("+12"), number_in("0351"), number_in("5个")
    ((0, 7), (1, 3), None, None)
    """
    match = _NUMBER.fullmatch(words)
    if match is None or _LEADING_ZERO.match(match["number"].lstrip("-－近约超")):  # noqa: RUF001
        return None
    return match.span("number")


def is_empty(words: str) -> bool:
    """Tell whether a cell says that it has no number: - — / 无."""
    return not words or is_a("empty", words)


def is_year(words: str) -> bool:
    """Tell whether a cell may name a year: 2023, 2023年."""
    return _YEAR.fullmatch(words) is not None


def is_period(words: str) -> bool:
    """Tell whether a label names a stretch of time and nothing else: 2023年, 3月, 一季度."""
    return is_year(words) or is_a("period", words)


def is_unit(words: str) -> bool:
    """Tell whether words are a unit with its multiplier, and nothing else.

    >>> is_unit("万元"), is_unit("平方公里"), is_unit("元/平方米"), is_unit("人口")
    (True, True, True, False)
    """
    return _WHOLE_UNIT.fullmatch(words) is not None


@lru_cache(_KEPT)
def unit_in(label: str, start: int = 0) -> StatedUnit | None:
    """Return the unit that a label or caption names, its span counted from `start`.

    >>> label = "总投资（万元）"
    >>> unit_in(label).span.of(label), unit_in("单位：人、万元"), unit_in("总投资")
    ('万元', StatedUnit(span=None), None)
    >>> unit_in("填报单位：县委编办"), unit_in("计量单位：人、户")
    (None, StatedUnit(span=None))
    """
    if is_unit(label):
        return StatedUnit(Span(start, start + len(label)))
    named = list(_NAMED.finditer(label))
    if len(named) == 1 and named[0].lastgroup:
        first, last = named[0].span(named[0].lastgroup)
        return StatedUnit(Span(start + first, start + last))
    return StatedUnit(None) if named or _OTHER_UNIT.search(label) else None


@lru_cache(_KEPT)
def name_in(label: str) -> tuple[int, int]:
    """Return where the name stands in a label: without numbering in front and unit behind.

    >>> label = "其中：（一）总投资（万元）"
    >>> label[slice(*name_in(label))]
    '总投资'
    """
    numbering = _NUMBERING.match(label)
    start = numbering.end() if numbering and numbering.end() < len(label) else 0
    end = len(label)
    if stated := unit_in(label):
        named = _NAMED.search(label)
        aside = _ASIDE.search(label)
        if stated.span and named:
            end = named.start() if named.end() == len(label) else end
        elif aside:
            end = aside.start()
    return (start, end) if start < end else (0, len(label))
