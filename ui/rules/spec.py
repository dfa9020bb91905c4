"""How the page of rules joins the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.shell.page_spec import Finder, Found, PageSpec

if TYPE_CHECKING:
    from ui.kit.jobs import JobContext
    from ui.kit.page import Page
    from ui.shell.desk import Desk

# Where Ctrl+K looks for law articles and rules.
FOUND_IN = ("citations", "laws", "clocks", "refusal_grounds", "evidence_items", "refusal_flow")


def _title() -> str:
    return QCoreApplication.translate("RulesSpec", "Rules")


def _help() -> str:
    return QCoreApplication.translate(
        "RulesSpec",
        "Every rule the program works by: periods, grounds of refusal, steps, evidence, cited places of the "
        "law, wording, categories. The legal department confirms a rule, changes it, switches it off or on, "
        "or takes that back; each decision has a day from which it counts and a reason, and is kept. "
        "A complaint received before that day keeps its law. Letters cite only what is confirmed here.",
    )


def _shortcuts() -> Sequence[tuple[str, str]]:
    return (
        ("/", QCoreApplication.translate("RulesSpec", "Search")),
        ("Return", QCoreApplication.translate("RulesSpec", "Change the rule")),
        ("Space", QCoreApplication.translate("RulesSpec", "Confirm the rule")),
        ("Delete", QCoreApplication.translate("RulesSpec", "Switch the rule off or on")),
    )


def _page(desk: "Desk") -> "Page":
    from ui.rules.rules_page import RulesPage

    return RulesPage(desk)


def _find(session: Any, text: str, _context: "JobContext") -> Sequence[Found]:
    from workbench.lawbook.queries import rules_found
    from workbench.rulebook.governing import governing_rulebook

    found = rules_found(governing_rulebook(session), FOUND_IN, text)
    chinese = (
        QCoreApplication.translate("RulesSpec", "en", "the text of a rule that is shown: en or zh") == "zh"
    )
    return [
        Found(
            f"{line.id} {line.zh if chinese else line.en}",
            line.cited_zh if chinese else line.cited_en,
            "scale",
            "rules",
            line.key,
        )
        for line in found
    ]


RULES = PageSpec(
    key="rules",
    title=_title,
    icon="scale",
    factory=_page,
    handbook="limits#rules",
    help=_help,
    finders=(Finder(_title, _find),),
    shortcuts=_shortcuts,
)
