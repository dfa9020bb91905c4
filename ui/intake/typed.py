"""Between the text of a draft and the fields for dates and amounts; what cannot be read stays as typed."""

from PySide6.QtWidgets import QLineEdit

from ui.kit.amount_edit import AmountEdit
from ui.kit.date_edit import DateEdit
from workbench.dates import parse_date
from workbench.errors import UserError
from workbench.money import format_amount, parse_amount


def date_text(edit: DateEdit) -> str:
    """The date as a draft keeps it."""
    return edit.value.isoformat() if edit.value else edit.text().strip()


def show_date(edit: DateEdit, text: str) -> None:
    """Show a draft's date."""
    try:
        edit.show_state(parse_date(text) if text.strip() else None)
    except UserError:
        edit.show_state(None)
        edit.setText(text)


def show_text(line: QLineEdit, text: str) -> None:
    """Show a draft's text from its beginning."""
    line.setText(text)
    line.setCursorPosition(0)


def amount_text(edit: AmountEdit) -> str:
    """The amount as a draft keeps it."""
    return edit.line.text().strip() if edit.value_fen is None else format_amount(edit.value_fen)


def show_amount(edit: AmountEdit, text: str) -> None:
    """Show a draft's amount."""
    try:
        edit.show_state(parse_amount(text) if text.strip() else None)
    except UserError:
        edit.show_state(None)
        edit.line.setText(text)
