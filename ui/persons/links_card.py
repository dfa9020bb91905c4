"""Other people who share a fact with this one; the fact is named, and where it stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.columns import Cell, Column
from ui.kit.rows_model import RowsModel
from ui.kit.table import Table
from workbench.links.edges import HUB_AT
from workbench.links.model import Hub, PersonLink, PersonLinks
from workbench.wording.naming import Wording

ROWS = 6


class LinksCard(Card):
    """`opened` carries the id of the other person; `graph_wanted`: to walk on from here."""

    opened = Signal(object)
    graph_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__("", parent, flush=True)
        self._wording = wording
        self.show_title(
            self.tr("Shared facts"), self.tr("other people with the same phone, account, contract or address")
        )
        graph = ActionButton(self.tr("Open the graph"), kind="quiet", icon_name="link")
        graph.clicked.connect(self.graph_wanted)
        self.add_action(graph)
        self._model = RowsModel(self._columns(), lambda link: link.person_id, self)
        self.table = Table(self._model, "person-links", accessible_name=self.tr("People with shared facts"))
        self.table.opened.connect(self.opened)
        self._none = QLabel(
            self.tr("Nobody else has the same document, phone, account, contract or address.")
        )
        self._none.setProperty("role", "secondary")
        self._none.setWordWrap(True)
        self._none.setContentsMargins(14, 10, 14, 12)
        self._more = QLabel()
        self._more.setProperty("role", "secondary")
        self._more.setContentsMargins(14, 6, 14, 8)
        for part in (self.table, self._none, self._more):
            self.add(part)

    def show_state(self, links: PersonLinks) -> None:
        """Show other links."""
        self._model.show_state(links.links)
        self.table.fit_height(ROWS)
        self.table.setVisible(bool(links.links))
        self._none.setVisible(not links.links)
        hidden = links.total - len(links.links)
        lines = [self.tr("%n more", "", hidden)] if hidden > 0 else []
        self._more.setText("\n".join([*lines, *map(self._hub, links.hubs)]))
        self._more.setVisible(bool(self._more.text()))

    def _hub(self, hub: Hub) -> str:
        told = self._wording.messages.text("link.hub", {"limit": str(HUB_AT), "count": str(hub.count)})
        return f"{self._wording.messages.text(f'link.kind.{hub.kind}')} {hub.shared} · {told}"

    def _columns(self) -> tuple[Column[PersonLink], ...]:
        return (
            Column("name", self.tr("Name"), lambda link: link.name or self.tr("Anonymous"), width=110),
            Column("facts", self.tr("Shared"), self._facts, width=260, elastic=True),
            Column("case", self.tr("Stands in"), lambda link: link.facts[0].case_no, width=130),
            Column(
                "count",
                self.tr("Complaints"),
                lambda link: str(link.complaint_count),
                width=86,
                align="right",
            ),
            Column("decided", self.tr("Decided"), self._decided, width=130),
        )

    def _facts(self, link: PersonLink) -> Cell:
        lines = [
            f"{self._wording.messages.text(f'link.kind.{fact.kind}')} {fact.shared}" for fact in link.facts
        ]
        placed = [f"{line} · {fact.case_no}" for line, fact in zip(lines, link.facts, strict=True)]
        return Cell(" · ".join(lines), tooltip="\n".join(placed))

    def _decided(self, link: PersonLink) -> Cell:
        return Cell(self.tr("Not the same person") if link.not_same else "", muted=True)
