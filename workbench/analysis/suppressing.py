"""Leaves out of what goes outside the cells in which single people could be told."""

from dataclasses import replace

from workbench.analysis.model import SUPPRESSED, FiveAnalysis, Table
from workbench.figures.rules import LEAST_CASES

# Tables that part people by what they are, or name who was complained of.
PERSONAL = (
    "people.ages", "people.regions", "people.standing", "people.again", "event.units", "event.agents",
    "remedy.crowds",
)  # fmt: skip


def outward(analysis: FiveAnalysis) -> FiveAnalysis:
    """The analysis as it may go outside: small cells of people left out and counted, no words of cases.

    Source: our own design after the practice of official statistics (threshold of five).
    """
    return replace(analysis, tables=tuple(_suppressed(table) for table in analysis.tables), whys=())


def _suppressed(table: Table) -> Table:
    """The table without cells of fewer than five cases; never with a single one gone.

    One cell alone could be worked out from the others and the total, so the next smallest goes with it.
    """
    import numpy as np

    small = [cell for cell in table.cells if 0 < cell.count < LEAST_CASES]
    if table.id not in PERSONAL or not small:
        return table
    if len(small) == 1:
        others = [cell for cell in table.cells if cell.count >= LEAST_CASES]
        small += sorted(others, key=lambda cell: cell.count)[:1]
    gone = {(cell.row, cell.column) for cell in small}
    kept = tuple(cell for cell in table.cells if (cell.row, cell.column) not in gone)
    cases = np.sort(np.concatenate([cell.cases for cell in small]))
    return replace(table, cells=kept, left_out={**table.left_out, SUPPRESSED: cases})
