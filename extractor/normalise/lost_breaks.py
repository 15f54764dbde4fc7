"""Line breaks that a copy turned into spaces."""

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.text_lines import CLOSERS, LABEL, SENTENCE_END

_WIDE = deferred("  ++")
_SENTENCES_BEFORE_WIDE = 2
"""So many wide gaps after sentences show that wide gaps part paragraphs in this text."""
_SHORTEST = 4
"""Characters: between shorter pieces the gaps only spread out a title (调  研  报  告)."""
_ORDINAL = "一二三四五六七八九十"
_BEFORE_LABEL = deferred(
    rf" (?=(?:[{_ORDINAL}]{{1,3}}、|[（(][{_ORDINAL}]{{1,3}}[)）])(?![{_ORDINAL}]))"
)
_AFTER_SENTENCE = deferred(r" (?<=[。！？；：].)(?=\d{1,2}[.、．](?!\d))")
# A heading that a space parts from its text: the words of the heading hold no mark but a comma, and
# what follows is a sentence with its own marks.
_HEADING = (
    r" ?[^ \n，。；：！？、,;:（(]{2,30}(?:[，,][^ \n，。；：！？、,;:（(]{2,24})?( ) {0,7}"
    r"(?=(?:[\u4e00-\u9fff“《][^\n，。；：,;:]{2,60}[，：,:]|一是|[0-9]{4} ?年)[^\n]{4})"
)
_LABELLED = (
    deferred(rf"[{_ORDINAL}][{_ORDINAL}]{{0,2}}、{_HEADING}"),
    deferred(rf"[（(][{_ORDINAL}]{{1,3}}[)）]{_HEADING}"),
)
_STRAY = deferred(r"[\u4e00-\u9fff] (?=[\u4e00-\u9fff])")
_STRAY_SPACES = 2
"""So many more stray spaces than headings, and the space in a heading may be stray as well."""


def with_line_breaks(text: AlignedText) -> AlignedText:
    """Respell as a line break the first space of a gap where a paragraph or a heading begins.

    >>> with_line_breaks(AlignedText.of("改革的思考 一、概况 全镇8万人。 2.成效 （一）机构")).text
    '改革的思考\\n一、概况 全镇8万人。\\n2.成效\\n（一）机构'
    >>> with_line_breaks(AlignedText.of("一、改革的背景 近年来，各镇推行改革。")).text
    '一、改革的背景\\n近年来，各镇推行改革。'
    """
    if " " not in text.text:
        return text
    breaks = {match.start() for match in _BEFORE_LABEL.finditer(text.text)}
    breaks.update(match.start() for match in _AFTER_SENTENCE.finditer(text.text))
    if "  " in text.text:
        breaks.update(_wide_gaps(text.text))
    breaks.update(_after_headings(text.text))
    spelt, done = [], 0
    for place in sorted(breaks):
        spelt += [text.text[done:place], "\n"]
        done = place + 1
    return text.respelled("".join([*spelt, text.text[done:]]))


def _after_headings(text: str) -> list[int]:
    """The spaces between a labelled heading and its text, where spaces are not just strewn."""
    found = (match for pattern in _LABELLED for match in pattern.finditer(text))
    ends = [match.start(1) for match in found if _opens(text, match.start())]
    if not ends or len(_STRAY.findall(text)) > len(ends) + _STRAY_SPACES:
        return []
    return ends


def _opens(text: str, start: int) -> bool:
    """Tell whether a label at `start` begins a line or follows a sentence or a space."""
    return not start or text[start - 1] in " \n" + SENTENCE_END + CLOSERS


def _wide_gaps(text: str) -> list[int]:
    gaps = [
        (match.start(), match.end())
        for match in _WIDE.finditer(text)
        if match.start()
        and "\n" not in text[match.start() - 1] + text[match.end() : match.end() + 1]
    ]
    after = [start for start, _ in gaps if text[start - 1] in SENTENCE_END + CLOSERS]
    if len(after) < _SENTENCES_BEFORE_WIDE:
        return [start for start, end in gaps if LABEL.match(text, end)]
    return [start for start, end in gaps if _parts_paragraphs(text, start, end)]


def _parts_paragraphs(text: str, start: int, end: int) -> bool:
    left, right = text[max(0, start - _SHORTEST) : start], text[end : end + _SHORTEST]
    return " " not in left and " " not in right
