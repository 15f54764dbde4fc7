"""A sharing site's file name is the report's title, unless the report repeats it."""

import re

from extractor.aligned_text import AlignedText
from extractor.normalise.text_lines import FILE_NAME, Line, lines_of

REASON = "file extension"
REPEATED = "repeated title"

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
    lines = lines_of(text.text[:_HEAD])[:_HEAD_LINES]
    name = next((line for line in lines if FILE_NAME.match(line.words)), None)
    stem = FILE_NAME.match(name.words) if name else None
    if name is None or stem is None:
        return text
    copies = [line for line in lines if line.start > name.start and line.words == name.words]
    echo = re.compile(r"(?:^|(?<=\n))? *" + r"[ \n]?".join(map(re.escape, stem[1]))).search(
        text.text[:_HEAD], copies[-1].end if copies else name.end
    )
    if echo is None:
        return _with_stem(text, name, len(stem[2]), copies)
    spelt = text
    if text.text[echo.end() : echo.end() + 1] == " ":
        spelt = text.respelled(text.text[: echo.end()] + "\n" + text.text[echo.end() + 1 :])
    if text.text[echo.start() - 1] == "\n" and spelt.text[echo.end() : echo.end() + 1] in "\n":
        return spelt.without(REPEATED, [(line.start, line.end) for line in (name, *copies)])
    return _with_stem(spelt, name, len(stem[2]), copies)


def _with_stem(text: AlignedText, name: Line, extension: int, copies: list[Line]) -> AlignedText:
    text = text.without(REPEATED, [(line.start, line.end) for line in copies])
    return text.without(REASON, [(name.end - extension, name.end)])
