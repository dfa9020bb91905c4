"""What a screen reader says of every control in sight, and what it would have to leave out."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from ui.kit.icon_button import IconButton
from ui.kit.icon_view import IconView
from ui.letters.line_numbers import LineNumbers

ROWS_HEARD = 12
Role = QAccessible.Role
# What says nothing of what can be done there.
VAGUE_ROLES = {Role.Client, Role.NoRole, Role.Window, Role.Pane}
# An icon stands beside the words that it marks; the editor itself tells its line.
DECORATIONS = IconView | LineNumbers


def in_sight(root: QWidget) -> Iterator[QWidget]:
    """Every widget that is shown; the inner parts of Qt's own widgets left out (arrows scroll a tab bar)."""
    for part in root.findChildren(QWidget):
        is_inner = part.objectName().startswith("qt_") or isinstance(part.parent(), QTabBar)
        if not is_inner and part.isVisibleTo(root) and part.window() is root.window():
            yield part


def takes_keys(part: QWidget) -> bool:
    """Whether Tab stops there."""
    reached = bool(part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return reached and part.isEnabled() and part.focusProxy() is None


def controls(root: QWidget) -> list[QWidget]:
    """Everything in sight that the keyboard reaches."""
    return [part for part in in_sight(root) if takes_keys(part)]


def path_of(part: QWidget, root: QWidget) -> str:
    """The classes of our own from the page down to the control."""
    names: list[str] = []
    at: QWidget | None = part
    while at is not None and at is not root:
        if type(at).__module__.startswith("ui.") or at is part:
            names.append(type(at).__name__)
        at = at.parentWidget()
    return " > ".join(reversed(names))


def name_of(part: QWidget) -> str:
    """What a screen reader says first."""
    heard = QAccessible.queryAccessibleInterface(part)
    return heard.text(QAccessible.Text.Name).strip() if heard is not None else ""


def missing_in(root: QWidget) -> Iterator[str]:
    """Whatever in sight could not be heard: `path: what is missing`."""
    for part in in_sight(root):
        for fault in _faults(part):
            yield f"{path_of(part, root)} “{name_of(part)[:40]}”: {fault}"


def _faults(part: QWidget) -> Iterator[str]:
    if takes_keys(part):
        yield from _control_faults(part)
    elif isinstance(part, QAbstractButton) and part.isEnabled() and _is_for_the_mouse_alone(part):
        yield "pressed by the mouse alone"
    if isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView):
        yield from _view_faults(part)
    if _paints_itself(part) and not takes_keys(part):
        yield from _painted_faults(part)


def _control_faults(part: QWidget) -> Iterator[str]:
    name = name_of(part)
    if not any(letter.isalnum() for letter in name):
        yield "no name"
    elif name in (type(part).__name__, part.objectName()):
        yield "its name is a class's"
    if isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit) and not _is_labelled(part):
        yield "named by its placeholder alone"
    heard = QAccessible.queryAccessibleInterface(part)
    if heard is None or heard.role() in VAGUE_ROLES:
        yield "no role"
    if isinstance(part, IconButton) and not part.toolTip():
        yield "an icon without a tooltip"
    if isinstance(part, QTabBar) and not all(part.tabText(at).strip() for at in range(part.count())):
        yield "a tab without a name"


def _is_labelled(part: QWidget) -> bool:
    heard = QAccessible.queryAccessibleInterface(part)
    buddies = heard.relations(QAccessible.RelationFlag.Label) if heard is not None else []
    return bool(part.accessibleName().strip() or buddies)


def _is_for_the_mouse_alone(part: QAbstractButton) -> bool:
    """A button that Tab passes by: no helper inside a field with keys, none of a row of arrows."""
    holder = part.parentWidget()
    inside_field = isinstance(holder, QLineEdit) and takes_keys(holder)
    if holder is not None and any(takes_keys(one) for one in holder.findChildren(type(part))):
        return False
    heard = QAccessible.queryAccessibleInterface(part)
    is_button = heard is not None and heard.role() != Role.StaticText
    return is_button and not inside_field and part.focusPolicy() == Qt.FocusPolicy.NoFocus


def _view_faults(view: QAbstractItemView) -> Iterator[str]:
    if not any(letter.isalnum() for letter in name_of(view)):
        yield "a list without a name"
    model = view.model()
    if model is None:
        return
    columns = [0]
    if isinstance(view, QTableView | QTreeView):
        header = view.horizontalHeader() if isinstance(view, QTableView) else view.header()
        columns = [at for at in range(header.count()) if not view.isColumnHidden(at)]
        for column in columns if header.isVisible() else []:
            if not _title(model, column):
                yield f"column {column} without a name"
    for row in range(min(ROWS_HEARD, model.rowCount(QModelIndex()))):
        said = [_said(model.index(row, column)) for column in columns]
        if not any(said):
            yield f"row {row} says nothing"
            return


def _title(model: QAbstractItemModel, column: int) -> str:
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    said = (model.headerData(column, Qt.Orientation.Horizontal, role) for role in roles)
    return next((str(one).strip() for one in said if one), "")


def _said(cell: QModelIndex) -> str:
    spoken = cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data(Qt.ItemDataRole.DisplayRole)
    return str(spoken or "").strip()


def _paints_itself(part: QWidget) -> bool:
    kind = type(part)
    return kind.__module__.startswith("ui.") and any(
        "paintEvent" in vars(base) for base in kind.__mro__ if base.__module__.startswith("ui.")
    )


def _painted_faults(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel | QAbstractScrollArea | QScrollBar | DECORATIONS):
        return
    if not (name_of(part) or part.accessibleDescription()):
        yield "painted, and says nothing of what it shows"
