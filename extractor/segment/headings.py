"""Which numbered words are headings, and where such a heading ends.

A heading states a topic and text follows that carries it out: another line, another sentence, or
a deeper list. An item of a list is its own text: 一是…；二是…。and 1.对…给予补助。2.对… are lists.
Numbering comes in series, and the writer either heads all of a series with topics or none, so the
series decides: where most of its members head text, all that can be headings are.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.segment.labels import Label, Style, first_label_below

LONGEST = {"": 60, "。": 46, "？": 30, "：": 20, "；": 0, "！": 0}
"""Characters of a heading by the mark after it; longer words are sentences, not topics."""
SHORTEST_PLAIN = 14
"""A member of an accepted series up to this length is a heading even without text of its own."""

_END = re.compile("[。！？；\n]")
_MARK = re.compile("[。！？；\n，：“]")
# Sentences that regulate, condition or argue do not name a topic.
_ARGUES = re.compile("大家|我们|我国|他们|这|那|其中|因此|例如|凡")
_RULES = re.compile(
    "应[设按为由在将以予相当不符具含配包达]|不得|(?:给予|予以).{0,16}(?:元|%|奖励|补助|补贴)|按照?.{1,20}(?:执行|办理)|负责解释|起(?:施行|实施|执行)"
    "|的，|之日起|之一的"
)
MOST_COMMAS = 2
"""Commas in a topic that shares its paragraph with its text."""
# Names of sections, for headings whose line break was lost: 三、原因分析从思想认识看，….
_SECTION_NAME = re.compile(
    "[^，。；：、“\n]{0,10}?(?:原因分析|成因分析|基本情况|主要做法|工作回顾|(?:存在|面临)的?(?:主要|突出)?(?:问题|困难)"
    "|(?:对策|意见|工作)建议|(?:工作)?打算|引言|前言|总则|工作安排|总体要求)(?![的和与及、：。，；情])"
)
_HOLDS_GLUED = (Style.PART, Style.CHAPTER, Style.CHINESE, Style.ENCLOSED)


class Candidate(NamedTuple):
    """Words `start`:`end` after a label; `stop` is where text of their own would begin.

    `mark` is what ends the words: 。 ： ； ！ ？, or nothing at the end of a line or before glued
    numbering. `limit` is where the next numbering begins. `names_topic`: the words could be a
    heading's.
    """

    label: Label
    start: int
    end: int
    stop: int
    mark: str
    limit: int
    names_topic: bool


def numbered_headings(text: str, labels: Iterable[Label]) -> list[Candidate]:
    """Return the candidates that are headings, in order.

    >>> from extractor.segment.labels import labels_of
    >>> text = "一是放权赋能。下放百项。二是减负增效。清理考核。要求：一是快；二是好。"
    >>> [text[h.start : h.end] for h in numbered_headings(text, labels_of(text))]
    ['放权赋能', '减负增效']
    """
    candidates = _without_contents(text, candidates_of(text, labels))
    heads = [i for series in _series(text, candidates) for i in _heads(text, candidates, series)]
    return [candidates[i] for i in sorted(heads)]


def candidates_of(text: str, labels: Iterable[Label]) -> list[Candidate]:
    """Read the words after each label, up to the mark that ends them or the next numbering."""
    found = [part for label in labels for part in _with_glued(text, label)]
    limits = [*(label.start for label in found[1:]), len(text)]
    read = (_read(text, *pair) for pair in zip(found, limits, strict=False))
    return [candidate for candidate in read if candidate.start < candidate.end]


def _with_glued(text: str, label: Label) -> tuple[Label, ...]:
    """Add the numbering that stands right behind a heading: 一、运转情况（一）突出…."""
    if label.style not in _HOLDS_GLUED:
        return (label,)
    below = first_label_below(text, label.end + 1, label.end + LONGEST[""])
    if below is None or _MARK.search(text, label.end, below.start):
        return (label,)
    return (label, below)


def _read(text: str, label: Label, limit: int) -> Candidate:
    start = label.end
    match = _END.search(text, start, limit)
    end, stop = match.span() if match else (limit, limit)
    mark = text[end:stop].strip()
    if text[end - 1] == "：":
        end, mark = end - 1, "："
    elif mark:
        colon = text.find("：", start, min(end, start + LONGEST["："] + 1))
        if colon > 0:
            end, stop, mark = colon, colon + 1, "："
    names_topic = _names_topic(text, start, end, mark)
    if (not names_topic or mark == "：") and label.style in _HOLDS_GLUED:
        name = _SECTION_NAME.match(text, start, limit)
        if name and name.end() < end:
            return Candidate(label, start, name.end(), name.end(), "", limit, True)
    return Candidate(label, start, end, stop, mark, limit, names_topic)


def _names_topic(text: str, start: int, end: int, mark: str) -> bool:
    if not 2 <= end - start <= LONGEST[mark]:
        return False
    if mark and text.count("，", start, end) > MOST_COMMAS:
        return False
    return not (_ARGUES.match(text, start) or _RULES.search(text, start, end))


def _without_contents(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Drop the entries of a table of contents: lines whose words return as a later heading."""
    last = {_key(text, candidate): i for i, candidate in enumerate(candidates)}
    return [
        candidate
        for i, candidate in enumerate(candidates)
        if candidate.mark or last[_key(text, candidate)] == i or _own_text(text, candidate)
    ]


def _key(text: str, candidate: Candidate) -> tuple[Style, str]:
    return candidate.label.style, text[candidate.start : candidate.end].rstrip("0123456789.…·")


def _series(text: str, candidates: Sequence[Candidate]) -> Iterator[list[int]]:
    """Yield the indexes of candidates that count on: same form, no outer topic between.

    Numbers may repeat or skip, as they do in damaged reports; only a new first starts afresh.
    """
    running: dict[tuple[Style, tuple[int, ...], str], list[int]] = {}
    for i, candidate in enumerate(candidates):
        label = candidate.label
        # The last character parts 一是 from 一要 and 第一，.
        form = text[label.end - 1] if label.style is Style.SPOKEN else ""
        key = (label.style, label.path, form)
        if candidate.names_topic:
            for deeper in [other for other in running if other[0] > label.style]:
                yield running.pop(deeper)
        if label.number == 1 and key in running:
            yield running.pop(key)
        running.setdefault(key, []).append(i)
    yield from running.values()


def _heads(text: str, candidates: Sequence[Candidate], series: Sequence[int]) -> list[int]:
    """Return the members of a series that are headings: most of them, or none."""
    voters = series[:-1] or series
    votes = sum(_heads_text(text, candidates, i) for i in voters)
    items = sum(candidates[i].mark == "；" for i in series)
    if 2 * votes < len(voters) or 3 * items >= len(series) or _stray(candidates, series):
        return []
    return [i for i in series if _may_head(text, candidates, i)]


def _stray(candidates: Sequence[Candidate], series: Sequence[int]) -> bool:
    """Tell whether a lone number is no series: 一是 without 二是, a digit other than the first."""
    label = candidates[series[0]].label
    digits = Style.DECIMAL <= label.style <= Style.CIRCLED and label.number != 1
    return len(series) == 1 and (digits or label.style is Style.SPOKEN)


def _may_head(text: str, candidates: Sequence[Candidate], i: int) -> bool:
    candidate = candidates[i]
    plain = not candidate.mark or candidate.end - candidate.start <= SHORTEST_PLAIN
    return candidate.names_topic and (plain or _heads_text(text, candidates, i))


def _heads_text(text: str, candidates: Sequence[Candidate], i: int) -> bool:
    """Tell whether the words name a topic and text or a deeper list carries it out."""
    candidate = candidates[i]
    if not candidate.names_topic or _own_text(text, candidate):
        return candidate.names_topic
    if i + 1 == len(candidates):
        return False
    follows = candidates[i + 1].label
    return follows.start == candidate.limit and follows.style > candidate.label.style


def _own_text(text: str, candidate: Candidate) -> bool:
    start, stop = candidate.stop, candidate.limit
    return start < stop and (stop - start > 1 or text[start] != "\n")
