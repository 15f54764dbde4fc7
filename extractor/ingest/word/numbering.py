"""The lists that `word/numbering.xml` defines."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from extractor.ingest.word.names import VAL, W, number, switch, value
from extractor.ingest.xml_part import Element

LEVELS = 9
"""Levels of a list; they count from 0."""
_GAPS = {"tab": "\t", "space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered.

    `text` is the label with `%1` for the number of the first level; `gap` stands between label
    and text; `restart` is the number (from 1) of the level after which counting begins anew,
    None for any higher one, 0 for never; `is_legal` writes all numbers of the label in digits.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    gap: str = "\t"
    restart: int | None = None
    style: str | None = None
    is_legal: bool = False
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """A list as paragraphs use it: lists with the same `family` count on together.

    `starts` are the levels at which this list begins anew when it is first used.
    """

    family: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)

    def level_of_style(self, style_id: str | None) -> int | None:
        """Return the level that belongs to a paragraph style, None where none does."""
        return next((n for n, level in self.levels.items() if level.style == style_id), None)


def lists_of(root: Element | None) -> Mapping[str, List]:
    """Return the lists by the id that paragraphs name; None stands for no such part."""
    if root is None:
        return {}
    families = {
        str(found.get(W + "abstractNumId")): found for found in root.iter(W + "abstractNum")
    }
    styled = {
        style: name for name, found in families.items() if (style := value(found, "styleLink"))
    }
    lists = {}
    for found in root.iter(W + "num"):
        family = _family(value(found, "abstractNumId") or "", families, styled)
        if family in families:
            lists[str(found.get(W + "numId"))] = _list(found, family, families[family])
    return lists


def _family(name: str, families: Mapping[str, Element], styled: Mapping[str, str]) -> str:
    """Follow a list that says only: as the list style says."""
    linked = value(families.get(name), "numStyleLink")
    return styled.get(linked, name) if linked else name


def _list(found: Element, family: str, definition: Element) -> List:
    levels = {_index(level): _level(level) for level in definition.findall(W + "lvl")}
    starts = {}
    for override in found.findall(W + "lvlOverride"):
        index = _index(override)
        if (own := override.find(W + "lvl")) is not None:
            levels[index] = _level(own)
        if (start := number(override, "startOverride")) is not None:
            starts[index] = start
            levels[index] = replace(levels.get(index, Level()), start=start)
    return List(family, levels, starts)


def _index(found: Element) -> int:
    text = str(found.get(W + "ilvl", "0"))
    return int(text) if re.fullmatch("[0-8]", text) else 0


def _level(found: Element) -> Level:
    start = number(found, "start")
    # Word 2010 writes its newer forms beside an older one that every program knows.
    forms = [str(form.get(VAL)) for form in found.iter(W + "numFmt")]
    return Level(
        form=next((form for form in forms if form != "custom"), "decimal"),
        text=value(found, "lvlText") or "",
        start=0 if start is None else start,
        gap=_GAPS.get(value(found, "suff") or "tab", "\t"),
        restart=number(found, "lvlRestart"),
        style=value(found, "pStyle"),
        is_legal=switch(found, "isLgl") is True,
        is_hidden=switch(found.find(W + "rPr"), "vanish") is True,
    )
