"""What every test of a widget starts from: the language of dates and numbers."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from ui.shell.languages import LOCALES


@pytest.fixture(autouse=True)
def english_dates() -> Iterator[None]:
    """Dates and numbers as the English window writes them, whatever the machine or an earlier test chose."""
    QLocale.setDefault(LOCALES["en"])
    yield
    QLocale.setDefault(LOCALES["en"])
