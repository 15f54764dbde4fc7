"""From the sheets of a workbook to its document; the same for both kinds of workbooks."""

import re
from collections.abc import Iterable, Iterator

from extractor.document import Document
from extractor.errors import EmptyFile, LimitExceeded
from extractor.ingest.lines import Line, source_of
from extractor.ingest.options import ReadOptions
from extractor.ingest.origin import Origin
from extractor.ingest.tables import with_headers
from extractor.ingest.workbook.sheet import Sheet
from extractor.ingest.workbook.tables import lines_of

_NAMELESS = re.compile(r"(?:sheet|chart|工作表|表)\s*\d*$", re.IGNORECASE)
"""Names that a program gives to sheets; others are captions."""


def composed(sheets: Iterable[tuple[str, Sheet]], warnings: list[str], origin: Origin) -> Document:
    """Return the document of the sheets; reading them may add to `warnings`."""
    lines: list[Line] = []
    count = 0
    for name, sheet in sheets:
        warnings += _warnings(name, sheet)
        found, count = lines_of(sheet.cells, count)
        if found and not _NAMELESS.match(name):
            lines.append(Line(name, "caption"))
        lines += found
    text, blocks = source_of(with_headers(lines))
    if not text:
        step = "Check that the right file was given and that its sheets are not hidden."
        what = "its sheets show nothing"
        raise EmptyFile(what, path=origin.path, stage="read", next_step=step)
    return Document(
        text,
        origin.path,
        origin.media_type,
        None,
        origin.sha256,
        "workbook",
        "1",
        blocks=blocks,
        warnings=tuple(warnings),
    )


def keep_limit(sheets: int, path: str, options: ReadOptions) -> None:
    """Raise `LimitExceeded` where a workbook has more sheets than are read."""
    if sheets > options.limits.pages:
        what, step = f"it has {sheets} sheets", "Split it, and read the parts."
        raise LimitExceeded(what, path=path, stage="read", next_step=step)


def hidden_sheet(name: str) -> str:
    """Return the warning for a sheet that is not shown."""
    return f"the hidden sheet {name} was left out"


def _warnings(name: str, sheet: Sheet) -> Iterator[str]:
    if sheet.hidden:
        yield f"{sheet.hidden} cells in hidden rows or columns of sheet {name} were left out"
    if sheet.uncomputed:
        yield (
            f"{sheet.uncomputed} formulas of sheet {name} have no saved result: "
            "open the file in Excel or WPS and save it"
        )
