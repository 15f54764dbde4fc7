"""Which numbered words are headings.

A heading states a topic and text follows that carries it out: another line, another sentence, or
a deeper list. An item of a list is its own text: 一是…；二是…。and 1.对…给予补助。2.对… are lists.
Numbering comes in series, and the writer either heads all of a series with topics or none, so the
series decides: where most of its members head text, all that can be headings are.
"""

from collections.abc import Iterable, Iterator, Sequence

from extractor.segment.candidates import Candidate, candidates_of
from extractor.segment.labels import Label, Style
from extractor.segment.lines import is_line

SHORTEST_PLAIN = 14
"""A member of an accepted series up to this length is a heading even without text of its own."""
SHORTEST_CUT_OFF = 60
"""Characters of a last paragraph without a final mark that is no line of its own."""


def numbered_headings(text: str, labels: Iterable[Label]) -> list[Candidate]:
    """Return the candidates that are headings, in order.

    >>> from extractor.segment.labels import labels_of
    >>> text = "一是放权赋能。下放百项。二是减负增效。清理考核。要求：一是快；二是好。"
    >>> [text[h.start : h.end] for h in numbered_headings(text, labels_of(text))]
    ['放权赋能', '减负增效']
    """
    candidates = _without_contents(text, list(candidates_of(text, labels)))
    last = candidates[-1].start if candidates and _may_go_on(text, candidates[-1]) else None
    heads = {head.start for series in _series(text, candidates) for head in _heads(series, last)}
    return [candidate for candidate in candidates if candidate.start in heads]


def _without_contents(text: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """Drop the entries of a table of contents: bare lines whose words return as a later heading."""
    if sum([not (candidate.mark or candidate.has_text) for candidate in candidates]) < 2:
        return candidates
    words = [text[c.start : c.end].rstrip("0123456789.…·") for c in candidates]
    last = {line: index for index, line in enumerate(words)}
    return [
        candidate
        for index, candidate in enumerate(candidates)
        if candidate.mark or candidate.has_text or last[words[index]] == index
    ]


def _series(text: str, candidates: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    """Yield the candidates that count on: same form, no outer topic between.

    Numbers may repeat or skip, as they do in damaged reports; only a new first starts afresh.
    Articles count on through all chapters.
    """
    running: dict[tuple[Style, tuple[int, ...], str], list[Candidate]] = {}
    for candidate in candidates:
        label = candidate.label
        # The last character parts 一是 from 一要 and 第一，.
        form = text[label.end - 1] if label.style is Style.SPOKEN else ""
        key = (label.style, label.path, form)
        if candidate.names_topic:
            for deeper in [other for other in running if _ends(other[0], label.style)]:
                yield running.pop(deeper)
        if label.number == 1 and key in running:
            yield running.pop(key)
        running.setdefault(key, []).append(candidate)
    yield from running.values()


def _ends(running: Style, outer: Style) -> bool:
    """Tell whether an outer topic ends a running series."""
    return running > outer and running is not Style.ARTICLE


def _is_cut_off(text: str) -> bool:
    """Tell whether a text breaks off inside a paragraph, as an excerpt does."""
    if text[-1] in "；，、":
        return True
    return is_line(text) and len(text) - text.rfind("\n") > SHORTEST_CUT_OFF


def _may_go_on(text: str, last: Candidate) -> bool:
    """Tell whether more numbers may have followed the last: in a text that breaks off behind it."""
    return _is_cut_off(text) or (last.heads_text and last.mark == "。")


def _heads(series: Sequence[Candidate], last: int | None) -> list[Candidate]:
    """Return the members of a series that are headings: most of them, or none.

    `last` is where the words after the last number start, in a text that is cut off.
    """
    voters = series[:-1] or series
    votes = sum([candidate.heads_text for candidate in voters])
    items = sum([candidate.mark == "；" for candidate in series])
    if 2 * votes < len(voters) or 3 * items >= len(series) or _stray(series, last):
        return []
    return [candidate for candidate in series if candidate.heads_text or _is_plain(candidate)]


def _stray(series: Sequence[Candidate], last: int | None) -> bool:
    """Tell whether a lone number is no series: 一是 without 二是, a digit other than the first.

    Where the text is cut off behind 一是, 二是 may have followed.
    """
    label = series[0].label
    digits = Style.DECIMAL <= label.style <= Style.CIRCLED and label.number != 1
    spoken = label.style is Style.SPOKEN and (label.number != 1 or series[0].start != last)
    return len(series) == 1 and (digits or spoken)


def _is_plain(candidate: Candidate) -> bool:
    """Tell whether words without text of their own are a heading by their shape alone."""
    short = not candidate.mark or candidate.end - candidate.start <= SHORTEST_PLAIN
    return candidate.names_topic and short
