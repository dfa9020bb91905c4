from pathlib import Path

import check_house
import pytest


def advice(line: str, name: str = "ui/case/page.py") -> list[str]:
    return [text for _, text in check_house.findings(name, line + "\n")]


@pytest.mark.parametrize(
    "line",
    [
        "QApplication.processEvents()",
        "from PySide6.QtCore import QSortFilterProxyModel",
        "model = QtCore.QSortFilterProxyModel(self)",
        "rows = table.selectionModel().selectedRows()",
        "table.resizeColumnsToContents()",
        "table.resizeRowsToContents()",
        "from ui.kit import *",
        'QLabel("Open cases")',
        'QLabel("打开")',
        'self._name.setText("Open")',
        'self._name.setText(f"{count} cases")',
        'self._name.setText("Open" if is_open else self.tr("Closed"))',
        'self._name.setText("Total: " + total)',
        'button.setToolTip("Save")',
        'self.setWindowTitle("Case")',
        'edit.setPlaceholderText("Name")',
        'menu.addAction("Copy")',
        'menu.addAction(icon, "Copy")',
        'edit.setAccessibleName("Name")',
        'QMessageBox.warning(self, "Oh", self.tr("No"))',
        'tree.setHeaderLabels(["Name"])',
        'ActionButton("Save")',
        'IconButton("calendar", "Choose a date")',
        'Card(title="打开")',
        'QAction(text="Save")',
        'self.tr(f"Open {name}")',
        'self.tr("Open {}".format(name))',
        'self.tr("Open" if is_open else "Closed")',
        'self.tr("Open " + name)',
        'widget.tr("Open")',
        'self.tr("%n cases", n=count)',
        'QCoreApplication.translate("Page", f"Open {name}")',
        'colour = "#1D4F91"',
        'sheet = "color: rgb(1, 2, 3)"',
        'QColor("red")',
        "QColor(1, 2, 3)",
        "Qt.GlobalColor.red",
        'word = "case" + ("s" if count != 1 else "")',
    ],
)
def test_that_a_line_against_the_rules_is_found_with_advice(line: str) -> None:
    found = advice(line)
    assert len(found) == 1
    assert ":" in found[0] or " " in found[0]


@pytest.mark.parametrize(
    "line",
    [
        'QLabel(self.tr("Open cases"))',
        'QLabel("")',
        'self._name.setText("—")',
        'self._name.setText(f"{count} / {total}")',
        'self._name.setText("<b>" + name + "</b>")',
        'self._name.setText(self.tr("Open") if is_open else self.tr("Closed"))',
        'box.addItem(self.tr("Branch"), "CH01")',
        'self.setObjectName("page")',
        'IconButton("calendar", self.tr("Choose a date"))',
        'ChipState("due", tone="amber")',
        'menu.addAction(self.tr("Copy"), "Ctrl+Shift+C")',
        'PageSpec("today", self.tr("Today"), "F5")',
        'self.tr("%n case(s)", "", count)',
        'self.tr("{count} of {total}").format(count=1, total=2)',
        "self.tr(TITLES[kind])",
        'QCoreApplication.translate("Page", title)',
        'text.translate({9: " "})',
        'log.warning("no theme")',
        "QColor(theme.accent)",
        "Qt.GlobalColor.transparent",
        'word = "a" if first else "b"',
        "ranges = table.selectionModel().selection()",
    ],
)
def test_that_a_line_within_the_rules_is_left_alone(line: str) -> None:
    assert advice(line) == []


def test_that_the_theme_may_name_colours() -> None:
    assert advice('ACCENT = "#1D4F91"', "ui/kit/theme_light.py") == []
    assert advice('ACCENT = "#1D4F91"', "ui/kit/palette.py") == []
    assert advice('ACCENT = "#1D4F91"', "ui/kit/card.py") != []


def test_that_rules_of_the_window_do_not_hold_below_it() -> None:
    assert advice('x.setText("Open")', "workbench/casefile/cover.py") == []
    assert advice("from db import *", "workbench/x.py") != []


def test_that_a_waiver_needs_a_reason() -> None:
    line = 'QLabel("GB 18030")'
    assert advice(line + "  # house: name of a standard") == []
    assert advice(line + "  # house:") != []


def test_that_the_place_of_a_finding_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "x.py").write_text('\nQLabel("Open")\n', encoding="utf-8")
    assert check_house.main(tmp_path) == 1
    assert capsys.readouterr().out.startswith("ui/x.py:2: 'Open'")
