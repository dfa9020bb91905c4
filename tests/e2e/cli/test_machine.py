"""What the command line says of the machine, of its own use, and of the workspace."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import FORM, Run

HEAVY = {
    "PIL", "PySide6", "alembic", "docx", "jieba", "matplotlib", "multiprocessing", "networkx", "numpy",
    "openpyxl", "pandas", "pycrfsuite", "pypinyin", "rensa", "reportlab", "rjieba",
}  # fmt: skip


def test_that_wrong_use_exits_with_two(started: Run) -> None:
    assert started("complaint", "add").code == 2
    assert started("no-such-command").code == 2
    assert started("timeline").code == 2


def test_that_a_new_workspace_is_made_once_and_can_be_worked_in(run: Run, tmp_path: Path) -> None:
    made = run("init", "--institution", "示范人寿", "--json")
    assert (made.code, made.json["workspace"]) == (0, str(tmp_path / "工作区"))
    assert run("complaint", "add", "-", given=FORM).code == 0
    again = run("init", "--json")
    assert (again.code, json.loads(again.err)["error"]["code"]) == (3, "workspace.folder_in_use")
    assert run("complaint", "list", "--json").json["total"] == 1


def test_that_a_missing_workspace_is_the_machines_matter(run: Run) -> None:
    ran = run("complaint", "list", "--json")
    assert ran.code == 3
    assert json.loads(ran.err)["error"]["code"] == "workspace.missing"


def test_that_messages_follow_the_language(run: Run) -> None:
    assert "no workspace" in run("--lang", "en", "complaint", "list").err
    assert "没有工作区" in run("complaint", "list").err


def test_that_the_command_line_starts_without_qt_and_without_heavy_libraries() -> None:
    script = (
        "import sys\nfrom ui.cli.main import main\n"
        "try: main(['clock', 'compute', 'C03', '2026-09-17'])\nexcept SystemExit: pass\n"
        f"print(sorted({HEAVY} & set(sys.modules)), file=sys.stderr)"
    )
    environment = {**os.environ, "WORKBENCH_HOME": "/nonexistent"}
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
    )
    assert "2026-10-08" in ran.stdout
    assert ran.stderr.strip() == "[]"


def test_that_a_clock_is_computed_with_its_pauses_and_its_law(run: Run) -> None:
    found = run("clock", "compute", "K02", "2026-03-02", "--pause", "2026-03-10..2026-03-25", "--json").json
    assert found["statutory"] == "2026-04-16"
    assert found["calendar_published"] is True
    assert "保险法 23" in found["citation"]
    assert run("clock", "compute", "C05", "2026-11-20", "--json").json["calendar_published"] is False


@pytest.mark.parametrize(
    "arguments", [("X99", "2026-01-01"), ("C03", "2026-02-30"), ("C03", "2026-01-01", "--pause", "2026")]
)
def test_that_a_clock_with_a_wrong_question_is_the_callers_fault(
    run: Run, arguments: tuple[str, ...]
) -> None:
    assert run("clock", "compute", *arguments).code == 1


def test_that_a_sound_workspace_is_called_sound(started: Run) -> None:
    started("complaint", "add", "-", given=FORM)
    assert started("check", "--json").json["sound"] is True
    assert started("audit", "verify", "--json").json["count"] == 1


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE complaint SET narrative='别的话'", "search"),
        ("UPDATE search_text SET body='另一句' WHERE kind='register'", "search"),
        ("PRAGMA foreign_keys=OFF; DELETE FROM person", "database"),
        ("UPDATE audit_entry SET actor='别人'", "audit"),
    ],
)
def test_that_check_names_the_part_that_an_outside_hand_broke(
    started: Run, tmp_path: Path, statement: str, part: str
) -> None:
    started("complaint", "add", "-", given=FORM)
    outside = sqlite3.connect(tmp_path / "工作区" / "workbench.db")
    outside.executescript(statement)
    outside.close()
    ran = started("check", "--json")
    assert ran.code == 3
    assert {finding["part"] for finding in ran.json["findings"]} == {part}


def test_that_a_broken_search_index_is_built_anew_on_demand(started: Run, tmp_path: Path) -> None:
    started("complaint", "add", "-", given=FORM)
    outside = sqlite3.connect(tmp_path / "工作区" / "workbench.db")
    outside.execute("UPDATE search_text SET body='别的话' WHERE kind='narrative'")
    outside.commit()
    outside.close()
    assert started("check", "--json").code == 3
    ran = started("check", "--rebuild-search", "--json")
    assert (ran.code, ran.json["sound"]) == (0, True)
    assert ran.json["texts_indexed"] > 0
    assert started("complaint", "list", "--query", "高血压", "--json").json["total"] == 1


def test_that_a_backup_is_a_whole_database(started: Run) -> None:
    started("complaint", "add", "-", given=FORM)
    path = started("backup", "--json").json["backup"]
    copied = sqlite3.connect(path)
    assert copied.execute("SELECT case_no FROM complaint").fetchall() == [("2026-0917-0001",)]
    copied.close()


def test_that_a_damaged_workspace_goes_on_from_its_backup(started: Run, tmp_path: Path) -> None:
    started("complaint", "add", "-", given=FORM)
    path = started("backup", "--json").json["backup"]
    (tmp_path / "工作区" / "workbench.db").write_bytes(b"scrambled" * 1000)
    assert "workbench restore" in started("check").err
    assert started("restore", path).code == 0
    assert started("check", "--json").json["sound"] is True
    assert started("complaint", "list", "--json").json["total"] == 1
    assert started("restore", str(tmp_path / "nothing.db")).code == 3
