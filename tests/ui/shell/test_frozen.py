"""What a built program does before anything else, and which part of it a call is for."""

import multiprocessing.resource_tracker
import multiprocessing.spawn
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ui.app
import ui.cli.main
from ui import frozen

ENTRANCES = (ui.app.main, ui.cli.main.main)


class Served(Exception):
    """The child did its work."""


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process be a child that a built program started."""

    def serve() -> None:
        raise Served

    monkeypatch.setattr(multiprocessing.spawn, "freeze_support", serve)
    monkeypatch.setattr(sys, "argv", ["case-workbench", "--multiprocessing-fork", "tracker_fd=5"])


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


def test_that_the_keeper_of_shared_things_is_served_too(monkeypatch: pytest.MonkeyPatch) -> None:
    watched: list[int] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(multiprocessing.resource_tracker, "main", watched.append)
    with pytest.raises(SystemExit):
        frozen.serve_as_child(
            ["x", "-B", "-S", "-I", "-c", "from multiprocessing.resource_tracker import main;main(7)"]
        )
    assert watched == [7]


@pytest.mark.parametrize(
    ("called_as", "words", "is_for_commands"),
    [
        ("case-workbench", "", False),
        ("case-workbench", "--workspace 投诉", False),
        ("case-workbench", "--workspace=投诉", False),
        ("case-workbench", "--self-test --keep 留下", False),
        ("case-workbench", "--no-such-option", False),
        ("case-workbench", "--workspace 投诉 证据包.ZIP", False),
        ("case-workbench", "./证据包", False),
        ("case-workbench", "verify ./证据包.zip", True),
        ("case-workbench", "complaint add", True),
        ("case-workbench", "--json --lang en audit", True),
        ("/opt/case-workbench/workbench", "", True),
        (r"C:\Programs\workbench.exe".replace("\\", "/"), "--help", True),
    ],
)
def test_that_a_call_is_for_the_window_unless_it_names_a_command(
    called_as: str, words: str, is_for_commands: bool
) -> None:
    assert frozen.wants_commands(words.split(), called_as) is is_for_commands


@pytest.mark.parametrize(
    ("words", "pack"),
    [
        ("", None),
        ("--workspace /数据/投诉", None),
        ("--workspace /数据/投诉 /收到/证据包.zip", "/收到/证据包.zip"),
        ("--workspace=/数据/投诉 /收到/证据包", "/收到/证据包"),
    ],
)
def test_that_a_pack_named_in_a_call_is_told_from_the_workspace(words: str, pack: str | None) -> None:
    assert frozen.named_pack(words.split()) == (Path(pack).absolute() if pack else None)
    assert frozen.unknown_options(words.split()) == []


@pytest.mark.parametrize(
    "name", ["--self-test.zip", "-c.证据包.zip", "verify.zip", "a'b\"$(id)\n`id` --keep x.evidence-pack.zip"]
)
def test_that_a_hostile_name_of_a_pack_is_a_name_and_nothing_else(name: str) -> None:
    words = [f"/收到/{name}"]
    assert not frozen.wants_commands(words, "case-workbench")
    assert frozen.named_pack(words) == Path(words[0])
    assert frozen.unknown_options(words) == []
    # Without a folder before it, as a shell would hand it on, an option is an option.
    assert frozen.unknown_options(["-c.证据包.zip"]) == ["-c.证据包.zip"]


def test_that_without_a_screen_the_window_says_so_and_leaves(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert ui.app.lacks_a_screen({}, "linux")
    assert not ui.app.lacks_a_screen({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert not ui.app.lacks_a_screen({}, "win32")
    if sys.platform.startswith("linux"):
        assert ui.app.run() == 3
        assert "DISPLAY" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "unknown"),
    [
        ("--workspace 投诉 --version", []),
        ("--self-test --keep=留下", []),
        ("--fullscreen", ["--fullscreen"]),
        ("--workspace", ["--workspace"]),
        ("--keep 留下", ["--keep"]),
    ],
)
def test_that_the_window_knows_its_options_and_no_others(words: str, unknown: list[str]) -> None:
    assert frozen.unknown_options(words.split()) == unknown


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--version"], 0, "case-workbench 0."),
        (["--help"], 0, "--self-test"),
        (["--fullscreen"], 2, "--fullscreen"),
    ],
)
def test_that_what_needs_no_window_is_answered_without_one(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    code: int,
    said: str,
) -> None:
    monkeypatch.setattr(sys, "argv", ["case-workbench", *words])
    assert frozen.main(words) == code
    answer = capsys.readouterr()
    assert said in (answer.err if code else answer.out)


def test_that_a_program_without_any_output_answers_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["case-workbench", "--version"])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert frozen.main(["--version"]) == 0
    for stream in (sys.stdout, sys.stderr):
        assert stream is not None
        stream.close()
