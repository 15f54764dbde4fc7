"""One report saved by LibreOffice in its other formats is read as the same blocks."""

import shutil
import subprocess
from pathlib import Path

import pytest

from extractor.document import Document
from extractor.ingest import read_bytes
from tests.ingest.office_files import docx, level, listing, numbered, p, run, style, styled, tc, tr

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]

_WIDE, _TWICE = '<w:tcW w:w="1000" w:type="dxa"/>', '<w:tcW w:w="2000" w:type="dxa"/>'
_SPAN = _TWICE + '<w:gridSpan w:val="2"/>'


def table() -> str:
    grid = "".join('<w:gridCol w:w="1000"/>' for _ in range(3))
    head = tr(
        tc("乡镇", _WIDE + '<w:vMerge w:val="restart"/>'),
        tc("人员", _SPAN),
        properties="<w:tblHeader/>",
    )
    second = tr(tc("", _WIDE + "<w:vMerge/>"), tc("行政", _WIDE), tc("事业", _WIDE))
    rest = tr(tc("梅岭镇", _WIDE), tc("35", _WIDE), tc("", _WIDE)) + tr(
        tc("合计", _WIDE), tc("63", _SPAN)
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{head}{second}{rest}</w:tbl>"


def report() -> bytes:
    deleted = run("删").replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    changed = f'<w:del w:id="5" w:author="a" w:date="2024-01-01T00:00:00Z">{deleted}</w:del>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    words = (
        run("全县共有10个乡镇")
        + note
        + run("，")
        + run("藏", "<w:vanish/>")
        + changed
        + run("118项。")
    )
    body = [
        styled("工作报告", "T"),
        styled("总体情况", "1"),
        *(numbered("基本情况"), numbered("机构", 1), numbered("2023年", 2), numbered("其一", 3)),
        *(numbered("人员", 1), numbered("主要做法")),
        p(words),
        table(),
        p("<w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r>"),
    ]
    nothing = '<w:suff w:val="nothing"/>'
    return docx(
        "".join(body),
        styles=style("a", "Normal") + style("1", "heading 1") + style("T", "Title"),
        numbering=listing(
            level(0, "chineseCounting", "%1、", nothing),
            level(1, "chineseCounting", "（%2）", nothing),
            level(2, "decimal", "%3."),
            level(3, "decimalEnclosedCircle", "%4"),
        ),
        footnotes='<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("不含街道。")}</w:footnote>',
    )


def told(document: Document) -> list[tuple[object, ...]]:
    return [
        (block.kind, block.level, block.cell, "".join(block.span.of(document.text).split()))
        for block in document.blocks
    ]


@pytest.mark.parametrize("form", ["doc", "rtf"])
def test_the_same_blocks(form: str, tmp_path: Path) -> None:
    source = tmp_path / "report.docx"
    source.write_bytes(report())
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [str(OFFICE), "--headless", home, "--convert-to", form, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    converted = read_bytes((tmp_path / f"report.{form}").read_bytes(), f"report.{form}")
    assert told(converted) == told(read_bytes(source.read_bytes(), "report.docx"))
    assert len(converted.blocks) > 18
