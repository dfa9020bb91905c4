"""The log holds what went wrong, and nobody's words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.shell.defects import Defects
from ui.shell.logbook import LOG_NAME, close_log, log_defect, open_log, scrubbed

MESSAGE = "无法处理 欧阳晓锋 330106198001014210 in row 12"


@pytest.fixture(autouse=True)
def closed_afterwards() -> Iterator[None]:
    yield
    close_log()


def broken() -> Exception:
    try:
        raise ValueError(MESSAGE)
    except ValueError as error:
        return error


def test_that_names_and_numbers_of_people_are_struck_out_of_a_trace() -> None:
    text = scrubbed(broken())
    assert "欧阳" not in text
    assert "330106" not in text
    assert "ValueError" in text
    assert "in row 12" in text
    assert "test_logbook.py" in text


@pytest.mark.parametrize(
    "private", ["138 0013 8000", "6200-0000-0000-9860", "36,000.00", "xf.ouyang@example.cn", "2026-0917-0042"]
)
def test_that_numbers_and_addresses_are_struck_out_however_they_are_written(private: str) -> None:
    assert scrubbed(ValueError(f"cannot read {private} here")) == "ValueError: cannot read ▒ here"


def test_that_the_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "zhangsan"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "zhangsan"))
    text = scrubbed(OSError(f"cannot read {tmp_path / 'zhangsan' / 'case.pdf'}"))
    assert text == f"OSError: cannot read {Path('~', 'case.pdf')}"


def test_that_a_defect_lands_in_the_workspace_s_log(tmp_path: Path) -> None:
    open_log(tmp_path / "logs")
    log_defect(broken())
    content = (tmp_path / "logs" / LOG_NAME).read_text("utf-8")
    assert "unexpected defect" in content
    assert "晓锋" not in content


def test_that_opening_another_log_closes_the_first(tmp_path: Path) -> None:
    open_log(tmp_path / "a")
    open_log(tmp_path / "b")
    log_defect(broken())
    assert not (tmp_path / "a" / LOG_NAME).exists()
    assert (tmp_path / "b" / LOG_NAME).exists()


def test_that_defects_are_counted_and_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    defects = Defects(qapp)
    defects.log_to(tmp_path)
    with qtbot.waitSignal(defects.arrived, timeout=500):
        defects.report(broken())
    assert defects.count == 1
    assert defects.log_place == str(tmp_path / LOG_NAME)
    defects.deleteLater()
