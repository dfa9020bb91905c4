"""The control for each kind of field: how it is made, read and shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kit.amount_edit import AmountEdit
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.date_edit import DateEdit
from ui.kit.plain_editor import PlainEditor
from ui.letters.rows_edit import RowsEdit
from workbench.letters.model import Field, Value
from workbench.letters.values import rows_of

LONG_PX = 104

YES_NO = (("yes", "是", "Yes"), ("no", "否", "No"))


@dataclass(frozen=True, slots=True)
class Making:
    """What controls are made with: the language, the day, and what may be cited."""

    chinese: bool
    today: Callable[[], date]
    citations: tuple[Choice, ...] = ()


def made_control(field: Field, name: str, making: Making) -> QWidget:
    """An empty control for a field."""
    chinese = making.chinese
    match field.kind:
        case "date":
            return DateEdit(making.today, accessible_name=name)
        case "amount":
            return AmountEdit(f"fields.{field.key}", accessible_name=name)
        case "choice" | "yes_no":
            options = [(one.value, one.zh, one.en) for one in field.options] or list(YES_NO)
            return CodeCombo([Choice(value, zh if chinese else en, search=zh) for value, zh, en in options])
        case "list":
            return RowsEdit([one.zh if chinese else one.en for one in field.columns], name)
        case "citations":
            return CodePicker(making.citations, add_text=name)
        case "long":
            editor = PlainEditor(name)
            editor.setFixedHeight(LONG_PX)
            return editor
    return QLineEdit()


def listen(control: QWidget, edited: Callable[[], None]) -> None:
    """Hear of every change that a person makes."""
    match control:
        case RowsEdit():
            control.edited.connect(edited)
        case DateEdit() | AmountEdit() | CodeCombo() | CodePicker() | PlainEditor():
            control.edited.connect(lambda _value: edited())
        case QLineEdit():
            control.textEdited.connect(lambda _text: edited())


def typed_in(control: QWidget) -> object:
    """What was typed, as commands take it; empty for nothing."""
    match control:
        case DateEdit():
            return control.value.isoformat() if control.value else control.text().strip()
        case AmountEdit():
            return control.line.text().strip()
        case CodeCombo():
            return control.code or ""
        case CodePicker():
            return list(control.codes)
        case RowsEdit():
            return control.rows
        case PlainEditor():
            return control.toPlainText()
        case QLineEdit():
            return control.text()
    return ""


def show_in(control: QWidget, value: Value | None) -> None:
    """Show a value without telling anybody."""
    match control:
        case DateEdit():
            control.show_state(date.fromisoformat(str(value)) if value else None)
        case AmountEdit():
            control.show_state(int(str(value)) if value is not None else None)
        case CodeCombo():
            control.show_state(str(value) if value else None)
        case CodePicker():
            control.show_state([str(one) for one in value] if isinstance(value, list) else [])
        case RowsEdit():
            control.show_state(rows_of(value))
        case PlainEditor():
            _show_text(control, "\n".join(map(str, value)) if isinstance(value, list) else str(value or ""))
        case QLineEdit():
            control.setText(str(value or ""))


def has_keyboard(control: QWidget) -> bool:
    """Whether somebody is typing in it."""
    focused = control.window().focusWidget() if control.window() else None
    return focused is not None and (focused is control or control.isAncestorOf(focused))


def select_words(control: QWidget, words: str) -> bool:
    """Mark a stretch of text in the control; whether it is there."""
    if isinstance(control, PlainEditor):
        at = control.toPlainText().find(words)
        if at >= 0:
            cursor = control.textCursor()
            cursor.setPosition(at)
            cursor.setPosition(at + len(words), cursor.MoveMode.KeepAnchor)
            control.setTextCursor(cursor)
        return at >= 0
    if isinstance(control, QLineEdit) and not isinstance(control, DateEdit | CodeCombo):
        at = control.text().find(words)
        if at >= 0:
            control.setSelection(at, len(words))
        return at >= 0
    return False


def _show_text(editor: PlainEditor, text: str) -> None:
    if editor.toPlainText() != text:
        editor.blockSignals(True)
        editor.setPlainText(text)
        editor.blockSignals(False)
