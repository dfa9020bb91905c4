"""Lays the table of proof: what each exhibit does for each row, and what stands behind the row at last."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workbench.checklists.model import (
    ElementState,
    ElementView,
    EvidenceSheet,
    ItemState,
    ItemView,
    KnownFact,
    RefusalSheet,
)
from workbench.evidence.model import Stance
from workbench.proof.model import Cell, CellState, Column, Matrix, Row, Verdict
from workbench.rulebook.checklist_model import Element
from workbench.rulebook.reading import Rulebook

_ORDER = tuple(CellState)


@dataclass(frozen=True, slots=True)
class Sources:
    """What the table is laid from; `links` leads from a target to the ids of the exhibits tied to it."""

    complaint_id: str
    columns: tuple[Column, ...]
    links: Mapping[str, tuple[str, ...]]
    sheet: RefusalSheet
    items: EvidenceSheet
    facts: Mapping[str, KnownFact]


def matrix(sources: Sources, book: Rulebook) -> Matrix:
    """The elements of the chosen grounds, the required items, and whatever else an exhibit is tied to.

    Source: 证据规定 90; 民诉解释 91, 107, 108-109.
    """
    columns = {column.evidence_id: column for column in sources.columns}
    laid = _Laying(sources, columns, book)
    elements = [laid.element(view) for ground in sources.sheet.grounds for view in ground.elements]
    items = [laid.item(item) for item in sources.items.items if item.required or item.id in sources.links]
    shown = {row.target_id for row in (*elements, *items)}
    others = [laid.other(target) for target in sorted(sources.links) if target not in shown]
    rows = (*_with_alternatives(elements, sources.sheet), *items, *others)
    return Matrix(sources.complaint_id, sources.columns, rows)


def cell_state(column: Column) -> CellState:
    """What an exhibit does for whatever it is tied to; the gravest objection counts.

    Source: 证据规定 87, 90; 民诉解释 106-107.
    """
    if column.withdrawn:
        return CellState.WITHDRAWN
    if column.mismatch is not None:
        return CellState.RED
    if column.settlement_talk:
        return CellState.KEPT_OUT
    if column.blocked_by:
        return CellState.DEFECTIVE
    if column.stance == Stance.ADVERSE:
        return CellState.ADVERSE
    return CellState.SUPPORTS if column.weaknesses else CellState.PROVES


def verdict_of(cells: tuple[Cell, ...], *, needed: bool) -> Verdict:
    """What stands behind a row.

    Several that cannot prove alone may do so together; that is for a court to weigh. Source: 证据规定 90.
    """
    states = {cell.state for cell in cells}
    if CellState.PROVES in states:
        return Verdict.PROVEN
    if not needed:
        return Verdict.NOT_NEEDED
    return Verdict.WEAK if CellState.SUPPORTS in states else Verdict.BARE


@dataclass(frozen=True, slots=True)
class _Laying:
    sources: Sources
    columns: Mapping[str, Column]
    book: Rulebook

    def element(self, view: ElementView) -> Row:
        element = self._of_book(view)
        cells = self._cells(view.id, view.facts)
        tied = {cell.number for cell in cells}
        at_hand = {cell.number for item in element.evidence for cell in self._cells(item) if _counts(cell)}
        return Row(
            target_id=view.id,
            kind="element",
            verdict=verdict_of(cells, needed=view.state is not ElementState.NOT_APPLICABLE),
            cells=cells,
            ground_id=view.ground_id,
            state=view.state,
            essential=view.essential,
            burden=view.burden,
            standard=element.standard,
            stated=self._stated(view.facts),
            candidates=tuple(sorted(at_hand - tied)),
            citations=view.citations,
        )

    def item(self, item: ItemView) -> Row:
        cells = self._cells(item.id)
        verdict = Verdict.BARE
        if any(_counts(cell) for cell in cells):
            verdict = Verdict.PROVEN
        elif item.state is ItemState.NOT_APPLICABLE or not item.required:
            verdict = Verdict.NOT_NEEDED
        return Row(item.id, "item", verdict, cells, state=item.state, required=item.required)

    def other(self, target_id: str) -> Row:
        cells = self._cells(target_id)
        return Row(target_id, "other", verdict_of(cells, needed=True), cells)

    def _cells(self, target_id: str, facts: tuple[str, ...] = ()) -> tuple[Cell, ...]:
        found: dict[str, Cell] = {}
        for evidence_id in self.sources.links.get(target_id, ()):
            column = self.columns.get(evidence_id)
            if column is not None:
                found[evidence_id] = Cell(evidence_id, column.number, cell_state(column))
        for key in facts:
            column = self._source_of(key)
            if column is None:
                continue
            cell = found.get(column.evidence_id)
            if cell is None:
                state = cell_state(column)
                found[column.evidence_id] = Cell(column.evidence_id, column.number, state, (key,))
            elif cell.facts:
                found[column.evidence_id] = replace(cell, facts=(*cell.facts, key))
        return tuple(sorted(found.values(), key=lambda cell: cell.number))

    def _source_of(self, key: str) -> Column | None:
        known = self.sources.facts.get(key)
        if known is None or known.evidence is None:
            return None
        return next((column for column in self.sources.columns if column.number == known.evidence), None)

    def _stated(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        known = {key: self.sources.facts.get(key) for key in keys}
        return tuple(key for key, fact in known.items() if fact is not None and fact.evidence is None)

    def _of_book(self, view: ElementView) -> Element:
        ground = self.book.refusal_grounds[view.ground_id]
        return next(element for element in ground.elements if element.id == view.id)


def _counts(cell: Cell) -> bool:
    return cell.state in (CellState.PROVES, CellState.SUPPORTS)


def _with_alternatives(rows: list[Row], sheet: RefusalSheet) -> list[Row]:
    """Of elements that are alternatives one proven is enough for all."""
    groups = {
        view.id: (ground.id, view.group) for ground in sheet.grounds for view in ground.elements if view.group
    }
    proven = {groups[row.target_id]: row.target_id for row in reversed(rows) if _proven(row, groups)}
    return [
        replace(row, alternative=proven.get(groups[row.target_id], ""))
        if row.target_id in groups and row.verdict is not Verdict.PROVEN
        else row
        for row in rows
    ]


def _proven(row: Row, groups: Mapping[str, tuple[str, str]]) -> bool:
    return row.target_id in groups and row.verdict is Verdict.PROVEN
