"""The fields of a move: only those that this move asks for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.court_fields import CourtFields
from ui.case.decline_fields import DeclineFields
from ui.case.findings_fields import FindingsFields
from ui.case.model import CaseState
from ui.case.notice_fields import NoticeFields
from ui.case.review_fields import ReviewFields
from ui.kit import metrics
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.plain_editor import PlainEditor
from workbench.process.model import Move, MoveDraft
from workbench.process.roads import INVESTIGATING, LITIGATED, UNDER_REVIEW, WITHDRAWN

# What comes in from outside, not from us.
INCOMING = (WITHDRAWN, LITIGATED, UNDER_REVIEW)
REASON_PX = 68


class MoveFields(QWidget):
    """`submitted` when somebody finishes the reason with Ctrl+Enter."""

    submitted = Signal()

    def __init__(
        self,
        move: Move,
        state: CaseState,
        problems: FieldProblems,
        candidates: tuple[Choice, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._move = move
        self._state = state
        self._problems = problems
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.GAP)
        self._ground = self._decline() if "ground" in move.asks else None
        self._review = self._request() if "review" in move.asks else None
        self._findings = self._found() if "findings" in move.asks else None
        self._court = self._in_court() if "court" in move.asks else None
        self._merged_into = self._merge(candidates) if "merged_into" in move.asks else None
        self._notice = self._proof() if "notice" in move.asks else None
        self._reason = self._why() if self._asks_reason() else None

    @property
    def draft(self) -> MoveDraft:
        """As typed."""
        return MoveDraft(
            self._move.to_state,
            self._reason.toPlainText() if self._reason else "",
            self._notice.draft if self._notice else None,
            (self._merged_into.code or "") if self._merged_into else "",
            self._ground.ground if self._ground else "",
            self._review.draft if self._review else None,
            self._findings.draft if self._findings else None,
            self._court.draft if self._court else None,
        )

    def _asks_reason(self) -> bool:
        """A decision told in time needs no reason."""
        clock = self._state.clock
        late = clock is None or clock.row.statutory_on < self._state.today
        return "reason" in self._move.asks or ("late_reason" in self._move.asks and late)

    def _decline(self) -> DeclineFields:
        fields = DeclineFields(self._problems)
        self._column.addWidget(fields)
        return fields

    def _request(self) -> ReviewFields:
        fields = ReviewFields(lambda: self._state.today, self._problems, self._state.handlers)
        fields.show_applicant(self._state.sheet.row.complainant_name)
        self._column.addWidget(fields)
        return fields

    def _found(self) -> FindingsFields:
        fields = FindingsFields(self._problems, anew=self._move.to_state == INVESTIGATING)
        fields.submitted.connect(self.submitted)
        self._column.addWidget(fields)
        return fields

    def _in_court(self) -> CourtFields:
        fields = CourtFields(self._problems)
        self._column.addWidget(fields)
        return fields

    def _merge(self, candidates: tuple[Choice, ...]) -> CodeCombo:
        combo = CodeCombo(candidates, placeholder=self.tr("Type part of a number or a name"))
        row = FieldRow(self.tr("Merged into"), combo)
        row.show_note(self.tr("Open cases that are not decided yet; the same person's first."))
        self._column.addWidget(self._problems.bind("merged_into", row))
        return combo

    def _proof(self) -> NoticeFields:
        incoming = self._move.to_state in INCOMING
        fields = NoticeFields(lambda: self._state.today, self._problems, incoming=incoming)
        self._column.addWidget(fields)
        return fields

    def _why(self) -> PlainEditor:
        name = self.tr("Reason") if "reason" in self._move.asks else self.tr("Why late")
        editor = PlainEditor(name)
        editor.setFixedHeight(REASON_PX)
        editor.submitted.connect(self.submitted)
        self._column.addWidget(self._problems.bind("reason", FieldRow(name, editor)))
        return editor
