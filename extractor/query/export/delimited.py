"""CSV and JSON lines."""

import codecs
import csv
import io
import json
from typing import BinaryIO

from extractor.query.export.answer import Answer

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(answer: Answer, out: BinaryIO) -> None:
    """Write CSV that Excel opens as it is: UTF-8 with its mark, and no text taken for a formula.

    A text that begins like a formula gets an apostrophe before it; numbers stay numbers.
    """
    out.write(codecs.BOM_UTF8)
    stream = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow([_safe(row[column]) for column in answer.columns])
    stream.detach()


def _safe(value: object) -> object:
    """Return a cell's value so that no spreadsheet computes it.

    >>> _safe("=1+1"), _safe(-3.5), _safe("-")
    ("'=1+1", -3.5, "'-")
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_jsonl(answer: Answer, out: BinaryIO) -> None:
    """Write one JSON object a line."""
    for row in answer.rows:
        line = json.dumps({column: row[column] for column in answer.columns}, ensure_ascii=False)
        out.write(line.encode("utf-8", "surrogatepass") + b"\n")
