"""One child process of the sandbox, with its pipes and its folder for temporary files."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from tempfile import TemporaryDirectory
from threading import Timer
from typing import NamedTuple

from extractor.sandbox.frames import BrokenFrame, Frame, read_frame, write_frame

# The child sees the parent's packages and nothing else: -I keeps the working folder and the
# user's settings out of it, in which a file could pose as a module.
_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from extractor.sandbox.child import main; main()"


class Ended(NamedTuple):
    """How a child ended before it answered; `code` is negative for the signal that killed it."""

    code: int
    timed_out: bool


class Worker:
    """A child that answers calls one at a time. It is killed with all processes it started."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="reform-facts-", ignore_cleanup_errors=True)
        named = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), self._folder.name)
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", _BOOT, *filter(None, sys.path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._folder.name,
            # Each of glibc's arenas reserves memory that would count against the limit.
            env={**os.environ, **named, "MALLOC_ARENA_MAX": "2"},
            start_new_session=True,
        )
        self._timed_out = False
        self.calls = 0

    def ask(self, request: Frame, *, seconds: float, most: int) -> Frame | Ended:
        """Return the child's answer of up to `most` bytes, or how it ended; it has `seconds`.

        Raises `BrokenFrame` for an answer that is none; the worker is of no use then.
        """
        self.calls += 1
        clock = Timer(seconds, self._time_out)
        clock.daemon = True
        clock.start()
        try:
            return self._exchange(request, most) or self._ended()
        except BrokenFrame:
            if self._timed_out:
                return self._ended()
            raise
        finally:
            clock.cancel()

    def close(self) -> None:
        """End the child, whatever it is doing, and remove its folder."""
        self._kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        self._folder.cleanup()

    def _exchange(self, request: Frame, most: int) -> Frame | None:
        pipes = self._process
        if pipes.stdin is None or pipes.stdout is None:
            raise ValueError("a worker needs its pipes")
        # A child that dies while it is told what to do has not read all of it.
        with suppress(BrokenPipeError):
            write_frame(pipes.stdin, request)
        return read_frame(pipes.stdout, most)

    def _ended(self) -> Ended:
        with suppress(subprocess.TimeoutExpired):
            # It has closed its pipe; one that lives on nevertheless is killed.
            return Ended(self._process.wait(1), self._timed_out)
        self._kill()
        return Ended(self._process.wait(), self._timed_out)

    def _time_out(self) -> None:
        self._timed_out = True
        self._kill()

    def _kill(self) -> None:
        """Kill the child and what it started; its number is its group's until it is waited for."""
        if self._process.returncode is not None:
            return
        if sys.platform == "win32":
            self._process.kill()
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
