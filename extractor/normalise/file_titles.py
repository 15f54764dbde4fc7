"""A sharing site's file name is the report's title, unless the report repeats it."""

import re

from extractor.aligned_text import AlignedText
from extractor.deferred import deferred
from extractor.normalise.text_lines import EXTENSION, file_name, lines_of

REASON = "file extension"
REPEATED = "repeated title"

_EXTENSION = deferred(rf"{EXTENSION} *(?:\n|$)", re.IGNORECASE)
_AUTHOR = deferred(r" {1,4}[\u4e00-\u9fff]{2,20}(?:编办|委|办|局|院|校|部|室|组|政府|中心|会)(?= )")
_HEAD_LINES = 20
_HEAD = 3000
"""Characters: the title comes this early or not at all."""


def with_file_title(text: AlignedText) -> AlignedText:
    """Keep one title: the one of the report where it has its own, else the file name's stem.

    >>> with_file_title(AlignedText.of("镇街改革的思考.pdf\\n某市委编办")).text
    '镇街改革的思考\\n某市委编办'
    >>> with_file_title(AlignedText.of("镇街改革的思考.pdf\\n镇街改革的 思考 某市委编办")).text
    '\\n镇街改革的 思考\\n某市委编办'
    """
    if not _EXTENSION.search(text.text, 0, _HEAD):
        return text
    lines = lines_of(text.text[:_HEAD])[:_HEAD_LINES]
    named = [(line, *found) for line in lines if (found := file_name(line.words))]
    if not named:
        return text
    (name, stem, extension), *others = named
    copies = [line for line, other, _ in others if other == stem]
    echo = _echo(text.text, stem, (copies or [name])[-1].end)
    if echo is not None:
        text = _parted(text, echo.end())
        if _is_line(text.text, echo):
            return text.without(REPEATED, [(line.start, line.end) for line in (name, *copies)])
    text = text.without(REPEATED, [(line.start, line.end) for line in copies])
    return text.without(REASON, [(name.end - len(extension), name.end)])


def _echo(text: str, stem: str, start: int) -> re.Match[str] | None:
    """Find where the report repeats its title; a copy may have broken it into words or lines."""
    spaced = r"[ \n]?".join(re.escape(sign) for sign in stem if sign != " ")
    return re.compile(spaced).search(text, start, min(len(text), _HEAD))


def _is_line(text: str, echo: re.Match[str]) -> bool:
    before = text[: echo.start()].rstrip(" ")
    return before[-1:] == "\n" and text[echo.end() : echo.end() + 1] in ("", "\n")


def _parted(text: AlignedText, end: int) -> AlignedText:
    """Let the spaces after the title, and after an author's name behind it, be line breaks."""
    author = _AUTHOR.match(text.text, end)
    places = [end] if text.text[end : end + 1] == " " else []
    if places and author:
        places.append(author.end())
    spelt = text.text
    for place in places:
        spelt = spelt[:place] + "\n" + spelt[place + 1 :]
    return text.respelled(spelt)
