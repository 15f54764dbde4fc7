"""Whatever happens in the child, the parent gets an error that names the file, in time."""

import os
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hostile import SIGNALS

from extractor.errors import LimitExceeded, PasswordNeeded, ReaderEnded, ReaderFailed
from extractor.sandbox import Call, Limits, Sandbox

MIB = 1 << 20
LIMITS = Limits()
linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own limits")
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as made:
        yield made


def run(sandbox, name, limits=LIMITS, data=b"118", **arguments):
    return sandbox.run(Call(f"hostile:{name}", "report.pdf", arguments), data, limits)


def works(sandbox):
    return run(sandbox, "copy") == b"118"


def test_bytes_go_in_and_out(sandbox):
    data = bytes(range(256)) * 40_000
    assert run(sandbox, "copy", data=data) == data


def test_one_child_answers_many_calls(sandbox):
    assert run(sandbox, "process_number") == run(sandbox, "process_number")
    assert int(run(sandbox, "process_number")) != os.getpid()


def test_a_loop_is_ended_in_time(sandbox):
    start = time.monotonic()
    with pytest.raises(LimitExceeded, match=r"report\.pdf.*more than 0\.5 seconds"):
        run(sandbox, "loop", Limits(seconds=0.5))
    assert time.monotonic() - start < 5
    assert works(sandbox)


def stepping(sandbox, name, limits, told=lambda done, of: None, **arguments):
    call = Call(f"hostile:{name}", "report.pdf", arguments, steps=True)
    return sandbox.run(call, b"118", limits, told)


def test_each_step_is_told_and_adds_to_the_time(sandbox):
    heard = []
    limits = Limits(seconds=0.6, step_seconds=0.6)
    said = stepping(
        sandbox, "step", limits, lambda *step: heard.append(step), count=4, seconds=0.35
    )
    assert said == b"118"
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_step_that_takes_too_long_is_ended(sandbox):
    limits = Limits(seconds=0.5, step_seconds=0.1)
    with pytest.raises(LimitExceeded, match=r"more than 0\.\d seconds"):
        stepping(sandbox, "step", limits, count=9, seconds=0.4)
    assert works(sandbox)


def test_only_as_many_steps_as_pages_gain_time(sandbox):
    limits = Limits(seconds=0.3, step_seconds=0.1, pages=3)
    with pytest.raises(LimitExceeded, match=r"more than 0\.6 seconds"):
        stepping(sandbox, "step_for_ever", limits)
    assert works(sandbox)


@linux
def test_what_the_child_started_ends_with_it(sandbox, tmp_path):
    started = tmp_path / "started"
    with pytest.raises(LimitExceeded):
        run(sandbox, "sleep", Limits(seconds=2), started=str(started))
    state = Path(f"/proc/{started.read_text()}/stat")
    deadline = time.monotonic() + 5
    while (running := _running(state)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not running


def _running(state):
    return state.exists() and state.read_text().split(")")[1].split()[0] not in "ZX"


@linux
def test_memory_is_limited(sandbox):
    with pytest.raises(LimitExceeded, match="more than 64 MiB of memory"):
        run(sandbox, "hoard", Limits(memory=64 * MIB))
    assert works(sandbox)


@posix
def test_memory_is_watched_where_the_kernel_does_not_limit_it(sandbox):
    with pytest.raises(LimitExceeded, match="memory"):
        run(sandbox, "hoard_watched", memory=32 * MIB)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_crash_is_told(sandbox, number):
    with pytest.raises(ReaderFailed, match=number.name):
        run(sandbox, "die", number=int(number))
    assert works(sandbox)


@posix
def test_a_child_that_is_killed_while_it_answers_has_ended(sandbox):
    with pytest.raises(ReaderEnded, match="SIGKILL"):
        run(sandbox, "die_answering")
    assert works(sandbox)


def test_a_child_that_leaves_is_told(sandbox):
    with pytest.raises(ReaderFailed, match="exit code 7"):
        run(sandbox, "leave")


def test_what_libraries_print_or_read_disturbs_nobody(sandbox, capfd):
    assert run(sandbox, "babble") == b"118"
    assert capfd.readouterr() == ("", "")


def test_a_garbled_answer_is_no_answer(sandbox):
    with pytest.raises(ReaderFailed, match="garbled"):
        run(sandbox, "garble")
    assert works(sandbox)


@pytest.mark.parametrize(
    ("name", "told"), [("raise_value_error", "no such table"), ("recurse", "Recursion")]
)
def test_an_exception_is_told(sandbox, name, told):
    with pytest.raises(ReaderFailed, match=told) as caught:
        run(sandbox, name)
    assert caught.value.next_step


def test_errors_of_ours_come_through(sandbox):
    with pytest.raises(PasswordNeeded, match="Use --password") as caught:
        run(sandbox, "ask_for_password")
    assert caught.value.path == "a.pdf"


def test_too_much_output_is_refused(sandbox):
    with pytest.raises(LimitExceeded, match="of text"):
        run(sandbox, "copy", Limits(output=100), data=bytes(1000))


def test_there_is_no_network(sandbox):
    with pytest.raises(ReaderFailed, match="no network"):
        run(sandbox, "call_home")


@linux
def test_no_file_grows_beyond_the_limit(sandbox):
    with pytest.raises(ReaderFailed, match="too large"):
        run(sandbox, "fill_disk", Limits(unpacked=8 * MIB))


def test_no_temporary_file_is_left():
    with Sandbox() as sandbox:
        name = Path(os.fsdecode(run(sandbox, "litter")))
        assert name.exists()
        assert name.parent != Path(tempfile.gettempdir())
    assert not name.parent.exists()
