"""The report behind one path, for the commands that look at a single one."""

import datetime
from typing import TYPE_CHECKING, TypedDict, Unpack

from extractor.cli.failures import failing, warn
from extractor.cli.inputs import read

if TYPE_CHECKING:
    from extractor.ingest import ReadOptions
    from extractor.schema import Report


class Tagging(TypedDict, total=False):
    """Whether the tagger tells of problems and reads names again: see `Choices`."""

    rules_only: bool
    confirm_names: bool
    mend_names: bool


def report_with_text(
    path: str,
    reading: "ReadOptions",
    *,
    date: datetime.datetime | None = None,
    json_errors: bool,
    **asked: "Unpack[Tagging]",
) -> "Report":
    """Extract the report at `path`, its texts included; leave the command where that fails."""
    from extractor.pipeline import extract_document

    with failing(as_json=json_errors):
        document = read(path, reading)
        warn(document, as_json=json_errors)
        day = date.date() if date else None
        return extract_document(document, date=day, with_text=True, **asked)
