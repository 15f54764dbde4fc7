"""Zip archives as they come from anywhere."""

import zipfile
from contextlib import suppress
from pathlib import Path


def opened_archive(path: str | Path) -> zipfile.ZipFile:
    """Open a zip archive with the names of its members as they were meant.

    Names that do not say how they are written are UTF-8 (macOS) or GB18030 (Windows in Chinese)
    where all of them are; the format's own default is the code page of the first PC.
    """
    for encoding in ("utf-8", "gb18030"):
        with suppress(UnicodeDecodeError):
            return zipfile.ZipFile(path, metadata_encoding=encoding)
    return zipfile.ZipFile(path)
