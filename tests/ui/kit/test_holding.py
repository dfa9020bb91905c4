"""A page is laid out once however much of it changes at a time."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.card_grid import CardGrid
from ui.kit.holding import held


class Leaf(QWidget):
    """Counts how often its height is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        self.asked += 1
        return 40

    def sizeHint(self) -> QSize:
        return QSize(50, 40)


class Page(QWidget):
    """Two cards side by side; the second is to be filled."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = CardGrid(self, least_width=100, most_columns=2)
        self.leaf, self.card = Leaf(), QWidget()
        self.card_body = QVBoxLayout(self.card)
        self.grid.addWidget(self.leaf)
        self.grid.addWidget(self.card)
        self.resize(400, 300)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def fill(page: Page) -> None:
    for _ in range(20):
        one = Leaf()
        page.card_body.addWidget(one)
        one.show()


def test_that_what_stands_beside_is_measured_once_while_a_card_is_filled(page: Page) -> None:
    page.leaf.asked = 0
    with held(page.card_body, page.grid):
        fill(page)
    assert page.leaf.asked <= 2


def test_that_all_is_in_its_place_afterwards(page: Page) -> None:
    with held(page.card_body, page.grid):
        fill(page)
    last = page.card.findChildren(Leaf)[19]
    assert last.isVisible()
    assert last.geometry().top() > 19 * 40
    assert page.leaf.height() > 20 * 40


def test_that_a_layout_held_already_is_let_go_by_who_held_it_first(page: Page) -> None:
    with held(page.grid):
        with held(page.card_body, page.grid):
            fill(page)
        assert not page.grid.isEnabled()
        assert page.card_body.isEnabled()
    assert page.grid.isEnabled()


def test_that_a_card_that_grows_is_measured_anew(page: Page) -> None:
    before = page.grid.heightForWidth(400)
    fill(page)
    assert page.grid.heightForWidth(400) > before
