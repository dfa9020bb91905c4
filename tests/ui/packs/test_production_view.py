"""The page that makes a pack: it makes one, and another only when somebody means it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from workbench.changes import Changes
from workbench.packs.model import PackMade, PackOrder

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.packs.production_view import ProductionView
    from ui.shell.desk import Desk

HASH = "ab" * 32
MADE = PackMade("ZJ-2026-0001", 1, Path("/卷"), 9, "000001", "000007", 2, HASH, HASH, (), Changes.of("packs"))


@pytest.fixture
def view(qtbot: "QtBot", desk: "Desk") -> Iterator["ProductionView"]:
    """The page below a header with a field of its own; what it orders is not carried out."""
    from ui.packs.production_view import ProductionView

    page = QWidget()
    column = QVBoxLayout(page)
    made = ProductionView(desk)
    column.addWidget(QLineEdit())
    column.addWidget(made)
    made.form.build_wanted.disconnect()
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    made.form.recipient.setText("示例市人民法院")
    yield made


def orders_of(view: "ProductionView") -> list[PackOrder]:
    told: list[PackOrder] = []
    view.form.build_wanted.connect(told.append)
    return told


def press(qtbot: "QtBot", widget: QWidget) -> None:
    widget.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_that_a_pack_that_was_made_is_not_made_again_by_accident(
    view: "ProductionView", qtbot: "QtBot"
) -> None:
    orders = orders_of(view)
    view.building.made.emit(MADE)
    assert "ZJ-2026-0001" in view.result.accessibleName()
    press(qtbot, view.form.reason)
    view.form.build.click()
    assert orders == []
    view.form.another.click()
    press(qtbot, view.form.recipient)
    assert len(orders) == 1
    view.building.made.emit(MADE)
    view.form.place.show_state(Path("/卷 2"))  # the next place, not somebody's wish
    assert not view.form.build.isEnabled()
    qtbot.keyClicks(view.form.recipient, "2")
    assert view.form.build.isVisible() and view.form.build.isEnabled()


def test_that_ctrl_enter_makes_the_pack_from_anywhere_on_the_page_that_shows_it(
    view: "ProductionView", qtbot: "QtBot"
) -> None:
    orders = orders_of(view)
    header = view.window().findChild(QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert header is not None
    press(qtbot, header)
    assert len(orders) == 1
    view.hide()
    press(qtbot, header)
    assert len(orders) == 1
