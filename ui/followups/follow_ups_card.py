"""The plan of follow-ups with what became of each, and every attempt with its answers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.followups.model import AfterState
from ui.followups.words import occasion_name, planned_chip, score_tone
from ui.kit.action_button import ActionButton
from ui.kit.card import rule
from ui.kit.chip import Chip
from ui.kit.dates import moment, whole_date
from workbench.followups.model import FollowUpRow, Occasion, PlannedFollowUp
from workbench.followups.rules import due_now


class FollowUpsCard(RefilledCard):
    """`record_wanted` carries the occasion to begin with."""

    record_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Follow-ups"))
        self._button = ActionButton(self.tr("Record a follow-up"), kind="quiet", icon_name="phone")
        self._button.clicked.connect(lambda: self.record_wanted.emit(""))
        self.add_action(self._button)

    def show_state(self, state: AfterState, masks: Masks) -> None:
        """Show another case's follow-ups."""
        stand = state.stand
        lines: list[QWidget] = []
        if stand.informed_on is None:
            text = self.tr("The decision has not been told yet; the days are counted from then.")
            lines.append(wrapped(text, "secondary"))
        else:
            text = self.tr("Counted from {day}, when the decision was told")
            lines.append(wrapped(text.format(day=whole_date(stand.informed_on)), "hint"))
        lines += [self._planned(planned, state) for planned in stand.plan]
        if stand.again_in:
            text = self.tr("Complained again about the same: {numbers}")
            lines.append(wrapped(text.format(numbers=" ".join(stand.again_in)), tone="amber"))
        if stand.rows:
            lines.append(rule())
        lines += [self._attempt(row, state, masks) for row in reversed(stand.rows)]
        self.refill(lines)

    def _planned(self, planned: PlannedFollowUp, state: AfterState) -> QWidget:
        name = occasion_name(planned.occasion)
        chip = Chip(use="label" if planned.done_on else "press")
        said = planned_chip(planned, state.today, is_due=planned == due_now(state.stand.plan, state.today))
        chip.show_state(said)
        chip.setAccessibleName(self.tr("{occasion}: {state}").format(occasion=name, state=said.text))
        chip.clicked.connect(partial(self.record_wanted.emit, planned.occasion.value))
        return fact_line(name, whole_date(planned.due_on), chip, note=self._vain(planned))

    def _vain(self, planned: PlannedFollowUp) -> str:
        """How many vain tries there were, and that three days settle it."""
        if not planned.tries or planned.done_on is not None:
            return ""
        return self.tr("%n try(s) in vain; three different days settle it", "", planned.tries)

    def _attempt(self, row: FollowUpRow, state: AfterState, masks: Masks) -> QWidget:
        when = moment(row.tried_at, state.today)
        name = occasion_name(row.occasion) if row.occasion is not Occasion.OTHER else self.tr("Other")
        note = "\n".join(part for part in (self._answers(row), self._words(row, masks)) if part)
        by = self.tr("{when} · {name}").format(when=when, name=row.recorded_by)
        return fact_line(name, by, self._result(row), note=note)

    def _result(self, row: FollowUpRow) -> Chip:
        if not row.reached:
            return Chip(self.tr("Not reached"), "amber", "phone")
        if row.outcome_score is None:
            return Chip(self.tr("Reached, no score"), "neutral", "phone")
        text = self.tr("Outcome {score} of 5").format(score=row.outcome_score)
        return Chip(text, score_tone(row.outcome_score), "check" if row.outcome_score > 2 else "alert")

    def _answers(self, row: FollowUpRow) -> str:
        given = (
            (self.tr("Process {score}"), row.process_score),
            (self.tr("Attitude {score}"), row.attitude_score),
            (self.tr("Timeliness {score}"), row.timeliness_score),
        )
        said = [text.format(score=score) for text, score in given if score is not None]
        if row.contact_again is not None:
            again = self.tr("May be contacted again"), self.tr("No further contact wanted")
            said.append(again[0] if row.contact_again else again[1])
        return " · ".join(said)

    def _words(self, row: FollowUpRow, masks: Masks) -> str:
        said = masks.text(row.words or "")
        if row.still_demands:
            text = self.tr("Still demands: {text}").format(text=masks.text(row.still_demands))
            said = f"{said}\n{text}".strip()
        return said
