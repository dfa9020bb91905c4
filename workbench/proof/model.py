"""The table of what is to be proven against the exhibits: columns, cells, rows and their verdicts."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from workbench.evidence.weakness import Weakness
from workbench.rulebook.model import Citation

RowKind = Literal["element", "item", "other"]
OURS = ("insurer", "bank")
HIGHER_STANDARD = "排除合理怀疑"


class CellState(StrEnum):
    """What an exhibit does for a row that it is tied to.

    `supports`: it cannot prove alone; `kept_out`: settlement talk; `defective`: an unexplained "no" in its
    review; `red`: its file is not what was taken in.
    """

    PROVES = "proves"
    SUPPORTS = "supports"
    ADVERSE = "adverse"
    KEPT_OUT = "kept_out"
    DEFECTIVE = "defective"
    RED = "red"
    WITHDRAWN = "withdrawn"


class Verdict(StrEnum):
    """What stands behind a row: something that proves, only what cannot prove alone, or nothing."""

    PROVEN = "proven"
    WEAK = "weak"
    BARE = "bare"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Column:
    """An exhibit; `open_questions`: blocking ones without an answer; `presumed`: what suggests its truth."""

    evidence_id: str
    number: int
    title: str
    kind: str
    form: str
    stance: str
    withdrawn: bool = False
    mismatch: str | None = None
    settlement_talk: bool = False
    blocked_by: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    weaknesses: tuple[Weakness, ...] = ()
    presumed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """An exhibit that is tied to a row; `facts` are those it is the source of, when it is tied only so."""

    evidence_id: str
    number: int
    state: CellState
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Something to be proven, with the exhibits tied to it; of an item only whether it is at hand.

    `state` is that of the checklist. `stated`: facts known from a source that is no exhibit. `candidates`:
    exhibits at hand for the items that prove it. `alternative`: the element of its group that is proven.
    """

    target_id: str
    kind: RowKind
    verdict: Verdict
    cells: tuple[Cell, ...] = ()
    ground_id: str = ""
    state: str = ""
    essential: bool = False
    required: bool = False
    burden: str = ""
    standard: str = ""
    stated: tuple[str, ...] = ()
    candidates: tuple[int, ...] = ()
    alternative: str = ""
    citations: tuple[Citation, ...] = field(default_factory=tuple)

    def numbers(self, *states: CellState) -> tuple[int, ...]:
        """The exhibits in one of these states."""
        return tuple(cell.number for cell in self.cells if cell.state in states)

    @property
    def proven_by(self) -> tuple[int, ...]:
        """The exhibits that prove it."""
        return self.numbers(CellState.PROVES)

    @property
    def supported_by(self) -> tuple[int, ...]:
        """The exhibits that speak for it and cannot prove alone."""
        return self.numbers(CellState.SUPPORTS)

    @property
    def adverse(self) -> tuple[int, ...]:
        """The exhibits that speak against us."""
        return self.numbers(CellState.ADVERSE)

    @property
    def stands_out(self) -> bool:
        """Whether it is an essential element that we have to prove, and nothing proves it.

        Source: 民诉解释 91 (who has to prove).
        """
        ours = self.essential and self.burden in OURS and not self.alternative
        return ours and self.verdict in (Verdict.BARE, Verdict.WEAK)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The rows of a case against its exhibits."""

    complaint_id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def bare(self) -> tuple[Row, ...]:
        """Elements with nothing behind them."""
        return tuple(row for row in self.rows if row.verdict is Verdict.BARE and row.kind != "item")

    @property
    def missing(self) -> tuple[Row, ...]:
        """Required items of evidence that are not at hand."""
        return tuple(row for row in self.rows if row.verdict is Verdict.BARE and row.kind == "item")

    @property
    def weak(self) -> tuple[Row, ...]:
        """Rows that rest only on what cannot prove alone. Source: 证据规定 90."""
        return tuple(row for row in self.rows if row.verdict is Verdict.WEAK)

    @property
    def gaps(self) -> tuple[Row, ...]:
        """Essential elements that we have to prove and cannot."""
        return tuple(row for row in self.rows if row.stands_out)

    def column(self, evidence_id: str) -> Column | None:
        """An exhibit of the table."""
        return next((column for column in self.columns if column.evidence_id == evidence_id), None)

    def row(self, target_id: str) -> Row | None:
        """A row of the table."""
        return next((row for row in self.rows if row.target_id == target_id), None)
