"""A remedy shown to work, in the real window: its share, the run chart, the cases, the board pack."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.e2e.window.driving import Driver
from tests.planting import Planted, plant
from ui.analysis.analysis_page import AnalysisPage
from ui.analysis.mark_plot import MarkPlot
from ui.cases.cases_page import CasesPage
from ui.kit.action_button import ActionButton
from ui.shell.program import Program
from ui.shell.rail_entry import RailEntry
from ui.today.today_page import TodayPage
from workbench.actor import Actor
from workbench.moment import clock_from_environment
from workbench.workspace.commands import add_staff
from workbench.workspace.opening import Workspace

ME = Actor("陈一鸣")
SORRY = (("DM05", "granted"), ("DM06", "granted"))
REPLY = (("DM01", "rejected"),)
FIRST, CHANGED = date(2026, 1, 5), date(2026, 3, 2)


def story() -> Iterator[Planted]:
    """Four a week who were only answered, every second of whom came again; then apologies, and one a week."""
    for number in range(32):
        on = FIRST + timedelta(weeks=number // 4, days=number % 4)
        yield case(number + 1, on, REPLY)
        if number % 2:
            yield Planted(on + timedelta(days=40), person=number + 1, cause="CA01", contract=number + 1,
                          demands=REPLY[:1])  # fmt: skip
    for number in range(28):
        yield case(number + 101, CHANGED + timedelta(weeks=number, days=2), SORRY)


def case(person: int, on: date, demands: tuple[tuple[str, str | None], ...]) -> Planted:
    told = on + timedelta(days=9)
    closed = told + timedelta(days=2)
    return Planted(on, person=person, cause="CA05", demands=demands, told_on=told, due_on=on + timedelta(21),
                   closed_on=closed, contract=person)  # fmt: skip


def test_that_a_remedy_is_shown_to_work(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    clock = clock_from_environment()
    folder = tmp_path / "workspace"
    with Workspace.create(folder, clock=clock) as workspace, workspace.write() as session:
        add_staff(session, ME.name, actor=ME, clock=clock)
        plant(session, list(story()))
    program.start(folder)
    driver = Driver(qtbot, program)
    driver.find(TodayPage, "")
    driver.settle()
    driver.click(RailEntry, "Analysis")
    driver.settle()
    _sees_the_remedy(driver)
    page = _marks_the_change(driver)
    _opens_a_point(driver, page)
    _orders_the_pack(driver, tmp_path / "pack")
    qtbot.waitUntil((tmp_path / "pack" / "board-pack.pdf").is_file, timeout=60_000)
    _reads_the_pack(driver, tmp_path / "pack")
    driver.close()


def _sees_the_remedy(driver: Driver) -> None:
    driver.tab("Parts of the analysis", "Remedy")
    # Nobody of those whose ninety days are over came again after an apology; of the others half did.
    driver.see("Explanation + Apology ended most: 100.0% (15 of 15, 95% interval 79.6%–100.0%)")
    driver.see("13 whose ninety days are not over, left out")


def _marks_the_change(driver: Driver) -> AnalysisPage:
    driver.tab("Parts of the analysis", "Changes")
    driver.click(ActionButton, "Mark a change")
    driver.type("Change", "先道歉、再解释")
    driver.type("From", "2026-03-02")
    driver.choose("Cause", "CA05")
    driver.click(ActionButton, "Mark")
    driver.see("先道歉、再解释", "Clearly fewer after the change.")
    driver.see("points in a row below the median from 2026-03-02 (shift)")
    return driver.find(AnalysisPage, "")


def _opens_a_point(driver: Driver, page: AnalysisPage) -> None:
    (card,) = page.changes.cards.values()
    plot: MarkPlot = card.plot
    driver.until(lambda: bool(plot.spots), "the run chart")
    place = next(at for at, point in enumerate(card.effect.points) if point.count == 4)
    spot = plot.spots[place]
    driver.click_at(plot, QPoint(round(spot.x + spot.width / 2), round(spot.y + spot.height / 2)))
    cases = driver.find(CasesPage, "")
    driver.settle()
    assert cases.chosen.picked == card.effect.points[place].seqs
    driver.until(lambda: cases.cases.table.model().rowCount() == 4, "the four cases")


def _orders_the_pack(driver: Driver, folder: Path) -> None:
    driver.click(RailEntry, "Analysis")
    driver.settle()
    driver.click(ActionButton, "Export")
    pictures = driver.find(QCheckBox, "Pictures")
    driver.click_at(pictures, QPoint(10, pictures.height() // 2))
    assert not pictures.isChecked()
    driver.type("Folder", str(folder), QLineEdit)
    driver.click(ActionButton, "Export")


def _reads_the_pack(driver: Driver, folder: Path) -> None:
    driver.see("Exported 3 file")
    driver.click(ActionButton, "Close")
    with pypdfium2.PdfDocument(folder / "board-pack.pdf") as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
        assert 8 <= len(pdf) <= 16
    assert "15 of 15" in text
    assert "测试" not in text
