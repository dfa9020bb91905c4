"""Draws the pictures of the page on a worker, each when it comes on screen."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.analysis.mark_plot import MarkPlot
from ui.kit.jobs import JobContext, Work
from ui.shell.desk import Desk
from workbench.plots.model import Drawn, Look


class PlotDrawer(QObject):
    """Listens to plots."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def follow(self, part: QWidget) -> None:
        """Draw what the plots in a part of the page ask for."""
        for plot in part.findChildren(MarkPlot):
            if not plot.property("followed"):
                plot.setProperty("followed", True)
                plot.wanted.connect(partial(self._draw, plot))

    def _draw(self, plot: MarkPlot, look: Look) -> None:
        draw = plot.drawn_by
        if draw is None:
            return

        def run(_context: JobContext) -> Drawn:
            return draw(look)

        self._desk.work(Work(run, lambda made: plot.show_drawn(look, made), owner=plot))
