"""The process inside the sandbox: it answers one call after the other until its pipe is closed."""

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import IO, cast

from extractor.errors import ReformFactsError
from extractor.sandbox.confinement import confined, forbid_network, lengthen
from extractor.sandbox.frames import Frame, read_frame, write_frame
from extractor.sandbox.limits import Limits
from extractor.sandbox.steps import Steps

_ANY = sys.maxsize


def main() -> None:
    """Answer calls; end with the parent."""
    requests, replies = _own_pipes()
    forbid_network()
    while request := read_frame(requests, _ANY):
        write_frame(replies, answer(request, replies))


def answer(request: Frame, replies: IO[bytes]) -> Frame:
    """Run the function that `request` names on its payload; return what it made, or what failed.

    A function of many steps tells each of them through `replies`.

    >>> from io import BytesIO
    >>> fields = {"target": "zlib:crc32", "arguments": {}, "limits": {}}
    >>> answer(Frame(fields), BytesIO()).fields["failed"]
    "TypeError: object of type 'int' has no len()"
    """
    fields = request.fields
    limits = Limits(**fields["limits"])
    steps = {"told": _told(replies, limits)} if fields.get("steps") else {}
    try:
        function = _function(fields["target"])
        with confined(limits):
            made = function(request.payload, **fields["arguments"], **steps)
        return Frame({}, made) if len(made) <= limits.output else Frame({"limit": "output"})
    except ReformFactsError as error:
        return Frame({"error": error.as_dict()})
    except MemoryError:
        return Frame({"limit": "memory"})
    except Exception as error:  # noqa: BLE001 (readers of damaged files fail in any way; it is told)
        return Frame({"failed": f"{type(error).__name__}: {error}"[:500]})


def _told(replies: IO[bytes], limits: Limits) -> Steps:
    """Return what tells the parent of a step, and lengthens the time that the system allows."""

    def told(done: int, of: int) -> None:
        write_frame(replies, Frame({"done": done, "of": of}))
        lengthen(limits.step_seconds)

    return told


def _function(target: str) -> Callable[..., bytes]:
    module, name = target.split(":")
    return cast(Callable[..., bytes], getattr(import_module(module), name))


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take the pipes away from everyone else: what libraries print or read goes to nowhere."""
    sys.stdout.flush()
    requests, replies = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    return os.fdopen(requests, "rb"), os.fdopen(replies, "wb")
