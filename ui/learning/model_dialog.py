"""One model in full: its versions, every code with its scores and words, and what it mistook."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.case.labels import wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.section_label import SectionLabel
from ui.kit.table import Table
from ui.learning.words import CodeLine, LearningWords
from workbench.learning.model import Standing

WANTED_SIZE = (860, 560)
SCREEN_SHARE = 0.94
MISTAKES_SHOWN = 5


class ModelDialog(QDialog):
    """For reading only."""

    def __init__(self, standing: Standing, words: LearningWords, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Model: {task}").format(task=words.task(standing.task)))
        report = standing.versions[0].report
        model = RowsModel(self._columns(), row_id=lambda line: line.code, parent=self)
        model.show_state(words.code_lines(standing.task, report))
        self.table = Table(model, "model codes", accessible_name=self.tr("Codes of the model"))
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.GAP_PAGE, 20, metrics.GAP_PAGE, 20)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(SectionLabel(self.tr("Versions")))
        for row in standing.versions:
            column.addWidget(wrapped(words.version(row, today), "secondary"))
        column.addWidget(SectionLabel(self.tr("Codes on the cases held back")))
        column.addWidget(self.table, 1)
        mistakes = words.mistakes(standing.task, report, MISTAKES_SHOWN)
        if mistakes:
            column.addWidget(SectionLabel(self.tr("Most frequent mistakes")))
            for line in mistakes:
                column.addWidget(wrapped(line, "secondary"))
        column.addLayout(self._buttons())
        room = self.screen().availableSize() * SCREEN_SHARE
        self.resize(min(WANTED_SIZE[0], room.width()), min(WANTED_SIZE[1], room.height()))

    def _columns(self) -> tuple[Column[CodeLine], ...]:
        return (
            Column("name", self.tr("Code"), lambda line: Cell(line.name, tooltip=line.code), width=190),
            Column("held", self.tr("Held back"), lambda line: line.held, width=70, align="right"),
            Column("rules", self.tr("F1 of the lists"), lambda line: line.rules, width=90, align="right"),
            Column("model", self.tr("F1 of the model"), lambda line: line.model, width=90, align="right"),
            Column(
                "words",
                self.tr("Words that speak for it"),
                lambda line: Cell(line.words, tooltip=line.words),
                width=320,
                elastic=True,
            ),
        )

    def _buttons(self) -> QHBoxLayout:
        close = ActionButton(self.tr("Close"))
        close.show_hint("Esc")
        close.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(close)
        return line
