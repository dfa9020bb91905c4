"""The catalogue in the window: what it shows, and that keys, drops and buttons do what they say."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from tests.ui.evidence.conftest import bring, registered
from ui.case.target import CaseTarget
from ui.catalogue.catalogue_lines import GROUP
from ui.catalogue.catalogue_table import Drop
from ui.catalogue.group_dialog import GroupDialog
from ui.catalogue.moving import GroupMove
from ui.kit.confirm_dialog import ConfirmDialog
from workbench.catalogue.queries import catalogue_of
from workbench.changes import Changes
from workbench.complaints.model import Registered
from workbench.evidence.commands import withdraw_evidence
from workbench.evidence.model import EvidenceAdded, EvidenceDraft

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.catalogue.catalogue_view import CatalogueView
    from ui.shell.desk import Desk

__all__ = ["bring", "registered"]
Settle = Callable[["Desk"], None]
EXHIBITS = (
    EvidenceDraft(
        title="问卷", source="系统", proves=("RG01.E1",), purpose="问过血压", formed_on="2024-02-29"
    ),
    EvidenceDraft(title="回访", source="系统", proves=("RG01.E1",), purpose="已确认", formed_on="2024-03-05"),
    EvidenceDraft(title="病历", proves=("RG01.E2",)),
    EvidenceDraft(title="陈述", stance="adverse", proves=("RG01.E2",)),
)


@pytest.fixture
def ids(bring: Callable[..., EvidenceAdded], tmp_path: Path) -> list[str]:
    """Four exhibits in two groups, one of which speaks against us."""
    added = []
    for number, draft in enumerate(EXHIBITS):
        path = tmp_path / f"{number}.txt"
        path.write_text(draft.title, encoding="utf-8")
        added.append(bring(path, draft).id)
    return added


@pytest.fixture
def view(
    desk: "Desk", registered: Registered, ids: list[str], qtbot: "QtBot", settle: Settle
) -> "CatalogueView":
    """The catalogue of that case."""
    from ui.catalogue.catalogue_view import CatalogueView

    assert ids
    made = CatalogueView(desk)
    qtbot.addWidget(made)
    desk.bus.changed.connect(made.reload)
    made.resize(900, 560)
    made.show()
    made.show_case(registered.id)
    settle(desk)
    return made


def shown(view: "CatalogueView") -> list[str]:
    """The lines on screen: titles of groups, labels and names of exhibits."""
    model = view.table.model()
    keys = [column.key for column in view.models[view.lists.currentIndex()].columns]
    label, title = keys.index("label"), keys.index("title")
    return [
        f"{model.index(row, label).data()} {model.index(row, title).data()}"
        for row in range(model.rowCount())
    ]


def select(view: "CatalogueView", evidence_id: str) -> None:
    assert view.table.select_id(f"exhibit:{evidence_id}")


def test_that_the_inner_list_shows_all_and_the_outward_one_what_goes_out(view: "CatalogueView") -> None:
    first, second = "The insurer asked about this matter specifically", "The answer was untrue"
    inner = [f"1 {first}", "1-1 问卷", "1-2 回访", f"2 {second}", "2-1 病历", "— 陈述"]
    assert shown(view) == inner
    assert [chip.text() for chip in (view.head.missing, view.head.undecided)] == ["1 incomplete", "1 open"]
    view.head.outer.click()
    assert shown(view) == inner[:-1]
    assert "note" not in view.table.visible_keys()


def test_that_alt_with_an_arrow_moves_an_exhibit_and_then_a_group(
    view: "CatalogueView", ids: list[str], desk: "Desk", qtbot: "QtBot", settle: Settle
) -> None:
    select(view, ids[1])
    qtbot.keyClick(view.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(desk)
    assert shown(view)[1:3] == ["1-1 回访", "1-2 问卷"]
    assert view.table.current_id() == f"exhibit:{ids[1]}"
    select(view, ids[0])
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(desk)
    assert shown(view)[2:4] == ["2 The answer was untrue", "2-1 问卷"]


def test_that_a_drop_puts_an_exhibit_where_it_was_dropped(
    view: "CatalogueView", desk: "Desk", settle: Settle
) -> None:
    model, table = view.table.model(), view.table
    dragged = model.mimeData([model.index(4, 0)])
    spot = QPointF(table.visualRect(model.index(1, 0)).topLeft() + QPoint(4, 4))
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    moved = QDragMoveEvent(spot.toPoint(), Qt.DropAction.MoveAction, dragged, buttons, keys)
    table.dragMoveEvent(moved)
    assert moved.isAccepted()
    table.dropEvent(QDropEvent(spot, Qt.DropAction.MoveAction, dragged, buttons, keys))
    settle(desk)
    assert shown(view)[1:4] == ["1-1 病历", "1-2 问卷", "1-3 回访"]
    group = str(view.table.model().index(0, 0).data(Qt.ItemDataRole.UserRole + 2))
    assert group.startswith(GROUP)
    view.table.dropped.emit(Drop(group, "", below=True))
    settle(desk)
    assert shown(view)[-4:] == [
        "1 The insurer asked about this matter specifically", "1-1 病历", "1-2 问卷", "1-3 回访",
    ]  # fmt: skip


def test_that_space_asks_for_a_reason_before_anything_goes_in_or_out(
    view: "CatalogueView",
    ids: list[str],
    desk: "Desk",
    registered: Registered,
    qtbot: "QtBot",
    settle: Settle,
) -> None:
    select(view, ids[3])
    qtbot.keyClick(view.table, Qt.Key.Key_Space)
    dialog = view.findChild(ConfirmDialog)
    assert dialog is not None
    dialog.confirmed.emit("法庭要求")
    settle(desk)
    with desk.workspace.read() as session:
        entries = list(catalogue_of(session, registered.id).included)
    assert [(entry.label, entry.reason) for entry in entries][-1] == ("2-2", "法庭要求")
    assert view.bar.to_rules.isVisible()


def test_that_what_is_missing_is_said_and_opened_for_mending(
    view: "CatalogueView", ids: list[str], registered: Registered, shell: "RecordingShell", qtbot: "QtBot"
) -> None:
    view.head.missing.click()
    assert view.line is not None
    assert view.line.entry is not None
    assert view.line.entry.row.title == "病历"
    assert view.bar.open.text() == "Fill in what is missing"
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert shell.visits == [("case", CaseTarget(registered.id, "evidence", ids[2]))]


def test_that_nothing_missing_takes_no_column(
    view: "CatalogueView", ids: list[str], desk: "Desk", settle: Settle
) -> None:
    assert "missing" in view.table.visible_keys()
    with desk.workspace.write() as session:
        for evidence_id in ids[2:]:
            withdraw_evidence(session, evidence_id, "重复", actor=desk.actor, clock=desk.clock)
    view.reload(Changes.of("evidence"))
    settle(desk)
    assert "missing" not in view.table.visible_keys()
    view.table.horizontalHeader().resizeSection(0, 61)
    assert desk.preferences.table("catalogue-inner")["missing"], "it is still wanted"


def test_that_a_group_is_made_named_and_exported(
    view: "CatalogueView",
    desk: "Desk",
    shell: "RecordingShell",
    tmp_path: Path,
    settle: Settle,
    nameless: Callable[..., list[str]],
) -> None:
    assert nameless(view) == []
    view.head.new_group.click()
    dialog = view.findChild(GroupDialog)
    assert dialog is not None
    assert not dialog.keep.isEnabled()
    dialog.edit.setText("医疗记录")
    dialog.keep.click()
    settle(desk)
    assert shown(view)[-1] == "— 医疗记录"
    view.head.outer.click()
    view.export("docx", tmp_path / "目录.docx")
    settle(desk)
    assert (tmp_path / "目录.docx").is_file()
    assert shell.said[-1].text == "Exported DC-2026-0001: 目录.docx"


def test_that_in_the_outward_list_what_it_does_not_show_is_stepped_over(
    view: "CatalogueView",
    ids: list[str],
    desk: "Desk",
    registered: Registered,
    qtbot: "QtBot",
    settle: Settle,
) -> None:
    view.head.new_group.click()
    dialog = view.findChild(GroupDialog)
    assert dialog is not None
    dialog.edit.setText("空组")
    dialog.keep.click()
    settle(desk)
    empty = catalogue_groups(desk, registered)[-1]
    view.deeds.move(registered.id, GroupMove(empty, 1))
    settle(desk)
    view.head.outer.click()
    assert view.table.select_id(f"{GROUP}{catalogue_groups(desk, registered)[0]}")
    qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(desk)
    assert shown(view)[:2] == ["1 The answer was untrue", "1-1 病历"]
    assert catalogue_groups(desk, registered).index(empty) == 0


def catalogue_groups(desk: "Desk", case: Registered) -> list[str]:
    with desk.workspace.read() as session:
        return [group.id for group in catalogue_of(session, case.id).groups]


def test_that_in_little_height_the_lines_keep_their_room(view: "CatalogueView", ids: list[str]) -> None:
    view.resize(580, 225)
    view.table.clearSelection()
    view.bar.show_line(None)
    assert not view.bar.isVisible()
    select(view, ids[0])
    view.bar.show_line(view.line)
    assert view.bar.isVisible()
    assert view.bar.choose.isVisible()
    assert view.bar.height() < view.table.height()
    view.resize(900, 560)
    assert view.bar.height() > 90
