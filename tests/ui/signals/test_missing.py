"""A case short of a review says what it would take, and where to look for it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from ui.messages import Messages
from ui.signals.model import TabState
from ui.signals.verdict_card import VerdictCard
from ui.signals.words import SignalWords
from workbench.rulebook.reading import shipped_rulebook
from workbench.signals.model import Assessment, Finding, Standing
from workbench.signals.scoring import limits_of, verdict_of
from workbench.wording.naming import Wording

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BOOK = shipped_rulebook()
DAY = date(2026, 9, 28)


def finding(indicator: str, standing: Standing, percent: int = 100) -> Finding:
    rule = BOOK.signals[indicator]
    return Finding(indicator, rule.family, standing, rule.points, rule.weak, percent)


def told(qtbot: "QtBot", *found: Finding) -> str:
    host = QWidget()
    qtbot.addWidget(host)
    card = VerdictCard(host)
    verdict = verdict_of(found, limits_of(BOOK.signal_limits))
    whole = Assessment("c", "2026-0917-0001", DAY, found, verdict)
    words = SignalWords(Wording("en", BOOK, Messages("en")), DAY)
    card.show_state(TabState(whole, (), (), None), words)
    return "\n".join(label.text() for label in card.findChildren(QLabel))


def test_that_points_and_kinds_that_are_missing_are_counted(qtbot: "QtBot") -> None:
    text = told(qtbot, finding("HX03", Standing.HIT), finding("HX12", Standing.UNKNOWN, 0))
    assert "Still missing" in text
    assert "40 more point" in text
    assert "1 more independent indicator" in text
    assert f"Not known yet: {BOOK.signals['HX12'].en}" in text


def test_that_nothing_is_missing_where_nothing_was_seen_or_enough_was(qtbot: "QtBot") -> None:
    assert "Still missing" not in told(qtbot, finding("HX12", Standing.UNKNOWN, 0))
    enough = [finding(one, Standing.HIT) for one in ("HX01", "HX03", "HX04", "HX05")]
    assert "Still missing" not in told(qtbot, *enough)
