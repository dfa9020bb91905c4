"""What a person in front of the screen could read."""

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget

ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


def words_on(widget: QWidget) -> str:
    """Every text of every child: labels, fields, lists, names and tooltips."""
    said: list[str] = []
    for child in [widget, *widget.findChildren(QWidget)]:
        said += [child.accessibleName(), child.accessibleDescription(), child.toolTip()]
        if isinstance(child, QLabel | QLineEdit):
            said.append(child.text())
        if isinstance(child, QLineEdit | QPlainTextEdit):
            said.append(child.placeholderText())
        if isinstance(child, QPlainTextEdit):
            said.append(child.toPlainText())
        if isinstance(child, QAbstractItemView) and child.model() is not None:
            said += cells(child.model())
    return "\n".join(said)


def cells(model: QAbstractItemModel) -> list[str]:
    """Every cell of a list or table."""
    # A list has one column and does not tell so in Python.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    spots = [model.index(row, column) for row in range(model.rowCount()) for column in range(columns)]
    return [str(spot.data(role) or "") for spot in spots for role in ROLES]
