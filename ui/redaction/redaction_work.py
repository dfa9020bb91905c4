"""Does what the page of a redaction asks for: mark, take back, find, apply, give out."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.kit.jobs import Job, JobContext, Work
from ui.redaction.asking import sheet_of
from ui.redaction.model import Moved, Sheet
from ui.shell.desk import Desk
from workbench.errors import WorkbenchError
from workbench.redaction.applying import export_copy, make_copy
from workbench.redaction.commands import add_areas, lift_areas
from workbench.redaction.model import AreaDraft, AreasAdded, Findings, RedactionMade, Wanted
from workbench.redaction.searching import find_in_exhibit, same_words


class RedactionWork(QObject):
    """`shown` carries a Sheet, `replaced` the new ids of areas by their old ones, `found` Findings, `made` a
    RedactionMade, `given_out` where the copy was written, `busy` what is going on or nothing, `failed` an
    error."""

    shown = Signal(object)
    marked = Signal()
    replaced = Signal(object)
    found = Signal(object)
    made = Signal(object)
    given_out = Signal(object)
    busy = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._evidence_id = ""
        self._undo: list[tuple[str, ...]] = []
        self._job: Job | None = None
        self._writing = 0
        self._apply_next = False

    @property
    def can_undo(self) -> bool:
        """Whether a marking of this visit can be taken back."""
        return bool(self._undo)

    def show_exhibit(self, evidence_id: str) -> None:
        """Ask for an exhibit, anew when it is the one shown."""
        if evidence_id != self._evidence_id:
            self._undo.clear()
            self.stop()
        self._evidence_id = evidence_id
        self._desk.read(
            lambda session, _context: sheet_of(session, evidence_id),
            self._on_sheet_asked,
            self.failed.emit,
            latest=f"redaction-{id(self)}",
            owner=self,
        )

    def mark(self, drafts: Sequence[AreaDraft]) -> None:
        """Mark areas."""
        evidence_id, desk = self._evidence_id, self._desk

        def act(session: Any, _context: JobContext) -> AreasAdded:
            return add_areas(session, evidence_id, drafts, actor=desk.actor, clock=desk.clock)

        def then(added: AreasAdded) -> None:
            if added.ids:
                self._undo.append(added.ids)
            self.marked.emit()
            self.show_exhibit(evidence_id)

        self._write(act, then)

    def move(self, sheet: Sheet, moved: Moved) -> None:
        """Put an area somewhere else."""
        area = next((row for row in sheet.areas if row.id == moved.id), None)
        if area is not None and area.rect != moved.rect:
            draft = AreaDraft(area.page, *moved.rect, reason=area.reason, kind=area.kind)
            self._replace({area.id: draft}, self.tr("moved by hand"))

    def give_reason(self, sheet: Sheet, area_ids: Sequence[str], reason: str) -> None:
        """Let areas have another reason."""
        changed = {
            row.id: AreaDraft(row.page, *row.rect, reason=reason, kind=row.kind)
            for row in sheet.areas
            if row.id in area_ids and row.reason != reason
        }
        if changed:
            self._replace(changed, self.tr("another reason"))

    def _replace(self, drafts: Mapping[str, AreaDraft], why: str) -> None:
        """Areas are never edited: old ones are taken back and new ones marked, in one go."""
        evidence_id, desk = self._evidence_id, self._desk

        def act(session: Any, _context: JobContext) -> AreasAdded:
            lift_areas(session, evidence_id, tuple(drafts), why, actor=desk.actor, clock=desk.clock)
            return add_areas(session, evidence_id, tuple(drafts.values()), actor=desk.actor, clock=desk.clock)

        def then(added: AreasAdded) -> None:
            new = dict(zip(drafts, added.ids, strict=False))
            self._undo = [tuple(new.get(area_id, area_id) for area_id in ids) for ids in self._undo]
            self.replaced.emit(new)
            self.show_exhibit(evidence_id)

        self._write(act, then)

    def lift(self, area_ids: Sequence[str], reason: str = "") -> None:
        """Take marks back."""
        evidence_id, desk = self._evidence_id, self._desk

        def act(session: Any, _context: JobContext) -> Any:
            return lift_areas(session, evidence_id, area_ids, reason, actor=desk.actor, clock=desk.clock)

        gone = set(area_ids)
        left = (tuple(area_id for area_id in ids if area_id not in gone) for ids in self._undo)
        self._undo = [ids for ids in left if ids]
        self._write(act, lambda _changes: self.show_exhibit(evidence_id))

    def undo(self, sheet: Sheet) -> None:
        """Take back what was marked last, when no copy was made with it yet."""
        standing = {row.id for row in sheet.areas if sheet.is_new(row)}
        while self._undo:
            ids = [area_id for area_id in self._undo.pop() if area_id in standing]
            if ids:
                self.lift(ids)
                return

    def find(self, wanted: Wanted | None) -> None:
        """Look for something, or for the words that are covered already."""
        evidence_id, workspace = self._evidence_id, self._desk.workspace

        def run(context: JobContext) -> Findings:
            if wanted is None:
                return same_words(workspace, evidence_id, context)
            return find_in_exhibit(workspace, evidence_id, wanted, context)

        self._begin(run, self.found.emit, self.tr("Looking for words…"))

    def apply(self) -> None:
        """Make the copy and prove it, after what is still being written."""
        if self._writing:
            self._apply_next = True
            return
        evidence_id, desk = self._evidence_id, self._desk

        def run(context: JobContext) -> RedactionMade:
            workspace = desk.workspace
            return make_copy(workspace, evidence_id, actor=desk.actor, clock=desk.clock, watch=context)

        def then(made: RedactionMade) -> None:
            desk.bus.publish(made.changes)
            self.made.emit(made)
            self.show_exhibit(evidence_id)

        self._begin(run, then, self.tr("Making the copy and proving it…"))

    def give_out(self, target: Path) -> None:
        """Write the copy on record to a file."""
        evidence_id, desk = self._evidence_id, self._desk

        def run(_context: JobContext) -> RedactionMade:
            return export_copy(desk.workspace, evidence_id, target, actor=desk.actor, clock=desk.clock)

        def then(given: RedactionMade) -> None:
            desk.bus.publish(given.changes)
            self.given_out.emit(target)

        self._begin(run, then, self.tr("Writing the copy…"))

    def stop(self) -> None:
        """Give up what is going on."""
        if self._job is not None:
            self._job.cancel()
            self._done()

    def _write(self, act: Any, then: Any) -> None:
        self._writing += 1

        def written(result: Any) -> None:
            self._written()
            then(result)

        def failed(error: WorkbenchError) -> None:
            self._apply_next = False
            self._written()
            # What is on screen was changed ahead of the answer; what stands is shown again.
            self.failed.emit(error)
            self.show_exhibit(self._evidence_id)

        self._desk.write(act, written, failed, owner=self)

    def _written(self) -> None:
        self._writing -= 1
        if not self._writing and self._apply_next:
            self._apply_next = False
            self.apply()

    def _begin(self, run: Any, then: Any, title: str) -> None:
        self.stop()

        def finished(result: Any) -> None:
            self._done()
            then(result)

        def failed(error: WorkbenchError) -> None:
            self._done()
            self.failed.emit(error)

        self.busy.emit(title)
        self._job = self._desk.work(Work(run, finished, failed, self, title, stopped=self._done))

    def _done(self) -> None:
        self._job = None
        self.busy.emit("")

    def _on_sheet_asked(self, sheet: Sheet) -> None:
        if sheet.row.id == self._evidence_id:
            self.shown.emit(sheet)
