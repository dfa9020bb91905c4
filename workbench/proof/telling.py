"""What there is to say about a row and about a cell of the table of proof, as codes of sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from workbench.errors import NO_DETAIL
from workbench.proof.model import HIGHER_STANDARD, Cell, CellState, Column, Row, Verdict

LISTED_AT_MOST = 20
_GRAVE_STATES = ("lapsed", "conflict")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the messages with what is filled in."""

    code: str
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)


def row_said(row: Row) -> tuple[Said, ...]:
    """What stands behind a row, the verdict first."""
    return tuple(_row_said(row))


def verdict_said(row: Row) -> Said:
    """The verdict of a row alone."""
    if row.kind == "item":
        at_hand = tuple(sorted((*row.proven_by, *row.supported_by)))
        return Said(f"proof.item.{row.verdict}", {"numbers": _listed(at_hand)})
    if row.verdict is Verdict.PROVEN:
        return Said("proof.verdict.proven", {"numbers": _listed(row.proven_by)})
    if row.verdict is Verdict.WEAK:
        return Said("proof.verdict.weak", {"numbers": _listed(row.supported_by)})
    return Said(f"proof.verdict.{row.verdict}")


def cell_said(cell: Cell, column: Column) -> tuple[Said, ...]:
    """What an exhibit does for a row, and why no more."""
    return tuple(_cell_said(cell, column))


def column_said(column: Column) -> tuple[Said, ...]:
    """What must be known of an exhibit as proof, whatever it is tied to."""
    return tuple(_objections(column))


def _row_said(row: Row) -> Iterator[Said]:
    yield verdict_said(row)
    if row.state in _GRAVE_STATES:
        yield Said(f"proof.state.{row.state}")
    if row.alternative:
        yield Said("proof.alternative", {"element": row.alternative})
    if row.adverse:
        yield Said("proof.adverse", {"numbers": _listed(row.adverse)})
    useless = row.numbers(CellState.RED, CellState.DEFECTIVE, CellState.KEPT_OUT)
    if useless:
        yield Said("proof.useless", {"numbers": _listed(useless)})
    if row.verdict is not Verdict.PROVEN and row.stated:
        yield Said("proof.stated", {"count": str(len(row.stated))})
    if row.verdict is not Verdict.PROVEN and row.candidates:
        yield Said("proof.candidates", {"numbers": _listed(row.candidates)})
    if row.standard == HIGHER_STANDARD:
        yield Said("proof.higher_standard")


def _cell_said(cell: Cell, column: Column) -> Iterator[Said]:
    yield Said(f"proof.cell.{cell.state}")
    if cell.facts:
        yield Said("proof.by_fact", {"fact": cell.facts[0]})
    yield from _objections(column)


def _objections(column: Column) -> Iterator[Said]:
    if column.withdrawn:
        return
    if column.mismatch is not None:
        yield Said("proof.file_wrong")
    if column.blocked_by:
        yield Said("proof.blocked", {"questions": ", ".join(column.blocked_by)})
    for weakness in column.weaknesses:
        detail = {"weakness": weakness.rule_id, "questions": ", ".join(weakness.questions)}
        yield Said("proof.weak_by_questions" if weakness.questions else "proof.weak", detail)
    if column.presumed and any(weakness.questions for weakness in column.weaknesses):
        yield Said("proof.presumed", {"particular": column.presumed[0]})
    if column.open_questions:
        yield Said("proof.to_review", {"questions": ", ".join(column.open_questions)})


def _listed(numbers: tuple[int, ...]) -> str:
    """The numbers in a row; of very many the first ones, the table shows the rest."""
    rest = ["…"] if len(numbers) > LISTED_AT_MOST else []
    return ", ".join([*map(str, numbers[:LISTED_AT_MOST]), *rest])
