"""The bytes of a page decide its encoding; what it declares is only a hint."""

import codecs

import pytest
from web_pages import MORE, PROSE

from extractor.errors import UnknownEncoding
from extractor.ingest import ReadOptions
from extractor.ingest.html.page import read_html

TEXT = f"<p>{PROSE}</p><p>{MORE}</p>"
TRADITIONAL = "<p>全鎮共有幹部35名，下設網格62個，建立了六支服務隊伍。</p>"
HTTP = "<meta http-equiv='Content-Type' content='text/html; charset={}'>"


def of(data: bytes, encoding: str | None = None):
    return read_html(data, "page.html", ReadOptions(encoding=encoding))


@pytest.mark.parametrize(
    "declared", ["", "<meta charset=utf-8>", HTTP.format("gb2312"), HTTP.format("big5")]
)
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le"])
def test_declarations_do_not_matter(declared: str, codec: str) -> None:
    document = of((declared + TEXT).encode(codec))
    assert (document.text, document.encoding) == (f"{PROSE}\n{MORE}", codec)


@pytest.mark.parametrize("declared", ["", HTTP.format("gbk"), "<meta charset='big5'>"])
def test_big5(declared: str) -> None:
    assert of((declared + TRADITIONAL).encode("big5")).text == TRADITIONAL[3:-4]


def test_a_mark_before_a_wrong_declaration() -> None:
    document = of(codecs.BOM_UTF8 + (HTTP.format("gb2312") + TEXT).encode())
    assert document.encoding == "utf-8-sig"
    assert document.warnings == ("it declares gb2312 but is written in utf-8-sig",)


def test_a_mark_that_is_wrong_itself() -> None:
    document = of(codecs.BOM_UTF8 + (HTTP.format("utf-8") + TEXT).encode("gbk"))
    assert (document.text, document.encoding) == (f"{PROSE}\n{MORE}", "gb18030")
    assert document.warnings == ("it declares utf-8 but is written in gb18030",)


def test_gb2312_means_gb18030() -> None:
    document = of(
        (HTTP.format("gb2312") + "<p>朱镕基镇㙍村共有干部35名，网格62个。</p>").encode("gb18030")
    )
    assert document.encoding == "gb18030"
    assert document.warnings == ()
    assert "㙍" in document.text


def test_damage_is_told() -> None:
    document = of(TEXT.encode().replace("网格".encode(), b"\xcd\xf8\xb8\xf1"))
    assert document.encoding == "utf-8"
    assert "U+FFFD" in document.warnings[0]


def test_a_named_encoding_wins_and_an_unknown_one_is_an_error() -> None:
    assert of(TEXT.encode("gb18030"), "gbk").encoding == "gb18030"
    with pytest.raises(UnknownEncoding, match="no encoding named"):
        of(TEXT.encode(), "utf-9")


def test_a_page_in_no_known_encoding() -> None:
    with pytest.raises(UnknownEncoding, match="none of UTF-8"):
        of(b"<p>" + bytes(range(128, 256)) * 4)


def test_xhtml_with_a_declaration() -> None:
    head = "<?xml version='1.0' encoding='GB2312'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'>"
    assert of((head + f"<body>{TEXT}</body></html>").encode()).text == f"{PROSE}\n{MORE}"
