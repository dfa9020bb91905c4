"""Ctrl-C between the record of an export and its file would leave one without the other."""

import signal

import pytest

from workbench.casefile.staging import held_together


def test_that_an_interruption_waits_for_both_and_then_comes() -> None:
    before = signal.getsignal(signal.SIGINT)
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt), held_together():
        done.append("record")
        signal.raise_signal(signal.SIGINT)
        done.append("file")
    assert done == ["record", "file"]
    assert signal.getsignal(signal.SIGINT) is before


def test_that_what_goes_wrong_inside_is_told_and_ctrl_c_works_again() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(OSError, match="full"), held_together():
        raise OSError("full")
    assert signal.getsignal(signal.SIGINT) is before
