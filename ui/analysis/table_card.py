"""One table: what it shows in words, its picture, what it counts and how many cases it leaves out."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.analysis.mark_plot import MarkPlot, MarkState
from ui.analysis.model import Opening
from ui.case.fact_line import fact_line
from ui.case.labels import fill, wrapped
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from workbench.analysis.drawing import TablePicture
from workbench.analysis.model import Cell, Table, WhyLine
from workbench.analysis.words import AnalysisWords

WHYS_SHOWN = 8


class TableCard(Card):
    """`cases_wanted` carries an Opening."""

    cases_wanted = Signal(object)

    def __init__(self, table_id: str, words: AnalysisWords) -> None:
        super().__init__()
        self._words = words
        self._picture: TablePicture | None = None
        self.show_title(words.title(table_id))
        self._finding = wrapped("")
        self.plot = MarkPlot(words.language)
        self.plot.picked.connect(self._on_plot_picked)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(2)
        self._whys = QVBoxLayout()
        self._whys.setSpacing(2)
        self.add(self._finding)
        self.add(self.plot)
        self.body.addLayout(self._whys)
        self.body.addLayout(self._notes)
        self.add(wrapped(words.counts(table_id), "hint"))
        self.body.addStretch(1)

    def show_table(self, table: Table) -> None:
        """Show the table of another period."""
        picture = self._picture = TablePicture.of(table, self._words)
        self._finding.setText(self._words.finding(table))
        drawn = any(cell.count for cell in picture.cells)
        self.plot.setVisible(drawn)
        if drawn:
            said = tuple(self._words.cell(table, cell) for cell in picture.cells)
            name = self._words.title(table.id)
            self.plot.show_marks(MarkState(name, said, picture.draw, picture.height_px))
        beyond = len([cell for cell in table.cells if cell.count]) - len(picture.cells)
        notes = self._words.left_out(table)
        if beyond > 0:
            notes.append(self.tr("%n further row(s) in the exported workbook", "", beyond))
        fill(self._notes, (wrapped(note, "secondary") for note in notes))

    def show_whys(self, lines: tuple[WhyLine, ...]) -> None:
        """The questions asked down to the roots, most cases first."""
        fill(self._whys, (self._why_line(line) for line in lines[:WHYS_SHOWN]))

    def open_mark(self, mark: int) -> None:
        """Open the cases of a mark; of a share, ask which of them."""
        picture = self._picture
        if picture is None or not 0 <= mark < len(picture.cells):
            return
        cell = picture.cells[mark]
        if picture.table.shape == "shares":
            self._choose_side(cell, mark)
        elif cell.count:
            self._open(cell.seqs, self._name(cell))

    def _on_plot_picked(self, mark: int) -> None:
        self.open_mark(mark)

    def _choose_side(self, cell: Cell, mark: int) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hits = set(cell.hit_seqs)
        rest = tuple(seq for seq in cell.seqs if seq not in hits)
        sides = (
            (self.tr("Denominator: {count}"), cell.seqs),
            (self.tr("Numerator: {count}"), cell.hit_seqs),
            (self.tr("The rest: {count}"), rest),
        )
        for text, seqs in sides:
            said = text.format(count=len(seqs))
            action = menu.addAction(said.replace("&", "&&"))
            action.setEnabled(bool(seqs))
            action.triggered.connect(partial(self._open, seqs, f"{self._name(cell)} · {said}"))
        menu.popup(self.plot.place_of(mark))

    def _why_line(self, line: WhyLine) -> QWidget:
        cause = self._words.code("cause", line.cause)
        chain = " → ".join((*line.whys, line.finding))
        button = ActionButton(self.tr("%n case(s)", "", len(line.cases)), kind="quiet")
        told = self._words.say("cell", name=cause, value=chain)
        button.setAccessibleName(f"{button.text()} · {told}")
        seqs = tuple(line.cases.tolist())
        button.clicked.connect(partial(self._open, seqs, line.finding[:40]))
        return fact_line(cause, chain, button)

    def _name(self, cell: Cell) -> str:
        assert self._picture is not None  # narrowing: a cell comes from it
        table = self._picture.table
        return f"{self._words.title(table.id)} · {self._words.cell_name(table, cell)}"

    def _open(self, seqs: tuple[int, ...], name: str, *_: object) -> None:
        self.cases_wanted.emit(Opening(seqs, name))
