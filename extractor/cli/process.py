"""The command as a process: streams that may be closed, signals that end it, what it cannot do."""

import errno
import io
import os
import signal
import sys
from types import FrameType
from typing import NoReturn

import click

_ENDING = ("SIGTERM", "SIGHUP")
"""Signals that end a process without a word; Windows lacks the second."""
_STREAMS = {0: os.O_RDONLY, 1: os.O_RDONLY, 2: os.O_WRONLY}
"""How nothing is opened in the place of each stream: what is written to the second must fail."""


def open_streams() -> None:
    """Let streams write UTF-8, and fill the places of those that the caller has closed.

    A file opened later would take such a place, and whatever is printed would go into it.
    """
    for number, mode in _STREAMS.items():
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # takes the lowest place that is free
    sys.stdout = sys.stdout or open(1, "w", closefd=False)  # noqa: SIM115 (until the end)
    sys.stderr = sys.stderr or open(2, "w", closefd=False)  # noqa: SIM115
    # What is piped on is UTF-8 everywhere; Windows would otherwise write its own code page.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def end_by_exceptions() -> None:
    """Let the signals that end a process unwind it, so that nothing half written is left."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        # One that is ignored stays so: `nohup` lets a command outlive its terminal.
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)  # as shells tell a process that a signal ended


def leave(error: OSError) -> NoReturn:
    """End the command for what the system could not do, with a message that says what."""
    what = "standard output is closed" if error.errno == errno.EBADF else error.strerror
    failure = click.ClickException(f"{error.filename}: {what}" if error.filename else f"{what}")
    failure.show()
    sys.stdout = None  # what it still holds cannot be written either
    raise SystemExit(failure.exit_code) from error
