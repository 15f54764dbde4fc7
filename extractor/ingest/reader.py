"""Reading: the bytes' own type picks the reader."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO

from extractor.document import Document
from extractor.errors import UnreadableFile
from extractor.ingest.media_type import TEXT, media_type
from extractor.ingest.text_file import read_text

Reader = Callable[[bytes, str, str | None], Document]

READERS: Mapping[str, Reader] = MappingProxyType({TEXT: read_text})
"""The reader of each media type: bytes, path and encoding (None: find it) to a document."""


def read_file(path: Path, encoding: str | None = None) -> Document:
    """Read the report at `path`; raise a `ReformFactsError` where that cannot be done."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise _unreadable(path, "there is no such file", "Check the path.") from None
    except IsADirectoryError:
        step = "Give the files in it, or use `reform-facts extract`, which reads folders."
        raise _unreadable(path, "it is a folder", step) from None
    except PermissionError:
        raise _permission(path) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _unreadable(path, reason, "Check the disk and the path.") from error
    return read_bytes(data, _shown(path), encoding)


def read_stream(stream: IO[bytes], path: str, encoding: str | None = None) -> Document:
    """Read the report that `stream`, such as standard input, holds; `path` names it in errors."""
    return read_bytes(stream.read(), path, encoding)


def read_bytes(data: bytes, path: str, encoding: str | None = None) -> Document:
    """Read the report in `data`; `path` names it in the document and in errors.

    >>> read_bytes("全县共有10个乡镇。".encode("big5", "ignore"), "report.txt").media_type
    'text/plain'
    """
    found = media_type(data)
    if found not in READERS:
        raise UnreadableFile(
            f"it holds {found}, no text, whatever its name says",
            path=path,
            stage="read",
            next_step="Save the report as a text file (.txt) and read that.",
        )
    return READERS[found](data, path, encoding)


def _permission(path: Path) -> UnreadableFile:
    # Windows refuses to open a folder with the error that others keep for missing rights.
    if path.is_dir():
        return _unreadable(path, "it is a folder", "Give the files in it.")
    return _unreadable(path, "it may not be opened", "Change its permissions.")


def _unreadable(path: Path, what: str, next_step: str) -> UnreadableFile:
    return UnreadableFile(what, path=_shown(path), stage="read", next_step=next_step)


def _shown(path: Path) -> str:
    """Return the path as text that can be written: a name's bytes may be no characters at all."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")
