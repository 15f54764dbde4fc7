"""The reader for workbooks (.xlsx): what their sheets show, as titles, tables and notes."""

from collections.abc import Iterator, Mapping, Sequence

from extractor.document import Document
from extractor.ingest.media_type import XLSX
from extractor.ingest.options import ReadOptions
from extractor.ingest.origin import Origin
from extractor.ingest.package import Package, opened, unreadable
from extractor.ingest.workbook.composing import composed, hidden_sheet, keep_limit
from extractor.ingest.workbook.formats import BUILT_IN, GENERAL
from extractor.ingest.workbook.sheet import S, Shared, Sheet, sheet_of, string_of
from extractor.ingest.xml_part import Element

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ON = ("1", "true")


def read_xlsx(data: bytes, path: str, options: ReadOptions) -> Document:
    """Return what the sheets of a workbook show, numbers and dates in their formats.

    Rows and columns of a cell are those of its sheet. Hidden sheets, rows and columns are left
    out, and warnings tell of them. Raises `UnreadableFile` where the file is damaged.
    """
    package = opened(data, path, options)
    warnings: list[str] = []
    return composed(_sheets(package, options, warnings), warnings, Origin(data, path, XLSX))


def _sheets(
    package: Package, options: ReadOptions, warnings: list[str]
) -> Iterator[tuple[str, Sheet]]:
    main = package.related("officeDocument") or "xl/workbook.xml"
    root = package.xml(main)
    if root is None:
        raise unreadable("it lacks the part that names its sheets", package.path)
    targets = {relation.id: relation for relation in package.relations(main)}
    parts = {relation.kind: relation.target for relation in targets.values()}
    shared = _shared(package, parts, root)
    sheets = list(root.iter(S + "sheet"))
    keep_limit(len(sheets), package.path, options)
    for found in sheets:
        name, relation = str(found.get("name", "")), targets.get(str(found.get(_ID)))
        part = package.xml(relation.target) if relation and relation.kind == "worksheet" else None
        if found.get("state", "visible") != "visible":
            warnings.append(hidden_sheet(name))
        elif part is not None:
            yield name, sheet_of(part, shared)


def _shared(package: Package, parts: Mapping[str, str], workbook: Element) -> Shared:
    strings = package.xml(parts["sharedStrings"]) if "sharedStrings" in parts else None
    styles = package.xml(parts["styles"]) if "styles" in parts else None
    properties = workbook.find(S + "workbookPr")
    return Shared(
        [] if strings is None else [string_of(found) for found in strings.iter(S + "si")],
        [] if styles is None else _formats(styles),
        properties is not None and properties.get("date1904") in _ON,
    )


def _formats(styles: Element) -> Sequence[str]:
    """Return the number format of each style of cells."""
    own = {found.get("numFmtId"): found.get("formatCode") for found in styles.iter(S + "numFmt")}
    by_id = {str(number): form for number, form in BUILT_IN.items()} | own
    uses = styles.find(S + "cellXfs")
    return [
        str(by_id.get(found.get("numFmtId")) or GENERAL) for found in (() if uses is None else uses)
    ]
