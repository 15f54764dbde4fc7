"""Reading: the bytes' own type picks the reader.

Plain text is read here. All other formats are read in the sandbox, since their libraries were not
made for files that nobody vouches for.
"""

from pathlib import Path
from typing import IO

from extractor.document import Document
from extractor.errors import LimitExceeded, UnreadableFile
from extractor.ingest.apart import read_apart
from extractor.ingest.media_type import TEXT, media_type
from extractor.ingest.options import ReadOptions
from extractor.ingest.readers import READERS
from extractor.ingest.refusals import refusal
from extractor.ingest.text_file import read_text
from extractor.paths import is_folder, shown
from extractor.sandbox import Sandbox

_PLAIN = ReadOptions()
_PIECE = 1 << 24


def read_file(
    path: Path, options: ReadOptions = _PLAIN, sandbox: Sandbox | None = None
) -> Document:
    """Read the report at `path`; raise a `ReformFactsError` where that cannot be done.

    One `sandbox` for many files spares each of them the start of a process; without it, a file
    that needs one gets its own.
    """
    try:
        with path.open("rb") as stream:
            return read_stream(stream, shown(path), options, sandbox)
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


def read_stream(
    stream: IO[bytes],
    path: str,
    options: ReadOptions = _PLAIN,
    sandbox: Sandbox | None = None,
) -> Document:
    """Read the report that `stream`, such as standard input, holds; `path` names it in errors."""
    most, data = options.limits.file, bytearray()
    while piece := stream.read(_PIECE):
        data += piece
        if len(data) > most:
            raise LimitExceeded(
                f"it is larger than {most >> 20} MiB",
                path=path,
                stage="read",
                next_step="Split it, and read the parts.",
            )
    return read_bytes(bytes(data), path, options, sandbox)


def read_bytes(
    data: bytes, path: str, options: ReadOptions = _PLAIN, sandbox: Sandbox | None = None
) -> Document:
    """Read the report in `data`; `path` names it in the document and in errors.

    >>> read_bytes("全县共有10个乡镇。".encode("big5", "ignore"), "report.txt").media_type
    'text/plain'
    """
    found = media_type(data)
    if found not in READERS:
        raise refusal(found, path)
    if found == TEXT:
        return read_text(data, path, options)
    if sandbox:
        return read_apart(sandbox, data, path, found, options)
    with Sandbox() as own:
        return read_apart(own, data, path, found, options)


def _permission(path: Path) -> UnreadableFile:
    # Windows refuses to open a folder with the error that others keep for missing rights.
    if is_folder(path):
        return _unreadable(path, "it is a folder", "Give the files in it.")
    return _unreadable(path, "it may not be opened", "Change its permissions.")


def _unreadable(path: Path, what: str, next_step: str) -> UnreadableFile:
    return UnreadableFile(what, path=shown(path), stage="read", next_step=next_step)
