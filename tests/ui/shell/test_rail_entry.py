"""An entry of the rail in a window that leaves it less than a line."""

import pytest
from pytestqt.qtbot import QtBot

from ui.shell.rail_entry import RailEntry


@pytest.mark.parametrize("height", [34, 24, 17])
def test_that_the_icon_is_whole_and_in_the_middle_however_low_the_entry_is(qtbot: QtBot, height: int) -> None:
    entry = RailEntry("设置", "settings")
    qtbot.addWidget(entry)
    entry.fold(True)
    entry.resize(40, height)
    picture = entry.grab().toImage()
    ground = picture.pixel(0, 0)
    inked = [y for y in range(height) if any(picture.pixel(x, y) != ground for x in range(40))]
    assert inked[0] > 0 and inked[-1] < height - 1
    assert abs(inked[0] - (height - 1 - inked[-1])) <= 2
