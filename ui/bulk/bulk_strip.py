"""A run of many files at the top of the evidence tab: how far it is, what it came to, what still waits."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.bulk.bulk_intake import BulkIntake, RunEnded, RunWanted
from ui.evidence.words import EvidenceWords
from ui.kit.jobs import JobContext
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.shell.desk import Desk
from workbench.bulk.commands import begin_bulk, give_up_bulk
from workbench.bulk.model import BulkOrder, BulkOutcome, BulkRow, ItemState
from workbench.bulk.queries import unfinished_runs
from workbench.changes import Changes
from workbench.errors import MachineError, Problem, UserError, WorkbenchError

REFUSALS_SHOWN = 8
RESUME, GIVE_UP = "resume", "give_up"


class BulkStrip(QWidget):
    """Hidden while there is nothing to tell; `ended` carries the RunEnded."""

    ended = Signal(object)

    def __init__(self, desk: Desk, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, words
        self._complaint_id = ""
        self._intake: BulkIntake | None = None
        self._waiting: BulkRow | None = None
        self._queue: list[BulkOrder] = []
        self.progress = ProgressStrip()
        self.result, self.waiting = Strip(), Strip()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for strip in (self.progress, self.result, self.waiting):
            column.addWidget(strip)
        self.progress.cancelled.connect(self._on_progress_cancelled)
        self.result.closed.connect(self._fit)
        self.waiting.acted.connect(self._on_waiting_acted)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a run is being carried on."""
        return self._intake is not None

    def show_case(self, complaint_id: str) -> None:
        """Another case: forget what was told, offer what waits there; what runs goes on."""
        if complaint_id != self._complaint_id:
            self._complaint_id = complaint_id
            self.result.show_state(None)
            self._show_waiting(None)
        self.look_for_waiting()

    def start(self, order: BulkOrder) -> None:
        """Begin a run, after the one that is on its way."""
        wanted = RunWanted(order.plan.complaint_id, len(order.chosen), order)
        if self.busy:
            self._queue.append(order)
        else:
            self._go(wanted)

    def look_for_waiting(self) -> None:
        """Ask whether a run of the case has not come to its end."""
        complaint_id = self._complaint_id

        def ask(session: Any, _context: JobContext) -> tuple[str, list[BulkRow]]:
            return complaint_id, unfinished_runs(session, complaint_id)

        if complaint_id and not self.busy:
            self._desk.read(ask, self._on_asked, latest=f"bulk-{id(self)}", owner=self)

    def _go(self, wanted: RunWanted) -> None:
        self.result.show_state(None)
        self._show_waiting(None)
        self._intake = BulkIntake(self._desk, wanted)
        self._intake.progressed.connect(self._on_intake_progressed)
        self._intake.ended.connect(self._on_intake_ended)
        self.progress.show_state(ProgressState(self.tr("Importing…")))
        self._fit()
        self._intake.start()

    def _on_asked(self, found: tuple[str, list[BulkRow]]) -> None:
        complaint_id, runs = found
        if complaint_id == self._complaint_id and not self.busy:
            self._show_waiting(runs[0] if runs else None)

    def _show_waiting(self, row: BulkRow | None) -> None:
        self._waiting = row
        if row is None:
            self.waiting.show_state(None)
            self._fit()
            return
        left = row.counts.get(ItemState.WAITING, 0)
        text = self.tr("An import is not finished: %n file(s) still wait.", "", left)
        since = self._words.moment(row.started_at)
        names = list(dict.fromkeys(source.name for source in row.sources))
        more = " …" if len(names) > 1 else ""
        advice = self.tr("Begun {since} by {name}: {source}. What was taken in is safe.")
        advice = advice.format(since=since, name=row.started_by, source=f"{names[0]}{more}")
        actions = ((RESUME, self.tr("Go on")), (GIVE_UP, self.tr("Leave the rest")))
        self.waiting.show_state(StripState(text, "amber", advice, actions))
        self._fit()

    def _on_waiting_acted(self, key: str) -> None:
        row = self._waiting
        if row is None or self.busy:
            return
        if key == RESUME:
            self._go(RunWanted(row.complaint_id, row.counts.get(ItemState.WAITING, 0), bulk_id=row.id))
            return

        def act(session: Any, _context: JobContext) -> Changes:
            return give_up_bulk(session, row.id, actor=self._desk.actor, clock=self._desk.clock)

        self._desk.write(act, lambda _changes: self.look_for_waiting(), self._on_failed, owner=self)

    def _on_failed(self, error: WorkbenchError) -> None:
        problems = error.problems if isinstance(error, UserError) else (error,)
        said = [self._words.sentence(each) for each in problems if isinstance(each, Problem | MachineError)]
        self.result.show_state(StripState("\n".join(said), "red", closable=True) if said else None)
        self._fit()

    def _on_progress_cancelled(self) -> None:
        if self._intake is not None:
            self._intake.cancel()

    def _on_intake_progressed(self, state: ProgressState) -> None:
        if self._intake is not None:
            self.progress.show_state(state)

    def _on_intake_ended(self, ended: RunEnded) -> None:
        self._intake = None
        self.progress.show_state(None)
        if ended.complaint_id == self._complaint_id:
            if ended.error is not None:
                self._on_failed(ended.error)
            elif ended.outcome is not None:
                self.result.show_state(self._told(ended.outcome, ended))
        self._fit()
        self.ended.emit(ended)
        if self._queue and ended.outcome is not None:
            self.start(self._queue.pop(0))
            return
        while self._queue:
            self._put_by(self._queue.pop(0))
        self.look_for_waiting()

    def _put_by(self, order: BulkOrder) -> None:
        """Keep what was ordered behind a run that stopped, to be offered like the rest of that."""

        def act(session: Any, _context: JobContext) -> Changes:
            return begin_bulk(session, order, actor=self._desk.actor, clock=self._desk.clock).changes

        self._desk.write(act, lambda _changes: self.look_for_waiting(), self._on_failed, owner=self)

    def _told(self, outcome: BulkOutcome, ended: RunEnded) -> StripState:
        counts = outcome.counts
        taken, refused = counts.get(ItemState.TAKEN, 0), counts.get(ItemState.REFUSED, 0)
        text = self.tr("%n file(s) taken in and hashed (SHA-256, SM3).", "", taken)
        parts = [text]
        if refused:
            parts.append(self.tr("%n file(s) refused.", "", refused))
        if skipped := counts.get(ItemState.SKIPPED, 0):
            parts.append(self.tr("%n file(s) passed over.", "", skipped))
        lines = [
            self.tr("{name}: {reason}").format(
                name=item.name, reason=self._words.said(item.code or "", item.detail)
            )
            for item in ended.refused[:REFUSALS_SHOWN]
        ]
        if len(ended.refused) > REFUSALS_SHOWN:
            lines.append(self.tr("… and %n more", "", len(ended.refused) - REFUSALS_SHOWN))
        tone = "amber" if refused else "green"
        joint = "" if self._words.wording.language == "zh" else " "
        return StripState(joint.join(parts), tone, "\n".join(lines), closable=True)  # type: ignore[arg-type]

    def _fit(self) -> None:
        self.setVisible(any(not strip.isHidden() for strip in (self.progress, self.result, self.waiting)))
