"""The validation sheet: sampled facts as a workbook to judge, and the judged workbook read back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo

from extractor.errors import UnreadableFile
from extractor.query.export.excel import cell_text
from extractor.query.precision import Precision, precision_of
from extractor.query.sampling import Sampled

_SHEET = "核验"
_FIXED = ("编号", "事实", "原文", "所在句子", "判断", "备注")
_WIDTHS = (20, 40, 20, 60, 10, 30)
_SIGN = {"more_than": ">", "less_than": "<", "at_least": "≥", "at_most": "≤", "approx": "≈"}


def write_sheet(
    out: BinaryIO, facts: Iterable[Sampled], by: Sequence[str], asked: Mapping[str, str]
) -> int:
    """Write a workbook with a fact a row and an empty column for the verdict; return the rows."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title, sheet.freeze_panes = _SHEET, "A2"
    sheet.append([*_FIXED, *by])
    for fact in facts:
        words = (fact.row["id"], told(fact.row), fact.row["source_quote"], fact.sentence, "", "")
        row = [cell_text(word) for word in words]
        sheet.append([*row, *("" if value is None else value for value in fact.group)])
    rows = int(sheet.max_row) - 1
    _dress(sheet, max(rows, 1), len(_FIXED) + len(by))
    notes = book.create_sheet("说明")
    for line in {**asked, "填写": "判断一栏填 对、错 或 存疑；事实的每一项都对才算对"}.items():
        notes.append([cell_text(part) for part in line])
    book.save(out)
    return rows


def _dress(sheet: Any, rows: int, columns: int) -> None:  # noqa: ANN401
    """Make the rows a table, let the verdict be chosen from a list, and wrap long words."""
    for width, column in zip(_WIDTHS, "ABCDEF", strict=True):
        sheet.column_dimensions[column].width = width
    last = f"{get_column_letter(columns)}{rows + 1}"
    table = Table(displayName="validation", ref=f"A1:{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    sheet.add_table(table)
    verdicts = DataValidation(type="list", formula1='"对,错,存疑"', allow_blank=True)
    verdicts.add(f"E2:E{rows + 1}")
    sheet.add_data_validation(verdicts)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, str):
                cell.data_type = "s"


def told(row: Mapping[str, Any]) -> str:
    """Say a fact in words, all that a judge has to check.

    >>> told({"metric": "执法人员", "condition": None, "value": 35.0, "low": None, "high": None,
    ...       "unit": "人", "qualifier": "more_than", "role": "level", "direction": None,
    ...       "statistic": "stock", "place_name": "莱阳市", "year": 2022, "missing": False})
    '莱阳市 2022 执法人员 >35 人（level，stock）'
    """
    if "metric" not in row:
        words = [row.get("name") or row.get("title"), row.get("status"), row.get("topic")]
        return "，".join(str(word) for word in words if word)
    what = "，".join(word for word in (row["metric"], row["condition"]) if word)
    parts = (row["place_name"], row["year"], what or "（未写明指标）", _amount(row), row["unit"])
    how = "，".join(word for word in (row["role"], row["direction"], row["statistic"]) if word)
    return " ".join(str(part) for part in parts if part is not None) + f"（{how}）"


def _amount(row: Mapping[str, Any]) -> str:
    if row["missing"]:
        return "数字缺失"
    if row["value"] is None:
        return "–".join(f"{end:.15g}" for end in (row["low"], row["high"]) if end is not None)
    return f"{_SIGN.get(row['qualifier'], '')}{row['value']:.15g}"


def read_sheet(path: Path) -> dict[tuple[str, ...], Precision]:
    """Return the precision of each group of a judged sheet, the whole under the empty group.

    Rows without a verdict are left out. Raises `UnreadableFile` for a workbook that is no such
    sheet, or has a word that is no verdict.
    """
    try:
        book = load_workbook(path, read_only=True)
        rows = book[_SHEET].iter_rows(values_only=True)
        if tuple(next(rows, ()))[: len(_FIXED)] != _FIXED:
            raise KeyError(_SHEET)
        return _precisions(list(_judged(rows)))
    except (KeyError, ValueError, OSError, BadZipFile, InvalidFileException) as error:
        raise UnreadableFile(
            f"it is no judged sheet: {error}",
            path=str(path),
            stage="sample",
            next_step="Make one with `reform-facts sample -o SHEET.xlsx` and fill the column 判断.",
        ) from error


def _judged(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[tuple[str, ...], str]]:
    for row in rows:
        verdict = str(row[4]).strip() if row[4] is not None else ""
        if verdict:
            yield tuple(str(value or "") for value in row[len(_FIXED) :]), verdict


def _precisions(judged: Sequence[tuple[tuple[str, ...], str]]) -> dict[tuple[str, ...], Precision]:
    groups: dict[tuple[str, ...], list[str]] = {}
    for group, verdict in judged:
        groups.setdefault(group, []).append(verdict)
    found = {group: precision_of(groups[group]) for group in sorted(groups)}
    found.pop((), None)
    return {**found, (): precision_of(verdict for _, verdict in judged)}
