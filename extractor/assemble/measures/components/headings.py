"""Components that follow as headings: the sections below the one that names the package."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from extractor.assemble.measures.components.enumerated import counts_as_many
from extractor.assemble.measures.components.naming import Naming
from extractor.assemble.measures.components.quoted_parts import quoted_in_headings
from extractor.deferred import deferred
from extractor.outline import Role, Section
from extractor.span import Span
from extractor.values.numbers import read_number

_FIRST = frozenset(["一、", "（一）", "1.", "1、", "一是", "第一", "（1）", "①", "一要", "首先"])
_TOLD_ELSEWHERE: tuple[Role, ...] = (
    *("background", "problems", "causes", "results", "recommendations", "next_steps", "furniture"),
)
_NUMBER = deferred("(?<!第)(?:[1-9]|[一二两三四五六七八九])(?=[个项次种张支条类套本大])")
_COMMA = deferred("(?<=[^，]{3})[，：；]|——")
_FEWEST = 3
"""Two headings follow anything."""
_CLOSE = 80
"""Characters that may stand between the sentence of the name and the first heading."""
_FAR = 3000
"""Characters behind a name within which its headings must begin."""


def headings_below(naming: Naming) -> list[Span]:
    """Return the headings that come after the name, if exactly as many as it says stand there."""
    count = naming.count or 0
    if numbers := [part.count for part in naming.name.formula if not part.noun]:
        return _numbered(naming, numbers)
    if count < _FEWEST or naming.name.kind == "structure" or not _announces(naming):
        return []
    nouns = [part.noun for part in naming.name.formula if part.noun]
    row = _row(naming)
    if len(nouns) > 1 and not _name_all(naming.text, nouns, row):
        return []
    for chosen in (row, _alike(naming, row)):
        if len(chosen) == count and not _alternate(naming.text, chosen):
            headings = [section.heading for section in chosen]
            quoted = quoted_in_headings(naming, headings)
            return quoted or [_name(naming.text, heading) for heading in headings]
    return []


def _alternate(text: str, row: Sequence[Section]) -> bool:
    """Tell whether quoted headings stand among others, as titles over lines that tell of them."""
    quoted = sum(section.heading.of(text).startswith("“") for section in row)
    return 1 < quoted < len(row) - 1


def _numbered(naming: Naming, numbers: Sequence[object]) -> list[Span]:
    """Return the headings that each tell one number of a code: 开展一次…, 落实三项… for “13”."""
    row = _siblings(naming)
    told = [_NUMBER.search(section.heading.of(naming.text)) for section in row]
    if [match and read_number(match[0]) for match in told] != numbers:
        return []
    return [_name(naming.text, section.heading) for section in row]


def _name_all(text: str, nouns: Sequence[str], row: Sequence[Section]) -> bool:
    """Tell whether headings tell every part of 一圈一带两区, and do not happen to be four."""
    headings = "".join(section.heading.of(text) for section in row)
    return all(noun in headings for noun in nouns)


def _announces(naming: Naming) -> bool:
    """Tell whether the name stands in a title, a heading or the introduction, or ends its text.

    A name somewhere in a section's text says nothing of the headings that happen to follow.
    """
    section = naming.outline.at(naming.span.start)
    if section is None or section.heading.covers(naming.span):
        return True
    rest = naming.text[naming.outer.end : section.body.end]
    return section.body.end - naming.sentence.end < _CLOSE and not counts_as_many(naming, rest)


def _name(text: str, heading: Span) -> Span:
    """Return the first clause of a heading: what it names; the rest tells what for."""
    comma = _COMMA.search(text, heading.start, heading.end)
    return Span(heading.start, comma.start()) if comma else heading


def _row(naming: Naming) -> list[Section]:
    """Return the sections inside the name's own section; those at the top for the introduction.

    What tells of something else, plans under an account of deeds, is none of the name's.
    """
    own = naming.outline.at(naming.span.start)
    elsewhere = {*_TOLD_ELSEWHERE} - ({own.role, "results"} if own else set())
    return [section for section in _siblings(naming) if section.role not in elsewhere]


def _siblings(naming: Naming) -> list[Section]:
    """Return the run of sections inside the name's own that follows it."""
    own = naming.outline.index_at(naming.span.start)
    inside = (section for section in naming.outline.sections if section.parent == own)
    return _run(inside, naming.span.end)


def _run(siblings: Iterable[Section], after: int) -> list[Section]:
    """Return the siblings behind `after` up to where the numbering begins anew."""
    later = [section for section in siblings if section.heading.start > after]
    if not later or later[0].heading.start - after > _FAR or not _begins(later[0], _FIRST | {""}):
        return []
    return [later[0], *takewhile(lambda section: not _begins(section, _FIRST), later[1:])]


def _begins(section: Section, labels: frozenset[str]) -> bool:
    return (section.label or "").strip() in labels


def _alike(naming: Naming, row: Sequence[Section]) -> list[Section]:
    """Return the sections that each hold one of what the name counts: 一支…, 一枚… for 五个一."""
    nouns = {part.noun for part in naming.name.formula if part.noun}
    if len(nouns) != 1:
        return []
    (noun,) = nouns
    return [section for section in row if noun in section.heading.of(naming.text)]
