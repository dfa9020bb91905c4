"""How letters and their templates join the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Command, PageSpec, Return

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _letter_title() -> str:
    return QCoreApplication.translate("LettersSpec", "Letter")


def _templates_title() -> str:
    return QCoreApplication.translate("LettersSpec", "Letter templates")


def _letter_help() -> str:
    return QCoreApplication.translate(
        "LettersSpec",
        "A letter is a draft until it is issued. Fields are filled from the case; what you type stands over "
        "it, and an emptied field is filled again. What is missing is listed on top; press it to go there. "
        "Issuing gives the next number and freezes the file: from then on only a letter of correction "
        "changes what was said. Record every attempt to deliver it with its proof.",
    )


def _templates_help() -> str:
    return QCoreApplication.translate(
        "LettersSpec",
        "The templates of letters and forms. A change is checked line by line and saved with its reason as a "
        "new version; letters begun before keep theirs. The shipped template can always be put back.",
    )


def _letter_shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("Ctrl+S", QCoreApplication.translate("LettersSpec", "Save the draft now")),
        ("Left", QCoreApplication.translate("LettersSpec", "Page before, in the preview")),
        ("Right", QCoreApplication.translate("LettersSpec", "Next page, in the preview")),
    )


def _is_there(session: Any, place: str) -> bool:
    from workbench.letters.queries import letter_row

    return bool(letter_row(session, place))


def _letter_page(desk: "Desk") -> "Page":
    from ui.letters.letter_page import LetterPage

    return LetterPage(desk)


def _templates_page(desk: "Desk") -> "Page":
    from ui.letters.templates_page import TemplatesPage

    return TemplatesPage(desk)


def _templates_commands(desk: "Desk") -> Sequence[Command]:
    title = QCoreApplication.translate("LettersSpec", "Change letter templates")
    return (Command("letters.templates", title, lambda: desk.go("templates"), icon="pencil"),)


LETTER = PageSpec(
    key="letter",
    title=_letter_title,
    icon="mail",
    factory=_letter_page,
    handbook="letters",
    in_rail=False,
    under="cases",
    help=_letter_help,
    shortcuts=_letter_shortcuts,
    returns=Return(_is_there),
)
TEMPLATES = PageSpec(
    key="templates",
    title=_templates_title,
    icon="pencil",
    factory=_templates_page,
    handbook="letters",
    in_rail=False,
    under="settings",
    help=_templates_help,
    commands=_templates_commands,
)
