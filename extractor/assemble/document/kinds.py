"""Reads the table of the words by which titles and openings tell what kind of report follows."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Literal

from extractor.deferred import deferred
from extractor.schema import DocumentKind
from extractor.values.units import any_of

Told = Literal["title", "opening", "question", "deeds"]
TABLE = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text("utf-8"))
_BRACKETS = r"(?:（.{1,12}）|\(.{1,12}\))*$"
"""What may stand behind the last word of a title: （试行）."""

_DOER = (
    r"\A\s*(?:[^。！？\n]{0,90}?，)?"
    "(?:[^，。；：“”]{0,20}[省市县区州旗盟镇乡村]|[^，。；：“”]{0,16}(?:街道|社区))"
    "(?:[党工]{0,2}委|政府|编委?办)?(?:[、和][^，。]{1,6})?"
)
"""The first subject of a text, where it is a place or its government: 近年来，某县….."""


def kind_told(by: Told, text: str) -> DocumentKind | None:
    """Return the kind that a title (its genre, the question it puts) or an opening (what it says
    of itself, the deeds it begins with) tells; None where it tells none.

    >>> kind_told("title", "关于乡镇权责失衡的思考"), kind_told("opening", "现将有关情况汇报如下")
    ('research', 'briefing')
    """
    return next((kind for kind, pattern in _ROWS[by] if pattern.search(text)), None)


def _alternatives(row: Mapping[str, Any]) -> Iterator[str]:
    yield from row.get("words", "").split()
    if "last_words" in row:
        yield any_of(row["last_words"].split()) + _BRACKETS
    if "verbs" in row:
        adverbs, verbs = (any_of(row[name].split()) for name in ("adverbs", "verbs"))
        yield f"{_DOER}{adverbs}?{verbs}"
    yield from row.get("patterns", ())


_ROWS: Mapping[str, tuple[tuple[DocumentKind, re.Pattern[str]], ...]] = {
    by: tuple((row["kind"], deferred("|".join(_alternatives(row)))) for row in rows)
    for by, rows in TABLE.items()
}
