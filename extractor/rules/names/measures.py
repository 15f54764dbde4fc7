"""Names of measures in a whole report: packages, structures and slogans, quoted or not."""

import re
from collections.abc import Iterable, Iterator

from extractor.deferred import deferred
from extractor.mention import Mention
from extractor.rules.names.bare_names import bare_measure
from extractor.rules.names.listed_names import listed_names
from extractor.rules.names.naming import names_plight
from extractor.rules.names.plain_names import plain_names
from extractor.rules.names.quotations import quotations
from extractor.rules.names.quoted_counts import counting
from extractor.rules.names.quoted_measures import quoted_measure
from extractor.rules.names.quoted_names import split_numerals
from extractor.span import Span
from extractor.values.compact_name import CompactName
from extractor.values.measure_name import MeasureName, named

Naming = Mention[MeasureName]

_OPENING, _CLOSING = ("“", "‘"), ("”", "’")
# One pair of quotation marks around several names of the family 一X管Y.
_MEANS = deferred("[“‘][^“”‘’+]{1,8}[”’](?:即|就是|也就是|是指|指的是|即为)[“‘]$")
_MEANS_REACH = 16
_FAMILY = deferred("一[^，、一]{1,6}管[^，、]{2,4}(?:[、，]一[^，、一]{1,6}管[^，、]{2,4})+")


def measure_names(text: str, names: Iterable[Mention[CompactName]]) -> Iterator[Naming]:
    """Yield the names of measures in `text`, in order, none overlapping.

    `names` are the compact names that were found in the same text.

    >>> from extractor.rules.names.finder import NameFinder
    >>> text = "推行“红心物业”模式，发挥“火车头”作用，设四办一中心"
    >>> [(m.value.name, m.value.kind) for m in measure_names(text, NameFinder().find(text))]
    [('红心物业', 'slogan'), ('四办一中心', 'structure')]
    """
    listed = list(listed_names(text))
    lists = frozenset(each.quoted for each in listed)
    found = [each.mention for each in listed]
    found += [*_split_numerals(text), *_bare(text, names), *plain_names(text)]
    found += (mention for mention in _quoted(text) if mention.span not in lists)
    found.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    end = 0
    for mention in found:
        if mention.span.start >= end:
            end = mention.span.end
            yield mention


def _split_numerals(text: str) -> Iterator[Naming]:
    """Yield names whose numeral stands before the quotation marks: 两张“网”, 六个“一”."""
    for span in split_numerals(text):
        name = named(span.of(text))
        if name.formula:
            yield Mention("measure", span, "split_numeral", name)


def _quoted(text: str) -> Iterator[Naming]:
    all_quoted = list(quotations(text))
    plights = {
        quotation.words
        for quotation in all_quoted
        if names_plight(quotation) and counting(quotation.words).formula
    }
    for quotation in all_quoted:
        if quotation.words in plights or _is_gloss(text, quotation.span):
            continue
        if _FAMILY.fullmatch(quotation.words):
            yield from _family(quotation.span, quotation.words)
        elif reading := quoted_measure(quotation):
            rule, name = reading
            yield Mention("measure", quotation.span, rule, name)


def _is_gloss(text: str, span: Span) -> bool:
    """Tell whether a quotation says what the one before it is short for: “六化”即“六项工作”."""
    return bool(_MEANS.search(text, max(0, span.start - _MEANS_REACH), span.start))


def _family(span: Span, words: str) -> Iterator[Naming]:
    for match in re.finditer("[^、，]+", words):
        own = Span(span.start + match.start(), span.start + match.end())
        yield Mention("measure", own, "managed_by_one", named(match[0], "slogan"))


def _bare(text: str, names: Iterable[Mention[CompactName]]) -> Iterator[Naming]:
    for mention in names:
        start, end = mention.span.start, mention.span.end
        if text[max(0, start - 1) : start] in _OPENING and text[end : end + 1] in _CLOSING:
            continue  # as a whole quotation it has been judged
        if name := bare_measure(text, mention):
            yield Mention("measure", mention.span, f"bare_{mention.rule}", name)
