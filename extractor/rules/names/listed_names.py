"""Names right behind a quoted list of as many items: “巡、劝、救、访”四步机制."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.names.naming import WORDS
from extractor.span import Span
from extractor.values.measure_name import MeasureName, named
from extractor.values.units import any_of
from extractor.values.words import cut, noun_end

_LED = frozenset(["抓手", "载体"])
_THINGS = any_of(
    word for word in (WORDS["named_things"] | WORDS["listed_things"]) - _LED if len(word) > 1
)
_COUNTED = f"[大个项级]?[^\\W\\d为的和与是将]{{1,4}}?(?:{_THINGS})|步[\u4e00-\u9fff]{{0,6}}?法"
_SHARED = (
    "(?P<kind>[\u4e00-\u9fff])(?:(?:融合|联动|协同|共治|合一|一体)|"
    "[\u4e00-\u9fff]?(?![\u4e00-\u9fff]))"
)
_ROW = deferred(
    "“(?P<list>[^“”\n。；]{3,120})”(?:的|这)?"
    f"(?P<name>[二两三四五六七八九](?!种)(?:{_COUNTED}|{_SHARED}|"
    f"(?P<great>大)(?=[\u4e00-\u9fff]{{2}})))"
)
_JOINT = deferred("[、，+]|[—→-]+")
_LAST_JOINT = deferred("[、，+与和及]|[—→-]+")
"""Where the last item of a list is joined by a word: 联商、联享与联办."""
# 四大领域 counts what there is.
_THERE_IS = deferred("(?:领域|方面|问题|优势|主题|产业|行业|难题|特[点色征]|类别?|群体|节点|环节)$")
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
        span = _named_at(text, match)
        name = named(span.of(text)) if span else None
        if span is None or name is None or name.declared_count != len(_items(match["list"], name)):
            continue
        if name.formula[0].noun == "级":
            name = MeasureName(name.name, "structure", name.formula)
        mention = Mention("measure", span, "behind_its_list", name)
        yield ListedName(Span(*match.span("list")), mention)


def _named_at(text: str, match: re.Match[str]) -> Span | None:
    """Return where the name stands; what all items share is the whole name: 联商、联享两联措施."""
    start, end = match.span("name")
    if match["great"]:
        found = noun_end(text, end)
        return Span(start, found) if found and not _THERE_IS.search(text, end, found) else None
    items = _LAST_JOINT.split(match["list"])
    if len(items) < _FEWEST:
        return None
    if match["kind"]:
        alike = all(match["kind"] in item for item in items)
        return Span(start, end) if alike or _is_deed(text[start + 1 : end]) else None
    shared = text[start + 1]
    return Span(start, start + 2 if all(shared in item for item in items) else end)


def _is_deed(words: str) -> bool:
    """Tell whether what is counted is one verb: “管理、技术、人员”四下沉, but not 三地区."""
    return len(words) == _FEWEST and [tag for _, tag in cut(words)] in (["v"], ["vn"])


def _items(words: str, name: MeasureName) -> Sequence[str]:
    items = _JOINT.split(words)
    return items if name.declared_count == len(items) else _LAST_JOINT.split(words)
