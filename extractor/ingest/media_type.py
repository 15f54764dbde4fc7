"""What kind of file some bytes are, told from the bytes; names and endings can lie."""

import io
import re
import struct
import zipfile
from collections.abc import Iterable

from extractor.ingest.compound import CompoundFile, Damaged
from extractor.ingest.html.sniff import web_type

TEXT = "text/plain"
_OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = _OFFICE + "wordprocessingml.document"
XLS = "application/vnd.ms-excel"
XLSX = _OFFICE + "spreadsheetml.sheet"
RTF = "application/rtf"
DOC = "application/msword"
OLE = "application/x-ole-storage"
ZIP = "application/zip"
OFD = "application/ofd"

_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", RTF),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-executable"),
    (b"CAJ\x00", "application/x-caj"),
    (b"KDH ", "application/x-caj"),
    (b"HN\x00\x00", "application/x-caj"),
)
_ZIP_PARTS = (
    ("word/", DOCX),
    ("xl/", XLSX),
    ("ppt/", _OFFICE + "presentationml.presentation"),
    ("ofd.xml", OFD),
    ("meta-inf/container.xml", "application/epub+zip"),
    ("meta-inf/manifest.xml", "application/vnd.oasis.opendocument"),
)
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_PARTS = (
    ("EncryptedPackage", "application/x-ooxml-protected"),
    ("WordDocument", DOC),
    ("Workbook", XLS),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("HwpSummaryInformation", "application/x-hwp"),
)
_MEMBER = re.compile(rb"PK\x03\x04.{22}([\x01-\xff]\x00|\x00\x01)..", re.DOTALL)


def media_type(data: bytes) -> str:
    """Return the media type of `data`; what has no known signature counts as text.

    >>> media_type("全县共有10个乡镇。".encode("gb18030"))
    'text/plain'
    >>> media_type(b"%PDF-1.7 ...")
    'application/pdf'
    """
    if data.startswith(b"PK\x03\x04"):
        return _zip_type(data)
    if data.startswith(_OLE_MAGIC):
        return _ole_type(data)
    signed = next((name for magic, name in _SIGNATURES if data.startswith(magic)), None)
    return signed or web_type(data) or TEXT


def _zip_type(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        parts = list(_members(data))
    names = [part.replace("\\", "/").lstrip("/").lower() for part in parts]
    return next((name for part, name in _ZIP_PARTS if _holds(names, part)), ZIP)


def _holds(names: Iterable[str], part: str) -> bool:
    return any(name.startswith(part) for name in names)


def _members(data: bytes) -> Iterable[str]:
    """Yield the names of a damaged archive's members, each of which begins with its name."""
    for match in _MEMBER.finditer(data):
        start, length = match.end(), int.from_bytes(match[1], "little")
        yield data[start : start + length].decode("utf-8", "replace")


def _ole_type(data: bytes) -> str:
    """Tell by the streams at the top; by any name in it where a damaged file has no top."""
    try:
        names = frozenset(CompoundFile(data).names)
    except (Damaged, struct.error):
        names = frozenset(part for part, _ in _OLE_PARTS if part.encode("utf-16-le") in data)
    return next((name for part, name in _OLE_PARTS if part in names), OLE)
