"""What a library may do to the process that reads a hostile file."""

import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from extractor.errors import PasswordNeeded


def copy(data: bytes) -> bytes:
    return data


def loop(data: bytes) -> bytes:
    while data is not None:
        pass
    return b""


def step(data: bytes, told, count: int, seconds: float) -> bytes:
    for number in range(1, count + 1):
        time.sleep(seconds)
        told(number, count)
    return data


def step_for_ever(data: bytes, told) -> bytes:
    while True:
        told(1, 1)


def sleep(data: bytes, started: str) -> bytes:
    """Start a process of its own and wait for ever."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(started).write_text(str(child.pid))
    time.sleep(600)
    return data


def hoard(data: bytes) -> bytes:
    pieces = []
    while True:
        pieces.append(bytes(1 << 22) + data)


def hoard_watched(data: bytes, memory: int) -> bytes:
    from extractor.sandbox.confinement import watched

    with watched(memory):
        pieces = []
        for _ in range(256):
            pieces.append(b"x" * (1 << 20))
            time.sleep(0.001)
    return data


def die(data: bytes, number: int) -> bytes:
    os.kill(os.getpid(), number)
    return data


def die_answering(data: bytes) -> bytes:
    """Begin an answer on every pipe there is, and die before its end."""
    for number in range(3, 12):
        with suppress(OSError):
            os.write(number, struct.pack("<4sIQ", b"RFSB", 2, 1 << 10) + b"{}" + data)
    os.kill(os.getpid(), signal.SIGKILL)
    return data


def leave(data: bytes) -> bytes:
    os._exit(7)


def babble(data: bytes) -> bytes:
    """Print on what every library knows as standard output, and read standard input."""
    sys.stdout.write("garbage")
    sys.stdout.flush()
    os.write(1, b"garbage")
    os.write(2, b"garbage")
    return data + sys.stdin.read().encode()


def garble(data: bytes) -> bytes:
    """Write into every pipe there is."""
    for number in range(3, 12):
        try:
            os.write(number, b"garbage" * 9)
        except OSError:
            continue
    return data


def raise_value_error(data: bytes) -> bytes:
    raise ValueError("no such table")


def recurse(data: bytes) -> bytes:
    return recurse(data)


def ask_for_password(data: bytes) -> bytes:
    raise PasswordNeeded("it is encrypted", path="a.pdf", stage="read", next_step="Use --password.")


def call_home(data: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", 9), timeout=1):
        return data


def litter(data: bytes) -> bytes:
    handle, name = tempfile.mkstemp()
    os.write(handle, data)
    os.close(handle)
    return name.encode()


def fill_disk(data: bytes) -> bytes:
    with tempfile.TemporaryFile() as file:
        for _ in range(64):
            file.write(bytes(1 << 20))
            file.flush()
    return data


def process_number(data: bytes) -> bytes:
    return str(os.getpid()).encode()


SIGNALS = (signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL) if sys.platform != "win32" else ()
