"""Lists of reports: CSV or JSONL files that name files and say what is known of each."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date as Date
from io import StringIO
from pathlib import Path
from typing import Any, Final, get_args

from extractor.errors import UnreadableFile
from extractor.ingest import ReadOptions
from extractor.ingest.text_file import read_text
from extractor.schema import DocumentKind

KNOWN: Final = ("title", "issuer", "number", "kind", "published", "year", "region")
"""What a list may say of a report; it outranks what the report's words let guess."""

_CALLED: Final[Mapping[str, str]] = {
    **{"路径": "path", "文件": "path", "标题": "title", "发布单位": "issuer", "文号": "number"},
    **{"文件类型": "kind", "发布日期": "published", "年份": "year", "地区": "region"},
}
"""The same columns as Chinese lists call them."""


def listed(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the path of each report in a list, and what the list says of it.

    Paths are taken from where the list stands. Raises `UnreadableFile` with the line for one that
    names no path, or says what cannot be: a list that is half understood would mislead.
    """
    for number, row in _rows(path):
        named = {
            _CALLED.get(key, key): str(row[key]).strip() for key in row if row[key] is not None
        }
        if not named.get("path"):
            raise _wrong(path, number, "it names no path")
        try:
            known = {key: _read(key, named[key]) for key in KNOWN if named.get(key)}
        except ValueError as error:
            raise _wrong(path, number, str(error)) from None
        yield str(path.parent / named["path"]), known


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    text = read_text(path.read_bytes(), str(path), ReadOptions()).text
    if path.suffix.lower() == ".csv":
        rows = csv.DictReader(StringIO(text, newline=""), restkey="")
        yield from ((rows.line_num, row) for row in rows)
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, _object(line, path, number)


def _object(line: str, path: Path, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise _wrong(path, number, f"it is no JSON: {error}") from None
    if not isinstance(row, dict):
        raise _wrong(path, number, "it is no JSON object")
    return row


def _read(key: str, words: str) -> str:
    return _READ[key](words) if key in _READ else words


def _kind(words: str) -> str:
    kinds = get_args(DocumentKind)
    if words not in kinds:
        raise ValueError(f"{words!r} is no kind of report; there are {', '.join(kinds)}")
    return words


def _year(words: str) -> str:
    year = words.removesuffix("年")
    if not re.fullmatch("[12][0-9]{3}", year):
        raise ValueError(f"{words!r} is no year, such as 2023")
    return year


def _day(words: str) -> str:
    """Return a day, month or year as ISO 8601 writes it.

    >>> _day("2023/5/6"), _day("2023年5月"), _day("2023")
    ('2023-05-06', '2023-05', '2023')
    """
    parts = [part for part in re.split("[-/.年月日]", words) if part]
    try:
        year, month, day = (int(part) for part in [*parts, "1", "1"][:3])
        whole = Date(year, month, day).isoformat()
    except ValueError:
        raise ValueError(f"{words!r} is no day, such as 2023-05-06") from None
    return whole[: (4, 7, 10)[len(parts) - 1]]


_READ: Final[Mapping[str, Callable[[str], str]]] = {
    "kind": _kind,
    "year": _year,
    "published": _day,
}


def _wrong(path: Path, number: int, what: str) -> UnreadableFile:
    return UnreadableFile(
        f"line {number} of the list is wrong: {what}",
        path=str(path),
        stage="plan",
        next_step=f"A list needs a column `path`; it may have {', '.join(KNOWN)}.",
    )
