"""For whom a pack is made and why, how its pages are numbered, and where it goes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.choice_chips import ChoiceChips
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from ui.kit.places import documents_folder
from ui.kit.plain_editor import PlainEditor
from ui.packs.model import PackState
from ui.packs.number_fields import NumberFields
from ui.packs.place_edit import PlaceEdit
from ui.packs.signature_fields import SignatureFields
from ui.packs.stamp_example import StampExample
from ui.shell.desk import Desk
from workbench.packs.model import PackOptions, PackOrder

REASON_PX = 52
FOLDER, ZIP = "folder", "zip"


class OrderForm(Card):
    """`build_wanted` and `check_wanted` carry the order as it stands; `edited` tells of any change."""

    build_wanted = Signal(object)
    check_wanted = Signal(object)
    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Make an evidence pack"))
        self._complaint_id, self._shown = "", ("", 0)
        self._busy = self._made = False
        self.problems = FieldProblems(desk.sentence)
        self.recipient = QLineEdit()
        self.recipient.setPlaceholderText(self.tr("court, regulator, counsel"))
        self.reason = PlainEditor(self.tr("Reason"), placeholder=self.tr("why it goes out"))
        self.reason.setFixedHeight(REASON_PX)
        self.numbers = NumberFields()
        self.example = StampExample()
        self.container = ChoiceChips(((FOLDER, self.tr("Folder")), (ZIP, self.tr("Zip"))))
        self.place = PlaceEdit(self.tr("Where to"), self.tr("All files (*)"), saves=True)
        self.language = ChoiceChips((("zh", "中文"), ("en", "English")))
        self.show_form = QCheckBox(self.tr("Let the catalogue say original or copy"))
        self.signature = SignatureFields(self.problems)
        self.check = ActionButton(self.tr("Check first"), icon_name="shield")
        self.build = ActionButton(self.tr("Make the pack"), kind="primary", icon_name="export")
        self.another = ActionButton(self.tr("Make another"))
        self.container.show_state(FOLDER)
        self.language.show_state(desk.preferences.language)
        self._arrange()
        self._connect()

    def show_state(self, state: PackState) -> None:
        """Another case, or the same one after a pack was made; else what was typed stays."""
        shown, self._shown = self._shown, (state.complaint_id, state.next_production)
        if shown == self._shown:
            return
        self._complaint_id = state.complaint_id
        if shown[0] != state.complaint_id:
            self.show_made(False)
            self.recipient.clear()
            self.reason.clear()
            self.signature.wanted.setChecked(False)
            self.problems.show(())
        self.numbers.show_state(state.last_used, state.productions[-1] if state.productions else None)
        name = self.tr("evidence {case_no} no. {production}").format(
            case_no=state.case_no, production=state.next_production
        )
        self.place.show_state(documents_folder() / name)
        self._fit_ending()
        self._show_example()

    @property
    def order(self) -> PackOrder:
        """What was typed and chosen."""
        reason = self.reason.toPlainText().strip()
        prefix, digits, start = self.numbers.values
        options = PackOptions(
            prefix=prefix,
            digits=digits,
            start=start,
            recipient=self.recipient.text().strip(),
            reason=reason,
            language="en" if self.language.value == "en" else "zh",
            show_form=self.show_form.isChecked(),
            signature=self.signature.choice(),
        )
        return PackOrder(self._complaint_id, self.place.path, options)

    def show_busy(self, busy: bool) -> None:
        """Nothing can be changed while a pack is made."""
        self._busy = busy
        for part in (self.check, *self._rows, self.signature, self.show_form):
            part.setEnabled(not busy)
        self.show_made(self._made)

    def show_made(self, made: bool) -> None:
        """The pack was made as ordered: another one takes a change of the order, or the wish for it."""
        self._made = made
        self.build.setEnabled(not made and not self._busy)
        self.build.setVisible(not made)
        self.another.setVisible(made)
        self.another.setEnabled(not self._busy)

    def _arrange(self) -> None:
        rows = (
            ("recipient", self.tr("For"), self.recipient),
            ("reason", self.tr("Reason"), self.reason),
            ("prefix", self.tr("Page numbers"), self.numbers),
            ("", self.tr("The stamp"), self.example),
            ("", self.tr("Form"), self.container),
            ("path", self.tr("Where to"), self.place),
            ("language", self.tr("Language"), self.language),
        )
        self._rows = [FieldRow(label, control) for _field, label, control in rows]
        for (field, _label, _control), row in zip(rows, self._rows, strict=True):
            if field:
                self.problems.bind(field, row)
            self.add(row)
            for other in ("digits", "start") if field == "prefix" else ():
                self.problems.bind(other, row)
        self.add(self.show_form)
        self.add(self.signature)
        self.add_action(self.check)
        self.add_action(self.build)
        self.add_action(self.another)
        self.another.hide()

    def _connect(self) -> None:
        self.recipient.textEdited.connect(self._on_edited)
        self.numbers.edited.connect(self._on_edited)
        self.reason.edited.connect(self._on_edited)
        self.reason.submitted.connect(self._on_build_clicked)
        self.signature.edited.connect(self._on_edited)
        self.place.edited.connect(self._on_edited)
        self.container.edited.connect(self._on_container_edited)
        self.language.edited.connect(self._on_language_edited)
        self.show_form.toggled.connect(self._on_edited)
        self.edited.connect(lambda: self.show_made(False))
        self.check.clicked.connect(self._on_check_clicked)
        self.build.clicked.connect(self._on_build_clicked)
        self.another.clicked.connect(self._on_another_clicked)
        self.build.show_hint("Ctrl+Return")

    def _on_edited(self, *_: object) -> None:
        self._show_example()
        self.edited.emit()

    def _on_container_edited(self, key: str) -> None:
        if not key:
            self.container.show_state(FOLDER)
        self._fit_ending()
        self.edited.emit()

    def _on_language_edited(self, key: str) -> None:
        if not key:
            self.language.show_state("zh")
        self._on_edited()

    def _on_check_clicked(self) -> None:
        self.show_made(False)
        self.check_wanted.emit(self.order)

    def _on_another_clicked(self) -> None:
        self.recipient.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_made(False)

    def _on_build_clicked(self) -> None:
        if self.build.isEnabled():
            self.build_wanted.emit(self.order)

    def _fit_ending(self) -> None:
        """The ending of the place says what it will be."""
        path = self.place.path
        plain = path.with_suffix("") if path.suffix.lower() == ".zip" else path
        zipped = plain.with_name(f"{plain.name}.zip")
        self.place.show_state(zipped if self.container.value == ZIP else plain)

    def _show_example(self) -> None:
        chinese = self.language.value != "en"
        self.example.show_state(self.numbers.example, "第 1 页/共 … 页" if chinese else "Page 1 of …")
