"""The three ways into the pipeline, and what holds for every text that goes through it."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extractor import ReformFactsError, Report, extract, extract_text
from extractor.document import Document
from extractor.errors import EmptyFile, UnknownEncoding, UnreadableFile
from extractor.pipeline import extract_document

REPORT = """某县深化乡镇机构改革的做法

一、主要做法
２０２１年以来，全县 10 个乡镇共下放审批事项118项，办理时限由10天压缩至3天。
今年受理群众诉求3.2万件，办结率98.5%。
（一）推行“一支队伍管执法”
每个镇配备2至3名律师，三分之一的村设立服务站，约五成群众知晓。
二、存在问题
专业人员仍缺20余人，联系电话0513-85012345。
"""


def values(report):
    return [(f.quote, f.value, f.low, f.high, f.unit, f.role) for f in report.figures]


# The three ways in


@pytest.mark.parametrize("kind", [str, Path])
def test_a_file_is_named_by_text_or_path(tmp_path, kind):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8", newline="")
    report = extract(kind(path), with_text=True)
    assert report.source.path == str(path)
    assert report.source.text == REPORT
    assert values(report) == values(extract_text(REPORT))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_is_found_or_given(tmp_path, encoding):
    path = tmp_path / "report.txt"
    path.write_bytes(REPORT.encode(encoding))
    expected = values(extract_text(REPORT))
    assert values(extract(path)) == values(extract(path, encoding=encoding)) == expected


def test_a_wrong_encoding_is_refused(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(REPORT.encode("gb18030"))
    with pytest.raises(UnknownEncoding, match="utf-8"):
        extract(path, encoding="utf-8")
    with pytest.raises(UnknownEncoding):
        extract(path, encoding="no-such-encoding")


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyFile),
        (b" \r\n\t", EmptyFile),
        (b"PK\x03\x04" + bytes(100), UnreadableFile),
        (b"%PDF-1.7\n", UnreadableFile),
    ],
    ids=["nothing", "white space", "archive", "PDF"],
)
def test_what_is_no_text_is_refused(tmp_path, content, error):
    path = tmp_path / "report.txt"
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        extract(path)
    assert str(path) in str(caught.value)
    assert caught.value.next_step


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReformFactsError) as caught:
            extract(path)
        assert caught.value.path == str(path)


def test_a_text_in_memory_has_a_name_of_its_own():
    assert extract_text(REPORT).source.path == "<text>"
    assert extract_text(REPORT, path="a.txt").source.path == "a.txt"


def test_a_document_keeps_its_provenance():
    document = Document(REPORT, "a.pdf", "application/pdf", None, "0" * 64, "reader", "1", pages=2)
    report = extract_document(document)
    assert (report.source.path, report.source.pages) == ("a.pdf", 2)
    assert values(report) == values(extract_text(REPORT))


def test_the_date_settles_this_year():
    spans = {
        day: [(t.quote, t.start, t.end) for t in extract_text(REPORT, date=day).times]
        for day in (None, date(2023, 5, 1))
    }
    assert ("今年", None, None) in spans[None]
    assert ("今年", "2023-01-01", "2023-12-31") in spans[date(2023, 5, 1)]


# JSON


@pytest.mark.parametrize("with_text", [False, True])
def test_a_report_survives_json(with_text):
    report = extract_text(REPORT, with_text=with_text)
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_numbers_are_json_numbers():
    figures = json.loads(extract_text(REPORT).model_dump_json())["figures"]
    numbers = [f[name] for f in figures for name in ("value", "low", "high", "confidence")]
    assert {type(number) for number in numbers} <= {int, float, type(None)}
    assert {f["quote"]: f["value"] for f in figures}["3.2万件"] == 32000
    assert {f["quote"]: f["value"] for f in figures}["98.5%"] == 98.5


def test_a_dump_is_what_json_says():
    report = extract_text(REPORT, with_text=True)
    assert report.model_dump(mode="json") == json.loads(report.model_dump_json())


# The machine

PROBE = """
import sys, time, datetime
if len(sys.argv) > 2:
    shift = float(sys.argv[2])
    now = time.time
    time.time = lambda: now() + shift
    class Shifted(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(now() + shift, tz)
    class ShiftedDate(datetime.date):
        @classmethod
        def today(cls):
            return cls.fromtimestamp(now() + shift)
    datetime.datetime, datetime.date = Shifted, ShiftedDate
from extractor import extract_text
text = open(sys.argv[1], encoding="utf-8").read()
sys.stdout.buffer.write(extract_text(text).model_dump_json().encode())
"""


@pytest.mark.parametrize(
    ("settings", "shift"),
    [
        ({"TZ": "Pacific/Kiritimati"}, None),
        ({"TZ": "Pacific/Niue", "LC_ALL": "C"}, None),
        ({}, -1e9),
    ],
    ids=["far east", "far west", "thirty years ago"],
)
def test_results_do_not_depend_on_clock_zone_or_locale(tmp_path, settings, shift):
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    command = [sys.executable, "-c", PROBE, str(path), *([str(shift)] if shift else [])]
    environment = {**os.environ, **settings}
    output = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    assert output.decode() == extract_text(REPORT).model_dump_json()


def test_importing_the_package_loads_nothing_heavy():
    code = "import sys, extractor; print(*sorted(m for m in sys.modules if m in sys.argv[1:]))"
    heavy = ["numpy", "pydantic", "opencc", "marisa_trie", "jinja2", "rich", "click"]
    command = [sys.executable, "-c", code, *heavy]
    assert subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip() == ""


# What must not matter


def figures_of(text):
    return [
        (f.quote, f.value, f.low, f.high, f.unit, f.qualifier, f.role, f.metric, f.time)
        for f in extract_text(text).figures
    ]


def test_line_ends_of_a_report_do_not_matter():
    assert figures_of(REPORT) == figures_of(REPORT.replace("\n", "\r\n"))
    assert len(figures_of(REPORT)) >= 9


UNRELATED = "附带说明\n天气晴好，道路通畅，群众安居乐业。\n"


@pytest.mark.parametrize("tail", [UNRELATED, UNRELATED + "其他地方另有8座桥。\n"])
def test_a_paragraph_behind_changes_no_fact_before(tail):
    before, after = extract_text(REPORT), extract_text(REPORT + tail)
    count = len(before.figures)
    assert _without_ids(after.figures[:count]) == _without_ids(before.figures)
    assert [t.evidence for t in after.times] == [t.evidence for t in before.times]
    assert [o.title for o in after.outline][: len(before.outline)] == [
        o.title for o in before.outline
    ]


def _without_ids(figures):
    return [replace(figure, id="", section=None) for figure in figures]


def test_the_same_text_gives_the_same_report():
    assert extract_text(REPORT) == extract_text(REPORT)
