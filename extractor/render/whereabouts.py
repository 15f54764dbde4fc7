"""Where in its file a fact stands, as a reader would say it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from extractor.schema import Locator


class Whereabouts(NamedTuple):
    """The place in both languages, "" where nothing but the offsets is known."""

    zh: str
    en: str


_PARTS: Mapping[str, Whereabouts] = {
    "page": Whereabouts("第{}页", "page {}"),
    "table": Whereabouts("表{}", "table {}"),
    "row": Whereabouts("第{}行", "row {}"),
    "column": Whereabouts("第{}列", "column {}"),
    "paragraph": Whereabouts("第{}段", "paragraph {}"),
}


def whereabouts(locator: Locator) -> Whereabouts:
    """Return the page, and the cell of a table or else the paragraph.

    >>> whereabouts(Locator(page=3, paragraph=40, table=2, row=4, column=1)).zh
    '第3页 表2 第4行 第1列'
    >>> whereabouts(Locator(paragraph=12)).en
    'paragraph 12'
    """
    names = ("page", *(("table", "row", "column") if locator.table else ("paragraph",)))
    return named((name, getattr(locator, name)) for name in names)


def named(parts: Iterable[tuple[str, int | None]]) -> Whereabouts:
    """Return the words for numbers by what they count, those that are None left out."""
    known = [(_PARTS[name], number) for name, number in parts if number is not None]
    return Whereabouts(
        " ".join(said.zh.format(number) for said, number in known),
        ", ".join(said.en.format(number) for said, number in known),
    )
