"""What a pack says of itself, as far as it could be read."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit import metrics
from ui.kit.card import Card
from ui.kit.dates import clock_time, whole_date
from ui.kit.elided_label import ElidedLabel
from ui.kit.wrapped_label import WrappedLabel
from workbench.moment import BRANCH_ZONE
from workbench.verifier.model import PackFacts


class FactsCard(Card):
    """Pairs of a name and a value, two beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What the pack says of itself"), parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(metrics.GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self.body.addLayout(self._grid)
        names = (
            *(self.tr("Pack"), self.tr("Case"), self.tr("For"), self.tr("Made")),
            *(self.tr("Exhibits"), self.tr("Page numbers")),
        )
        self.values = tuple(self._added(place, name) for place, name in enumerate(names))

    def show_state(self, facts: PackFacts) -> None:
        """Show another pack; hidden when it says nothing."""
        self.setVisible(bool(facts.number))
        counted = self.tr("%n exhibit(s)", "", facts.exhibits)
        pages = self.tr("%n page(s) in the PDF", "", facts.pages)
        run = f"{facts.first_text} – {facts.last_text}" if facts.first_text else ""
        said = (
            *(facts.number, facts.case_no, facts.recipient, _moment(facts.made_at)),
            *(self.tr("{exhibits}, {pages}").format(exhibits=counted, pages=pages), run),
        )
        for value, text in zip(self.values, said, strict=True):
            value.setText(text or "—")

    def _added(self, place: int, name: str) -> WrappedLabel:
        row, column = divmod(place, 2)
        label = ElidedLabel(name, role="secondary")
        label.setFixedWidth(96)
        value = WrappedLabel()
        self._grid.addWidget(label, row, column * 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, column * 2 + 1)
        return value


def _moment(text: str) -> str:
    try:
        instant = datetime.fromisoformat(text).astimezone(BRANCH_ZONE)
    except ValueError:
        return text
    return f"{whole_date(instant.date())} {clock_time(instant)}"
