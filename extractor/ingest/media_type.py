"""What kind of file some bytes are, told from the bytes; names and endings can lie."""

import io
import zipfile

TEXT = "text/plain"

_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-executable"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ZIP_PARTS = (
    ("word/document.xml", _OFFICE + "wordprocessingml.document"),
    ("xl/workbook.xml", _OFFICE + "spreadsheetml.sheet"),
    ("ppt/presentation.xml", _OFFICE + "presentationml.presentation"),
)


def media_type(data: bytes) -> str:
    """Return the media type of `data`; what has no known signature counts as text.

    >>> media_type("全县共有10个乡镇。".encode("gb18030"))
    'text/plain'
    >>> media_type(b"%PDF-1.7 ...")
    'application/pdf'
    """
    if data.startswith(b"PK\x03\x04"):
        return _zip_type(data)
    return next((name for magic, name in _SIGNATURES if data.startswith(magic)), TEXT)


def _zip_type(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "application/zip"
    return next((name for part, name in _ZIP_PARTS if part in parts), "application/zip")
