"""The pages of a file with its facts framed on them."""

import re

import pytest
from click.testing import CliRunner

from extractor import extract
from extractor.cli import main
from extractor.ingest import ReadOptions
from extractor.ingest.page_pictures import page_pictures
from extractor.render.page import page
from extractor.render.sheets import Sheet
from extractor.sandbox import Sandbox
from tests.ingest.made_pdf import Sheets

TEXT = "全县共有10个乡镇，去年以来下放审批服务事项118项，基层办理量增长59.1%。"


@pytest.fixture
def report_file(tmp_path):
    sheets = Sheets()
    sheets.centred(90, "青禾县乡镇管理体制改革报告", 22)
    sheets.paragraph((90, 150), TEXT, 30)
    sheets.next_page()
    sheets.paragraph((90, 150), "全县共有干部391名。", 30)
    path = tmp_path / "report.pdf"
    path.write_bytes(sheets.data())
    return path


def test_the_page_holds_the_file_s_pages_and_frames(report_file, tmp_path):
    out = tmp_path / "report.html"
    result = CliRunner().invoke(main, ["extract", str(report_file), "-o", str(out)])
    assert result.exit_code == 0, result.output
    html = out.read_text("utf-8")
    assert html.count('href="data:image/webp;base64,') == 2
    frames = re.findall(r'<rect class="(\w+)" data-f="(\d+)"', html)
    boxes = sum(len(figure.evidence.boxes) for figure in extract(report_file).figures)
    assert len([each for each in frames if each[0] != "time"]) == boxes
    assert "https://" not in html and "http://www.w3.org" not in html


def test_a_frame_stands_around_its_words(report_file):
    report = extract(report_file, with_text=True)
    figure = next(each for each in report.figures if each.quote == "391名")
    (box,) = figure.evidence.boxes
    assert box.page == figure.evidence.locator.page == 2
    assert box.y0 < 145 < box.y1
    assert 90 + 6 * 12 < box.x0 < box.x1 < 90 + 12 * 12


def test_pictures_are_as_large_as_their_pages(report_file):
    with Sandbox() as sandbox:
        data = report_file.read_bytes()
        (second,) = page_pictures(sandbox, data, "report.pdf", [2], ReadOptions())
    assert second.number == 2
    assert (round(second.width), round(second.height)) == (595, 842)
    assert second.picture.startswith(b"RIFF")


def test_addresses_of_pictures_are_escaped(report_file):
    report = extract(report_file, with_text=True)
    hostile = Sheet(1, 595.0, 842.0, b"<script>", 'image/webp" onload="alert(1)')
    html = page(report, sheets=[hostile])
    assert 'onload="alert' not in html


def test_a_file_that_changed_is_not_drawn(report_file):
    from extractor.cli.sheets import sheets_of

    report = extract(report_file, with_text=True)
    with Sandbox() as sandbox:
        assert len(sheets_of(report, ReadOptions(), sandbox)) == 2
        report_file.write_bytes(report_file.read_bytes() + b"\n")
        assert sheets_of(report, ReadOptions(), sandbox) == ()
