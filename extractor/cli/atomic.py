"""Files that are written whole or not at all."""

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

_START = 20
"""Characters of its name that the file has while it is written: a name may have 255 bytes."""


@contextmanager
def atomic(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 file that takes the place of `path` only when the block ends well."""
    with atomic_binary(path) as out:
        stream = io.TextIOWrapper(out, encoding="utf-8", newline="\n")
        yield stream
        stream.flush()
        stream.detach()


@contextmanager
def atomic_binary(path: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of `path` only when the block ends well.

    A link is followed; a pipe or a device takes what is written as it comes.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    handle, name = tempfile.mkstemp(
        dir=path.parent, prefix=f".{path.name[:_START]}.", suffix=".part"
    )
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        part.chmod(_usual_mode(path))
        part.replace(path)
    except BaseException as error:
        part.unlink()
        if isinstance(error, OSError):
            error.filename = str(path)
        raise


def _usual_mode(path: Path) -> int:
    """Return the mode of the file that is replaced, or what the umask gives a new one."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
