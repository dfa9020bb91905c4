"""Leads whoever starts again back to where they were, as long as it is there and not kept from them."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from ui.kit.jobs import JobContext
from ui.shell.conductor import Conductor
from ui.shell.desk import Desk
from ui.shell.history import Visit
from ui.shell.page_spec import Return
from ui.shell.places import Places
from workbench.errors import WorkbenchError

# When the page that was come back to has its answers.
FIRST_PAGE_AFTER_MS = 1500


class Returning:
    """The page comes up at once and fills when the workspace is open; what is gone gives way to the first."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def come_in(self, conductor: Conductor, desk: Desk) -> None:
        """Let the pages in, at the place that was kept."""
        kept = self._places.kept(desk.layout)
        if kept is None:
            conductor.enter(desk)
            return
        spec, at = kept
        self._prepare_later(conductor)
        if spec.returns is None:
            conductor.enter(desk, Visit(spec.key))
            return
        visit = Visit(spec.key, spec.returns.target(at))
        conductor.enter(desk, visit)
        self._check(conductor, desk, visit, partial(_is_there, spec.returns, at))

    def _prepare_later(self, conductor: Conductor) -> None:
        # A timer of the conductor's own: it must not go off when the window made another in the meantime.
        timer = QTimer(conductor)
        timer.setSingleShot(True)
        timer.timeout.connect(conductor.prepare_first)
        timer.start(FIRST_PAGE_AFTER_MS)

    def _check(self, conductor: Conductor, desk: Desk, visit: Visit, ask: "partial[bool]") -> None:
        def known(is_there: bool) -> None:
            if not is_there and conductor.place == visit:
                conductor.start_over()

        def failed(_error: WorkbenchError) -> None:
            known(False)

        desk.read(ask, known, failed, owner=conductor)


def _is_there(returns: Return, at: str, session: Any, _context: JobContext) -> bool:
    return returns.is_there(session, at)
