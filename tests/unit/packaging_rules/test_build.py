"""The task that builds: what it asks of the machine, and how it puts the result in place."""

import os
import subprocess
import sys
from pathlib import Path

import dev_build
import dev_system
import pytest
from dev_system import EXIT_MACHINE, Failure
from freeze import product


def test_that_a_finished_folder_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    target = tmp_path / "dist" / "case-workbench"
    for text in ("old", "new"):
        fresh = tmp_path / "dist" / ".case-workbench.part" / "case-workbench"
        fresh.mkdir(parents=True)
        (fresh / text).write_text(text, encoding="utf-8")
        dev_build.put_in_place(fresh, target)
    assert [path.name for path in target.parent.iterdir()] == ["case-workbench"]
    assert [path.name for path in target.iterdir()] == ["new"]


def test_that_a_machine_without_the_tools_is_told_what_it_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dev_build, "missing_tools", lambda: {"objdump": "binutils", "strip": "binutils"})
    monkeypatch.setattr(dev_build, "lacks_library", lambda: "")
    monkeypatch.setattr(dev_system, "provide", lambda packages, what: asked.extend([*packages, what]))
    with pytest.raises(Failure) as told:
        dev_build.provide_tools()
    assert told.value.code == EXIT_MACHINE
    assert asked == ["binutils", "binutils", "objdump, strip"]


def test_that_this_machine_lacks_nothing_after_it_was_given() -> None:
    lacking = dev_build.missing_tools()
    assert set(lacking) <= dev_build.TOOLS.keys()
    assert set(lacking.values()) <= {"binutils"}


def test_that_a_key_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="no key"):
        dev_build.run(["--update-key", str(tmp_path / "absent.pub")])


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of the shell")
def test_that_the_product_is_tried_from_a_folder_with_a_difficult_name(tmp_path: Path) -> None:
    stand_in = tmp_path / "case-workbench"
    stand_in.mkdir()
    program = stand_in / "case-workbench"
    program.write_text('#!/bin/sh\necho "$0 $1" > "$OUT"\nexit ${CODE:-0}\n', encoding="utf-8")
    program.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OUT", str(tmp_path / "said"))
        dev_build.try_it(stand_in)
        assert "张三/投诉 案件/case-workbench --self-test" in (tmp_path / "said").read_text(encoding="utf-8")
        patch.setenv("CODE", "1")
        with pytest.raises(Failure, match="own test"):
            dev_build.try_it(stand_in)


def test_that_the_same_sources_bear_the_same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert product.moment() == 1700000000
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(product, "said_by_git", lambda *_: "1600000000")
    assert product.moment() == 1600000000


def test_that_the_version_is_the_projects() -> None:
    words = [sys.executable, "-c", "from importlib.metadata import version; print(version('case-workbench'))"]
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
    assert product.project() == {"name": "case-workbench", "version": said}


def test_that_modules_are_compiled_without_what_only_a_source_could_show() -> None:
    script = "code = compile('a.b(c)', 'a', 'exec'); print({end for _, _, _, end in code.co_positions()})"
    told = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | dev_build.COLLECTED_WITH,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "{None}"
