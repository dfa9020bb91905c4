"""Files that wait for registration belong to the draft: after a crash they are offered again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.complaints.draft_body import files_of
from workbench.complaints.queries import drafts

if TYPE_CHECKING:
    from ui.intake.intake_page import IntakePage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


@pytest.fixture
def two_files(tmp_path: Path) -> tuple[Path, Path]:
    letter, record = tmp_path / "投诉信.txt", tmp_path / "录音.txt"
    letter.write_text("我要投诉", "utf-8")
    record.write_text("通话", "utf-8")
    return letter, record


def kept(page: "IntakePage", desk: "Desk", settle: Settle) -> tuple[str, ...]:
    page.keeper.keep_now()
    settle(desk)
    with desk.workspace.read() as session:
        return tuple(path for row in drafts(session) for path in files_of(row.body))


def test_that_waiting_files_are_kept_with_the_draft_and_offered_again(
    page: "IntakePage",
    new_page: "Callable[[], IntakePage]",
    desk: "Desk",
    settle: Settle,
    two_files: tuple[Path, Path],
) -> None:
    page.form.narrative.editor.setPlainText("拒赔")
    page.files.add(two_files)
    assert kept(page, desk, settle) == tuple(map(str, two_files))
    again = new_page()
    again.drafts.acted.emit("resume")
    settle(desk)
    assert again.files.paths == two_files
    assert all(line.isVisibleTo(again) for line in again.files.lines.values())


def test_that_files_alone_make_a_draft_under_their_name(
    page: "IntakePage", desk: "Desk", settle: Settle, two_files: tuple[Path, Path]
) -> None:
    page.files.add(two_files)
    assert kept(page, desk, settle) == tuple(map(str, two_files))
    with desk.workspace.read() as session:
        assert [row.title for row in drafts(session)] == ["投诉信.txt"]


def test_that_a_file_which_is_gone_is_said_and_does_not_stop_the_rest(
    page: "IntakePage",
    new_page: "Callable[[], IntakePage]",
    desk: "Desk",
    settle: Settle,
    two_files: tuple[Path, Path],
) -> None:
    letter, record = two_files
    page.files.add(two_files)
    kept(page, desk, settle)
    letter.unlink()
    again = new_page()
    again.drafts.acted.emit("resume")
    settle(desk)
    assert again.files.paths == (record,)
    assert again.files.listed == two_files
    assert "投诉信.txt" in again.files.lines[letter]._state.text()


def test_that_a_file_taken_from_the_list_leaves_the_draft(
    page: "IntakePage", desk: "Desk", settle: Settle, two_files: tuple[Path, Path]
) -> None:
    page.form.narrative.editor.setPlainText("拒赔")
    page.files.add(two_files)
    page.files.lines[two_files[0]].removed.emit()
    assert kept(page, desk, settle) == (str(two_files[1]),)
