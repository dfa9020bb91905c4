from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.case.case_page import CasePage
from ui.case.contact_card import ContactCard
from ui.case.documents_tab import DocumentsTab
from ui.case.records_tab import RecordsTab
from ui.case.tab import CaseTab, TabBody
from ui.case.tab_area import TabArea
from ui.case.target import CaseTarget
from ui.case.timeline_tab import TimelineTab
from ui.kit.chip import Chip
from ui.timeline.model import CorrectionWanted, NoteWanted
from workbench.changes import Changes
from workbench.complaints.model import Registered
from workbench.contacts.commands import add_contact
from workbench.contacts.model import ContactDraft
from workbench.timeline.model import EntryRow
from workbench.timeline.queries import case_entries

if TYPE_CHECKING:
    from ui.shell.desk import Desk

Show = Callable[[Any], CasePage]
Settle = Callable[["Desk"], None]

CALL = ContactDraft(
    kind="phone_out",
    started_at="2026-09-26 19:02",
    duration_minutes="18:30",
    recording_told=False,
    said="没人问过血压，我的号码 13800006620。",
    facts="短信 9月10日收到",
    emotion_level="3",
    emotion_label="anger",
    emotion_words="提高声音",
)


def titles(page: CasePage) -> list[str]:
    bar = page.tabs.bar
    return [bar.tabText(place) for place in range(bar.count()) if bar.isTabVisible(place)]


def words(box: QWidget) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisibleTo(box))


def record_call(desk: "Desk", case: Registered, draft: ContactDraft = CALL) -> str:
    with desk.workspace.write() as session:
        return add_contact(session, case.id, draft, actor=desk.actor, clock=desk.clock).id


def entries(desk: "Desk", case: Registered) -> list[EntryRow]:
    with desk.workspace.read() as session:
        return case_entries(session, case.id)


class Counted(TabBody):
    """A tab that remembers what it was told."""

    topics = frozenset({"evidence"})

    def __init__(self, desk: "Desk", told: list[str]) -> None:
        super().__init__()
        self._told = told
        told.append("made")
        QVBoxLayout(self).addWidget(QLineEdit())

    def show_case(self, complaint_id: str) -> None:
        self._told.append(f"case {complaint_id}")

    def show_item(self, item: str) -> None:
        self._told.append(f"item {item}")

    def reload(self, changes: Changes) -> None:
        self._told.append("reload " + " ".join(sorted(changes.ids)))

    def leave(self) -> None:
        self._told.append("leave")


@pytest.fixture
def area(qtbot: QtBot, desk: "Desk") -> Iterator[tuple[TabArea, list[str], list[str]]]:
    """Two tabs on a shelf, and what each was told."""
    first: list[str] = []
    second: list[str] = []
    shelf = QWidget()
    qtbot.addWidget(shelf)
    tabs = (
        CaseTab("first", lambda: "First", lambda desk: Counted(desk, first)),
        CaseTab("second", lambda: "Second", lambda desk: Counted(desk, second)),
    )
    made = TabArea(desk, tabs, shelf)
    line = QVBoxLayout(shelf)
    line.addWidget(made.bar)
    line.addWidget(made.stack)
    shelf.show()
    yield made, first, second
    shelf.close()


def test_that_a_tab_is_made_on_its_first_visit_and_asked_once_for_each_case(
    area: tuple[TabArea, list[str], list[str]],
) -> None:
    tabs, first, second = area
    tabs.show_case("a", "first")
    assert (first, second) == (["made", "case a"], [])
    tabs.go("second", "thing")
    assert first[-1] == "leave"
    assert second == ["made", "case a", "item thing"]
    tabs.go("first")
    assert first.count("case a") == 1
    tabs.show_case("b", "first")
    tabs.go("second")
    assert first[-2:] == ["case b", "leave"] and second[-1] == "case b"


def test_that_a_change_reaches_the_tab_on_screen_at_once_and_the_other_when_visited(
    area: tuple[TabArea, list[str], list[str]],
) -> None:
    tabs, first, second = area
    tabs.show_case("a", "first")
    tabs.go("second")
    tabs.reload(Changes.of("evidence", ids=("x",)))
    tabs.reload(Changes.of("evidence", ids=("y",)))
    tabs.reload(Changes.of("persons", ids=("z",)))
    assert second[-2:] == ["reload x", "reload y"]
    assert "reload" not in " ".join(first)
    tabs.go("first")
    assert first[-1] == "reload x y"


def test_that_counts_stand_behind_titles_and_none_hides_a_tab(
    area: tuple[TabArea, list[str], list[str]],
) -> None:
    tabs, _, _ = area
    tabs.show_case("a", "second")
    tabs.show_counts({"first": "6/15", "second": ""})
    assert [tabs.bar.tabText(place) for place in range(2)] == ["First 6/15", "Second"]
    tabs.show_counts({"first": "", "second": None})
    assert not tabs.has("second") and tabs.key == "first"
    body = tabs.body
    assert body is not None
    body.counter_changed.emit("7")
    assert tabs.bar.tabText(0) == "First 7"


def test_that_ctrl_tab_goes_round_the_tabs_that_the_case_has(
    qtbot: QtBot, ordinary: Registered, show: Show, settle: Settle, desk: "Desk"
) -> None:
    page = show(ordinary)
    page.activateWindow()
    seen = []
    for _ in range(len(titles(page)) + 1):
        seen.append(page.tabs.key)
        qtbot.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        settle(desk)
    assert seen[0] == seen[-1] == "overview"
    assert len(set(seen)) == len(titles(page))


def test_that_the_refusal_checklist_stands_where_a_refusal_is_at_issue(
    refusal: Registered, unlabelled: Registered, ordinary: Registered, show: Show
) -> None:
    assert "Refusal checklist" not in " ".join(titles(show(ordinary)))
    assert "Refusal checklist" in titles(show(unlabelled))
    assert any(title.startswith("Refusal checklist ") for title in titles(show(refusal)))


def test_that_any_other_case_can_be_handled_as_a_refusal_from_the_ways_beside_its_road(
    ordinary: Registered, show: Show, settle: Settle, desk: "Desk", shell: Any, opened: Callable[[], Any]
) -> None:
    page = show(ordinary)
    way = next(action for action in page.road.menu().actions() if action.text() == "Handle as a refusal…")
    way.trigger()
    opened().confirmed.emit("the letter refuses to pay")
    settle(desk)
    assert shell.visits[-1] == ("case", CaseTarget(ordinary.id, "refusal"))
    assert any(title.startswith("Refusal checklist ") for title in titles(show(ordinary)))
    assert "Handle as a refusal…" not in [action.text() for action in page.road.menu().actions()]


def test_that_a_target_leads_to_a_tab_and_a_thing_in_it(
    desk: "Desk", refusal: Registered, show: Show
) -> None:
    contact_id = record_call(desk, refusal)
    page = show(CaseTarget(refusal.id, "records", contact_id))
    assert page.tabs.key == "records"
    assert "Records 1" in titles(page)


def test_that_the_keyboard_is_in_the_entries_as_soon_as_they_are_there(
    qtbot: QtBot, refusal: Registered, show: Show, settle: Settle, desk: "Desk"
) -> None:
    page = show(refusal)
    page.activateWindow()
    page.tabs.go("timeline")
    page.take_focus()
    settle(desk)
    tab = page.tabs.body
    assert isinstance(tab, TimelineTab)
    qtbot.waitUntil(tab._view.entry_list.hasFocus)


def test_that_a_note_and_a_correction_go_on_the_timeline(
    desk: "Desk", refusal: Registered, show: Show, settle: Settle
) -> None:
    page = show(CaseTarget(refusal.id, "timeline"))
    tab = page.tabs.body
    assert isinstance(tab, TimelineTab)
    tab._view.note_wanted.emit(NoteWanted("her son called", None))
    settle(desk)
    settle(desk)
    note = next(entry for entry in entries(desk, refusal) if entry.text == "her son called")
    assert tab._view.show_entry(note.id)
    tab._view.correction_wanted.emit(CorrectionWanted(note.id, "it was her daughter"))
    settle(desk)
    settle(desk)
    correction = next(entry for entry in entries(desk, refusal) if entry.corrects_id == note.id)
    assert tab._view.show_entry(correction.id)


def test_that_a_note_that_cannot_be_kept_says_why_and_keeps_the_words(
    desk: "Desk", refusal: Registered, show: Show, settle: Settle
) -> None:
    page = show(CaseTarget(refusal.id, "timeline"))
    tab = page.tabs.body
    assert isinstance(tab, TimelineTab)
    tab._view.start_note()
    tab._view.note_wanted.emit(NoteWanted("\x00", None))
    settle(desk)
    assert "Write what happened" in words(tab)


def test_that_an_entry_leads_to_the_contact_it_came_from(
    desk: "Desk", refusal: Registered, show: Show, shell: Any
) -> None:
    contact_id = record_call(desk, refusal)
    page = show(CaseTarget(refusal.id, "timeline"))
    tab = page.tabs.body
    assert isinstance(tab, TimelineTab)
    entry = next(entry for entry in entries(desk, refusal) if entry.source_id == contact_id)
    tab._view.opened.emit(entry)
    assert shell.visits[-1] == ("case", CaseTarget(refusal.id, "records", contact_id))


def test_that_a_contact_shows_words_facts_and_emotion_apart_and_masked(
    desk: "Desk", refusal: Registered, show: Show
) -> None:
    record_call(desk, refusal)
    page = show(CaseTarget(refusal.id, "records"))
    card = page.findChildren(ContactCard)[0]
    text = words(card)
    assert "138****6620" in text and "13800006620" not in text
    assert "短信 9月10日收到" in text
    assert "18 min 30 s" in text and "欧阳*锋" in text
    chips = {chip.state.text: chip.state.tone for chip in card.findChildren(Chip)}
    assert chips["Emotion 3 Anger"] == "red"
    assert chips["Recording not told"] == "amber"


def test_that_the_trail_reads_as_sentences_and_opens_to_before_and_after(
    desk: "Desk", refusal: Registered, show: Show, move: Callable[..., None]
) -> None:
    move(refusal.id, "identified")
    page = show(CaseTarget(refusal.id, "records"))
    tab = page.tabs.body
    assert isinstance(tab, RecordsTab)
    tab._on_chooser_edited("trail")
    model, table = tab._trail._model, tab._trail._table
    lines = [model.data(model.index(row, 2)) for row in range(model.rowCount())]
    assert lines[0] == "Moved the case: Registered → Identity checked"
    assert lines[-1] == f"Registered the case {refusal.case_no}"
    table.selectRow(0)
    shown = words(tab._trail)
    assert "Before" in shown and "After" in shown and "Identity checked" in shown
    table.selectRow(len(lines) - 1)
    assert "13800006620" not in words(tab._trail)
    assert "欧阳晓锋" not in words(tab._trail)


def test_that_every_tab_names_its_controls(
    desk: "Desk",
    refusal: Registered,
    show: Show,
    settle: Settle,
    nameless: Callable[[QWidget], list[str]],
) -> None:
    record_call(desk, refusal)
    page = show(refusal)
    for key in ("timeline", "documents", "records"):
        page.tabs.go(key)
        settle(desk)
        assert nameless(page) == [], key


def test_that_there_is_a_word_about_an_empty_tab(desk: "Desk", ordinary: Registered, show: Show) -> None:
    page = show(CaseTarget(ordinary.id, "documents"))
    assert isinstance(page.tabs.body, DocumentsTab)
    assert "Nothing was exported yet" in words(page.tabs.body)
