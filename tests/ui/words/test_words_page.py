"""The page of words: lists, words with their counts, and each decision with its reason."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft
from workbench.persons.model import PersonDraft
from workbench.suggestions.lexicons import SHIPPED
from workbench.words.model import CHANGED
from workbench.words.queries import decided_words, governing_lexicons

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.shell.desk import Desk
    from ui.words.words_page import WordsPage

Settle = Callable[["Desk"], None]
CASE = ComplaintDraft(
    narrative="你们短信说拒赔，我不服。",
    receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-25"),),
    complainant=PersonDraft(name="王芳"),
    category="IB40.01",
)


@pytest.fixture
def page(qtbot: "QtBot", desk: "Desk", settle: Settle) -> Iterator["WordsPage"]:
    """The words of 拒赔, on a store with one case that is one."""
    from ui.words.words_page import WordsPage

    with desk.workspace.write() as session:
        register_complaint(session, CASE, actor=desk.actor, clock=desk.clock)
    made = WordsPage(desk)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.activate(("categories", "IB40.01"))
    settle(desk)
    yield made
    settle(desk)


def cells(page: "WordsPage", word: str) -> list[str]:
    row = next(n for n in range(page.model.rowCount()) if page.model.id_at(n) == word)
    return [str(page.model.index(row, column).data() or "") for column in range(6)]


def put_in(page: "WordsPage", desk: "Desk", settle: Settle, word: str, reason: str) -> None:
    from ui.kit.plain_editor import PlainEditor
    from ui.words.word_dialog import WordDialog

    page.add.click()
    dialog = page.findChildren(WordDialog)[-1]
    field = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Word")
    field.setText(word)
    next(iter(dialog.findChildren(PlainEditor))).setPlainText(reason)
    dialog.submit()
    told(page, desk, settle)


def told(page: "WordsPage", desk: "Desk", settle: Settle) -> None:
    """The window tells the page of every change."""
    settle(desk)
    page.reload(CHANGED)
    settle(desk)


def test_that_words_stand_with_their_counts(page: "WordsPage") -> None:
    assert cells(page, "拒赔")[:5] == ["拒赔", "strong", "Shipped", "1", "1 · 100%"]
    assert cells(page, "既往症")[3:5] == ["0", "—"]


def test_that_a_word_is_put_in_and_taken_back(page: "WordsPage", desk: "Desk", settle: Settle) -> None:
    from ui.kit.confirm_dialog import ConfirmDialog

    put_in(page, desk, settle, "不给报", "local way to say it")
    assert cells(page, "不给报")[1:3] == ["ordinary", "Added here"]
    assert "local way to say it" in cells(page, "不给报")[5]
    with desk.workspace.read() as session:
        assert governing_lexicons(session).added_words() == ("不给报",)
    page.table.select_id("不给报")
    page.take_back.click()
    page.findChildren(ConfirmDialog)[-1].confirmed.emit("no longer said")
    told(page, desk, settle)
    with desk.workspace.read() as session:
        assert governing_lexicons(session) is SHIPPED
    assert "不给报" not in [page.model.id_at(row) for row in range(page.model.rowCount())]


def test_that_a_word_without_a_reason_is_refused_in_the_dialog(
    page: "WordsPage", desk: "Desk", settle: Settle
) -> None:
    from ui.words.word_dialog import WordDialog

    put_in(page, desk, settle, "不给报", "")
    assert page.findChildren(WordDialog)[-1].isVisible()
    with desk.workspace.read() as session:
        assert decided_words(session) == ()


def test_that_deeds_are_offered_only_where_they_can_be_done(page: "WordsPage", qtbot: "QtBot") -> None:
    page.table.select_id("拒赔")
    assert (page.take_out.isEnabled(), page.take_back.isEnabled()) == (True, False)
    asked: list[object] = []
    page.deeds.remove = asked.append  # type: ignore[assignment]
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert [getattr(row, "word", "") for row in asked] == ["拒赔"]


def test_that_the_search_narrows_and_every_list_opens(
    page: "WordsPage", desk: "Desk", settle: Settle
) -> None:
    page.search.setText("高血压")
    page._show_rows()
    assert page.model.rowCount() == 0
    page.search.setText("")
    for place in (("dictionary", ""), ("emotions", "angry"), ("urgency", "medical"), ("alerts", "self_harm")):
        page.activate(place)
        settle(desk)
        assert page.codes.place == place
        assert page.model.rowCount() > 0 or place[0] == "dictionary"


def test_that_every_control_has_a_name(page: "WordsPage", nameless: Callable[..., list[str]]) -> None:
    assert nameless(page) == []
