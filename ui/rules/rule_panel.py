"""One rule in full, with what was decided about it and what may be decided now."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.dates import whole_date
from ui.kit.flow_layout import FlowLayout
from ui.kit.section_label import SectionLabel
from ui.kit.wrapped_label import WrappedLabel
from ui.rules.words import RuleWords
from workbench.lawbook.queries import RuleSheet
from workbench.rulebook.amending import Amendment, Deed
from workbench.rulebook.reading import Rulebook

LEAST_WIDTH, MOST_WIDTH = 300, 400


class RulePanel(Card):
    """`decided` carries the deed that was asked for."""

    decided = Signal(str)

    def __init__(self, words: RuleWords, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self._words = words
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(MOST_WIDTH)
        self.setAccessibleName(self.tr("The rule"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.buttons: dict[Deed, ActionButton] = {
            "confirm": ActionButton(self.tr("Confirm…"), kind="primary", icon_name="check"),
            "change": ActionButton(self.tr("Change…"), icon_name="pencil"),
            "switch_off": ActionButton(self.tr("Switch off…"), icon_name="eye-off"),
            "switch_on": ActionButton(self.tr("Switch on…"), icon_name="eye"),
            "take_back": ActionButton(self.tr("Take back…"), icon_name="undo"),
        }
        row = QWidget()
        flow = FlowLayout(row)
        flow.setContentsMargins(14, 10, 14, 12)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, deed=deed: self.decided.emit(deed))
            flow.addWidget(button)
        self.add(self._area, 1)
        self.add(row)

    def show_state(self, sheet: RuleSheet, book: Rulebook) -> None:
        """Show another rule."""
        content = QWidget()
        content.setObjectName("body")
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(metrics.GAP_SMALL)
        self._add_head(column, sheet)
        self._add_history(column, sheet)
        for label, value in self._words.facts(sheet, book):
            column.addLayout(_fact(label, value))
        self._add_elements(column, sheet, book)
        column.addStretch(1)
        self._area.setWidget(content)
        self._offer(sheet)

    def _add_head(self, column: QVBoxLayout, sheet: RuleSheet) -> None:
        line = QHBoxLayout()
        line.addWidget(SectionLabel(sheet.row.id), 1)
        chip = Chip()
        chip.show_state(self._words.badge(sheet.line))
        line.addWidget(chip)
        column.addLayout(line)
        column.addWidget(_label(self._words.text(sheet.line)))

    def _add_elements(self, column: QVBoxLayout, sheet: RuleSheet, book: Rulebook) -> None:
        elements = self._words.elements(sheet.row)
        if not elements:
            return
        column.addSpacing(metrics.GAP_SMALL)
        column.addWidget(SectionLabel(self.tr("To be proved"), small=True))
        language = self._words.wording.language
        for number, element in enumerate(elements, start=1):
            column.addWidget(_label(f"{number}. {book.text(element, language)}"))
            column.addWidget(_label(self._words.proof(element, book), role="hint"))

    def _add_history(self, column: QVBoxLayout, sheet: RuleSheet) -> None:
        standing = sheet.standing
        if not standing.history:
            return
        column.addWidget(SectionLabel(self.tr("Decisions"), small=True))
        for one in reversed(standing.history):
            column.addWidget(_label(self._decision(one)))
            column.addWidget(_label(one.reason, role="secondary"))
        for problem in standing.unfit:
            column.addWidget(_label(self._words.wording.sentence(problem.code, problem.detail), tone="amber"))
        column.addSpacing(metrics.GAP_SMALL)

    def _decision(self, one: Amendment) -> str:
        return f"{whole_date(one.on)}  {self._words.deed(one)}"

    def _offer(self, sheet: RuleSheet) -> None:
        """Only what can be done now."""
        may, active = sheet.allowed, sheet.row.active
        uncertain = sheet.row.certainty == "check"
        offered: dict[Deed, bool] = {
            "confirm": not sheet.row.verified_by,
            "change": bool(may.fields),
            "switch_off": may.switch and active,
            "switch_on": may.switch and not active and not uncertain,
            "take_back": bool(sheet.standing.by),
        }
        for deed, button in self.buttons.items():
            button.setVisible(offered[deed])


def _fact(label: str, value: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(metrics.GAP_SMALL)
    name = _label(label, role="secondary")
    name.setFixedWidth(82)
    name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(_label(value), 1)
    return line


def _label(text: str, *, role: str = "", tone: str = "") -> QLabel:
    label = WrappedLabel(text)
    for name, value in (("role", role), ("tone", tone)):
        if value:
            label.setProperty(name, value)
    return label
