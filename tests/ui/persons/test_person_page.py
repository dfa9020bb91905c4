"""The page of a person: masked, every value with its source, reachable by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.persons.conftest import LATER, SECRETS
from tests.ui.persons.reading import words_on
from ui.case.target import CaseTarget
from workbench.changes import Changes
from workbench.complaints.commands import register_complaint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.conftest import RecordingShell
    from ui.persons.fact_state import FactState
    from ui.persons.person_page import PersonPage
    from ui.shell.desk import Desk

Settle = Callable[["Desk"], None]


def fact(page: "PersonPage", facet: str) -> "FactState":
    """The first line of a facet."""
    return next(
        line for card in page.cards.values() for line in card.facts if line.key.startswith(f"{facet}.")
    )


def test_that_nothing_on_the_page_identifies_the_person(page: "PersonPage") -> None:
    words = words_on(page)
    assert "欧阳*锋" in words
    assert not [secret for secret in SECRETS if secret in words]


def test_that_everything_that_takes_the_keyboard_has_a_name(
    page: "PersonPage", nameless: Callable[[QWidget], list[str]]
) -> None:
    assert nameless(page) == []
    judging = page.work.ask_judgement(page._view)  # type: ignore[arg-type]
    assert nameless(judging) == []
    judging.reject()
    editing = page.work.ask_changes(page._view)  # type: ignore[arg-type]
    assert nameless(editing) == []
    editing.reject()


def test_that_every_line_has_a_source_in_short_and_in_full(page: "PersonPage") -> None:
    lines = [line for card in page.cards.values() for line in card.facts]
    assert len(lines) > 30
    assert not [line.key for line in lines if not line.source or "Source" not in line.explained]


def test_that_a_group_without_values_says_what_would_fill_it(page: "PersonPage") -> None:
    assert not page.cards["H"].facts
    assert "No risk on record" in words_on(page.cards["H"])


def test_that_an_expired_judgement_is_marked_and_one_that_holds_is_not(page: "PersonPage") -> None:
    assert fact(page, "cooperation").mark == "expired"
    assert fact(page, "trust").mark == ""
    assert "三次追问说了算数吗" in fact(page, "trust").explained


@pytest.mark.qt_log_ignore("grabbing the keyboard", "raise\\(\\)", "propagateSizeHints")
def test_that_the_keyboard_reaches_the_source_and_comes_back(
    page: "PersonPage", qtbot: "QtBot", shell: "RecordingShell"
) -> None:
    from ui.persons.source_popup import SourcePopup

    lines = page.cards["A"].list
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    current = lines.current_fact()
    assert current is not None
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    popup = page.findChild(SourcePopup)
    assert popup is not None
    assert "2026-0308-0001" in words_on(popup)
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert lines.current_fact() == current


def test_that_the_source_opens_the_case_it_names(
    desk: "Desk", page: "PersonPage", shell: "RecordingShell", settle: Settle
) -> None:
    page._open_case("2026-0308-0001")
    settle(desk)
    ((where, target),) = shell.visits
    assert where == "case"
    assert isinstance(target, str)


def test_that_arrows_walk_from_card_to_card(page: "PersonPage", qtbot: "QtBot") -> None:
    first = page.cards["A"].list
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_End)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert not first.hasFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.cards["A"].isAncestorOf(focused) or page.cards["E"].isAncestorOf(focused)


def test_that_a_line_is_copied_as_its_value_alone(page: "PersonPage", qtbot: "QtBot") -> None:
    lines = page.cards["E"].list
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == page.cards["E"].facts[0].text


def test_that_a_reload_keeps_the_line_and_the_keyboard(
    desk: "Desk", page: "PersonPage", qtbot: "QtBot", settle: Settle
) -> None:
    lines = page.cards["A"].list
    lines.setFocus()
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    qtbot.keyClick(lines, Qt.Key.Key_Down)
    before = lines.current_fact()
    desk.bus.publish(Changes.of("persons"))
    settle(desk)
    assert lines.current_fact() == before
    assert lines.hasFocus()


def test_that_usual_things_are_folded_away_until_asked_for(page: "PersonPage", qtbot: "QtBot") -> None:
    card = page.cards["A"]
    shown = len(card.list.facts)
    assert shown < len(card.facts)
    card._more.click()
    assert len(card.list.facts) == len(card.facts)


@pytest.mark.parametrize("group", ["C", "D", "F"])
def test_that_a_plot_is_drawn_and_says_in_words_what_it_shows(
    desk: "Desk", page: "PersonPage", group: str, qtbot: "QtBot", settle: Settle
) -> None:
    plot = page.cards[group].plot
    assert plot is not None
    qtbot.waitUntil(lambda: plot.has_picture, timeout=20_000)
    assert plot.accessibleName()
    assert any(character.isdigit() for character in plot.accessibleDescription())


def test_that_another_theme_has_the_plot_drawn_anew(page: "PersonPage", qtbot: "QtBot") -> None:
    plot = page.cards["D"].plot
    assert plot is not None
    qtbot.waitUntil(lambda: plot.has_picture, timeout=20_000)
    theme = QApplication.instance().theme  # type: ignore[union-attr]
    with qtbot.waitSignal(plot.wanted, timeout=5_000) as asked:
        theme.set_mode("dark")
    assert asked.args[0].surface == "#1C1F25"
    theme.set_mode("light")


def test_that_cases_and_the_history_lead_to_the_case(page: "PersonPage", shell: "RecordingShell") -> None:
    page._cases.table.opened.emit("some-case")
    entry = page._view.entries[0]  # type: ignore[union-attr]
    page._history.opened.emit(entry)
    assert shell.visits == [
        ("case", "some-case"),
        ("case", CaseTarget(entry.complaint_id, "timeline", entry.id)),
    ]


def test_that_people_with_the_same_phone_are_named_with_the_fact(
    page: "PersonPage", shell: "RecordingShell", qtbot: "QtBot"
) -> None:
    words = words_on(page._links)
    assert "王*" in words
    assert "Phone 138****6620" in words
    page._links.table.setFocus()
    page._links.table.setCurrentIndex(page._links.table.model().index(0, 0))
    qtbot.keyClick(page._links.table, Qt.Key.Key_Return)
    assert shell.visits[0][0] == "person"


def test_that_an_unknown_person_is_said_on_the_page(desk: "Desk", page: "PersonPage", settle: Settle) -> None:
    page.activate("nobody")
    settle(desk)
    assert page._errors.isVisible()
    assert "no such person" in words_on(page._errors)
    assert "欧阳" not in page.header._title.text()


@pytest.mark.parametrize("width", [631, 1166])
def test_that_nothing_needs_to_be_scrolled_sideways(page: "PersonPage", width: int, qtbot: "QtBot") -> None:
    from PySide6.QtWidgets import QScrollArea

    page.resize(width, 384)
    qtbot.waitUntil(lambda: page.width() == width)
    area = page.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)


def test_that_words_of_self_harm_are_said_before_anything_else(
    desk: "Desk", page: "PersonPage", settle: Settle
) -> None:
    assert not page._alarm.isVisible()
    draft = replace(LATER, narrative="你们再不赔，我就不想活了。")
    with desk.workspace.write() as session:
        made = register_complaint(session, draft, actor=desk.actor, clock=desk.clock)
    desk.bus.publish(Changes.of("complaints"))
    settle(desk)
    assert page._alarm.isVisible()
    assert made.case_no in words_on(page._alarm)
    assert "Words of self-harm" in words_on(page.header)
