"""Lines of chips and columns of cards follow the width."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.kit.card_grid import CardGrid
from ui.kit.chip import Chip
from ui.kit.flow_layout import FlowLayout


def test_that_chips_wrap_when_there_is_no_room(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for text in ("状态：办理中", "到期：全部", "渠道", "类别"):
        flow.addWidget(Chip(text))
    assert flow.heightForWidth(1000) == 22
    assert flow.heightForWidth(120) > 3 * 22


def test_that_a_cleared_flow_forgets_its_widgets(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    flow.addWidget(Chip("类别"))
    flow.clear()
    assert flow.count() == 0
    qtbot.waitUntil(lambda: not box.findChildren(Chip), timeout=1000)


def test_that_cards_stand_beside_each_other_as_long_as_they_fit(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    grid = CardGrid(box, least_width=200, most_columns=3)
    cards = [QLabel(str(number)) for number in range(3)]
    for card in cards:
        grid.addWidget(card)
    box.resize(640, 400)
    box.show()
    assert len({card.y() for card in cards}) == 1
    assert len({card.width() for card in cards}) == 1
    box.resize(300, 400)
    grid.activate()
    assert len({card.x() for card in cards}) == 1


def test_that_cards_in_a_row_are_equally_high(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    grid = CardGrid(box, least_width=100, most_columns=2)
    low, high = QLabel("a"), QLabel("a\nb\nc")
    grid.addWidget(low)
    grid.addWidget(high)
    box.resize(400, 300)
    box.show()
    assert low.height() == high.height()
