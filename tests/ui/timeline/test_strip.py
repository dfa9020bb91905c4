from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.timeline.entry_words import EntryWords
from ui.timeline.model import Deadline, TimelineState
from ui.timeline.strip_geometry import StripGeometry
from ui.timeline.strip_layout import StripLayout
from ui.timeline.strip_view import StripView
from ui.timeline.strip_words import mark_text
from ui.timeline.undated_painter import undated_box
from ui.timeline.viewport import Viewport
from workbench.timeline.model import EntryKind, EntryRow

MakeEntry = Callable[..., EntryRow]


def shown_strip(qtbot: QtBot, words: EntryWords, state: TimelineState) -> StripView:
    strip = StripView(words)
    qtbot.addWidget(strip)
    strip.resize(800, 200)
    strip.show_state(state)
    strip.show()
    return strip


def place_of(strip: StripView, entry_id: str) -> QPoint:
    scene = strip.scene()
    placed = scene.layout.mark_of(entry_id, scene.view)
    assert placed is not None
    return scene.geometry.centre(placed, scene.view).toPoint()


def click(qtbot: QtBot, strip: StripView, spot: QPoint) -> None:
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=spot)


def test_that_a_click_on_a_mark_chooses_its_entry(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    with qtbot.waitSignal(strip.chosen) as told:
        click(qtbot, strip, place_of(strip, "call"))
    assert told.args == ["call"]


def test_that_clicks_on_a_cluster_go_through_its_entries(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    chosen: list[str] = []
    strip.chosen.connect(chosen.append)
    strip.chosen.connect(strip.show_current)
    for _ in range(3):
        click(qtbot, strip, place_of(strip, "note"))
    assert chosen == ["note", "correction", "note"]


def test_that_the_undated_lane_is_apart_and_can_be_clicked(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    assert strip.layout_of_marks.mark_of("undated", strip.view) is None
    spot = undated_box(strip.scene(), strip.font()).center().toPoint()
    with qtbot.waitSignal(strip.chosen) as told:
        click(qtbot, strip, spot)
    assert told.args == ["undated"]


def test_that_arrow_keys_go_from_mark_to_mark_and_stop_at_the_ends(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    chosen: list[str] = []
    strip.chosen.connect(chosen.append)
    strip.chosen.connect(strip.show_current)
    for key in (Qt.Key.Key_Right,) * 5 + (Qt.Key.Key_Left, Qt.Key.Key_Home):
        qtbot.keyClick(strip, key)
    assert chosen == ["receipt", "call", "note", "later", "note", "receipt"]


def test_that_plus_and_the_wheel_zoom_and_zero_shows_everything_again(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    assert strip.view.shows_all
    qtbot.keyClick(strip, Qt.Key.Key_Plus)
    by_key = strip.view.day_px
    turn_wheel(strip, 120)
    assert strip.view.day_px > by_key
    assert not strip.view.shows_all
    qtbot.keyClick(strip, Qt.Key.Key_0)
    assert strip.view.shows_all


def test_that_the_wheel_keeps_the_day_under_the_pointer(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    x = 400 - strip.scene().geometry.gutter
    before = strip.view.day_at(x)
    turn_wheel(strip, 240)
    assert abs(strip.view.day_at(x) - before) < 0.01


def test_that_dragging_pans_and_chooses_nothing(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    strip.zoom(8)
    left = strip.view.left
    with qtbot.assertNotEmitted(strip.chosen):
        qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(500, 60))
        qtbot.mouseMove(strip, QPoint(440, 60))
        qtbot.mouseMove(strip, QPoint(400, 60))
        qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(400, 60))
    assert abs(strip.view.left - left - 100 / strip.view.day_px) < 0.1


def test_that_a_later_deadline_and_today_have_room_on_the_scale(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    deadline = Deadline(date(2027, 1, 4), "Statutory 4 Jan")
    strip = shown_strip(qtbot, words, TimelineState(stream, (deadline,)))
    assert strip.view.last > deadline.on


def test_that_a_case_opens_at_its_receipt_and_what_came_before_is_counted(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream, opens_at=date(2026, 7, 20)))
    first, last = strip.view.shown
    assert date(2026, 7, 1) < first <= date(2026, 7, 20)
    assert last >= words.today
    assert strip.layout_of_marks.count_before(strip.view) == 2
    click(qtbot, strip, QPoint(20, 8))
    assert strip.view.shows_all


def test_that_only_what_can_be_seen_is_painted(words: EntryWords, entry: MakeEntry) -> None:
    start = date(2020, 1, 1)
    entries = [entry(str(number), start + timedelta(days=number // 2)) for number in range(5000)]
    layout = StripLayout(entries, today=words.today)
    whole = Viewport.whole(layout.first, layout.last, 1000)
    close = whole.zoomed(200, 500)
    assert len(layout.marks(EntryKind.CONTACT, whole)) <= 1000 / 20 + 2
    assert len(layout.marks(EntryKind.CONTACT, close)) < 60
    assert sum(len(mark.mark.entry_ids) for mark in layout.in_order(close)) == 5000


def test_that_a_tooltip_never_reads_what_was_typed_as_markup(words: EntryWords, entry: MakeEntry) -> None:
    text = mark_text(words, [entry("one", date(2026, 9, 1), text="<b>bold</b> & more")])
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; more" in text


def test_that_a_long_cluster_says_how_many_more_there_are(words: EntryWords, entry: MakeEntry) -> None:
    many = [entry(str(number), date(2026, 9, 1)) for number in range(11)]
    assert "3 more" in mark_text(words, many)


def test_that_an_emotion_stands_the_higher_the_stronger_it_was(
    qtbot: QtBot, words: EntryWords, entry: MakeEntry
) -> None:
    calm = entry("calm", date(2026, 9, 1), EntryKind.EMOTION, detail={"level": "0"})
    angry = entry("angry", date(2026, 9, 20), EntryKind.EMOTION, detail={"level": "4"})
    strip = shown_strip(qtbot, words, TimelineState((calm, angry)))
    assert place_of(strip, "angry").y() < place_of(strip, "calm").y()


def turn_wheel(strip: StripView, turn: int) -> None:
    spot = QPointF(400, 60)
    event = QWheelEvent(
        spot,
        QPointF(strip.mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(strip, event)


def test_that_the_line_of_today_moves_on_when_the_day_does(
    qtbot: QtBot, words: EntryWords, clock: Any, stream: tuple[EntryRow, ...]
) -> None:
    strip = shown_strip(qtbot, words, TimelineState(stream))
    assert (strip.scene().words.today, strip.layout_of_marks.latest) == (date(2026, 9, 28), date(2026, 9, 28))
    clock.instant += timedelta(days=3)
    strip.show_state(TimelineState(stream))
    assert (strip.scene().words.today, strip.layout_of_marks.latest) == (date(2026, 10, 1), date(2026, 10, 1))
    assert strip.layout_of_marks.last >= date(2026, 10, 1)


def test_that_words_stand_beside_marks_in_sight_only_and_end_at_the_edge() -> None:
    geometry = StripGeometry(800, (EntryKind.CONTACT,), has_undated=False)
    assert geometry.label_box(QPointF(geometry.gutter - 30, 40), 5) is None
    assert geometry.label_box(QPointF(780, 40), 5) is None
    near_edge = geometry.label_box(QPointF(700, 40), 5)
    assert near_edge is not None and near_edge.right() <= geometry.field.right()
    beside = geometry.label_box(QPointF(300, 40), 5, following=400)
    assert beside is not None and beside.left() > 300 and beside.right() < 400
    assert geometry.label_box(QPointF(300, 40), 5, following=330) is None
