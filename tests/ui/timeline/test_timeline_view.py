from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.date_edit import DateEdit
from ui.kit.plain_editor import PlainEditor
from ui.timeline.entry_words import EntryWords
from ui.timeline.model import CorrectionWanted, NoteWanted, TimelineState
from ui.timeline.note_row import NoteRow
from ui.timeline.timeline_view import TimelineView
from workbench.timeline.model import EntryRow

MakeEntry = Callable[..., EntryRow]


def shown_view(
    qtbot: QtBot, words: EntryWords, state: TimelineState, *, may_write: bool = True
) -> TimelineView:
    view = TimelineView(words, may_write=may_write)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.show_state(state)
    return view


def listed(view: TimelineView) -> list[str]:
    model = view.entry_list.model_of_entries
    entries = (model.entry_at(row) for row in range(model.rowCount()))
    return [entry.id for entry in entries if entry is not None]


def button(view: TimelineView, text: str) -> ActionButton:
    return next(b for b in view.findChildren(ActionButton) if b.text() == text and b.isVisible())


def test_that_a_click_in_the_strip_selects_the_row_and_the_row_shows_in_the_strip(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    view.strip.chosen.emit("call")
    assert view.entry_list.current_id() == "call"
    view.entry_list.select_entry("later")
    assert view.strip.scene().current == "later"


def test_that_kinds_narrow_the_list_and_the_strip_and_none_means_all(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    chip = next(chip for chip in view.findChildren(Chip) if chip.text().startswith("Contact"))
    assert chip.text() == "Contact 2"
    chip.click()
    assert listed(view) == ["call", "later"]
    assert list(view.strip.layout_of_marks.by_id) == ["call", "later"]
    chip.click()
    assert len(listed(view)) == len(stream)


def test_that_an_entry_hidden_by_the_kinds_is_shown_when_asked_for(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    next(chip for chip in view.findChildren(Chip) if chip.text().startswith("Contact")).click()
    assert view.show_entry("receipt")
    assert view.entry_list.current_id() == "receipt"
    assert not view.show_entry("of another case")


def test_that_a_corrected_entry_and_its_correction_lead_to_each_other(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    view.show_entry("note")
    button(view, "See the correction").click()
    assert view.entry_list.current_id() == "correction"
    button(view, "See what it corrects").click()
    assert view.entry_list.current_id() == "note"


def test_that_a_note_is_typed_in_place_with_today_and_ctrl_enter_keeps_it(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    button(view, "Add a note").click()
    row = view.findChildren(NoteRow)[0]
    editor = row.findChildren(PlainEditor)[0]
    assert view.focusWidget() is editor
    qtbot.keyClicks(editor, "the son called")
    with qtbot.waitSignal(view.note_wanted) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [NoteWanted("the son called", date(2026, 9, 28))]
    assert editor.toPlainText() == "the son called", "what was typed stays until it was kept"
    view.note_kept()
    assert not row.isVisible()
    assert editor.toPlainText() == ""


def test_that_a_note_without_a_day_is_undated_and_one_with_a_broken_day_is_refused(
    qtbot: QtBot, words: EntryWords
) -> None:
    view = shown_view(qtbot, words, TimelineState())
    view.start_note()
    row = view.findChildren(NoteRow)[0]
    day, editor = row.findChildren(DateEdit)[0], row.findChildren(PlainEditor)[0]
    qtbot.keyClicks(editor, "somebody remembers")
    day.clear()
    day.textEdited.emit("")
    with qtbot.waitSignal(view.note_wanted) as told:
        button(view, "Add the note").click()
    assert told.args == [NoteWanted("somebody remembers", None)]
    day.setText("soon")
    day.textEdited.emit("soon")
    with qtbot.assertNotEmitted(view.note_wanted):
        button(view, "Add the note").click()


def test_that_a_correction_names_the_entry_and_its_draft_survives_looking_elsewhere(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    view.show_entry("call")
    button(view, "Correct…").click()
    detail = view.entry_list.detail
    assert detail is not None
    qtbot.keyClicks(detail.findChildren(PlainEditor)[0], "it was her son")
    view.show_entry("receipt")
    view.show_entry("call")
    with qtbot.waitSignal(view.correction_wanted) as told:
        button(view, "Save the correction").click()
    assert told.args == [CorrectionWanted("call", "it was her son")]


def test_that_a_correction_cannot_be_corrected_and_a_person_s_timeline_not_written_to(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    view.show_entry("correction")
    assert "Correct…" not in {b.text() for b in view.findChildren(ActionButton) if b.isVisible()}
    reading = shown_view(qtbot, words, TimelineState(stream, names_case=True), may_write=False)
    reading.show_entry("call")
    texts = {b.text() for b in reading.findChildren(ActionButton) if b.isVisible()}
    assert texts.isdisjoint({"Correct…", "Add a note"})


def test_that_the_open_row_grows_and_the_others_keep_their_height(
    qtbot: QtBot, words: EntryWords, entry: MakeEntry
) -> None:
    long = entry("long", date(2026, 9, 1), text="many words " * 80)
    view = shown_view(qtbot, words, TimelineState((long, entry("short", date(2026, 9, 2)))))
    view.show_entry("long")
    assert view.entry_list.rowHeight(0) > 100
    view.show_entry("short")
    assert view.entry_list.rowHeight(0) == 34


def test_that_strip_and_list_scroll_together(qtbot: QtBot, words: EntryWords, entry: MakeEntry) -> None:
    entries = tuple(entry(str(n), date(2026, 1, 1) + timedelta(days=n)) for n in range(200))
    view = shown_view(qtbot, words, TimelineState(entries))
    view.strip.zoom(40)
    days = view.entry_list.shown_days()
    assert days is not None and days[0] == view.strip.view.shown[0]
    bar = view.entry_list.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    QApplication.sendPostedEvents()
    days = view.entry_list.shown_days()
    first, last = view.strip.view.shown
    assert days is not None and first <= days[0] <= last


def test_that_place_and_current_entry_stay_after_a_reload(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...], entry: MakeEntry
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    view.show_entry("later")
    view.strip.zoom(6)
    before = view.strip.view
    view.show_state(TimelineState((*stream[:4], entry("new", date(2026, 9, 19)), *stream[4:])))
    assert view.entry_list.current_id() == "later"
    assert view.strip.view == before


def test_that_an_open_row_survives_entries_that_come_and_go(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...], entry: MakeEntry
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    for number in range(4):
        view.show_entry("note")
        qtbot.wait(20)
        view.show_state(TimelineState((*stream, entry(f"more {number}", None))))
        qtbot.wait(20)
        assert view.entry_list.detail is not None and view.entry_list.detail.isVisible()
    view.show_state(TimelineState(stream[:1]))
    qtbot.wait(20)
    assert view.entry_list.detail is None


def test_that_rows_say_everything_to_a_screen_reader(
    qtbot: QtBot, words: EntryWords, stream: tuple[EntryRow, ...]
) -> None:
    view = shown_view(qtbot, words, TimelineState(stream))
    model = view.entry_list.model_of_entries
    spoken = model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "20 Jul 12:00 · Note · words of note · corrected later"


def test_that_an_empty_timeline_says_so(qtbot: QtBot, words: EntryWords) -> None:
    view = shown_view(qtbot, words, TimelineState())
    assert not view.entry_list.isVisible()


def test_that_the_keyboard_begins_at_the_first_entry_in_sight(
    qtbot: QtBot, words: EntryWords, entry: MakeEntry
) -> None:
    entries = tuple(entry(f"call-{day}", date(2026, 1, 1) + timedelta(days=day)) for day in range(200))
    view = shown_view(qtbot, words, TimelineState(entries, opens_at=date(2026, 5, 1)))
    view.activateWindow()
    view.entry_list.setFocus()
    qtbot.waitUntil(view.entry_list.hasFocus)
    assert view.entry_list.current_id() == "call-120"
    assert view.strip.scene().current == "call-120"
