"""The search for garbage is on again after any work, however the work of threads overlaps."""

import gc

import pytest

from extractor.collecting import uncollected


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_nested_work_leaves_it_off_until_the_outer_ends() -> None:
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_stays_on_where_another_thread_ends_while_this_one_begins(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = uncollected()
    other.__enter__()

    def asked_before_the_other_ended() -> bool:
        other.__exit__(None, None, None)
        return False

    monkeypatch.setattr(gc, "isenabled", asked_before_the_other_ended)
    with uncollected():
        pass
    monkeypatch.undo()
    assert gc.isenabled()
