"""How redacting an exhibit joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("RedactionSpec", "Redact an exhibit")


def _help() -> str:
    return QCoreApplication.translate(
        "RedactionSpec",
        "Draw boxes over what must not be seen, or let numbers and names be found; nothing found is covered "
        "before you accept it, and words in pictures are never found. “Redact and prove” makes a new copy in "
        "which the covered parts no longer exist, and keeps it only after it was proven: by its text, its "
        "bytes and its look. The original stays sealed and unchanged. Packs take the copy.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Insert", QCoreApplication.translate("RedactionSpec", "A new box in the middle of the page")),
        (
            "Left / Right / Up / Down",
            QCoreApplication.translate("RedactionSpec", "Move the chosen box; with Shift, size it"),
        ),
        ("Delete", QCoreApplication.translate("RedactionSpec", "Take the chosen box away")),
        ("Ctrl+Z", QCoreApplication.translate("RedactionSpec", "Take back what was marked last")),
        ("PageUp", QCoreApplication.translate("RedactionSpec", "Page before")),
        ("PageDown", QCoreApplication.translate("RedactionSpec", "Next page")),
        ("Ctrl+Return", QCoreApplication.translate("RedactionSpec", "Redact and prove")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.redaction.redaction_page import RedactionPage

    return RedactionPage(desk)


REDACTION = PageSpec(
    key="redaction",
    title=_title,
    icon="eye-off",
    factory=_page,
    handbook="pack#redact",
    in_rail=False,
    under="evidence",
    help=_help,
    shortcuts=_shortcuts,
)
