"""Each place of a pack that is not as it was, in whole sentences."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.labels import fill, wrapped
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card, rule
from ui.messages import Messages
from workbench.verifier.model import PackProblem

AT_FIRST, MOST = 30, 400


class DifferenceList(Card):
    """Hidden while there is none; very many are told by their count."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("What is not as it was packed"))
        self._messages = messages
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.GAP_SMALL)
        self.body.addLayout(self._lines)
        self.shown: tuple[PackProblem, ...] = ()

    def show_state(self, problems: tuple[PackProblem, ...], most: int = AT_FIRST) -> None:
        """Show other ones."""
        self.setVisible(bool(problems))
        self.shown = problems[:most]
        lines: list[QWidget] = []
        for problem in self.shown:
            lines += [rule()] if lines else []
            lines.append(self._line(problem))
        rest = len(problems) - len(self.shown)
        if rest and most < MOST:
            more = ActionButton(self.tr("Show %n more", "", min(rest, MOST - most)), kind="quiet")
            more.clicked.connect(lambda: self.show_state(problems, MOST))
            lines.append(more)
        elif rest:
            lines.append(wrapped(self.tr("and %n more", "", rest), "secondary"))
        fill(self._lines, lines)

    def _line(self, problem: PackProblem) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(wrapped(problem.path, "heading"))
        column.addWidget(wrapped(self._messages.text(problem.code, problem.detail)))
        return box
