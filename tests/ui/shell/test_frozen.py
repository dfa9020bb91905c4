"""A built program whose training starts it once more trains, and opens neither window nor workspace."""

import multiprocessing
import sys
from collections.abc import Callable

import pytest

import ui.app
import ui.cli.main

ENTRANCES = (ui.app.main, ui.cli.main.main)


class Served(Exception):
    """The child did its work."""


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process be a child that a built program started."""

    def serve() -> None:
        raise Served

    monkeypatch.setattr(multiprocessing, "freeze_support", serve)


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("entrance", ENTRANCES, ids=lambda found: found.__module__)
def test_that_a_child_of_the_built_program_serves_before_anything_else(
    monkeypatch: pytest.MonkeyPatch, entrance: Callable[[list[str]], object]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(Served):
        entrance(["--no-such-option"])


@pytest.mark.usefixtures("served")
def test_that_the_installed_program_serves_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    ui.cli.main.main(["--version"])
    assert capsys.readouterr().out
