"""One child process of the sandbox, with its pipes and its folder for temporary files."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from tempfile import TemporaryDirectory
from threading import Timer
from time import monotonic
from typing import IO, NamedTuple

from extractor.sandbox.frames import CutFrame, Frame, read_frame, write_frame
from extractor.sandbox.limits import Limits
from extractor.sandbox.steps import Steps

# The child sees the parent's packages and nothing else: -I keeps the working folder and the
# user's settings out of it, in which a file could pose as a module.
_BOOT = "import sys; sys.path[:] = sys.argv[1:]; from extractor.sandbox.child import main; main()"


# Each of glibc's arenas reserves memory that would count against the limit, and so does what was
# freed in large pieces, unless these are always given back.
_THRIFT = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": str(1 << 20)}


class Ended(NamedTuple):
    """How a child ended before it answered; `code` is negative for the signal that killed it.

    `seconds` is the time that it had.
    """

    code: int
    timed_out: bool
    seconds: float


class _Clock:
    """Calls `over` once the time is up; steps add to the time."""

    def __init__(self, seconds: float, over: Callable[[], None]) -> None:
        self.seconds = seconds
        self._start, self._over = monotonic(), over
        self._timer = self._started()

    def add(self, seconds: float) -> None:
        self.seconds += seconds
        self.stop()
        self._timer = self._started()

    def stop(self) -> None:
        self._timer.cancel()

    def _started(self) -> Timer:
        timer = Timer(self._start + self.seconds - monotonic(), self._over)
        timer.daemon = True
        timer.start()
        return timer


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
            env={**os.environ, **named, **_THRIFT},
            start_new_session=True,
        )
        self._timed_out = False
        self.calls = 0

    def ask(self, request: Frame, limits: Limits, told: Steps) -> Frame | Ended:
        """Return the child's answer, or how it ended; `told` hears of its steps.

        One that is ended in the middle of its answer has ended, not answered nonsense. Raises
        `BrokenFrame` for an answer that is none; the worker is of no use then.
        """
        self.calls += 1
        clock = _Clock(limits.seconds, self._time_out)
        try:
            self._send(request)
            for step, reply in enumerate(self._replies(limits.output), 1):
                if "done" not in reply.fields:
                    return reply
                # No file has more steps than pages; a child that tells more gains no time.
                clock.add(limits.step_seconds if step <= limits.pages else 0)
                told(int(reply.fields["done"]), int(reply.fields["of"]))
            return self._ended(clock.seconds)
        except CutFrame:
            return self._ended(clock.seconds)
        finally:
            clock.stop()

    def close(self) -> None:
        """End the child, whatever it is doing, and remove its folder."""
        self._kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        self._folder.cleanup()

    def _send(self, request: Frame) -> None:
        # A child that dies while it is told what to do has not read all of it.
        with suppress(BrokenPipeError):
            write_frame(_present(self._process.stdin), request)

    def _replies(self, most: int) -> Iterator[Frame]:
        while reply := read_frame(_present(self._process.stdout), most):
            yield reply

    def _ended(self, seconds: float) -> Ended:
        with suppress(subprocess.TimeoutExpired):
            # It has closed its pipe; one that lives on nevertheless is killed.
            return Ended(self._process.wait(1), self._timed_out, seconds)
        self._kill()
        return Ended(self._process.wait(), self._timed_out, seconds)

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


def _present(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("a worker needs its pipes")
    return pipe
