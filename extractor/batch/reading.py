"""One report of a batch, read in a process of its own: bytes in, a line of JSON out."""

import json
from dataclasses import replace
from datetime import date as Date
from typing import Any

from extractor.document import Document
from extractor.ingest import ReadOptions
from extractor.ingest.apart import read_to_bytes
from extractor.ingest.document_bytes import from_bytes
from extractor.ingest.media_type import TEXT, media_type
from extractor.ingest.readers import READERS
from extractor.ingest.refusals import refusal
from extractor.ingest.text_file import read_text
from extractor.pipeline import extract_document
from extractor.sandbox import Call, Sandbox, Steps
from extractor.schema import Region, Report
from extractor.values.divisions import register

_ISO_DAY = len("2024-01-01")


def read_apart(
    sandbox: Sandbox, data: bytes, name: str, known: dict[str, str], options: ReadOptions
) -> bytes:
    """Return the report in `data` as a line of JSON; raise what went wrong with it alone."""
    arguments = {"name": name, "known": known, "options": options.plain()}
    call = Call(f"{__name__}:report_line", name, arguments, stage="extract", steps=True)
    return sandbox.run(call, data, options.limits, options.told)


def report_line(
    data: bytes, *, name: str, known: dict[str, str], options: dict[str, Any], told: Steps
) -> bytes:
    """Read and extract in this process, which is the sandbox's child."""
    document = _document(data, name, ReadOptions.of(options, told))
    published = known.get("published", "")
    day = Date.fromisoformat(published) if len(published) == _ISO_DAY else None
    report = extract_document(document, date=day, with_text=True)
    return _told(report, known).model_dump_json().encode("utf-8", "surrogatepass")


def _document(data: bytes, name: str, options: ReadOptions) -> Document:
    found = media_type(data)
    if found == TEXT:
        return read_text(data, name, options)
    if found not in READERS:
        raise refusal(found, name)
    return from_bytes(read_to_bytes(data, name, found, options.plain(), options.told))


def _told(report: Report, known: dict[str, str]) -> Report:
    """Put what is known of the report in place of what was guessed."""
    changes: dict[str, Any] = {key: value for key, value in known.items() if key != "region"}
    if "year" in changes:
        changes["year"] = int(changes["year"])
    if "region" in known:
        changes["region"] = _region(known["region"])
    return report.model_copy(update={"document": replace(report.document, **changes)})


def _region(words: str) -> Region:
    """Return the region that a name or a code means; an unknown one is taken for a county.

    >>> _region("370682").county, _region("烟台市").city, _region("云麓县").county
    ('莱阳市', '烟台市', '云麓县')
    """
    every = register()
    named = [one for one in every.divisions() if one.code == words]
    places = named or list(every.named(words))
    if len(places) != 1:
        return Region(county=words)
    place = places[0]
    names = {outer.level: outer.name for outer in (*place.parents, place)}
    return Region(**names, code=place.code)


def as_failure(error: Any, name: str, seconds: float) -> dict[str, Any]:  # noqa: ANN401
    """Return a failure as a row: which report, at which stage, why, what to do."""
    told = error.as_dict()
    return {
        "path": name,
        "stage": told["stage"],
        "code": told["error"],
        "message": told["what"],
        "next_step": told["next_step"],
        "seconds": round(seconds, 3),
    }


def line_of(row: dict[str, Any]) -> bytes:
    """Return a row as a line of JSON."""
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")
