"""An exhibit and the boxes on it: draw or find, look, then redact and prove in one go."""

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.error_strip import ErrorStrip
from ui.kit.page import Page
from ui.kit.progress_strip import ProgressState, ProgressStrip
from ui.kit.toast import ToastState
from ui.redaction.model import Moved, Sheet, ShownBox, offered_boxes
from ui.redaction.page_view import PageView
from ui.redaction.redaction_work import RedactionWork
from ui.redaction.side_panel import AREAS, FIND, PROOF, SidePanel
from ui.redaction.text_view import TextView
from ui.redaction.words import RedactionWords, standing_chip
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.redaction.model import AreaDraft, Findings, Hit, Rect, RedactionMade
from workbench.redaction.searching import drafts_of
from workbench.wording.naming import Wording


class RedactionPage(Page):
    """`activate` is given the id of an exhibit."""

    topics = frozenset({"evidence"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words = RedactionWords(Wording(desk.preferences.language, desk.rulebook, desk.messages))
        self._sheet: Sheet | None = None
        self._evidence_id = ""
        self._chosen = ""
        self._offered: tuple[Hit, ...] = ()
        self.work = RedactionWork(desk, self)
        self.pages, self.text = PageView(desk), TextView(desk)
        self.side = SidePanel(desk, self._words)
        self.strip, self.progress = ErrorStrip(desk.sentence), ProgressStrip()
        self.header.show_title(self.tr("Redact an exhibit"))
        self.setAccessibleName(self.tr("Redact an exhibit"))
        self._back = ActionButton(self.tr("Back to the exhibit"))
        self._back.clicked.connect(desk.go_back)
        self.header.add_button(self._back)
        self.apply = ActionButton(self.tr("Redact and prove"), kind="primary", shortcut="Ctrl+Return")
        self.apply.setEnabled(False)
        self.header.set_primary(self.apply)
        self._views = QStackedWidget()
        self._arrange()
        self._connect()

    def activate(self, target: object | None) -> None:
        """Show an exhibit."""
        if isinstance(target, str):
            if target != self._evidence_id:
                self._evidence_id, self._sheet, self._chosen, self._offered = target, None, "", ()
                self.strip.show_error(None)
                self.side.open_section(AREAS)
            self.work.show_exhibit(target)

    def reload(self, changes: Changes) -> None:
        """Show it anew where it was concerned."""
        if self._evidence_id and (not changes.ids or self._evidence_id in changes.ids):
            self.work.show_exhibit(self._evidence_id)

    def leave(self) -> None:
        """Keep a box that was just moved; what is being looked for is no longer asked."""
        self.pages.canvas.settle()

    @property
    def is_filled(self) -> bool:
        """Whether the exhibit is there."""
        return self._sheet is not None

    def _arrange(self) -> None:
        self.body.addWidget(self.progress)
        self.body.addWidget(self.strip)
        line = QHBoxLayout()
        line.setSpacing(metrics.GAP)
        card = Card(flush=True)
        self._views.addWidget(self.pages)
        self._views.addWidget(self.text)
        card.add(self._views)
        line.addWidget(card, 1)
        line.addWidget(self.side)
        self.body.addLayout(line, 1)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self._on_undo)

    def _connect(self) -> None:
        canvas, side, work = self.pages.canvas, self.side, self.work
        canvas.drawn.connect(self._on_canvas_drawn)
        canvas.picked.connect(self._on_picked)
        canvas.settled.connect(self._on_canvas_settled)
        canvas.unwanted.connect(lambda area_id: self._on_unwanted((area_id,)))
        self.text.drawn.connect(self._on_text_drawn)
        self.pages.failed.connect(self.strip.show_error)
        self.text.failed.connect(self.strip.show_error)
        side.areas.picked.connect(self._on_row_picked)
        side.areas.unwanted.connect(self._on_unwanted)
        side.areas.reason_wanted.connect(self._on_reason_wanted)
        side.areas.undo_wanted.connect(self._on_undo)
        side.finder.wanted.connect(work.find)
        side.finder.same_wanted.connect(lambda: work.find(None))
        side.finder.offered.connect(self._on_offered)
        side.finder.accepted.connect(self._on_accepted)
        side.finder.picked.connect(self._on_hit_picked)
        side.proof.export_wanted.connect(self._on_export_wanted)
        self.apply.clicked.connect(self._on_apply_clicked)
        self.progress.cancelled.connect(work.stop)
        work.shown.connect(self._on_shown)
        work.marked.connect(lambda: self.strip.show_error(None))
        work.replaced.connect(self._on_replaced)
        work.found.connect(self._on_found)
        work.made.connect(self._on_made)
        work.given_out.connect(self._on_given_out)
        work.busy.connect(self._on_busy)
        work.failed.connect(self.strip.show_error)

    def _on_shown(self, sheet: Sheet) -> None:
        first = self._sheet is None or self._sheet.row.id != sheet.row.id
        self._sheet = sheet
        title = self.tr("Redact exhibit {number}").format(number=sheet.row.number)
        self.header.show_title(title, sheet.row.title)
        self.header.show_chips([standing_chip(sheet.standing)])
        if self._chosen not in {row.id for row in sheet.areas}:
            self._chosen = ""
        self._views.setCurrentWidget(self.pages if sheet.paged else self.text)
        (self.pages if sheet.paged else self.text).show_exhibit(sheet.row)
        if first:
            self.side.finder.show_wanted(sheet.wanted, paged=sheet.paged)
        self.side.show_sheet(sheet)
        self.side.areas.show_undo(self.work.can_undo)
        self.apply.setEnabled(bool(sheet.areas) and not sheet.standing.applied)
        self._show_boxes()

    def _show_boxes(self) -> None:
        if self._sheet is None:
            return
        own = [
            ShownBox(row.id, row.page, row.rect, self._words.mark(row.reason)) for row in self._sheet.areas
        ]
        boxes = (*own, *offered_boxes(self._offered))
        (self.pages if self._sheet.paged else self.text).show_boxes(boxes, self._chosen)

    def _on_canvas_drawn(self, rect: Rect) -> None:
        self._mark([AreaDraft(self.pages.page, *rect, reason=self.side.reason.reason)])

    def _on_text_drawn(self, places: list[tuple[int, Rect]]) -> None:
        reason = self.side.reason.reason
        self._mark([AreaDraft(line, *rect, reason=reason) for line, rect in places])

    def _on_accepted(self, hits: tuple[Hit, ...]) -> None:
        self._mark(list(drafts_of(hits, self.side.reason.reason)))

    def _mark(self, drafts: list[AreaDraft]) -> None:
        self.work.mark(drafts)

    def _on_canvas_settled(self, moved: Moved) -> None:
        if self._sheet is not None:
            self.work.move(self._sheet, moved)

    def _on_picked(self, area_id: str) -> None:
        self._chosen = area_id
        self.side.areas.show_chosen(area_id)
        self._show_boxes()

    def _on_row_picked(self, area_id: str) -> None:
        if area_id == self._chosen or self._sheet is None:
            return
        self._chosen = area_id
        row = next((each for each in self._sheet.areas if each.id == area_id), None)
        self._show_boxes()
        if row is not None:
            view = self.pages if self._sheet.paged else self.text
            view.go_to(ShownBox(row.id, row.page, row.rect))

    def _on_hit_picked(self, hit: Hit) -> None:
        if self._sheet is not None:
            (self.pages if self._sheet.paged else self.text).go_to(offered_boxes((hit,))[0])

    def _on_offered(self, hits: tuple[Hit, ...]) -> None:
        self._offered = hits
        self._show_boxes()

    def _on_unwanted(self, area_ids: tuple[str, ...]) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        if all(sheet.is_new(row) for row in sheet.areas if row.id in area_ids):
            self.work.lift(area_ids)
            return
        confirmation = Confirmation(
            self.tr("Take these marks back?"),
            (
                self.tr("Copy {version} was made with them; it stays on record.").format(
                    version=sheet.copies[-1].version
                ),
                self.tr("The next copy will show again what they cover."),
            ),
            self.tr("Remove"),
            danger=True,
            reason_label=self.tr("Reason"),
        )
        dialog = ConfirmDialog(confirmation, self)
        dialog.confirmed.connect(lambda reason: self.work.lift(area_ids, reason))
        dialog.open()

    def _on_reason_wanted(self, area_ids: tuple[str, ...]) -> None:
        if self._sheet is not None:
            self.work.give_reason(self._sheet, area_ids, self.side.reason.reason)

    def _on_replaced(self, new: dict[str, str]) -> None:
        self._chosen = new.get(self._chosen, self._chosen)

    def _on_undo(self) -> None:
        if self._sheet is not None:
            self.work.undo(self._sheet)

    def _on_apply_clicked(self) -> None:
        if self.side.finder.typing:
            # There the same key looks for what was typed.
            self.side.finder.search.click()
            return
        self.pages.canvas.settle()
        self.strip.show_error(None)
        self.work.apply()

    def _on_found(self, findings: Findings) -> None:
        self.strip.show_error(None)
        self.side.open_section(FIND)
        covered = {(row.page, row.rect) for row in self._sheet.areas} if self._sheet is not None else set()
        left = tuple(
            hit for hit in findings.hits if any((hit.page, rect) not in covered for rect in hit.rects)
        )
        self.side.finder.show_findings(Findings(left, findings.pages, findings.unsearched))

    def _on_made(self, made: RedactionMade) -> None:
        self.side.open_section(PROOF)
        text = self.tr("Copy {version} was made and proven.").format(version=made.copy.version)
        self._desk.say(ToastState(text, "green"))

    def _on_given_out(self, path: Path) -> None:
        text = self.tr("Exported to {path}; the custody chain says so.").format(path=path)
        self._desk.say(ToastState(text, "green"))

    def _on_busy(self, title: str) -> None:
        self.progress.show_state(ProgressState(title, 0, 0) if title else None)
        sheet = self._sheet
        self.apply.setEnabled(
            not title and sheet is not None and bool(sheet.areas) and not sheet.standing.applied
        )

    def _on_export_wanted(self) -> None:
        if self._sheet is None or self._sheet.standing.copy is None:
            return
        copy = self._sheet.standing.copy
        dialog = QFileDialog(self, self.tr("Export the copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The name of the original may tell what is covered.
        name = self.tr("exhibit {number}, redacted {version}").format(
            number=self._sheet.row.number, version=copy.version
        )
        dialog.selectFile(name + _ENDINGS.get(copy.media_type, ""))
        dialog.fileSelected.connect(lambda name: self.work.give_out(Path(name)))
        dialog.open()


_ENDINGS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/tiff": ".tif",
    "text/plain": ".txt",
    "text/csv": ".csv",
}
