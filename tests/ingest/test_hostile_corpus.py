"""Every file of the hostile corpus is read or refused within its limits; nothing else happens."""

import os
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from extractor.errors import ReformFactsError
from extractor.ingest import ReadOptions, read_bytes
from extractor.sandbox import Limits, Sandbox
from tests.ingest.hostile_corpus import corpus
from tests.ingest.hostile_words import SECRET

MOST = 512 << 20
LIMITS = Limits(seconds=20, step_seconds=0, memory=400 << 20)
"""What a reader may allocate; with the libraries it loads it stays under `MOST`."""
FEWEST = 100


class Watch(threading.Thread):
    """Keeps the most memory that any child of this process has held."""

    def __init__(self):
        super().__init__(daemon=True)
        self.peak = 0
        self._ended = threading.Event()

    def run(self):
        while not self._ended.wait(0.005):
            self.peak = max([self.peak, *map(_peak, _children(os.getpid()))])

    def end(self):
        self._ended.set()
        self.join()


def _children(process):
    try:
        found = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return
    for child in found:
        yield child
        yield from _children(child)


def _peak(process):
    try:
        # Between its fork and its own program a child still counts its parent's memory.
        if b"extractor.sandbox" not in Path(f"/proc/{process}/cmdline").read_bytes():
            return 0
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    lines = (line.split() for line in status.splitlines() if line.startswith("VmHWM"))
    return next((int(line[1]) * 1024 for line in lines), 0)


@pytest.fixture
def listener():
    """A server on this machine that no reader may ever call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        yield server


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured in /proc")
def test_a_hundred_hostile_files(listener, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    files = list(corpus(listener.getsockname()[1]))
    assert len({name for name, _ in files}) == len(files) >= FEWEST
    watch = Watch()
    watch.start()
    with Sandbox() as sandbox:
        for name, data in files:
            _outlived(sandbox, name, data)
    watch.end()
    assert 0 < watch.peak <= MOST
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(TimeoutError):
        listener.accept()


def _outlived(sandbox, name, data):
    start = time.monotonic()
    try:
        document = read_bytes(data, name, ReadOptions(limits=LIMITS), sandbox)
    except ReformFactsError as error:
        assert (error.path, bool(error.next_step)) == (name, True)
    else:
        assert SECRET not in document.text
    assert time.monotonic() - start < LIMITS.seconds + 5, name
