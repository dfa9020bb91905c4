"""Light, dark and back, while widgets are on screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.kit.chip import Chip
from ui.kit.icons import icon_names, pixmap
from ui.kit.palette import DARK, LIGHT, Tokens
from ui.kit.stylesheet import stylesheet
from ui.kit.theme import Theme, tokens


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    held = qapp.findChild(Theme)
    assert held is not None
    yield held
    held.set_mode("light")


def test_that_switching_to_dark_changes_the_tokens_and_every_painted_widget(
    qtbot: QtBot, theme: Theme
) -> None:
    chip = Chip("逾期 1 天", "red", "alert")
    qtbot.addWidget(chip)
    chip.show()
    theme.set_mode("light")
    light = chip.grab().toImage()
    theme.set_mode("dark")
    assert tokens() is DARK
    assert chip.grab().toImage() != light


def test_that_a_style_sheet_leaves_no_token_unfilled() -> None:
    for palette in (LIGHT, DARK):
        assert "$" not in stylesheet(palette)


def test_that_a_secondary_label_takes_the_token_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("text")
    label.setProperty("role", "secondary")
    qtbot.addWidget(label)
    label.show()
    for mode, palette in (("light", LIGHT), ("dark", DARK)):
        theme.set_mode("dark" if mode == "dark" else "light")
        assert label.palette().color(label.foregroundRole()) == QColor(palette.secondary)


@pytest.mark.parametrize("name", icon_names())
def test_that_every_icon_draws_something_in_the_token_s_colour(qapp: QApplication, name: str) -> None:
    drawn = pixmap(name, "red", 16, 2.0).toImage()
    assert drawn.width() == 32
    solid = {
        drawn.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if drawn.pixelColor(x, y).alpha() == 255
    }
    strongest = max(drawn.pixelColor(x, y).alpha() for x in range(32) for y in range(32))
    assert strongest > 120
    assert solid <= {QColor(_red(tokens())).name()}


def _red(palette: Tokens) -> str:
    return palette.red
