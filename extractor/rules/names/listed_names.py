"""Names right behind a quoted list of as many items: “巡、劝、救、访”四步机制."""

from collections.abc import Iterator
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.names.naming import WORDS
from extractor.span import Span
from extractor.values.measure_name import MeasureName, named
from extractor.values.units import any_of

_LED = frozenset(["抓手", "载体"])
_THINGS = any_of(word for word in WORDS["named_things"] - _LED if len(word) > 1)
_COUNTED = f"[大个项]?[^\\W\\d为的和与是将]{{1,4}}?(?:{_THINGS})"
_SHARED = (
    "(?P<kind>[\u4e00-\u9fff])(?:(?:融合|联动|协同|合一|共治)|[\u4e00-\u9fff]?(?![\u4e00-\u9fff]))"
)
_ROW = deferred(
    "“(?P<list>[^“”\n。；]{3,60})”(?:的|这)?"
    f"(?P<name>[二两三四五六七八九](?!种)(?:{_COUNTED}|{_SHARED}))"
)
_JOINT = deferred("[、，+]|[—→-]+")
_FEWEST = 2


class ListedName(NamedTuple):
    """A name and the quotation before it, which lists its parts and names nothing itself."""

    quoted: Span
    mention: Mention[MeasureName]


def listed_names(text: str) -> Iterator[ListedName]:
    """Yield the names that count the items of the quotation before them.

    >>> text = "围绕“巡查、劝导、救助”三步机制，走访“东滩、西滩”三个渔村"
    >>> [listed.mention.value.name for listed in listed_names(text)]
    ['三步机制']
    """
    for match in _ROW.finditer(text):
        name = named(match["name"])
        items = _JOINT.split(match["list"])
        if len(items) < _FEWEST or name.declared_count != len(items):
            continue
        if match["kind"] and not all(match["kind"] in item for item in items):
            continue
        if name.formula[0].noun == "级":
            name = MeasureName(name.name, "structure", name.formula)
        mention = Mention("measure", Span(*match.span("name")), "behind_its_list", name)
        yield ListedName(Span(*match.span("list")), mention)
