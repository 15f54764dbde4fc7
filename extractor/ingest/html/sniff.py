"""Whether bytes are a web page, a web archive or a feed, told from how they begin."""

import codecs
import re

HTML = "text/html"
MHTML = "multipart/related"
ATOM = "application/atom+xml"
RSS = "application/rss+xml"

_LOOKED_AT = 4_096
_ARCHIVE_HEAD = 65_536
_LEADING = re.compile(rb"(?:\s+|<!--.*?-->|<\?xml[^>]*>|<\?xml-stylesheet[^>]*>)*+", re.DOTALL)
_PAGE = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|base|script|style|iframe|frameset|div|"
    rb"table|tbody|tr|td|p|h[1-6]|br|font|b|strong|span|section|article|main|center|ul|ol|dl|pre|"
    rb"a|img|form|hr)(?:\s[^<]*)?/?>",
    re.IGNORECASE,
)
_FEED = re.compile(rb"<(?:(feed)|rss|rdf:RDF)(?:\s[^<]*)?>")
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_RELATED = re.compile(
    rb"^content-type:\s*(?:multipart/related|multipart/alternative|multipart/mixed)", re.I | re.M
)
_SAVED = re.compile(rb"^(?:mime-version:|snapshot-content-location:)", re.I | re.M)


def web_type(data: bytes) -> str | None:
    """Return the media type of a page, an archive or a feed, None where the bytes are neither.

    >>> web_type("<!-- saved from url=(0022) --><html><p>全县".encode()), web_type(b"<1> 3")
    ('text/html', None)
    """
    head = _ascii(data[: 2 * _LOOKED_AT])
    match = _LEADING.match(head)
    start = match.end() if match else 0
    if _PAGE.match(head, start):
        return HTML
    if feed := _FEED.match(head, start):
        return ATOM if feed[1] else RSS
    return (
        MHTML if _is_archive(data[:_ARCHIVE_HEAD].removeprefix(codecs.BOM_UTF8).lstrip()) else None
    )


def _ascii(head: bytes) -> bytes:
    """Return the beginning of a file with UTF-16 and byte order marks out of the way."""
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    return head.replace(b"\x00", b"") if head.count(0) * 3 > len(head) else head


def _is_archive(head: bytes) -> bool:
    header = _HEADER.match(head)
    return bool(header and _RELATED.search(header[0]) and _SAVED.search(header[0]))
