"""Names of what comes after a decision, as the window says them."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date
from ui.kit.palette import Tone
from workbench.dimensions.model import Dimension
from workbench.followups.model import Occasion, PlannedFollowUp, Standing
from workbench.followups.rules import REOPENS_AT_MOST
from workbench.rectifications.model import Fault


def occasion_name(occasion: Occasion) -> str:
    """`三日回访`."""
    return {
        Occasion.D3: QCoreApplication.translate("FollowUpWords", "After 3 days"),
        Occasion.D15: QCoreApplication.translate("FollowUpWords", "After 15 days"),
        Occasion.D90: QCoreApplication.translate("FollowUpWords", "After 90 days"),
        Occasion.OTHER: QCoreApplication.translate("FollowUpWords", "Other"),
    }[occasion]


def planned_chip(planned: PlannedFollowUp, today: date, *, is_due: bool) -> ChipState:
    """What became of an occasion, or when it is due."""
    if planned.standing is Standing.REACHED:
        return ChipState(QCoreApplication.translate("FollowUpWords", "Reached"), "green", "check")
    if planned.standing is Standing.UNREACHED:
        return ChipState(QCoreApplication.translate("FollowUpWords", "Not reached"), "amber", "phone")
    due = short_date(planned.due_on, today)
    if planned.due_on > today:
        text = QCoreApplication.translate("FollowUpWords", "From {day}").format(day=due)
        return ChipState(text, "neutral", "clock")
    if not is_due:
        return ChipState(QCoreApplication.translate("FollowUpWords", "Missed"), "neutral", "close")
    text = QCoreApplication.translate("FollowUpWords", "Due since {day}").format(day=due)
    return ChipState(text, "amber", "clock")


def fault_names() -> dict[str, str]:
    """Findings on fault by their code, in the order to offer."""
    return {
        Fault.FULL: QCoreApplication.translate("FollowUpWords", "At fault"),
        Fault.PART: QCoreApplication.translate("FollowUpWords", "Partly at fault"),
        Fault.NONE: QCoreApplication.translate("FollowUpWords", "Not at fault"),
    }


def fault_tone(fault: Fault) -> Tone:
    """Colour beside the words."""
    tones: dict[Fault, Tone] = {Fault.FULL: "red", Fault.PART: "amber", Fault.NONE: "neutral"}
    return tones[fault]


def score_tone(score: int) -> Tone:
    """How a score is coloured: what opens a case again is red."""
    if score <= REOPENS_AT_MOST:
        return "red"
    return "green" if score > REOPENS_AT_MOST + 1 else "amber"


def dimension_name(dimension: Dimension) -> str:
    """`时间`."""
    return {
        Dimension.TIME: QCoreApplication.translate("FollowUpWords", "Time"),
        Dimension.PEOPLE: QCoreApplication.translate("FollowUpWords", "People"),
        Dimension.EVENT: QCoreApplication.translate("FollowUpWords", "Event"),
        Dimension.CHANNEL: QCoreApplication.translate("FollowUpWords", "Channel"),
        Dimension.REMEDY: QCoreApplication.translate("FollowUpWords", "Remedy"),
    }[dimension]
