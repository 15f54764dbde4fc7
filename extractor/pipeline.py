"""The whole flow on one screen: bytes → Document → AlignedText → outline → mentions → Report."""

from collections.abc import Sequence
from datetime import date as Date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypedDict, Unpack

from extractor.assemble import Reading, report_of, settled
from extractor.checks import checks_of
from extractor.collecting import uncollected
from extractor.deferred import deferred
from extractor.document import Document
from extractor.finder import Finder
from extractor.kept import LOADING
from extractor.normalise import normalise, placed
from extractor.rules.finders import FINDERS
from extractor.rules.tables.figures import with_cells
from extractor.schema import Report
from extractor.segment import outline_of
from extractor.tagger.model import shipped
from extractor.tagger.tagger import Tagger

_LONE_SURROGATE = deferred("[\ud800-\udfff]")


class Choices(TypedDict, total=False):
    """What may be told beside the report itself; each may be left out.

    `date` is the report's date where the report does not state it; 今年 is resolved against it.
    `with_text` keeps source and normalised text in the report. With `rules_only` false the tagger
    adds problems told in running text, to be reviewed; with `confirm_names` it reads a second
    time what figures measure: `found_by` names it where it says the same, and `metric_confidence`
    tells how likely each is right. With `mend_names`, which does that too, it goes before the rules
    in policies and work reports where it is much surer.
    """

    date: Date | None
    with_text: bool
    rules_only: bool
    confirm_names: bool
    mend_names: bool


def extract(
    path: str | Path,
    *,
    encoding: str | None = None,
    password: str | None = None,
    **choices: Unpack[Choices],
) -> Report:
    """Read the report in the file at `path`; `Choices` tells what else may be given.

    `encoding` is detected where it is not given; `password` opens an encrypted file. Raises a
    `ReformFactsError` where the file cannot be read.
    """
    with LOADING:
        from extractor.ingest import ReadOptions, read_file  # text in memory needs no reader

    document = read_file(Path(path), ReadOptions(encoding, password))
    return extract_document(document, **choices)


def extract_text(text: str, *, path: str = "<text>", **choices: Unpack[Choices]) -> Report:
    """Read a report that is in memory already; `Choices` tells what else may be given.

    Lone surrogates, which no file can hold, are read as U+FFFD, so that the report can be written;
    offsets stay what they are in `text`.

    >>> report = extract_text("全县10个乡镇共下放审批服务事项118项。")
    >>> [(str(figure.value), figure.unit) for figure in report.figures]
    [('10', '个'), ('118', '项')]
    """
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text = _LONE_SURROGATE.sub("\ufffd", text)
    document = Document(text, path, "text/plain", None, digest, "text", "1")
    return extract_document(document, **choices)


def extract_document(document: Document, **choices: Unpack[Choices]) -> Report:
    """Turn what a reader made of a file into the report's facts; `Choices` tells of the rest."""
    date, with_text = choices.get("date"), choices.get("with_text", False)
    means = Means(FINDERS, _tagger(choices))
    return extract_with(means, document, date=date, with_text=with_text)


def _tagger(choices: Choices) -> Tagger | None:
    """Return the tagger for what it was asked to do, None where that is nothing."""
    judging, mending = not choices.get("rules_only", True), choices.get("mend_names", False)
    naming = mending or choices.get("confirm_names", False)
    if not (judging or naming):
        return None
    return Tagger(shipped(), judging=judging, naming=naming, mending=mending)


class Means(NamedTuple):
    """What facts are found by: the finders, and the tagger, if there is one."""

    finders: Sequence[Finder]
    tagger: Tagger | None = None


def extract_with(
    means: Means,
    document: Document,
    *,
    date: Date | None = None,
    with_text: bool = False,
) -> Report:
    """Turn what a reader made of a file into the facts that these means find."""
    with uncollected():
        text = normalise(document.text, document.blocks)
        blocks = placed(text, document.blocks)
        outline = outline_of(text.text, blocks)
        mentions = settled(*(finder.find(text.text) for finder in means.finders))
        mentions = with_cells(text.text, blocks, mentions)
        reading = Reading(document, text, outline, mentions, date, blocks, means.tagger)
        report = report_of(reading, with_text=with_text)
        checks = checks_of(report, text.text, reading.sentences)
        return report.model_copy(update={"checks": checks})
