"""What goes into the pack as it stands, and everything that keeps it from being made."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.case.problem_line import ProblemLine
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.section_label import SectionLabel
from ui.kit.short_hashes import with_short_hashes
from ui.packs.model import Looked, PackState
from workbench.errors import Problem

EXHIBIT = "exhibit"
AT_FIRST = 12


class ContentsCard(Card):
    """`exhibit_wanted` carries the number of an exhibit; `catalogue_wanted` asks for the list of evidence."""

    exhibit_wanted = Signal(str)
    catalogue_wanted = Signal()

    def __init__(self, sentence: Callable[[Problem], str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What goes in"), parent)
        self._sentence = sentence
        self._problems: tuple[Problem, ...] = ()
        self._facts = QVBoxLayout()
        self._facts.setSpacing(4)
        self._missing = QVBoxLayout()
        self._missing.setSpacing(2)
        self.catalogue = ActionButton(self.tr("Catalogue"), kind="quiet", icon_name="arrow-right")
        self.catalogue.clicked.connect(self.catalogue_wanted)
        self.add_action(self.catalogue)
        self.body.addLayout(self._facts)
        self.body.addSpacing(metrics.GAP_SMALL)
        self.body.addLayout(self._missing)

    @property
    def listed(self) -> tuple[Problem, ...]:
        """What stands in the list."""
        return self._problems

    def show_state(self, state: PackState) -> None:
        """What the catalogue says; nothing was opened yet."""
        catalogue = state.catalogue
        groups = self.tr("%n group(s)", "", len(catalogue.outward_groups))
        exhibits = self.tr("%n exhibit(s)", "", len(catalogue.included))
        lines = [
            wrapped(self.tr("{exhibits} in {groups}").format(exhibits=exhibits, groups=groups), "heading")
        ]
        if catalogue.left_out:
            stay = self.tr("%n exhibit(s) stay out, as the catalogue says.", "", len(catalogue.left_out))
            lines.append(wrapped(stay, "secondary"))
        before = self.tr("Before a page is made every file is hashed, opened and measured.")
        lines.append(wrapped(before, "secondary"))
        fill(self._facts, lines)
        self._show_problems(())

    def show_looked(self, looked: Looked) -> None:
        """What the check of every file found."""
        exhibits = self.tr("%n exhibit(s)", "", looked.exhibits)
        if looked.problems:
            stands = self.tr("No pack yet: %n thing(s) stand in the way.", "", len(looked.problems))
            lines = [wrapped(stands, "heading", tone="red")]
        else:
            pages = self.tr("%n page(s) of evidence", "", looked.pages)
            whole = self.tr("{exhibits}, {pages}, nothing stands in the way.")
            lines = [wrapped(whole.format(exhibits=exhibits, pages=pages), "heading", tone="green")]
            run = self.tr("Numbers {first} to {last}").format(first=looked.first_text, last=looked.last_text)
            lines.append(wrapped(run, "secondary"))
        if looked.sheets:
            sheets = self.tr(
                "%n exhibit(s) without pages travel as files, with a sheet each.", "", looked.sheets
            )
            lines.append(wrapped(sheets, "secondary"))
        if looked.redacted:
            redacted = self.tr("%n exhibit(s) go out as redacted copies.", "", looked.redacted)
            lines.append(wrapped(redacted, "secondary"))
        fill(self._facts, lines)
        self._show_problems(looked.problems)

    def show_refusal(self, problems: Sequence[Problem]) -> None:
        """Why no pack was made."""
        stands = self.tr("No pack was made: %n thing(s) stand in the way.", "", len(problems))
        fill(self._facts, [wrapped(stands, "heading", tone="red")])
        self._show_problems(tuple(problems))

    def _show_problems(self, problems: tuple[Problem, ...], most: int = AT_FIRST) -> None:
        self._problems = problems
        lines: list[QWidget] = [self._line(problem) for problem in problems[:most]]
        if len(problems) > most:
            more = ActionButton(self.tr("Show %n more", "", len(problems) - most), kind="quiet")
            more.clicked.connect(lambda: self._show_problems(problems, len(problems)))
            lines.append(more)
        if problems:
            lines.insert(0, SectionLabel(self.tr("In the way"), small=True))
        fill(self._missing, lines)

    def _line(self, problem: Problem) -> ProblemLine:
        number = problem.detail.get("number", "") if problem.field == EXHIBIT else ""
        verb = self.tr("Exhibit {number}").format(number=number) if number else ""
        said = self._sentence(replace(problem, detail=with_short_hashes(problem.detail)))
        line = ProblemLine(problem, said, verb)
        line.pressed.connect(lambda pressed: self.exhibit_wanted.emit(pressed.detail["number"]))
        return line
