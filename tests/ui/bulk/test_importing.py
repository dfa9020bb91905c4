"""A dropped folder is shown before it is taken in; what a stop left is offered again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import text

from workbench.bulk.commands import begin_bulk
from workbench.bulk.looking import look_through
from workbench.bulk.model import BulkOrder, Chosen
from workbench.complaints.model import Registered
from workbench.evidence.queries import evidence_rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.bulk.import_dialog import ImportDialog
    from ui.evidence.evidence_tab import EvidenceTab
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def drop(tab: "EvidenceTab", paths: list[Path]) -> "ImportDialog":
    from ui.bulk.import_dialog import ImportDialog

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tab.dropEvent(QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, mime, left, plain))
    return tab.findChildren(ImportDialog)[-1]


def taken(desk: "Desk", registered: Registered) -> list[tuple[str, str]]:
    with desk.workspace.read() as session:
        return [(row.title, row.kind) for row in evidence_rows(session, registered.id)]


def test_that_a_dropped_folder_is_shown_chosen_from_named_and_taken_in(
    tab: "EvidenceTab",
    desk: "Desk",
    registered: Registered,
    folder: Path,
    qtbot: "QtBot",
    settle: Settle,
    nameless: Callable[["QWidget"], list[str]],
) -> None:
    dialog = drop(tab, [folder])
    assert not any(chip.isVisible() for chip in dialog.found.chips.values()), "nothing is counted yet"
    settle(desk)
    rows = {row.candidate.name: row.place for row in dialog.found._rows}
    model, table = dialog.found.model, dialog.found.table
    assert nameless(dialog) == []
    assert {name for name, place in rows.items() if place in model.chosen} == {
        "合同.txt",
        "收据.txt",
        "录音说明.txt",
    }
    assert taken(desk, registered) == []
    table.select_id(rows["收据.txt"])
    qtbot.keyClick(table, Qt.Key.Key_Space)
    index = model.index(model.row_of(rows["合同.txt"]), model.title_column)
    assert model.setData(index, " 保险合同  正本 ")
    dialog.for_all.keep.click()
    dialog.for_all.kind.show_state("EK2")
    assert "3" in dialog.take.text()
    dialog.take.click()
    qtbot.waitUntil(lambda: not tab.bulk.busy, timeout=20_000)
    settle(desk)
    assert sorted(taken(desk, registered)) == [
        ("保险合同 正本", "EK2"),
        ("录音说明", "EK2"),
        ("投诉人材料", "EK2"),
    ]
    told = tab.bulk.result.accessibleName()
    assert "3 file(s) taken in" in told
    assert "../evil.txt: The name contains" in told


def test_that_ctrl_enter_takes_in_with_the_name_that_is_still_being_typed(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, folder: Path, qtbot: "QtBot", settle: Settle
) -> None:
    dialog = drop(tab, [folder / "投诉人材料.zip"])
    settle(desk)
    model, table = dialog.found.model, dialog.found.table
    model.choose(dialog.found._listed(), chosen=False)
    row = next(each for each in dialog.found._listed() if each.candidate.name == "录音说明.txt")
    model.choose((row,), chosen=True)
    table.select_id(row.place)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    editor = table.indexWidget(table.currentIndex())
    assert isinstance(editor, QLineEdit)
    editor.setText("录音")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not tab.bulk.busy, timeout=20_000)
    settle(desk)
    assert [title for title, _ in taken(desk, registered)] == ["录音"]


def test_that_a_refused_file_cannot_be_ticked_and_filters_keep_the_ticks(
    tab: "EvidenceTab", desk: "Desk", folder: Path, qtbot: "QtBot", settle: Settle
) -> None:
    from ui.bulk.model import Shown

    dialog = drop(tab, [folder])
    settle(desk)
    found = dialog.found
    before = set(found.model.chosen)
    found.chips[Shown.REFUSED].click()
    rows = [found.model.row_at(place) for place in range(found.model.rowCount())]
    listed = [row.candidate.name for row in rows if row is not None]
    found.table.selectAll()
    qtbot.keyClick(found.table, Qt.Key.Key_Space)
    assert listed == ["../evil.txt", "空.txt"]
    assert found.model.chosen == before
    found.search.setText("合同")
    found.chips[Shown.ALL].click()
    assert found.model.rowCount() == 1
    dialog.reject()


def test_that_what_a_stopped_import_left_is_offered_and_goes_on(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, folder: Path, qtbot: "QtBot", settle: Settle
) -> None:
    plan = look_through(desk.workspace, registered.id, (folder,))
    chosen = tuple(Chosen(place) for place, each in enumerate(plan.candidates) if each.chosen_at_first)
    with desk.workspace.write() as session:
        begin_bulk(session, BulkOrder(plan, chosen), actor=desk.actor, clock=desk.clock)
    tab.show_case(registered.id)
    settle(desk)
    assert "3 file(s) still wait" in tab.bulk.waiting.accessibleName()
    tab.bulk.waiting.acted.emit("resume")
    qtbot.waitUntil(lambda: not tab.bulk.busy, timeout=20_000)
    settle(desk)
    assert len(taken(desk, registered)) == 3
    assert tab.bulk.waiting.isHidden()


def test_that_a_second_import_waits_for_the_first(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, folder: Path, qtbot: "QtBot", settle: Settle
) -> None:
    for name in ("合同.txt", "投诉人材料.zip"):
        plan = look_through(desk.workspace, registered.id, (folder / name,))
        chosen = tuple(Chosen(place) for place, each in enumerate(plan.candidates) if each.chosen_at_first)
        tab.bulk.start(BulkOrder(plan, chosen))
    settle(desk)
    qtbot.waitUntil(lambda: not tab.bulk.busy, timeout=20_000)
    settle(desk)
    assert [title for title, _ in taken(desk, registered)] == ["合同", "录音说明"]


def test_that_an_import_into_a_case_closed_meanwhile_says_so(
    tab: "EvidenceTab", desk: "Desk", folder: Path, qtbot: "QtBot", settle: Settle
) -> None:
    dialog = drop(tab, [folder])
    settle(desk)
    with desk.workspace.write() as session:
        session.execute(text("UPDATE complaint SET closed_on = '2026-09-20'"))
    dialog.take.click()
    qtbot.waitUntil(lambda: not tab.bulk.busy, timeout=20_000)
    settle(desk)
    assert "closed" in tab.bulk.result.accessibleName()


def test_that_plain_files_are_still_taken_in_at_once(
    tab: "EvidenceTab", desk: "Desk", registered: Registered, folder: Path, qtbot: "QtBot", settle: Settle
) -> None:
    tab.add_files((folder / "合同.txt", folder / "收据.txt"))
    qtbot.waitUntil(lambda: not tab.intake.busy, timeout=20_000)
    settle(desk)
    assert [title for title, _ in taken(desk, registered)] == ["合同", "收据"]
    tab.intake.result._close.click()
    assert tab.lists.exhibits.hasFocus()
