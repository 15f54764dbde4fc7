"""Which region a report is about: the one it speaks for, not the ones it gives as examples."""

import re
from collections import Counter
from collections.abc import Sequence

from extractor.assemble.document.frontmatter import Frontmatter
from extractor.assemble.document.home_words import called, masked, own_suffix
from extractor.assemble.document.news import is_news
from extractor.assemble.document.region_around import around, issuing
from extractor.assemble.document.region_located import located
from extractor.assemble.places.home import TOWNSHIP_SUFFIXES, Home, context_of, meant
from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.span import Span
from extractor.values.divisions import Division
from extractor.values.places import PlaceName

_NO_SUBJECT = deferred("、|[ ,，]{0,2}[0-9]{6}(?![0-9])")
"""What follows one of several places, or a place in an address: 某市 123456."""
_VISIT = deferred(
    "(?<=.)[赴来到](?=[^，。\n]{2,16}(?:调研|考察|参观|学习|督导|检查|视察)(?:$|\n|活动|工作|交流))"
)
_SUBTITLE = deferred(r"(?:^|\n)[—－-]{1,2}(?!\n)[^。！？；\n]{4,40}(?=\n)")
"""The line beneath a title that tells which place was studied: ——以某市某区为个案."""
_HEAD = 1500
"""Characters in which a report stands under its title, with the words of a site before it."""
_CAPTION = deferred("▲|△|▼|图为|供图|摄[）)]")
_LINE = 300
"""Characters on either side of a place in which its line is read: captions are no longer."""
_TWICE, _OFTEN = 2, 3


def home_of(
    parts: Frontmatter, places: Sequence[Mention[PlaceName]], issuer: str | None = None
) -> Home:
    """Return the place that a report speaks for.

    Its title names it, or the office that issued it, or its opening; else the word for the whole
    (全县) tells the level, and the name that stands most often there is taken.
    """
    named = [
        place for place in places if place.value.sort == "named" and not place.value.is_lone_village
    ]
    context = context_of(named)
    suffix = own_suffix(places)
    division, township = _named_place(parts, places, named, context, suffix)
    issued = issuing(parts, issuer)
    if township is None and (suffix is None or suffix in TOWNSHIP_SUFFIXES):
        township = next((one.township for one in issued if one.township), None)
    meanings = (meant(place, context) for place in issued)
    division = division or _lineage([one for one in meanings if one])
    if township is None and suffix in TOWNSHIP_SUFFIXES:
        township = _most_named_township(named)
    division = division or _most_named(places, suffix, context) or around(parts, named, township)
    return Home(
        division,
        township,
        masked(parts, places),
        suffix,
        called(parts, places, suffix),
        context,
        told_in_stories=is_news(parts),
    )


def _named_place(
    parts: Frontmatter,
    places: Sequence[Mention[PlaceName]],
    named: Sequence[Mention[PlaceName]],
    context: Counter[str],
    suffix: str | None,
) -> tuple[Division | None, str | None]:
    """Return the division and the township that title and opening name, the first that does."""
    division, township = None, None
    titled = _in_title(parts, named)
    for group in (titled, _subjects(parts, named, places), located(parts, named)):
        found = [(meant(place.value, context), place.value.township) for place in group]
        speaks_for_town = suffix in TOWNSHIP_SUFFIXES or (division is None and suffix is None)
        if group is titled or speaks_for_town:
            towns = (name for _, name in found if name)
            theirs = (name for name in towns if group is titled or _is_its_own(name, named))
            township = township or next(theirs, None)
        division = division or _lineage([one for one, _ in found if one])
    return division, township


def _is_its_own(township: str, named: Sequence[Mention[PlaceName]]) -> bool:
    """Tell whether a report speaks of a township more often than of the county it lies in."""
    places = [place.value for place in named]
    towns = [place for place in places if place.township == township]
    counties = {place.division for place in towns if place.division}
    alone = sum(place.township is None and place.division in counties for place in places)
    return alone < _TWICE or len(towns) >= alone


def _in_title(parts: Frontmatter, named: Sequence[Mention[PlaceName]]) -> list[Mention[PlaceName]]:
    """Return the places in title and subtitle; who comes to a place is from another one."""
    visit, subtitle = _visit(parts), _SUBTITLE.search(parts.text, 0, _HEAD)
    lines = [Span(subtitle.start(), subtitle.end())] if subtitle else []
    if span := parts.title_span:
        lines.append(Span(visit.start() if visit else span.start, span.end))
    return [place for place in named if any(line.covers(place.span) for line in lines)]


def _visit(parts: Frontmatter) -> re.Match[str] | None:
    """Return where the title says that somebody comes to a place: 某市领导到某镇考察."""
    span = parts.title_span
    return _VISIT.search(parts.text, span.start, span.end) if span else None


def _subjects(
    parts: Frontmatter, named: Sequence[Mention[PlaceName]], places: Sequence[Mention[PlaceName]]
) -> list[Mention[PlaceName]]:
    """Return the first place that begins a line or clause of the opening.

    Beyond the first sentence it must be spoken of again: else it may be an example. Where the
    title tells of a visit, it is the visitor's.
    """
    if _visit(parts):
        return []
    told = (place for place in named if not _is_in_caption(parts.text, place.span.start))
    subjects = [place for place in told if parts.begins_clause(place.span.start)][:1]
    alone = [one for one in subjects if not _NO_SUBJECT.match(parts.text, one.span.end)]
    return [place for place in alone if parts.leads(place.span.start) or _recurs(place, places)]


def _is_in_caption(text: str, offset: int) -> bool:
    """Tell whether the line of an offset tells what a picture shows: ▲队员在清淤（某人供图）."""
    first, last = max(0, offset - _LINE), offset + _LINE
    start, end = text.rfind("\n", first, offset) + 1, text.find("\n", offset, last)
    return _CAPTION.search(text, max(start, first), end if end >= 0 else last) is not None


def _recurs(place: Mention[PlaceName], places: Sequence[Mention[PlaceName]]) -> bool:
    """Tell whether a report names a place again, or speaks of it as 全县, 我市."""
    value, own = place.value, place.value.name[-1]
    wholes = (one.value.name for one in places if one.value.sort == "whole")
    if any(name[0] != "该" and name[-1] == own for name in wholes):
        return True
    same = (one for one in places if one.value.division == value.division)
    return sum(one.value.township == value.township for one in same) > 1


def _lineage(divisions: list[Division]) -> Division | None:
    """Return the inmost division if all lie in one another, else None."""
    if not divisions:
        return None
    inmost = max(divisions, key=lambda one: len(one.parents))
    return inmost if all(inmost.lies_in(one) for one in divisions) else None


def _most_named(
    places: Sequence[Mention[PlaceName]], suffix: str | None, context: Counter[str]
) -> Division | None:
    """Return the 县 that a report on 全县 names most often, and twice at least.

    Without such a word it takes a county named three times, and more often than all others.
    """
    meanings = (meant(place.value, context) for place in places)
    counts = Counter(one for one in meanings if one and one.name.endswith(suffix or ""))
    for division, count in counts.most_common(1):
        often = count >= (_TWICE if suffix and division.level != "province" else _OFTEN)
        often = often and (suffix is not None or division.level == "county")
        if often and 2 * count > counts.total():
            return division
    return None


def _most_named_township(named: Sequence[Mention[PlaceName]]) -> str | None:
    """Return the township that a report on 全镇 names more than once, and more than all others."""
    counts = Counter(place.value.township for place in named if place.value.township)
    name, count = counts.most_common(1)[0] if counts else (None, 0)
    return name if count > 1 and 2 * count > counts.total() else None
