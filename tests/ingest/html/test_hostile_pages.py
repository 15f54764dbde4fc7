"""Pages that are damaged, endless or empty are read or refused, in time that grows evenly."""

import time
from contextlib import suppress

import pytest
from web_pages import MORE, PROSE, lines, read

from extractor.errors import EmptyFile, UnreadableFile
from extractor.ingest import ReadOptions
from extractor.ingest.html.page import read_html
from extractor.ingest.html.sniff import web_type
from extractor.ingest.media_type import media_type


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<!DOCTYPE html><p>镇", "text/html"),
        ("\n <!-- saved from url=(0014)about:internet -->\n<HTML><BODY>镇", "text/html"),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>镇</html>", "text/html"),
        ("<div class='a'>镇</div>", "text/html"),
        ("<p>镇</p>", "text/html"),
        ("<table border=1><tr><td>镇", "text/html"),
        ("<feed xmlns='x'>镇</feed>", "application/atom+xml"),
        ("<?xml version='1.0'?><rss version='2.0'>镇</rss>", "application/rss+xml"),
        ("<镇街改革>情况汇报", "text/plain"),
        ("<<关于推进改革的意见>>\n各镇：", "text/plain"),
        ("全镇<p>共有", "text/plain"),
        (
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
            "multipart/related",
        ),
        ("Subject: 报告\nContent-Type: text/plain\n\n镇", "text/plain"),
        ("来源: 县委编办\n作者: 张三\n\n镇", "text/plain"),
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030"])
def test_the_kind_is_told_by_content(markup: str, kind: str, codec: str) -> None:
    assert media_type(markup.encode(codec)) == kind


def test_utf_16_is_no_hindrance() -> None:
    assert web_type("<html><p>镇".encode("utf-16")) == "text/html"


def test_a_page_of_frames_names_them() -> None:
    with pytest.raises(UnreadableFile, match=r"frames: a\.htm, b\.htm"):
        read("<html><frameset><frame src=a.htm><frame src=b.htm></frameset></html>")


@pytest.mark.parametrize(
    "markup", ["<html></html>", "<div id=app></div><script>go()</script>", "<p> <br>"]
)
def test_a_page_without_text(markup: str) -> None:
    with pytest.raises(EmptyFile, match="scripts load it"):
        read(markup)


def test_elements_nested_deep_are_read_and_endless_ones_refused() -> None:
    assert lines("<div>" * 1500 + PROSE + "</div>" * 1500) == [PROSE]
    with pytest.raises(UnreadableFile, match="nested more than 2048 deep"):
        read("<div>" * 100_000 + PROSE)


@pytest.mark.parametrize("cut", range(60, 220, 7))
def test_a_page_that_breaks_off_anywhere(cut: int) -> None:
    table = "<table><tr><td>镇<td>1<tr><td>乡<td>2</table>"
    page = f"<html><body><div class='a'><p>{PROSE}</p>{table}{MORE}"
    assert read_html(page.encode()[:cut], "page.html", ReadOptions()).text


def test_characters_that_xml_forbids_do_not_end_the_text() -> None:
    assert lines(f"<p>{PROSE}\x00\x0b\ufffe</p><p>{MORE}</p>")[1] == MORE


def test_markup_that_is_text_stays_text() -> None:
    assert lines("<p>&lt;script&gt;alert(1)&lt;/script&gt;全镇共有干部35名。</p>") == [
        "<script>alert(1)</script>全镇共有干部35名。"
    ]


@pytest.mark.timed
@pytest.mark.parametrize(
    "unit",
    [
        f"<p>{PROSE}</p>",
        "<b>镇",
        "<table><tr><td>镇",
        "<tr><td>镇<td>1",
        "<li>镇",
        "<ol><li>镇",
        "<ol start=2><li>镇</li></ol>",
        "<dl><dt>文号：</dt><dd>",
        "<div style='display:none'>镇</div>",
        "<div><span>索引号：</span></div>",
        "<td>发文机关：<td>某县",
        "镇 \n ",
        "<a href=x>上一页 下一页 1 2 3</a><br>",
        "<sup>1</sup>",
        "<!-- ",
        "<p style='display:inline;font-weight:bold'>镇",
    ],
)
def test_time_grows_evenly(unit: str) -> None:
    short, long = (
        _time(f"<table>{unit * count}" if unit[:3] == "<tr" else unit * count)
        for count in (4000, 8000)
    )
    assert long <= 3 * short + 0.05


def _time(markup: str) -> float:
    times = []
    for _ in range(2):
        start = time.process_time()
        with suppress(UnreadableFile):
            read(markup)
        times.append(time.process_time() - start)
    return min(times)
