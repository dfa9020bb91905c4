"""The controls of the catalogue form, one for each field of an exhibit's draft."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.evidence import choosing
from ui.evidence.words import EvidenceWords
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.evidence.model import EvidenceDraft

NOTE_PX = 62


class CatalogueFields(QObject):
    """Builds the rows; reads and shows a draft. `edited` tells that a person changed something."""

    edited = Signal()

    def __init__(self, words: EvidenceWords, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self.title, self.source, self.holder, self.copies = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = CodeCombo(choosing.table_choices(words, "evidence_kinds"))
        self.form = CodeCombo(choosing.form_choices(words))
        self.formed_on = DateEdit(today)
        self.why_no_original = CodeCombo(choosing.table_choices(words, "original_reasons"))
        self.stance = CodeCombo(choosing.stance_choices(words))
        self.settlement_talk = QCheckBox(self.tr("Said to reach a settlement"))
        self.purpose = PlainEditor(self.tr("What it is to prove"))
        self.note = PlainEditor(self.tr("Note"))
        for editor in (self.purpose, self.note):
            editor.setFixedHeight(NOTE_PX)
        self.proves = CodePicker(add_text=self.tr("Add what it proves…"))
        self._shown = EvidenceDraft()
        self._quiet = False
        self._connect()

    def rows(self) -> list[tuple[str, FieldRow]]:
        """The rows by the name of their field, in the order they are typed."""
        labels: Iterable[tuple[str, str, QWidget]] = (
            ("title", self.tr("Name"), self.title),
            ("kind", self.tr("Kind"), self.kind),
            ("source", self.tr("Source"), self.source),
            ("form", self.tr("Form"), self.form),
            ("formed_on", self.tr("Formed on"), self.formed_on),
            ("why_no_original", self.tr("Why no original"), self.why_no_original),
            ("holder", self.tr("Original kept by"), self.holder),
            ("stance", self.tr("Speaks"), self.stance),
            ("copies", self.tr("Copies"), self.copies),
            ("settlement_talk", self.tr("Settlement"), self.settlement_talk),
            ("proves", self.tr("Proves"), self.proves),
            ("purpose", self.tr("What it is to prove"), self.purpose),
            ("note", self.tr("Note"), self.note),
        )
        return [(name, FieldRow(label, control)) for name, label, control in labels]

    def draft(self) -> EvidenceDraft:
        """What is typed."""
        formed_on = self.formed_on.value.isoformat() if self.formed_on.value else self.formed_on.text()
        return replace(
            self._shown,
            title=self.title.text(),
            kind=self.kind.code or "",
            source=self.source.text(),
            form=self.form.code or "",
            formed_on=formed_on.strip(),
            holder=self.holder.text(),
            why_no_original=self.why_no_original.code or "",
            stance=self.stance.code or self._shown.stance,
            settlement_talk=self.settlement_talk.isChecked(),
            copies=self.copies.text(),
            note=self.note.toPlainText(),
            purpose=self.purpose.toPlainText(),
            proves=self.proves.codes,
        )

    def show_draft(self, draft: EvidenceDraft) -> None:
        """Show it without telling anybody."""
        self._quiet = True
        self._shown = draft
        for name in ("title", "source", "holder", "copies"):
            edit: QLineEdit = getattr(self, name)
            edit.setText(getattr(draft, name))
            edit.setCursorPosition(0)
        for name in ("kind", "form", "why_no_original", "stance"):
            combo: CodeCombo = getattr(self, name)
            combo.show_state(getattr(draft, name) or None)
        self.formed_on.show_state(date.fromisoformat(draft.formed_on) if draft.formed_on else None)
        self.settlement_talk.setChecked(draft.settlement_talk)
        self.note.setPlainText(draft.note)
        self.purpose.setPlainText(draft.purpose)
        self.proves.show_state(draft.proves)
        self._quiet = False

    def offer_targets(self, targets: tuple[str, ...]) -> None:
        """Offer other things to be proved."""
        wanted = (*targets, *(code for code in self.proves.codes if code not in targets))
        self.proves.set_choices(choosing.target_choices(self._words, wanted))

    def allow(self, allowed: bool) -> None:
        """Fields of a withdrawn exhibit are only read."""
        for part in fields(EvidenceDraft):
            control: QWidget = getattr(self, part.name)
            control.setEnabled(allowed)

    def said(self, draft: EvidenceDraft, name: str) -> str:
        """The value of a field in words."""
        value = getattr(draft, name)
        tables = {
            "kind": "evidence_kinds",
            "form": "evidence_forms",
            "why_no_original": "original_reasons",
        }
        if name in tables:
            return self._words.wording.name(tables[name], value) or "—"
        if name == "stance":
            return self._words.stance(value)
        if name == "settlement_talk":
            return self.tr("yes") if value else self.tr("no")
        if name == "proves":
            return "; ".join(self._words.target(target) for target in value) or "—"
        return str(value) or "—"

    def _connect(self) -> None:
        for edit in (self.title, self.source, self.holder, self.copies):
            edit.textEdited.connect(self._on_control_edited)
        for combo in (self.kind, self.form, self.why_no_original, self.stance):
            combo.edited.connect(self._on_control_edited)
        self.formed_on.edited.connect(self._on_control_edited)
        self.settlement_talk.toggled.connect(self._on_control_edited)
        self.note.edited.connect(self._on_control_edited)
        self.purpose.edited.connect(self._on_control_edited)
        self.proves.edited.connect(self._on_control_edited)

    def _on_control_edited(self, *_what: object) -> None:
        if not self._quiet:
            self.edited.emit()
