"""The pages of groups: reasons before deeds, forms that say what is missing, a chart that narrows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.groups.conftest import PEOPLE, Settle
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from workbench.changes import Changes
from workbench.complaints.queries import complaint_sheet
from workbench.process.commands import set_demand_outcome
from workbench.process.model import OutcomeDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.groups.fields_dialog import FieldsDialog
    from ui.groups.group_page import GroupPage
    from ui.groups.groups_page import GroupsPage
    from ui.shell.desk import Desk


def words(page: QWidget) -> str:
    from ui.kit.chip import Chip

    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    chips = [chip.accessibleName() for chip in page.findChildren(Chip) if chip.isVisibleTo(page)]
    return " | ".join([*labels, *chips])


def press(page: QWidget, text: str, qtbot: "QtBot") -> None:
    from ui.kit.action_button import ActionButton

    button = next(one for one in page.findChildren(ActionButton) if one.text().startswith(text))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(page: QWidget) -> "FieldsDialog":
    from ui.groups.fields_dialog import FieldsDialog

    return next(one for one in page.findChildren(FieldsDialog) if one.isVisible())


LABELS = {
    "event": "Event", "grade_reason": "Why this grade", "reason": "Reason", "question": "Question",
    "answer": "Answer",
}  # fmt: skip


def write(form: QWidget, path: str, text: str) -> None:
    from ui.kit.plain_editor import PlainEditor

    editors = form.findChildren(PlainEditor)
    next(one for one in editors if one.accessibleName() == LABELS[path]).setPlainText(text)


def test_that_a_suggestion_says_who_where_and_why(
    groups: "GroupsPage", nameless: Callable[[QWidget], list[str]]
) -> None:
    told = words(groups)
    assert f"{PEOPLE} person(s) · {PEOPLE} case(s)" in told
    assert "Outlet 城南支行: 8 of 8 people" in told
    assert '"停业": 8 of 8 people' in told
    assert nameless(groups) == []


def test_that_a_form_that_lacks_something_says_so_and_a_whole_one_opens_the_group(
    groups: "GroupsPage", desk: "Desk", shell: "RecordingShell", qtbot: "QtBot", settle: Settle
) -> None:
    press(groups, "Open a group", qtbot)
    form = dialog(groups)
    form.submit()
    settle(desk)
    assert "This is needed." in words(form)
    for path in ("event", "grade_reason"):
        write(form, path, "搬迁停业未通知")
    form.submit()
    settle(desk)
    ((page, target),) = shell.visits
    assert (page, bool(target)) == ("group", True)


def test_that_what_is_no_group_is_not_suggested_again(
    groups: "GroupsPage", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    press(groups, "No group", qtbot)
    form = dialog(groups)
    write(form, "reason", "网点相同，原因各异")
    form.submit()
    settle(desk)
    groups.reload(Changes.of("groups"))
    settle(desk)
    assert "Nothing stands out." in words(groups)


def test_that_a_group_shows_everybody_and_the_chart_narrows_the_list(
    group: "GroupPage", qtbot: "QtBot", nameless: Callable[[QWidget], list[str]]
) -> None:
    model = group.members.table.model()
    assert model.rowCount() == PEOPLE
    assert nameless(group) == []
    group.spread.bars.setFocus()
    qtbot.keyClick(group.spread.bars, Qt.Key.Key_Right)
    qtbot.keyClick(group.spread.bars, Qt.Key.Key_Return)
    assert model.rowCount() == 1
    qtbot.keyClick(group, Qt.Key.Key_Escape)
    group.members.narrow(())
    assert model.rowCount() == PEOPLE


def test_that_nobody_approves_their_own_answer(
    group: "GroupPage", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    press(group, "New question", qtbot)
    form = dialog(group)
    write(form, "question", "钱什么时候到？")
    write(form, "answer", "三天内。")
    form.submit()
    settle(desk)
    group.reload(Changes.of("groups"))
    settle(desk)
    assert "钱什么时候到？" in words(group)
    press(group, "Approve", qtbot)
    settle(desk)
    assert "somebody else has to approve it" in words(group)


def test_that_who_is_taken_out_leaves_the_list(
    group: "GroupPage", desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    press(group, "Take out", qtbot)
    form = dialog(group)
    write(form, "reason", "另一事")
    form.submit()
    settle(desk)
    group.reload(Changes.of("groups"))
    settle(desk)
    assert group.members.table.model().rowCount() == PEOPLE - 1


def test_that_equal_treatment_is_not_claimed_before_there_is_anything_to_compare(
    group: "GroupPage", desk: "Desk", settle: Settle
) -> None:
    assert "Nothing to compare yet" in words(group.unequal)
    with desk.workspace.write() as session:
        model = group.members.table.model()
        assert isinstance(model, RowsModel)
        for one in map(model.row_at, range(2)):
            assert one is not None
            demand = complaint_sheet(session, one.complaint_id).demands[0]
            outcome = OutcomeDraft(demand.id, "granted")
            set_demand_outcome(session, one.complaint_id, outcome, actor=desk.actor, clock=desk.clock)
    group.reload(Changes.of("complaints"))
    settle(desk)
    assert "No two members" in words(group.unequal)


def test_that_the_demands_stand_beside_masked_names(group: "GroupPage") -> None:
    model = group.matrix.findChildren(Table)[-1].model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Complainant"
    assert "*" in model.index(0, 1).data()
