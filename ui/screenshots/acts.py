"""What is done on a page before its picture is taken, as a person would."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from ui.case.case_page import CasePage
from ui.case.clock_line import ClockLine
from ui.case.clocks_card import ClocksCard
from ui.evidence.exhibit_panel import CUSTODY, PROPERTIES, ExhibitPanel
from ui.kit.chip import Chip
from ui.redaction.redaction_page import RedactionPage
from ui.redaction.side_panel import AREAS, FIND

Step = Callable[[QWidget], None]
_Kind = TypeVar("_Kind", bound=QWidget)


def steps_of(name: str) -> tuple[Step, ...]:
    """What is done one after the other; the window answers each before the next."""
    return _ACTS[name]


def _explain(window: QWidget) -> None:
    line = _one(_one(window, ClocksCard), ClockLine)
    _one(line, Chip).clicked.emit()


def _contact(window: QWidget) -> None:
    _one(window, CasePage).record_contact()


def _properties(window: QWidget) -> None:
    _one(window, ExhibitPanel).open_section(PROPERTIES)


def _custody(window: QWidget) -> None:
    _one(window, ExhibitPanel).open_section(CUSTODY)


def _look_for_words(window: QWidget) -> None:
    side = _one(window, RedactionPage).side
    side.open_section(FIND)
    side.finder.search.click()


def _cover_all(window: QWidget) -> None:
    side = _one(window, RedactionPage).side
    side.finder.accept_all.click()
    side.open_section(AREAS)


def _one(inside: QWidget, kind: type[_Kind]) -> _Kind:
    """The first that is there to be seen, or would be after scrolling."""
    return next(widget for widget in inside.findChildren(kind) if widget.isVisible())


_ACTS: dict[str, tuple[Step, ...]] = {
    "explain": (_explain,),
    "contact": (_contact,),
    "properties": (_properties,),
    "custody": (_custody,),
    "mark": (_look_for_words, _cover_all),
}
