"""The period, and what narrows it: channel, category, unit."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from ui.kit.flow_layout import FlowLayout
from workbench.figures.model import FigureFilter
from workbench.wording.naming import Wording

DAY_PX, COMBO_PX = 138, 170


class FilterRow(QWidget):
    """`edited` carries the new FigureFilter; a period that ends before it begins is not told."""

    edited = Signal(object)

    def __init__(self, wording: Wording, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = FigureFilter(today(), today())
        self._first = DateEdit(today, accessible_name=self.tr("Received from"))
        self._last = DateEdit(today, accessible_name=self.tr("Received until"))
        self._channel = self._combo(wording, "channels", self.tr("All channels"))
        self._category = self._combo(wording, "categories", self.tr("All categories"))
        self._unit = CodeCombo(placeholder=self.tr("All units"))
        self._unit.setAccessibleName(self.tr("Unit"))
        self._channel.setAccessibleName(self.tr("Channel"))
        self._category.setAccessibleName(self.tr("Category"))
        flow = FlowLayout(self)
        for widget, width in (
            (self._label(self.tr("Received")), 0), (self._first, DAY_PX), (self._label("–"), 0),
            (self._last, DAY_PX), (self._channel, COMBO_PX), (self._category, COMBO_PX),
            (self._unit, COMBO_PX),
        ):  # fmt: skip
            if width:
                widget.setFixedWidth(width)
            flow.addWidget(widget)
        for field in (self._first, self._last, self._channel, self._category, self._unit):
            field.edited.connect(self._on_field_edited)

    @property
    def asked(self) -> FigureFilter:
        """What is chosen."""
        return self._asked

    def show_state(self, asked: FigureFilter, units: Sequence[str]) -> None:
        """Show what is asked, without telling anybody."""
        self._asked = asked
        self._first.show_state(asked.first)
        self._last.show_state(asked.last)
        self._channel.show_state(asked.channel or None)
        self._category.show_state(asked.category or None)
        self._unit.set_choices([Choice(unit, unit) for unit in units])
        self._unit.show_state(asked.unit or None)

    def _combo(self, wording: Wording, table: str, placeholder: str) -> CodeCombo:
        rows = getattr(wording.book, table)
        choices = [Choice(code, wording.name(table, code)) for code in rows]
        return CodeCombo(choices, placeholder=placeholder)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "secondary")
        label.setMinimumHeight(self._first.sizeHint().height())
        return label

    def _on_field_edited(self, _value: object) -> None:
        first, last = self._first.value, self._last.value
        if first is None or last is None or first > last:
            return
        asked = replace(
            self._asked,
            first=first,
            last=last,
            channel=self._channel.code or "",
            category=self._category.code or "",
            unit=self._unit.code or "",
        )
        if asked != self._asked:
            self._asked = asked
            self.edited.emit(asked)
