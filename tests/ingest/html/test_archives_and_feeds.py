"""Web archives and feeds are read from memory; what they point to is not asked for."""

import base64
import quopri

import pytest
from web_pages import MORE, PROSE

from extractor.errors import EmptyFile, UnreadableFile
from extractor.ingest import ReadOptions, read_bytes
from extractor.ingest.html.feed import read_feed
from extractor.ingest.html.mhtml import read_mhtml

PAGE = f"<html><title>镇街改革情况</title><h1>镇街改革情况</h1><p>{PROSE}</p><p>{MORE}</p></html>"
TEXT = f"镇街改革情况\n{PROSE}\n{MORE}"
HEAD = (
    b"From: <Saved>\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n'
)


def part(content: bytes, kind: str, coding: str) -> bytes:
    head = f"--x\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    return head.encode() + content + b"\r\n"


def archive(*parts: bytes) -> bytes:
    return HEAD + b"".join(parts) + b"--x--\r\n"


def test_quoted_printable_and_base64() -> None:
    quoted = part(
        quopri.encodestring(PAGE.encode()), 'text/html; charset="utf-8"', "quoted-printable"
    )
    coded = part(base64.encodebytes(PAGE.encode("gbk")), "text/html; charset=gb2312", "base64")
    image = part(base64.encodebytes(bytes(200)), "image/png", "base64")
    for data in (archive(quoted, image), archive(image, coded)):
        assert read_mhtml(data, "page.mht", ReadOptions()).text == TEXT


def test_a_wrong_charset_of_a_part_does_not_win() -> None:
    data = archive(part(base64.encodebytes(PAGE.encode()), "text/html; charset=gb2312", "base64"))
    document = read_mhtml(data, "page.mht", ReadOptions())
    assert (document.text, document.encoding) == (TEXT, "utf-8")
    assert document.warnings == ("it declares gb2312 but is written in utf-8",)


def test_the_frame_with_the_text_is_read() -> None:
    frames = part(b"<html><frameset><frame src=cid:a></frameset></html>", "text/html", "8bit")
    menu = part("<ul><li><a href=/>首页</a></ul>".encode(), "text/html", "8bit")
    text = part(PAGE.encode(), "text/html", "8bit")
    assert read_mhtml(archive(frames, menu, text), "page.mht", ReadOptions()).text == TEXT


@pytest.mark.parametrize(
    "data",
    [archive(), archive(part(b"", "text/html", "8bit")), HEAD[:60]],
    ids=["empty", "blank", "cut"],
)
def test_an_archive_without_a_page(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="none of its parts"):
        read_mhtml(data, "page.mht", ReadOptions())


def test_an_archive_nested_without_end() -> None:
    nested = b"".join(
        b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(5000)
    )
    with pytest.raises(UnreadableFile):
        read_mhtml(b"MIME-Version: 1.0\r\n" + nested, "page.mht", ReadOptions())


def test_an_archive_is_read_through_the_sandbox() -> None:
    document = read_bytes(archive(part(PAGE.encode(), "text/html", "8bit")), "page.html")
    assert (document.text, document.media_type) == (TEXT, "multipart/related")


def test_atom_in_big5_that_declares_it() -> None:
    feed = (
        "<?xml version='1.0' encoding='BIG5'?><feed xmlns='http://purl.org/atom/ns#'><title>誌</title>"
        "<entry><title mode='escaped'>鎮街改革</title><issued>2005-03-01T10:00:00</issued>"
        "<content mode='escaped'>&lt;p&gt;全鎮共有幹部35名，網格62個。"
        "&lt;br&gt;隊伍六支。</content></entry></feed>"
    )
    document = read_feed(feed.encode("big5"), "feed.xml", ReadOptions())
    assert document.text.split("\n") == [
        "鎮街改革",
        "2005-03-01T10:00:00",
        "全鎮共有幹部35名，網格62個。",
        "隊伍六支。",
    ]
    assert [block.kind for block in document.blocks][:2] == ["heading", "furniture"]


def test_rss_with_the_full_text() -> None:
    feed = (
        "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>"
        f"<title>改革</title><description>摘要</description><content:encoded><![CDATA[<p>{PROSE}</p>]]>"
        "</content:encoded></item></channel></rss>"
    )
    assert read_feed(feed.encode(), "feed.xml", ReadOptions()).text == f"改革\n{PROSE}"


def test_entities_of_a_feed_are_not_expanded() -> None:
    bomb = "<!DOCTYPE rss [<!ENTITY a '鎮'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
    )
    feed = f"{bomb}<!ENTITY f SYSTEM 'file:///etc/passwd'>]><rss><item><title>改革&j;&f;</title></item></rss>"
    assert read_feed(feed.encode(), "feed.xml", ReadOptions()).text == "改革"


def test_a_feed_without_entries() -> None:
    with pytest.raises(EmptyFile, match="no entry"):
        read_feed(b"<rss><channel/></rss>", "feed.xml", ReadOptions())
