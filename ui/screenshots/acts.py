"""What is done on a page before its picture is taken, as a person would."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from ui.case.case_page import CasePage
from ui.case.clock_line import ClockLine
from ui.case.clocks_card import ClocksCard
from ui.contacts.contact_dialog import ContactDialog
from ui.evidence.exhibit_panel import CUSTODY, PROPERTIES, ExhibitPanel
from ui.kit.chip import Chip
from ui.kit.strip import Strip
from ui.packs.order_form import OrderForm
from ui.redaction.redaction_page import RedactionPage
from workbench.redaction.model import Rect

Step = Callable[[QWidget], None]

SAID: dict[str, Any] = {
    "said": "体检表你们自己单位存着的，三年都是合格，怎么就成了我隐瞒？再拖我就去找媒体。",
    "facts": "2019 至 2021 年度职业体检，血压一栏均有记录，结论合格。",
    "demand": "按合同给付 36000 元，并书面说明理由。",
    "emotion_level": "3",
    "emotion_words": "语速快，两次打断",
}
RECIPIENT, REASON = "示例市示例区人民法院", "（2026）示0101民初118号案举证"
BOXES = (Rect(0.05, 0.30, 0.55, 0.46), Rect(0.05, 0.52, 0.30, 0.68))
_Kind = TypeVar("_Kind", bound=QWidget)


def steps_of(name: str) -> tuple[Step, ...]:
    """What is done one after the other; the window answers each before the next."""
    return _ACTS[name]


def _explain(window: QWidget) -> None:
    line = _one(_one(window, ClocksCard), ClockLine)
    _one(line, Chip).clicked.emit()


def _contact(window: QWidget) -> None:
    _one(window, CasePage).record_contact()


def _start_anew(window: QWidget) -> None:
    # What the pictures of the other language typed was kept.
    for strip in _one(window, ContactDialog).findChildren(Strip):
        if strip.isVisible():
            strip.acted.emit("")


def _write_down(window: QWidget) -> None:
    form = _one(window, ContactDialog).form
    form.show_state(replace(form.draft, **SAID))
    form.edited.emit()


def _check_first(window: QWidget) -> None:
    form = _one(window, OrderForm)
    form.recipient.setText(RECIPIENT)
    form.reason.setPlainText(REASON)
    form.check.click()


def _name_the_place(window: QWidget) -> None:
    place = _one(window, OrderForm).place
    # Where the pictures are taken is nobody's folder.
    place.show_state(Path(place.path.name))


def _properties(window: QWidget) -> None:
    _one(window, ExhibitPanel).open_section(PROPERTIES)


def _custody(window: QWidget) -> None:
    _one(window, ExhibitPanel).open_section(CUSTODY)


def _draw_boxes(window: QWidget) -> None:
    page = _one(window, RedactionPage)
    canvas = page.pages.canvas
    # The pictures of the other language have drawn them already.
    for box in () if page.side.areas.table.model().rowCount() else BOXES:
        canvas.drawn.emit(box)


def _one(inside: QWidget, kind: type[_Kind]) -> _Kind:
    """The first that is there to be seen, or would be after scrolling."""
    return next(widget for widget in inside.findChildren(kind) if widget.isVisible())


_ACTS: dict[str, tuple[Step, ...]] = {
    "explain": (_explain,),
    "contact": (_contact, _start_anew, _write_down),
    "check": (_check_first, _name_the_place),
    "properties": (_properties,),
    "custody": (_custody,),
    "mark": (_draw_boxes,),
}
