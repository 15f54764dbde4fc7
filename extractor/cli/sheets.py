"""The pages of a report's file, for the view that shows facts on them."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cli.failures import tell
from extractor.errors import ReformFactsError
from extractor.paths import is_file

if TYPE_CHECKING:
    from extractor.ingest import ReadOptions
    from extractor.render.sheets import Sheet
    from extractor.sandbox import Sandbox
    from extractor.schema import Report

_MOST = 200
"""So many pages make an HTML file of some ten megabytes."""


def sheets_of(report: "Report", options: "ReadOptions", sandbox: "Sandbox") -> "Sequence[Sheet]":
    """Return the pages of the report's file with facts or headings; none where it has no pages.

    Nothing is drawn of standard input and of a file that has changed since it was read. Where
    drawing fails, that is told, and the page shows the text alone.
    """
    from extractor.ingest.page_pictures import FORMAT, PICTURED, page_pictures
    from extractor.render.facts import facts
    from extractor.render.sheets import Sheet

    path = Path(report.source.path)
    if report.source.media_type not in PICTURED or not is_file(path):
        return ()
    data = path.read_bytes()
    shown = [*facts(report), *report.outline]
    numbers = sorted({box.page for each in shown for box in each.evidence.boxes})[:_MOST]
    if not numbers or sha256(data).hexdigest() != report.source.sha256:
        return ()
    try:
        drawn = page_pictures(sandbox, data, report.source.path, numbers, options)
    except ReformFactsError as error:
        tell(error, as_json=False)
        return ()
    return [Sheet(*picture, FORMAT) for picture in drawn]
