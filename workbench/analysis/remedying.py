"""Which remedy ended which cause for whom, without the person coming again."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.analysis.model import ALL, Cell, Kind, Table
from workbench.analysis.splitting import Axis, Cases, crossed, judged, share, without
from workbench.dimensions.model import Dimension

if TYPE_CHECKING:
    pass

# Fewer cases carry no claim. Source: our own design, on the run chart's ten points.
CLAIM_FROM = 12


def remedy_tables(cases: Cases) -> tuple[Table, ...]:
    """The remedies by what they did, and by cause and age of those who got them.

    A remedy succeeded where the case was closed, the person did not come again about the same within ninety
    days after the decision, and, where asked, was satisfied. Cases whose ninety days are not over, that are
    not closed, or without a decision are left out and counted.
    """
    told = cases.frame["told_on"].notna().to_numpy()
    closed = cases.frame["closed_on"].notna().to_numpy()
    proved = cases.frame["proved"].to_numpy()
    ripe = told & closed & proved
    left_out = {
        "undecided": cases.seqs[~told],
        "ninety_days": cases.seqs[told & ~proved],
        "not_closed": cases.seqs[proved & told & ~closed],
    }
    ended = ripe & ~cases.flags("again", 1) & ~cases.flags("satisfied", 0)
    remedies = without(cases.axis("remedy"), ~ripe)
    what = crossed(crossed(cases.axis("cause"), remedies), cases.axis("age_band"))
    whole = share(ALL, "", cases.seqs[ripe], cases.seqs[ended]) if ripe.any() else None
    return (
        _table("remedy.ended", "remedy", _costed(remedies, ended, cases), left_out, whole),
        _table("remedy.crowds", "crowd", _costed(_met(what), ended, cases), left_out, whole),
    )


def _table(table_id: str, kind: Kind, cells: list[Cell], left_out: Any, whole: Cell | None) -> Table:
    listed = sorted(cells, key=lambda cell: (-cell.count, cell.row))
    rows = tuple(cell.row for cell in listed)
    return Table(
        table_id, Dimension.REMEDY, "shares", kind, tuple(listed), rows, left_out=left_out, total=whole
    )


def _met(axis: Axis) -> Axis:
    """The axis with only the codes that have cases; of all pairs most have none."""
    import numpy as np

    met, places = np.unique(axis.places, return_inverse=True)
    shift = 1 if len(met) and met[0] < 0 else 0
    return Axis(places - shift, tuple(axis.names[place] for place in met[shift:]))


def _costed(axis: Axis, ended: Any, cases: Cases) -> list[Cell]:
    """The share of success by code, with what was paid in the cases."""
    import numpy as np

    places = {name: place for place, name in enumerate(axis.names)}
    counted = axis.places >= 0
    sums = []
    for column in ("cost_due_fen", "cost_goodwill_fen"):
        fen = cases.frame[column].to_numpy()
        sums.append(np.bincount(axis.places[counted], fen[counted], minlength=len(axis.names)))
    due, goodwill = sums
    return [
        replace(cell, due_fen=round(due[places[cell.row]]), goodwill_fen=round(goodwill[places[cell.row]]))
        for cell in judged(axis, ended, cases)
    ]
