"""Says what is known of a redaction in the person's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.kit.chip_painter import ChipState
from workbench.redaction.model import DRAWN, Pattern, RedactionStanding
from workbench.redaction.rules import mark_of
from workbench.wording.naming import Wording

PAGES_TOLD = 12


@dataclass(frozen=True, slots=True)
class RedactionWords:
    """Made anew when the language changes."""

    wording: Wording

    def kind(self, kind: str) -> str:
        """Drawn by hand, phone, name, …"""
        return _kinds().get(kind, kind)

    def reason(self, reason: str) -> str:
        """The name of a reason, or words of one's own as they are."""
        if reason in self.wording.book.redaction_reasons:
            return self.wording.name("redaction_reasons", reason)
        return reason

    def mark(self, reason: str) -> str:
        """What stands on the box; a copy is made for a court, so it is Chinese."""
        return mark_of(reason, self.wording.book.redaction_reasons)


def standing_chip(standing: RedactionStanding) -> ChipState:
    """Nothing marked, marked but not applied, or applied in which version."""
    if not standing.areas:
        return ChipState(
            QCoreApplication.translate("RedactionWords", "Nothing is covered"), "neutral", "info"
        )
    if not standing.applied or standing.copy is None:
        return ChipState(
            QCoreApplication.translate("RedactionWords", "Marked, not yet redacted"), "amber", "alert"
        )
    return ChipState(
        QCoreApplication.translate("RedactionWords", "Redacted, copy {version}").format(
            version=standing.copy.version
        ),
        "green",
        "check",
    )


def page_list(numbers: Sequence[int]) -> str:
    """Page numbers, not endlessly many."""
    shown = QCoreApplication.translate("RedactionWords", ", ").join(map(str, numbers[:PAGES_TOLD]))
    return f"{shown}…" if len(numbers) > PAGES_TOLD else shown


def pattern_names() -> dict[str, str]:
    """What can be looked for by its form, in the order it is offered."""
    offered = (pattern for pattern in Pattern if pattern not in (Pattern.NAME, Pattern.WORD))
    return {str(pattern): _kinds()[pattern] for pattern in offered}


def _kinds() -> dict[str, str]:
    return {
        DRAWN: QCoreApplication.translate("RedactionWords", "By hand"),
        Pattern.RESIDENT_ID: QCoreApplication.translate("RedactionWords", "Resident ID"),
        Pattern.PHONE: QCoreApplication.translate("RedactionWords", "Phone"),
        Pattern.CARD: QCoreApplication.translate("RedactionWords", "Bank card"),
        Pattern.EMAIL: QCoreApplication.translate("RedactionWords", "E-mail"),
        Pattern.POLICY: QCoreApplication.translate("RedactionWords", "Policy number"),
        Pattern.PLATE: QCoreApplication.translate("RedactionWords", "Plate number"),
        Pattern.NAME: QCoreApplication.translate("RedactionWords", "Name"),
        Pattern.WORD: QCoreApplication.translate("RedactionWords", "Word"),
    }
