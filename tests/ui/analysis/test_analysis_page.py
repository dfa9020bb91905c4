"""The page of analysis: bars that say their value and open exactly their cases, changes, measures, export."""

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.planting import Planted, plant
from ui.analysis.analysis_page import CHANGES, MEASURES, AnalysisPage
from ui.analysis.intervention_dialog import InterventionDialog
from ui.analysis.mark_plot import MarkPlot
from ui.analysis.pack_dialog import PackDialog
from ui.cases.case_filter import CaseFilter
from ui.kit.action_button import ActionButton
from ui.kit.confirm_dialog import ConfirmDialog
from ui.persons.plot_view import PlotState, PlotView
from workbench.analysis.changes_model import DenominatorDraft, InterventionDraft
from workbench.analysis.commands import record_denominator, record_intervention
from workbench.analysis.pack_model import JSON
from workbench.figures.model import FigureFilter

if TYPE_CHECKING:
    from tests.conftest import RecordingShell
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]
SORRY = (("DM05", "granted"), ("DM06", "granted"))


@pytest.fixture
def page(qtbot: QtBot, desk: "Desk") -> Iterator[AnalysisPage]:
    shown = AnalysisPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1166, 742)
    shown.show()
    yield shown


@pytest.fixture
def cases(desk: "Desk") -> None:
    """Twelve cases that were ended by explaining and apologising, one that was not, two still open."""
    day, told = date(2026, 3, 2), date(2026, 3, 20)
    ended = [
        Planted(day, person=n, cause="CA05", demands=SORRY, told_on=told, closed_on=told, due_on=told)
        for n in range(1, 13)
    ]
    unhappy = Planted(day, person=13, cause="CA05", told_on=told, closed_on=told, score=1, due_on=told)
    open_ones = [Planted(date(2026, 6, 1), person=n, cause="CA01") for n in (14, 15)]
    with desk.workspace.write() as session:
        plant(session, [*ended, unhappy, *open_ones])


def show(page: AnalysisPage, desk: "Desk", settle: Settle, part: str = "") -> None:
    page.activate(part or None)
    settle(desk)
    settle(desk)


def drawn(page: AnalysisPage, plot: MarkPlot, qtbot: QtBot) -> MarkPlot:
    qtbot.waitUntil(lambda: bool(plot.spots), timeout=20_000)
    return plot


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def press(widget: QWidget, text: str) -> None:
    button = next(one for one in widget.findChildren(ActionButton) if one.text() == text)
    button.click()


def opened(shell: "RecordingShell") -> tuple[int, ...]:
    page, target = shell.visits[-1]
    assert page == "cases"
    assert isinstance(target, CaseFilter)
    return target.picked


def test_that_a_store_without_cases_says_so_but_lets_changes_be_marked(
    page: AnalysisPage, desk: "Desk", settle: Settle
) -> None:
    show(page, desk, settle)
    assert "No complaint was received in this period" in words(page)
    show(page, desk, settle, CHANGES)
    assert "No change is marked yet" in words(page)
    show(page, desk, settle, MEASURES)
    assert "Type an amount with its source" in words(page)


def test_that_the_page_says_that_it_counts_until_it_has(
    page: AnalysisPage, desk: "Desk", settle: Settle
) -> None:
    page.activate(None)
    assert "Counting the cases…" in words(page)
    settle(desk)
    assert "Counting the cases…" not in words(page)


def test_that_a_single_case_is_counted_without_a_judgement(
    page: AnalysisPage, desk: "Desk", settle: Settle
) -> None:
    with desk.workspace.write() as session:
        plant(session, [Planted(date(2026, 6, 1), person=1)])
    show(page, desk, settle, "remedy")
    assert "Nothing to count." in words(page)
    assert "1 without a decision, left out" in words(page)


@pytest.mark.usefixtures("cases")
def test_that_a_click_on_a_bar_opens_exactly_its_cases(
    page: AnalysisPage, desk: "Desk", settle: Settle, qtbot: QtBot, shell: "RecordingShell"
) -> None:
    show(page, desk, settle, "time")
    plot = drawn(page, page.parts["time"].cards["time.months"].plot, qtbot)  # type: ignore[attr-defined]
    march = plot.spots[0]
    where = QPoint(round(march.x + march.width / 2), round(march.y + march.height / 2))
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=where)
    assert opened(shell) == tuple(range(1, 14))


@pytest.mark.usefixtures("cases")
def test_that_arrows_go_from_bar_to_bar_saying_them_and_enter_opens_one(
    page: AnalysisPage, desk: "Desk", settle: Settle, qtbot: QtBot, shell: "RecordingShell"
) -> None:
    show(page, desk, settle, "event")
    plot = drawn(page, page.parts["event"].cards["event.causes"].plot, qtbot)  # type: ignore[attr-defined]
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.accessibleDescription() == "Disclosure: 13 cases"
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    assert plot.accessibleDescription() == "Conduct and quality of service: 2 cases"
    qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert opened(shell) == (14, 15)


@pytest.mark.qt_log_ignore("grabbing the keyboard", "raise\\(\\)", "propagateSizeHints")
@pytest.mark.usefixtures("cases")
def test_that_a_remedy_shows_its_share_with_interval_and_opens_numerator_or_rest(
    page: AnalysisPage, desk: "Desk", settle: Settle, qtbot: QtBot, shell: "RecordingShell"
) -> None:
    show(page, desk, settle, "remedy")
    card = page.parts["remedy"].cards["remedy.ended"]  # type: ignore[attr-defined]
    said = words(card)
    assert "Explanation + Apology ended most: 100.0% (12 of 12, 95% interval 75.8%–100.0%)" in said
    assert "2 without a decision, left out" in said
    drawn(page, card.plot, qtbot)
    card.open_mark(0)
    actions = {action.text(): action for action in card.findChildren(QMenu)[-1].actions()}
    assert list(actions) == ["Denominator: 12", "Numerator: 12", "The rest: 0"]
    assert not actions["The rest: 0"].isEnabled()
    actions["Numerator: 12"].trigger()
    assert opened(shell) == tuple(range(1, 13))


@pytest.mark.usefixtures("cases")
def test_that_a_change_is_marked_shown_and_withdrawn(
    page: AnalysisPage, desk: "Desk", settle: Settle, qtbot: QtBot, shell: "RecordingShell"
) -> None:
    show(page, desk, settle, CHANGES)
    press(page, "Mark a change…")
    dialog = page.findChild(InterventionDialog)
    assert dialog is not None
    dialog.submit()
    settle(desk)
    assert "Say what was changed." in words(dialog)
    dialog._change.setText("New form")
    dialog._day.show_state(date(2026, 5, 1))
    dialog.submit()
    settle(desk)
    show(page, desk, settle, CHANGES)
    (card,) = page.changes.cards.values()
    assert "no conclusion" in words(card)
    plot = drawn(page, card.plot, qtbot)
    filled = next(place for place, point in enumerate(card.effect.points) if point.count)
    plot.picked.emit(filled)
    assert opened(shell) == card.effect.points[filled].seqs
    press(card, "Withdraw…")
    asked = page.findChild(ConfirmDialog)
    assert asked is not None
    asked.confirmed.emit("wrong day")
    settle(desk)
    show(page, desk, settle, CHANGES)
    assert page.changes.cards == {}
    assert "because wrong day" in words(page)


@pytest.mark.usefixtures("cases")
def test_that_weeks_become_months_without_asking_the_store_again(
    page: AnalysisPage, desk: "Desk", settle: Settle
) -> None:
    with desk.workspace.write() as session:
        draft = InterventionDraft(title="New form", started_on="2026-05-01")
        record_intervention(session, draft, actor=desk.actor, clock=desk.clock)
    show(page, desk, settle, CHANGES)
    (card,) = page.changes.cards.values()
    before = card.effect.block
    other = "week" if before == "month" else "month"
    card.block_wanted.emit(card.effect.intervention, other)
    settle(desk)
    assert card.effect.block == other


@pytest.mark.usefixtures("cases")
def test_that_a_measure_shows_numerator_denominator_and_source(
    page: AnalysisPage, desk: "Desk", settle: Settle
) -> None:
    with desk.workspace.write() as session:
        draft = DenominatorDraft("RM02", "2026", "1万", "Annual table")
        record_denominator(session, draft, actor=desk.actor, clock=desk.clock)
    show(page, desk, settle, MEASURES)
    said = words(page)
    assert "0.00 per 10,000 policies (0 forwarded pieces over Policies: 10,000)" in said
    assert "Annual table" in said
    assert "The period is not over" in said


@pytest.mark.usefixtures("cases")
def test_that_the_export_writes_what_was_chosen_and_tells_where(
    page: AnalysisPage, desk: "Desk", settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = PackDialog(desk, FigureFilter(date(2026, 1, 1), date(2026, 9, 28)), page)
    qtbot.addWidget(dialog)
    for kind, box in dialog.kinds.items():
        box.setChecked(kind == JSON)
    dialog.folder.show_state(tmp_path / "out")
    dialog.start()
    settle(desk)
    assert (tmp_path / "out" / "five-dimensions.json").is_file()
    assert "Exported 1 file" in words(dialog.result_strip)
    dialog.kinds[JSON].setChecked(False)
    assert not dialog._export.isEnabled()


@pytest.mark.usefixtures("cases")
def test_that_everything_on_the_page_has_a_name(
    page: AnalysisPage, desk: "Desk", settle: Settle, nameless: Callable[[QWidget], list[Any]]
) -> None:
    for part in page.parts:
        show(page, desk, settle, part)
        assert nameless(page) == []


def test_that_a_long_way_down_to_a_root_cause_is_read_whole(
    page: AnalysisPage, desk: "Desk", settle: Settle
) -> None:
    whys = ("客户多次来电未得到答复，最后一次由另一位同事接听", "交接时没有留下记录，也没有约定回电的时间")
    root = ("CA05", whys, "交接记录的要求没有写进岗位手册，检查也从来不看这一项", "full")
    with desk.workspace.write() as session:
        plant(session, [Planted(date(2026, 3, 2), person=1, cause="CA05", root=root)])
    show(page, desk, settle, "event")
    button = next(one for one in page.findChildren(ActionButton) if root[2] in one.accessibleName())
    assert button.text() == "1 case(s)"
    assert button.width() >= button.sizeHint().width()
    said = next(one for one in page.findChildren(QLabel) if root[2] in one.text())
    assert said.wordWrap()
    assert said.height() >= said.heightForWidth(said.width())
    button.click()


@pytest.mark.usefixtures("cases")
def test_that_another_part_begins_at_its_top(page: AnalysisPage, desk: "Desk", settle: Settle) -> None:
    page.resize(1166, 400)
    show(page, desk, settle, "time")
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    page.tabs.setCurrentIndex(2)
    assert bar.value() == 0


@pytest.mark.parametrize(("keys", "part"), [("Ctrl+Tab", "people"), ("Ctrl+Shift+Tab", MEASURES)])
def test_that_the_keys_for_the_next_part_and_the_one_before_work(
    page: AnalysisPage, keys: str, part: str
) -> None:
    key = next(one for one in page.findChildren(QShortcut) if one.key() == QKeySequence(keys))
    key.activated.emit()
    assert list(page.parts)[page.tabs.currentIndex()] == part


@pytest.mark.usefixtures("cases")
def test_that_where_an_export_lies_is_read_whole_however_long_the_path_is(
    page: AnalysisPage, desk: "Desk", settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = PackDialog(desk, FigureFilter(date(2026, 1, 1), date(2026, 9, 28)), page)
    qtbot.addWidget(dialog)
    for kind, box in dialog.kinds.items():
        box.setChecked(kind == JSON)
    dialog.folder.show_state(tmp_path / " ".join(["complaint analysis"] * 8))
    dialog.show()
    dialog.start()
    settle(desk)
    told = next(one for one in dialog.result_strip.findChildren(QLabel) if "analysis" in one.text())
    qtbot.waitUntil(lambda: told.height() >= told.heightForWidth(told.width()), timeout=2_000)


def test_that_a_picture_says_that_it_is_drawn_and_fades_where_its_numbers_are_old(qtbot: QtBot) -> None:
    plot = PlotView("en")
    qtbot.addWidget(plot)
    plot.resize(240, plot.height())
    blank = plot.grab().toImage()
    plot.show_state(PlotState("Cases", "1 case", lambda _look: b""))
    assert plot.grab().toImage() != blank
    with qtbot.waitSignal(plot.wanted) as asked:
        plot.show()
    plot.show_picture(asked.args[0], black_picture(plot.width(), plot.height()))
    assert plot.grab().toImage().pixelColor(5, 5) == QColor("black")
    plot.show_state(PlotState("Cases", "2 cases", lambda _look: b""))
    assert plot.grab().toImage().pixelColor(5, 5) != QColor("black")


def black_picture(width: int, height: int) -> bytes:
    kept = BytesIO()
    Image.new("RGB", (width, height)).save(kept, "PNG")
    return kept.getvalue()
