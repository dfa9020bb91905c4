"""How the page of words joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import PageSpec

if TYPE_CHECKING:
    from ui.kit.page import Page
    from ui.shell.desk import Desk


def _title() -> str:
    return QCoreApplication.translate("WordsSpec", "Words")


def _help() -> str:
    return QCoreApplication.translate(
        "WordsSpec",
        "The words by which the program reads a complaint: for every label, feeling and alert those that "
        "came with it and those of this branch, each with the number of cases in which it stands and in how "
        "many of them people chose that label. Put a word in, take one out, take a decision back; each with "
        "its reason, on record. What is changed here counts from the next reading on.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("/", QCoreApplication.translate("WordsSpec", "Search")),
        ("Insert", QCoreApplication.translate("WordsSpec", "Put a word in")),
        ("Delete", QCoreApplication.translate("WordsSpec", "Take the word out, or take a decision back")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.words.words_page import WordsPage

    return WordsPage(desk)


WORDS = PageSpec(
    key="words",
    title=_title,
    icon="quote",
    factory=_page,
    handbook="log#words",
    help=_help,
    shortcuts=_shortcuts,
)
