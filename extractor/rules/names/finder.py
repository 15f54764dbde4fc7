"""Compact numeric names: 五个一, 1+5+N, 四办二中心, 一支队伍管执法, “三张清单”, and labels.

Inside them numerals count nothing that a report could be asked for: 三个步骤 is a figure, a name
such as 三大主责主业 is not. What stands in quotation marks, has the shape of a formula, or counts
with 大 is a name; a name once quoted stays a name where the marks are left out.
"""

import heapq
import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.deferred import deferred
from extractor.lexicon import Lexicon
from extractor.mention import Mention
from extractor.rules.names.counted_lists import counted_lists
from extractor.rules.names.naming import BUNDLE
from extractor.rules.names.quoted_names import known_names, quoted_names, split_numerals
from extractor.rules.names.shapes import COUNTED, COUNTED_GATE, FIGURED, FIGURED_GATE, Shape
from extractor.span import Span
from extractor.values.compact_name import CompactName
from extractor.values.words import noun_end

Name = Mention[CompactName]
_QUOTES = frozenset("“‘《")
_AFTER_NUMERAL = deferred("[第几数0-9一二两三四五六七八九十百千万亿]")


class NameFinder:
    """Finds compact names and labels in a whole report, in order, none overlapping."""

    def find(self, text: str) -> Iterator[Name]:
        """Yield the names of `text`; `kind` is "label" where the words only look like a count.

        >>> text = "梳理“三张清单”，推行六大功能模块，三张清单上墙"
        >>> [mention.span.of(text) for mention in NameFinder().find(text)]
        ['三张清单', '六大功能模块', '三张清单']
        """
        quoted = list(quoted_names(text))
        again = repeated(text, known_names(quoted))
        streams = (quoted, _split(text), _counted(text), _figured(text), counted_lists(text), again)
        return _apart(heapq.merge(*streams, key=_longest_first))


class _Shapes:
    """Shapes of names as one pattern that begins with a character class, which is scanned fast."""

    def __init__(self, shapes: Sequence[Shape], gate: str) -> None:
        firsts = "".join(shape.first.strip("[]") for shape in shapes)
        rests = "|".join(f"(?P<{s.name}>(?<={s.first}){s.rest})" for s in shapes)
        self._begin = deferred(f"[{firsts}]{gate}")
        self._whole = deferred(f"[{firsts}]{gate}(?:{rests})")

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches; where none can begin, the long pattern is not even compiled."""
        return self._whole.finditer(text) if self._begin.search(text) else iter(())


_COUNTED, _FIGURED = _Shapes(COUNTED, COUNTED_GATE), _Shapes(FIGURED, FIGURED_GATE)
_SHAPES = {shape.name: shape for shape in (*COUNTED, *FIGURED)}


def _counted(text: str) -> Iterator[Name]:
    for match in _COUNTED.matches(text):
        end = match.end()
        if match.lastgroup == "great":
            end = _end_of_great(text, match)
        if end:
            yield _shaped(text, match, end)


def _end_of_great(text: str, match: re.Match[str]) -> int:
    """Return where 五大平台 ends, 0 for what is only counted: 三大煤矿."""
    end = noun_end(text, match.end()) or 0
    quoted = text[match.start() - 1 : match.start()] in _QUOTES
    return end if quoted or BUNDLE.search(text, match.end(), end) else 0


def _figured(text: str) -> Iterator[Name]:
    return (_shaped(text, match, match.end()) for match in _FIGURED.matches(text))


def _split(text: str) -> Iterator[Name]:
    for span in split_numerals(text):
        yield Mention("name", span, "split_numeral", CompactName(span.of(text), counts=False))


def _shaped(text: str, match: re.Match[str], end: int) -> Name:
    shape = _SHAPES[str(match.lastgroup)]
    name = text[match.start() : end]
    span = Span(match.start(), end)
    return Mention(shape.kind, span, shape.name, CompactName(name, shape.counts))


def shape_of(name: str) -> str | None:
    """Return the shape that the whole of `name` has, None where it has none.

    >>> shape_of("一枚印章管审批"), shape_of("一网通办"), shape_of("红心物业")
    ('slogan', 'one_stop', None)
    """
    for found in (*_counted(name), *_figured(name)):
        if len(found.span) == len(name):
            return found.rule
    return None


def repeated(text: str, names: Iterable[str]) -> Iterator[Name]:
    """Yield every place where one of `names` stands, the longest first; none in a numeral."""
    for start, end in Lexicon(names).places_in(text):
        if not _AFTER_NUMERAL.match(text, max(0, start - 1)):
            yield Mention("name", Span(start, end), "repeated", CompactName(text[start:end]))


def _longest_first(mention: Name) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _apart(mentions: Iterable[Name]) -> Iterator[Name]:
    end = 0
    for mention in mentions:
        if mention.span.start >= end:
            end = mention.span.end
            yield mention
