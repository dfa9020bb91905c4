"""A branch's own words are kept with their reasons, on record, and counted."""

import pytest

from workbench.actor import Actor
from workbench.audit.queries import audit_rows
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ComplaintDraft, ReceiptDraft, Registered
from workbench.complaints.queries import complaint_sheet
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.suggestions.lexicons import SHIPPED
from workbench.words.commands import add_word, remove_word, take_back_word
from workbench.words.model import WordDraft
from workbench.words.queries import decided_words, governing_lexicons, known_list, own_counts, word_rows
from workbench.words.uses import word_uses
from workbench.workspace.opening import Workspace

OWN = WordDraft("categories", "IB40", "不给报", "本地说法", "strong")


def test_that_words_govern_from_the_next_reading_and_are_on_record(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.read() as session:
        assert governing_lexicons(session) is SHIPPED
    with workspace.write() as session:
        add_word(session, OWN, actor=actor, clock=clock)
        gone = WordDraft("emotions", "angry", "愤怒", "误报")
        remove_word(session, gone, actor=actor, clock=clock)
    with workspace.read() as session:
        lexicons = governing_lexicons(session)
        deeds = {row.action: row for row in audit_rows(session)}
        rows = {row.word: row for row in word_rows(session, "categories", "IB40")}
        assert [row.word for row in decided_words(session)] == ["不给报", "愤怒"]
        assert own_counts(session) == {("categories", "IB40"): 1, ("emotions", "angry"): 1}
        assert governing_lexicons(session) is lexicons
    assert lexicons.added_words() == ("不给报",)
    assert rows["不给报"].change is not None
    assert (rows["不给报"].origin, rows["不给报"].change.reason) == ("own", "本地说法")
    assert {"words.add", "words.remove"} <= set(deeds)


def test_that_taking_back_leaves_the_shipped_list(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    with workspace.write() as session:
        add_word(session, OWN, actor=actor, clock=clock)
        take_back_word(session, OWN, actor=actor, clock=clock)
        assert governing_lexicons(session) is SHIPPED
        assert decided_words(session) == ()
        with pytest.raises(UserError, match="nothing_to_take_back"):
            take_back_word(session, OWN, actor=actor, clock=clock)


def test_that_a_refused_word_leaves_nothing(workspace: Workspace, actor: Actor, clock: FixedClock) -> None:
    with workspace.write() as session:
        for draft, code in (
            (WordDraft("categories", "IB40", "不给报", ""), "reason_missing"),
            (WordDraft("nowhere", "", "不给报", "理由"), "unknown_list"),
            (WordDraft("natures", "NA4", "代理退保", "理由"), "unknown_code"),
            (WordDraft("categories", "IB40", "报" * 31, "理由"), "too_long"),
        ):
            with pytest.raises(UserError, match=code):
                add_word(session, draft, actor=actor, clock=clock)
        with pytest.raises(UserError, match="self_harm_stays"):
            remove_word(session, WordDraft("alerts", "self_harm", "自杀", "x"), actor=actor, clock=clock)
        assert decided_words(session) == ()


def test_that_an_own_word_of_self_harm_marks_the_case_that_is_registered(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    draft = ComplaintDraft(
        narrative="再拖下去我就去找阎王了。",
        receipts=(ReceiptDraft(channel="CH06", received_on="2026-09-17"),),
        complainant=PersonDraft(name="王芳"),
        handler=actor.name,
    )
    with workspace.write() as session:
        word = WordDraft("alerts", "self_harm", "去找阎王", "本地说法", "strong")
        add_word(session, word, actor=actor, clock=clock)
        made = register_complaint(session, draft, actor=actor, clock=clock)
    with workspace.read() as session:
        assert complaint_sheet(session, made.id).self_harm_words == "去找阎王"


def test_that_words_are_counted_with_the_labels_that_people_gave(
    workspace: Workspace, registered: Registered
) -> None:
    assert registered.case_no
    with workspace.read() as session:
        used = word_uses(session, "categories", "IB40", ["拒赔", "高血压", "盗刷", "赔"])
        other = word_uses(session, "categories", "BB30", ["拒赔"])
        nature = word_uses(session, "natures", "NA2", ["拒赔"])
        feeling = word_uses(session, "emotions", "angry", ["拒赔"])
        alert = word_uses(session, "alerts", "violence", ["拒赔"])
    assert [(use.cases, use.confirmed) for use in used] == [(1, 1), (1, 1), (0, 0), (1, 1)]
    assert [(use.cases, use.confirmed) for use in (*other, *nature, *feeling, *alert)] == [
        (1, 0), (1, 1), (1, 0), (1, None),
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["", "%", '"', "not mine", "3·15晚会", "t我m的", "😀", "a" * 300])
def test_that_any_word_can_be_counted(workspace: Workspace, registered: Registered, word: str) -> None:
    assert registered.id
    with workspace.read() as session:
        (use,) = word_uses(session, "causes", "CA01", [word])
    assert use.cases == 0


def test_that_an_unknown_list_is_named() -> None:
    assert known_list("dictionary") == ("",)
    assert known_list("alerts", "crowd") == ("crowd",)
    for name, code in (("nowhere", ""), ("natures", "NA4")):
        with pytest.raises(UserError):
            known_list(name, code)
