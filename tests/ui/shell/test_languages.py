"""What Qt itself says in the Chinese window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QFileSystemModel, QLabel
from pytestqt.qtbot import QtBot

from ui.shell.languages import Languages


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_that_nothing_of_qt_s_file_dialog_stays_english(
    qtbot: QtBot, languages: Languages, tmp_path: Path
) -> None:
    languages.speak("zh")
    dialog = QFileDialog(directory=str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    words = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    words.append(model.type(model.index(str(tmp_path))))
    assert len(words) >= 4
    assert [text for text in words if not any("一" <= letter <= "鿿" for letter in text)] == []
