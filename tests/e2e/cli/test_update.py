"""`workbench update`: a file checked, applied and taken back by the command line, without a workspace."""

import os
import platform
import sys
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Run
from tests.updates import FAILS, KEYS, PLATFORM, installed, portable, program_members, update_file
from workbench.updating import keys
from workbench.updating.versions import platform_name

pytestmark = pytest.mark.skipif(
    os.name == "nt" or platform_name(sys.platform, platform.machine()) != PLATFORM,
    reason="the stand-in program is a shell script made for Linux",
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portable program that this process takes itself for, built with the tests' key."""
    root = portable(tmp_path, "0.1.0")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(root / "versions" / "0.1.0" / "case-workbench"))
    monkeypatch.setattr(keys, "built_in_keys", lambda: KEYS)
    return root


def test_that_an_update_goes_its_whole_way_and_back(run: Run, root: Path, tmp_path: Path) -> None:
    file = str(update_file(tmp_path))
    shown = run("update", "show", "--json").json
    assert (shown["installed"], shown["previous"], shown["takes_update_files"]) == ("0.1.0", None, True)
    offered = run("update", "check", file, "--json").json
    assert (offered["version"], offered["signer"]) == ("0.2.0", KEYS[0].fingerprint)
    assert installed(root).version == "0.1.0"
    assert "更新内容：新内容" in run("update", "check", file).out
    done = run("update", "apply", file)
    assert (done.code, done.out) == (0, "已更新到 0.2.0，下次启动时生效；0.1.0 保留备用。\n")
    back = run("update", "rollback")
    assert back.code == 0
    assert "已退回 0.1.0" in back.out
    assert "旧版本可能会拒绝打开" in back.out
    assert run("update", "show", "--json").json["previous"] == "0.2.0"
    assert not (tmp_path / "工作区").exists()


def test_that_refusals_and_failures_have_their_exit_codes(run: Run, root: Path, tmp_path: Path) -> None:
    older = run("update", "apply", str(update_file(tmp_path, version="0.0.9", needs="0.0.1")), "--json")
    assert (older.code, [each["code"] for each in older.problems]) == (1, ["update.older"])
    failing = run("update", "apply", str(update_file(tmp_path, program_members(FAILS))), "--lang", "en")
    assert failing.code == 3
    assert "step two: the window did not open" in failing.err
    assert run("update", "apply", str(tmp_path / "none.cwupdate")).code == 1
    assert run("update", "rollback").code == 1
    assert installed(root).version == "0.1.0"


def test_that_a_program_in_its_sources_says_why_it_takes_no_file(run: Run, tmp_path: Path) -> None:
    shown = run("update", "show")
    assert (shown.code, "源代码" in shown.out, "没有内置更新公钥" in shown.out) == (0, True, True)
    refused = run("update", "apply", str(update_file(tmp_path)), "--json")
    assert (refused.code, refused.problems[0]["code"]) == (1, "update.installed_source")
