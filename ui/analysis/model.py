"""What the page shows, as one answer of the workspace."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.analysis.changes_model import Effect, Intervention, MeasureFigure
from workbench.analysis.model import FiveAnalysis, Period

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True, eq=False)
class AnalysisState:
    """The tables of a period, changes with their effect, and measures; `frame` to look at them anew."""

    period: Period
    frame: "DataFrame"
    analysis: FiveAnalysis
    effects: tuple[Effect, ...] = ()
    withdrawn: tuple[Intervention, ...] = ()
    measures: tuple[MeasureFigure, ...] = ()
    units: tuple[str, ...] = ()
    products: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """Cases to open, and what they are."""

    seqs: tuple[int, ...]
    name: str
