"""Files that lie in the store without an exhibit: listed, added to a case, or set aside."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Run
from workbench.evidence.store import path_of, take_in
from workbench.workspace.model import Layout

CASE = "2026-0917-0001"
Orphaned = Callable[[str], str]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """The folder of the evidence store."""
    return Layout(tmp_path / "工作区").evidence


@pytest.fixture
def orphaned(store: Path, tmp_path: Path) -> Orphaned:
    """Takes a text into the store and stops there, as a power cut does."""

    def take(text: str) -> str:
        path = tmp_path / "来信.txt"
        path.write_text(text, encoding="utf-8")
        return take_in(store, path).digests.sha256

    return take


def test_that_an_orphan_is_listed_and_becomes_an_exhibit(started: Run, orphaned: Orphaned) -> None:
    assert started("complaint", "add", "-", "--json", given=FORM).code == 0
    assert "没有未登记的文件" in started("evidence", "orphans").out
    sha256 = orphaned("业务员没有问过血压。")
    listed = started("--json", "evidence", "orphans").json
    assert [(each["kind"], each["sha256"]) for each in listed["files"]] == [("orphan", sha256)]
    adopting = ("evidence", "adopt", CASE, sha256[:8].upper(), "--name", "投诉信.txt")
    (added,) = started("--json", *adopting).json["evidence"]
    assert (added["number"], added["name"], added["sha256"]) == (1, "投诉信.txt", sha256)
    assert started("--json", "evidence", "orphans").json["total"] == started("check").code == 0


def test_that_what_is_set_aside_leaves_the_check_sound_and_stays_on_the_disk(
    started: Run, orphaned: Orphaned, store: Path
) -> None:
    sha256 = orphaned("不知道是谁的信")
    (store / "Thumbs.db").write_bytes(b"windows")
    assert started("check").code == 3
    done = started("--json", "evidence", "set-aside", sha256, "--reason", "不知来源").json
    assert Path(done["moved_to"]).read_text(encoding="utf-8") == "不知道是谁的信"
    assert started("evidence", "set-aside", "Thumbs.db", "--reason", "系统文件").code == 0
    assert started("check").code == 0


def test_that_a_name_that_fits_no_file_or_several_is_refused(started: Run, store: Path) -> None:
    for ending in ("0", "1"):
        path = path_of(store, "ab" * 31 + "0" + ending)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    setting_aside = ("--json", "evidence", "set-aside", "--reason", "不知来源")
    assert started(*setting_aside, "Thumbs.db").problems[0]["code"] == "evidence.not_unclaimed"
    assert started(*setting_aside, "abab").problems[0]["code"] == "evidence.not_unclaimed"
    assert started(*setting_aside, "abababab").problems[0]["code"] == "evidence.several_unclaimed"
