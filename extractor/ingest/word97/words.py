"""The characters of a text: what is shown, and what its control characters mean."""

import re
from collections.abc import Iterator

from extractor.ingest.raised import raised
from extractor.ingest.word.fields import OpenFields
from extractor.ingest.word97.file import Piece, WordFile
from extractor.ingest.word97.properties import DELETED, HIDDEN, RAISED, Run, Runs

_ON = (b"\x01", b"\x81")
"""Switched on, and switched on by being the opposite of the style."""
_ABOVE = b"\x01"
_FIELD = re.compile("([\x13\x14\x15])")
_PLAIN = str.maketrans(
    {"\x0b": "\n", "\x0e": "\n", "\x0c": "\n", "\x1e": "-"}
    | dict.fromkeys(map(chr, (*range(9), 0x0D, *range(0x0F, 0x13), *range(0x16, 0x1D), 0x1F)), "")
)
"""Breaks and hyphens; pictures, notes' marks and what is hidden go."""
_KEPT_IF_HIDDEN = re.compile("[^\x13\x14\x15\r\x07\x0c]")
_KEPT_IF_DELETED = re.compile("[^\x13\x14\x15\x07\x0c]")
_OPENED = re.compile("[\x13\x15]")


def shown(file: WordFile, runs: Runs, start: int, end: int) -> str:
    """Return the text, powers raised, with NUL for each character that is hidden or deleted."""
    text = file.text(start, end)
    covers = [run for run in runs.runs if _pattern(run) or _is_raised(run)]
    if not covers:
        return _without_open_fields(text)
    letters = list(text)
    for piece in file.pieces:
        for run in covers:
            first, last = _place(piece, run.start), _place(piece, run.end)
            first, last = max(first, start) - start, min(last, end) - start
            if first < last:
                words = "".join(letters[first:last])
                letters[first:last] = _as_shown(
                    run, words, "".join(letters[max(0, first - 1) : first])
                )
    return _without_open_fields("".join(letters))


def words_of(text: str, fields: OpenFields) -> str:
    """Return the words of a paragraph; `\\n` stands for a break in it."""
    return "".join(_said(text, fields)).translate(_PLAIN)


def whole(words: str) -> str:
    """Return words in which characters beyond the basic plane are one again.

    >>> whole("\\ud842\\udfb7镇")
    '𠮷镇'
    """
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _said(text: str, fields: OpenFields) -> Iterator[str]:
    for piece in _FIELD.split(text):
        if piece == "\x13":
            fields.begin()
        elif piece == "\x14":
            fields.separate()
        elif piece == "\x15":
            fields.end()
        elif fields.shows_text:
            yield piece
        else:
            fields.code(piece)


def _as_shown(run: Run, words: str, before: str) -> str:
    """Return the words of a run that stand behind `before`, as many characters as they are."""
    if pattern := _pattern(run):
        return pattern.sub("\0", words)
    return raised(words, before) or "\0" * len(words)


def _is_raised(run: Run) -> bool:
    return run.properties.get(RAISED) == _ABOVE


def _pattern(run: Run) -> re.Pattern[str] | None:
    """Return which characters of a run are not shown, None where all are."""
    if run.properties.get(DELETED) in _ON:
        return _KEPT_IF_DELETED
    return _KEPT_IF_HIDDEN if run.properties.get(HIDDEN) in _ON else None


def _place(piece: Piece, offset: int) -> int:
    place = piece.start + (offset - piece.offset) // piece.width
    return min(max(place, piece.start), piece.end)


def _without_open_fields(text: str) -> str:
    """Drop the marks of fields that are never closed; they would swallow the rest."""
    begun: list[int] = []
    for match in _OPENED.finditer(text):
        if match[0] == "\x13":
            begun.append(match.start())
        elif begun:
            begun.pop()
    for place in begun:
        text = text[:place] + "\0" + text[place + 1 :]
    return text
