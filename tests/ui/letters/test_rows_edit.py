"""The small table of a list field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.letters.rows_edit import RowsEdit


def test_that_enter_in_the_last_row_keeps_its_text_and_begins_another(qtbot: QtBot) -> None:
    rows = RowsEdit(["Ground", "Reason"], "Grounds")
    qtbot.addWidget(rows)
    rows.show()
    rows.activateWindow()
    qtbot.waitUntil(rows.isActiveWindow)
    rows.add_row()
    (editor,) = rows.table.findChildren(QLineEdit)
    qtbot.keyClicks(editor, "asked")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows.table.rowCount() == 2)
    qtbot.wait(0)
    assert rows.rows == [["asked", ""]]
