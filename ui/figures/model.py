"""What the page shows, as one answer of the workspace."""

from dataclasses import dataclass
from datetime import date

from workbench.figures.model import FigureSheet, GroupFigure, Grouping


@dataclass(frozen=True, slots=True)
class Compared:
    """Which figure is compared between what."""

    figure_id: str = "on_time"
    by: Grouping = "channel"


@dataclass(frozen=True, slots=True)
class FiguresState:
    """The figures of a period, one of them compared, and the units to choose from."""

    sheet: FigureSheet
    today: date
    compared: Compared
    groups: tuple[GroupFigure, ...] = ()
    units: tuple[str, ...] = ()
