"""Changing typed facts: the masked stays unseen, and a colleague's change is never overwritten blindly."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.ui.persons.conftest import PHONE, SECRETS
from tests.ui.persons.reading import words_on
from ui.persons.edit_dialog import MINE, THEIRS, EditDialog
from workbench.persons.model import PersonSheet
from workbench.persons.profile_commands import edit_person
from workbench.persons.profile_editing import PersonEdit, touched
from workbench.persons.queries import person_sheet

if TYPE_CHECKING:
    from ui.persons.person_page import PersonPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def opened(page: "PersonPage") -> EditDialog:
    page._on_edit_clicked()
    dialog = page.findChild(EditDialog)
    assert dialog is not None
    return dialog


def typed(dialog: EditDialog, part: str, text: str) -> None:
    line = dialog.form._lines[part]
    line.setText(text)
    line.textEdited.emit(text)


def sheet(desk: "Desk", person_id: str) -> PersonSheet:
    with desk.workspace.read() as session:
        return person_sheet(session, person_id)


def test_that_masked_parts_are_not_seen_and_left_as_they_are(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    dialog = opened(page)
    words = words_on(dialog)
    assert "138****6620" in words
    assert not [secret for secret in SECRETS if secret in words]
    typed(dialog, "occupation", "教师")
    assert touched(dialog.form.edit) == ("occupation",)
    dialog._save.click()
    settle(desk)
    kept = sheet(desk, page._person_id)
    assert kept.occupation == "教师"
    assert kept.phones[0].normal == PHONE


def test_that_what_is_wrong_is_said_while_typing(page: "PersonPage") -> None:
    dialog = opened(page)
    typed(dialog, "id_no", "330106198001014218")
    assert "check digit" in words_on(dialog)
    assert dialog.form._rows["id_reason"].isVisibleTo(dialog)
    dialog.reject()


def test_that_nothing_changed_is_nothing_to_save(page: "PersonPage") -> None:
    dialog = opened(page)
    assert not dialog._save.isEnabled()
    typed(dialog, "occupation", "教师")
    assert dialog._save.isEnabled()
    typed(dialog, "occupation", "货车司机")
    assert not dialog._save.isEnabled()
    dialog.reject()


def meanwhile(desk: "Desk", person_id: str) -> None:
    edit = PersonEdit(person_id, sheet(desk, person_id).revision, occupation="退休", dialect="吴语")
    with desk.workspace.write() as session:
        edit_person(session, edit, actor=desk.actor, clock=desk.clock)


def test_that_a_colleagues_change_is_shown_and_mine_can_still_be_saved(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    dialog = opened(page)
    typed(dialog, "occupation", "教师")
    meanwhile(desk, page._person_id)
    dialog._save.click()
    settle(desk)
    assert dialog.isVisible()
    assert dialog._conflict.isVisible()
    assert "now: 退休" in words_on(dialog)
    dialog._conflict.acted.emit(MINE)
    settle(desk)
    kept = sheet(desk, page._person_id)
    assert (kept.occupation, kept.dialect) == ("教师", "吴语")


def test_that_theirs_can_be_taken_instead(desk: "Desk", page: "PersonPage", settle: Settle) -> None:
    dialog = opened(page)
    typed(dialog, "occupation", "教师")
    meanwhile(desk, page._person_id)
    dialog._save.click()
    settle(desk)
    dialog._conflict.acted.emit(THEIRS)
    assert dialog.form._lines["occupation"].text() == "退休"
    assert not dialog._save.isEnabled()
    dialog.reject()
