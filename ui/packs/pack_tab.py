"""The evidence pack of a case: its catalogue, what is proven by what, and the pack itself."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.case.tab import CaseTab, TabBody
from ui.case.tab_area import TabArea
from ui.kit import metrics
from ui.shell.desk import Desk
from workbench.changes import Changes

CATALOGUE, MATRIX, PRODUCTION = "catalogue", "matrix", "production"


class PackTab(TabBody):
    """Three segments, each made on its first visit.

    `show_item` takes a segment (`matrix`) or a thing in one (`matrix:RG01.1`).
    """

    topics = frozenset(
        {
            "evidence",
            "catalogue",
            "packs",
            "proof",
            "custody",
            "redaction",
            "checklists",
            "complaints",
            "calendar",
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complaint_id = ""
        self.segments = TabArea(desk, _segments(), self)
        self.segments.bar.setAccessibleName(self.tr("Parts of the evidence pack"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self.segments.bar)
        column.addWidget(self.segments.stack, 1)

    def show_case(self, complaint_id: str) -> None:
        """Another case, at the segment that was open."""
        self._complaint_id = complaint_id
        self.segments.show_case(complaint_id, self.segments.key)

    def show_item(self, item: str) -> None:
        """A segment, and one thing in it."""
        segment, _, thing = item.partition(":")
        self.segments.go(segment, thing)

    def reload(self, changes: Changes) -> None:
        """Tell the segment on screen now, the others when they are visited."""
        self.segments.reload(changes)

    def leave(self) -> None:
        """Another tab or page comes."""
        self.segments.leave()

    def take_focus(self) -> None:
        """Into the segment on screen."""
        if self.segments.body is not None:
            self.segments.body.take_focus()


def _segments() -> tuple[CaseTab, ...]:
    return (
        CaseTab(CATALOGUE, _catalogue_title, _catalogue),
        CaseTab(MATRIX, _matrix_title, _matrix),
        CaseTab(PRODUCTION, _production_title, _production),
    )


def _catalogue_title() -> str:
    return QCoreApplication.translate("PackTab", "Catalogue")


def _matrix_title() -> str:
    return QCoreApplication.translate("PackTab", "Elements")


def _production_title() -> str:
    return QCoreApplication.translate("PackTab", "Make the pack")


def _catalogue(desk: Desk) -> TabBody:
    from ui.catalogue.catalogue_view import CatalogueView

    return CatalogueView(desk)


def _matrix(desk: Desk) -> TabBody:
    from ui.proof.matrix_view import MatrixView

    return MatrixView(desk)


def _production(desk: Desk) -> TabBody:
    from ui.packs.production_view import ProductionView

    return ProductionView(desk)
