"""Asks for everything that the page shows; on a worker."""

from datetime import date
from typing import Any

from ui.analysis.model import AnalysisState
from workbench.analysis.counting import five_dimensions
from workbench.analysis.effects import effect_of
from workbench.analysis.frame import case_frame
from workbench.analysis.measures import measure_figures
from workbench.analysis.queries import interventions, period_of, products
from workbench.figures.model import FigureFilter
from workbench.figures.queries import units


def analysis_state(session: Any, asked: FigureFilter, today: date) -> AnalysisState:
    """The tables of a period, the changes with their effect, and the measures."""
    period = period_of(session, asked, today)
    frame = case_frame(session, asked, today)
    marked = interventions(session, withdrawn=True)
    return AnalysisState(
        period,
        frame,
        five_dimensions(frame),
        tuple(effect_of(frame, one, period) for one in marked if one.stands),
        tuple(one for one in marked if not one.stands),
        tuple(measure_figures(session, period.today)),
        tuple(units(session)),
        tuple(products(session)),
    )
