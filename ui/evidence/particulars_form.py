"""The particulars of an exhibit: what its kind and form ask for, and the rest only when somebody opens it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.evidence.model import ExhibitDetail
from ui.evidence.particular_section import ParticularSection
from ui.evidence.words import EvidenceWords
from ui.kit import metrics
from ui.kit.chip import Chip
from ui.kit.error_strip import ErrorStrip
from ui.kit.flow_layout import FlowLayout
from ui.kit.form import FieldProblems
from ui.kit.save_bar import SaveBar
from ui.kit.section_label import SectionLabel
from ui.kit.strip import StripState
from workbench.errors import Conflict, UserError, WorkbenchError
from workbench.evidence.particulars import asked, examine, form_problems
from workbench.evidence.particulars_model import Asked, Particulars, ParticularsDraft, values_of


@dataclass(frozen=True, slots=True)
class ParticularsEdit:
    """What to keep about which exhibit."""

    evidence_id: str
    draft: ParticularsDraft


class ParticularsForm(QWidget):
    """`save_wanted` carries a ParticularsEdit."""

    save_wanted = Signal(object)

    def __init__(self, words: EvidenceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._detail: ExhibitDetail | None = None
        self._seen: Particulars = {}
        self._dirty = False
        self._unsaved: dict[str, ParticularsDraft] = {}
        self._opened: set[str] = set()
        self.sections: dict[str, ParticularSection] = {}
        self.problems = FieldProblems(words.sentence)
        self.strip = ErrorStrip(words.sentence)
        self.strip.acted.connect(self._on_strip_acted)
        self.bar = SaveBar()
        self.bar.saved.connect(self._on_save_clicked)
        self.bar.discarded.connect(self._on_undo_clicked)
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.GAP_SMALL)
        self._more_label = SectionLabel(self.tr("Also, where it applies:"), small=True)
        more = QWidget()
        self._more = FlowLayout(more)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 12, 14, 12)
        outer.setSpacing(metrics.GAP_SMALL)
        outer.addWidget(self.strip)
        outer.addLayout(self._column)
        outer.addWidget(self.bar)
        outer.addWidget(self._more_label)
        outer.addWidget(more)
        outer.addStretch(1)

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return self._dirty

    def show_detail(self, detail: ExhibitDetail) -> None:
        """Show an exhibit; what is being typed about the same one stays."""
        before = self._detail
        self._detail = detail
        if before is not None and before.row.id == detail.row.id and self._dirty:
            self._fit()
            return
        if before is not None and before.row.id != detail.row.id:
            if self._dirty:
                self._unsaved[before.row.id] = ParticularsDraft(self.typed(), self._seen)
            self._opened.clear()
        waiting = self._unsaved.pop(detail.row.id, None)
        kept = values_of(detail.particulars)
        self._seen = kept if waiting is None or waiting.seen is None else waiting.seen
        self.strip.show_error(None)
        self._show_values(kept if waiting is None else waiting.values)
        self._show_dirty(waiting is not None)

    def typed(self) -> dict[str, str]:
        """What is typed of what is asked; what is not asked any more is empty."""
        edits = {name: edit for section in self.sections.values() for name, edit in section.edits.items()}
        texts = {name: edit.text() for name, edit in edits.items()}
        names = self._asked_names(texts)
        return {name: text if name in names else "" for name, text in texts.items()}

    def open_group(self, group_id: str) -> None:
        """Ask for the particulars of a group."""
        self._opened.add(group_id)
        self._fit()
        self.sections[group_id].focus_first()

    def show_saved(self) -> None:
        """It was kept: what comes next from the catalogue is shown."""
        self._show_dirty(False)
        self.strip.show_error(None)

    def show_error(self, error: WorkbenchError) -> None:
        """It was not kept: mark the fields, or say that a colleague was faster."""
        if isinstance(error, Conflict):
            text = self.tr("A colleague changed these particulars since you opened them.")
            advice = self.tr("Nothing was overwritten.")
            actions = (("theirs", self.tr("Take theirs")), ("mine", self.tr("Keep mine and save")))
            self.strip.show_state(StripState(text, "amber", advice, actions))
        elif isinstance(error, UserError):
            self.strip.show_problems(self.problems.show(error.problems))
            self.problems.focus_first(error.problems)
        else:
            self.strip.show_error(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Ctrl+S save."""
        if self.bar.is_meant(event):
            self._on_save_clicked()
        else:
            super().keyPressEvent(event)

    def _show_values(self, values: Particulars) -> None:
        detail = self._detail
        if detail is None:
            return
        self._ensure_sections(values)
        for section in self.sections.values():
            section.show_values(values, detail.particulars, detail.siblings)
        self._fit()
        self._examine()

    def _fit(self) -> None:
        """Show the sections that are asked, owed, given or opened, and offer the others."""
        detail = self._detail
        if detail is None:
            return
        shown, offered = self._groups(self.typed())
        self._ensure_sections({}, shown)
        names = self._asked_names(self.typed())
        for group_id, section in self.sections.items():
            section.setVisible(group_id in shown)
            section.ask(names)
            section.allow(not detail.row.withdrawn)
        self._more.clear()
        wording = self._words.wording
        for group_id in () if detail.row.withdrawn else offered:
            chip = Chip(wording.name("particular_groups", group_id), icon_name="plus", use="press")
            chip.clicked.connect(lambda _checked=False, group=group_id: self.open_group(group))
            self._more.addWidget(chip)
            chip.show()
        self._more_label.setVisible(bool(offered) and not detail.row.withdrawn)
        self.bar.save.setVisible(bool(shown))

    def _groups(self, values: Particulars) -> tuple[list[str], list[str]]:
        """The groups to show and those to offer."""
        detail = self._detail
        if detail is None:
            return [], []
        book, today, row = self._words.wording.book, self._words.today, detail.row
        given = {name for name in (*values, *values_of(detail.particulars)) if values.get(name)}
        given |= set(values_of(detail.particulars))
        needed = {field.group for field in book.evidence_particulars.values() if row.form in field.owed_forms}
        shown: list[str] = []
        offered: list[str] = []
        for group in book.particular_groups.active(today):
            has = any(book.evidence_particulars[name].group == group.id for name in given)
            if not (has or group.concerns(row.kind, row.form)):
                continue
            wanted = has or group.id in needed or group.id in self._opened
            (shown if wanted else offered).append(group.id)
        return shown, offered

    def _ensure_sections(self, values: Particulars, wanted: list[str] | None = None) -> None:
        """Make the sections that are shown for the first time, in the order of the rule pack."""
        shown = self._groups(values)[0] if wanted is None else wanted
        detail, order = self._detail, list(self._words.wording.book.particular_groups)
        for group_id in shown:
            if group_id in self.sections or detail is None:
                continue
            group = self._words.wording.book.particular_groups[group_id]
            section = ParticularSection(self._words, group, self.problems, self)
            section.edited.connect(self._on_edited)
            section.show_values(values_of(detail.particulars), detail.particulars, detail.siblings)
            place = sum(order.index(made) < order.index(group_id) for made in self.sections)
            self.sections[group_id] = section
            self._column.insertWidget(place, section)

    def _asked_names(self, values: Particulars) -> frozenset[str]:
        detail = self._detail
        if detail is None:
            return frozenset()
        given = {name: value for name, value in values.items() if value}
        book, today = self._words.wording.book, self._words.today
        fields = asked(detail.row.kind, detail.row.form, given, book, today)
        return frozenset(field.id for field in fields if not field.needs or field.needs in given)

    def _examine(self) -> None:
        """Mark what is wrong or owed, while typing."""
        detail = self._detail
        if detail is None or detail.row.withdrawn:
            return
        row, book, today = detail.row, self._words.wording.book, self._words.today
        exhibit = Asked(row.kind, row.form, frozenset(number for number, _ in detail.siblings))
        found = examine(self.typed(), values_of(detail.particulars), exhibit, book, today)
        reason = [each for each in form_problems(row, {}, book, today) if each.field == "why_no_original"]
        homeless = self.problems.show(found.problems)
        self.strip.show_problems(homeless + reason) if reason or homeless else self.strip.show_error(None)

    def _show_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self.bar.show_dirty(dirty)

    def _on_edited(self) -> None:
        self._show_dirty(True)
        self._fit()
        self._examine()

    def _on_save_clicked(self) -> None:
        if self._detail is not None and self._dirty:
            typed = self.typed()
            changed = {name: text for name, text in typed.items() if text != self._seen.get(name, "")}
            draft = ParticularsDraft(changed, self._seen)
            self.save_wanted.emit(ParticularsEdit(self._detail.row.id, draft))

    def _on_undo_clicked(self) -> None:
        if self._detail is not None:
            self._dirty = False
            self.show_detail(self._detail)

    def _on_strip_acted(self, key: str) -> None:
        if self._detail is None:
            return
        if key == "theirs":
            self._on_undo_clicked()
        else:
            self._seen = values_of(self._detail.particulars)
            self._on_save_clicked()
