"""What can become of a demand."""

from PySide6.QtCore import QCoreApplication

from ui.kit.palette import Tone
from workbench.process.model import DemandOutcome


def outcome_names() -> dict[str, str]:
    """The outcomes in words."""
    return {
        DemandOutcome.GRANTED: QCoreApplication.translate("OutcomeWords", "Granted"),
        DemandOutcome.PARTLY: QCoreApplication.translate("OutcomeWords", "Granted in part"),
        DemandOutcome.REJECTED: QCoreApplication.translate("OutcomeWords", "Rejected"),
        DemandOutcome.WITHDRAWN: QCoreApplication.translate("OutcomeWords", "Withdrawn"),
    }


def outcome_tone(outcome: str) -> Tone:
    """Granted is green, rejected amber, the rest quiet."""
    tones: dict[str, Tone] = {"granted": "green", "partly": "green", "rejected": "amber"}
    return tones.get(outcome, "neutral")
