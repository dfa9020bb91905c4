"""Says the table of proof in the person's language: rows, cells, verdicts, and how each looks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ui.evidence.words import CIRCLED, EvidenceWords
from ui.kit.palette import Tone
from workbench.proof.model import Cell, CellState, Column, Row, Verdict
from workbench.proof.telling import Said, cell_said, column_said, row_said

Look = tuple[str, Tone]
CELLS: Mapping[CellState, Look] = MappingProxyType(
    {
        CellState.PROVES: ("check", "green"),
        CellState.SUPPORTS: ("dot", "amber"),
        CellState.ADVERSE: ("flag", "red"),
        CellState.KEPT_OUT: ("chat", "neutral"),
        CellState.DEFECTIVE: ("close", "red"),
        CellState.RED: ("warning", "red"),
        CellState.WITHDRAWN: ("undo", "neutral"),
    }
)
VERDICTS: Mapping[Verdict, Look] = MappingProxyType(
    {
        Verdict.PROVEN: ("check", "green"),
        Verdict.WEAK: ("alert", "amber"),
        Verdict.BARE: ("warning", "red"),
        Verdict.NOT_NEEDED: ("minus", "neutral"),
    }
)


@dataclass(frozen=True, slots=True)
class ProofWords:
    """Made anew when the language changes."""

    words: EvidenceWords

    def name(self, row: Row) -> str:
        """A row without the ground it stands under: `① asked specifically`, `C-01 complaint letter`."""
        if row.kind != "element":
            return self.words.target(row.target_id)
        place = row.target_id.partition(".E")[2]
        number = CIRCLED[int(place) - 1] if place.isdigit() and int(place) <= len(CIRCLED) else place
        return f"{number} {self.words.wording.element(row.target_id)}"

    def ground(self, ground_id: str) -> str:
        """A ground with its code."""
        return f"{ground_id} {self.words.wording.name('refusal_grounds', ground_id)}"

    def row(self, row: Row) -> str:
        """What stands behind a row, in one line."""
        return self._joined(row_said(row))

    def cell(self, cell: Cell, column: Column) -> str:
        """What an exhibit does for a row, and why no more."""
        return self._joined(cell_said(cell, column))

    def column(self, column: Column) -> str:
        """What must be known of an exhibit as proof."""
        return self._joined(column_said(column))

    def look(self, row: Row) -> Look:
        """Icon and tone of a row's verdict; what is not ours to prove does not shout."""
        icon, tone = VERDICTS[row.verdict]
        return (icon, tone) if row.stands_out or row.verdict is Verdict.PROVEN else (icon, _quiet(row, tone))

    def _joined(self, said: Iterable[Said]) -> str:
        mark = "；" if self.words.wording.language == "zh" else "; "
        return mark.join(self.words.said(each.code, each.detail) for each in said)


def _quiet(row: Row, tone: Tone) -> Tone:
    """A missing item is amber, whatever else is not essential or not ours is neutral."""
    if row.kind == "item" and row.verdict is Verdict.BARE:
        return "amber"
    return tone if row.verdict is Verdict.WEAK else "neutral"
