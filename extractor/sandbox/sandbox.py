"""Runs functions on untrusted bytes in a child process, and tells what became of them."""

import signal
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from typing import NamedTuple

from extractor.errors import (
    LimitExceeded,
    ReaderEnded,
    ReaderFailed,
    ReformFactsError,
    revived,
)
from extractor.sandbox.confinement import MEMORY_EXIT
from extractor.sandbox.frames import BrokenFrame, Frame
from extractor.sandbox.limits import Limits
from extractor.sandbox.steps import Steps, untold
from extractor.sandbox.worker import Ended, Worker

_CALLS = 50
"""Files one child reads before a new one takes over: what libraries leak stays small."""


class Call(NamedTuple):
    """What to run: a function `module:name` from bytes and plain arguments to bytes.

    `path` and `stage` name the file and the step in errors. With `steps` the function is given
    `told`, a `Steps` to call as it goes on.
    """

    target: str
    path: str
    arguments: Mapping[str, object]
    stage: str = "read"
    steps: bool = False


class Sandbox:
    """A child process for many calls, started with the first one; for one thread.

    >>> with Sandbox() as sandbox:
    ...     sandbox.run(Call("zlib:compress", "report.txt", {"level": 0}), b"118", Limits())[-7:-4]
    b'118'
    """

    def __init__(self, calls: int = _CALLS) -> None:
        """`calls` is how many a child answers before another takes its place."""
        self._worker: Worker | None = None
        self._calls = calls

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child, if there is one; the next call starts another."""
        if self._worker:
            self._worker.close()
        self._worker = None

    def run(self, call: Call, data: bytes, limits: Limits, told: Steps = untold) -> bytes:
        """Return what `call` makes of `data`; `told` hears of its steps.

        Raises the `ReformFactsError` that the function raised, `LimitExceeded` where it broke a
        limit, `ReaderFailed` where it crashed. Whatever happens, this process goes on.
        """
        fields = {
            "target": call.target,
            "arguments": dict(call.arguments),
            "limits": asdict(limits),
            "steps": call.steps,
        }
        reply = self._reply(Frame(fields, data), limits, told)
        if isinstance(reply, Frame) and not reply.fields:
            return reply.payload
        if not (isinstance(reply, Frame) and "error" in reply.fields):
            # A child in which something went wrong unforeseen gets no other file.
            self.close()
        raise _error(call, reply, limits)

    def _reply(self, request: Frame, limits: Limits, told: Steps) -> Frame | Ended | BrokenFrame:
        if self._worker and self._worker.calls >= self._calls:
            self.close()
        self._worker = self._worker or Worker()
        try:
            return self._worker.ask(request, limits, told)
        except BrokenFrame as broken:
            return broken
        except BaseException:
            self.close()
            raise


def _error(call: Call, reply: Frame | Ended | BrokenFrame, limits: Limits) -> ReformFactsError:
    if isinstance(reply, BrokenFrame):
        return _failed(call, "its reader's answer is garbled")
    if isinstance(reply, Ended):
        return _end_error(call, reply, limits)
    if isinstance(reply.fields.get("error"), dict):
        return revived(reply.fields["error"])
    if "limit" in reply.fields:
        return _beyond(call, str(reply.fields["limit"]), limits)
    return _failed(call, f"its reader stopped with {reply.fields.get('failed')}")


def _end_error(call: Call, end: Ended, limits: Limits) -> ReformFactsError:
    if end.timed_out or end.code == -getattr(signal, "SIGXCPU", 0):
        return _beyond(call, "time", replace(limits, seconds=end.seconds))
    if end.code == MEMORY_EXIT:
        return _beyond(call, "memory", limits)
    return _failed(call, f"its reader crashed ({_name(end.code)})", ReaderEnded)


def _name(code: int) -> str:
    with suppress(ValueError):
        return signal.Signals(-code).name
    return f"exit code {code}"


def _beyond(call: Call, limit: str, limits: Limits) -> LimitExceeded:
    most = {
        "time": f"{limits.seconds:g} seconds",
        "memory": f"{limits.memory >> 20} MiB of memory",
    }.get(limit, f"{limits.output >> 20} MiB of text")
    return LimitExceeded(
        f"reading it takes more than {most}",
        path=call.path,
        stage=call.stage,
        next_step="It may be damaged: open it in its own program, save it anew, or split it.",
    )


def _failed(call: Call, what: str, kind: type[ReaderFailed] = ReaderFailed) -> ReaderFailed:
    return kind(
        what,
        path=call.path,
        stage=call.stage,
        next_step="It may be damaged: open it in its own program and save it anew.",
    )
