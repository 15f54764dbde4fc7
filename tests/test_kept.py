"""What is told once is kept, and neither threads nor forks wait for it without end."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from reports import ROOT, SAMPLES

from extractor.kept import kept

FORKS = """
import os, signal, sys, threading, time
if "warm" in sys.argv:
    import extractor.pipeline
import extractor
text = open(sys.argv[1], encoding="utf-8").read()
def read():
    from extractor import extract_text
    return extract_text(text)
threads = [threading.Thread(target=read) for _ in range(3)]
for thread in threads:
    thread.start()
children = []
while any(thread.is_alive() for thread in threads) and len(children) < 3:
    time.sleep(0.05)
    child = os.fork()
    if not child:
        signal.alarm(300)
        os._exit(0 if read().figures else 1)
    children.append(child)
for thread in threads:
    thread.join()
print(*(os.waitpid(child, 0)[1] for child in children))
"""


def test_another_thread_does_not_wait_for_the_first():
    inside, told = threading.Event(), threading.Event()

    class Village:
        @kept
        def households(self) -> int:
            if threading.current_thread() is not threading.main_thread():
                inside.set()
                assert told.wait(10)
            return 118

    first = threading.Thread(target=lambda: Village().households)
    first.start()
    assert inside.wait(10)
    assert Village().households == 118
    told.set()
    first.join()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")
@pytest.mark.parametrize("loaded", ["warm", "cold"])
def test_a_child_forked_during_first_extractions_extracts(loaded):
    command = [sys.executable, "-W", "ignore", "-c", FORKS, str(SAMPLES[0]), loaded]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    statuses = {int(status) for status in done.stdout.split()}
    assert statuses == {0}


def test_nothing_takes_the_locks_of_cached_properties():
    files = Path(ROOT / "extractor").rglob("*.py")
    taking = [path.name for path in files if "@cached_property" in path.read_text("utf-8")]
    assert taking == []
