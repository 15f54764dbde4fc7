"""The whole flow on one screen: bytes → Document → AlignedText → outline → mentions → Report."""

from collections.abc import Sequence
from datetime import date as Date
from hashlib import sha256
from pathlib import Path

from extractor.assemble import Reading, report_of, settled
from extractor.checks import checks_of
from extractor.deferred import deferred
from extractor.document import Document
from extractor.finder import Finder
from extractor.ingest import ReadOptions, read_file
from extractor.normalise import normalise, placed
from extractor.rules.finders import FINDERS
from extractor.rules.table_figures import with_cells
from extractor.schema import Report
from extractor.segment import outline_of
from extractor.tagger.model import shipped
from extractor.tagger.role_finder import RoleFinder

_LONE_SURROGATE = deferred("[\ud800-\udfff]")


def extract(  # noqa: PLR0913 (each is a choice that the caller names)
    path: str | Path,
    *,
    encoding: str | None = None,
    password: str | None = None,
    date: Date | None = None,
    with_text: bool = False,
    rules_only: bool = True,
) -> Report:
    """Read the report in the file at `path`.

    `encoding` is detected where it is not given; `password` opens an encrypted file. `date` is
    the report's date where the report does not state it; 今年 is resolved against it. `with_text`
    keeps source and normalised text in the report. With `rules_only` false the tagger adds
    problems told in running text, to be reviewed. Raises a `ReformFactsError` where the file
    cannot be read.
    """
    document = read_file(Path(path), ReadOptions(encoding, password))
    return extract_document(document, date=date, with_text=with_text, rules_only=rules_only)


def extract_text(
    text: str,
    *,
    path: str = "<text>",
    date: Date | None = None,
    with_text: bool = False,
    rules_only: bool = True,
) -> Report:
    """Read a report that is in memory already.

    Lone surrogates, which no file can hold, are read as U+FFFD, so that the report can be written;
    offsets stay what they are in `text`.

    >>> report = extract_text("全县10个乡镇共下放审批服务事项118项。")
    >>> [(str(figure.value), figure.unit) for figure in report.figures]
    [('10', '个'), ('118', '项')]
    """
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text = _LONE_SURROGATE.sub("\ufffd", text)
    document = Document(text, path, "text/plain", None, digest, "text", "1")
    return extract_document(document, date=date, with_text=with_text, rules_only=rules_only)


def extract_document(
    document: Document,
    *,
    date: Date | None = None,
    with_text: bool = False,
    rules_only: bool = True,
) -> Report:
    """Turn what a reader made of a file into the report's facts."""
    finders = FINDERS if rules_only else (*FINDERS, RoleFinder(shipped()))
    return extract_with(finders, document, date=date, with_text=with_text)


def extract_with(
    finders: Sequence[Finder],
    document: Document,
    *,
    date: Date | None = None,
    with_text: bool = False,
) -> Report:
    """Turn what a reader made of a file into the facts that these finders find."""
    text = normalise(document.text, document.blocks)
    blocks = placed(text, document.blocks)
    outline = outline_of(text.text, blocks)
    mentions = settled(*(finder.find(text.text) for finder in finders))
    mentions = with_cells(text.text, blocks, mentions)
    reading = Reading(document, text, outline, mentions, date, blocks)
    report = report_of(reading, with_text=with_text)
    return report.model_copy(update={"checks": checks_of(report, text.text)})
