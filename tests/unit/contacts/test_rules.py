"""A contact as typed: every problem at once, and nothing kept that must not be."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from workbench.contacts.model import ContactDraft, PromiseDraft
from workbench.contacts.rules import ContactExamination, examine
from workbench.rulebook.reading import shipped_rulebook

NOW = datetime(2026, 9, 25, 12, 0, tzinfo=UTC)
CALL = ContactDraft(
    kind="phone_out",
    started_at="2026-09-25 19:02",
    duration_minutes="18",
    recording_told=True,
    said="没人听我说！",
    emotion_level="3",
    emotion_label="anger",
    emotion_words="提高嗓门，三次打断",
    promises=(PromiseDraft("9月28日前回电说明进展", "2026-09-28", "19：00"),),
)


def examined(**changes: object) -> ContactExamination:
    return examine(replace(CALL, **changes), shipped_rulebook(), NOW)  # type: ignore[arg-type]


def codes(examination: ContactExamination, level: str = "error") -> list[tuple[str, str]]:
    return [(p.field, p.code) for p in examination.problems if p.level == level]


def test_that_a_call_is_parsed_into_instants_seconds_and_dates() -> None:
    accepted = examined().accepted
    assert accepted is not None
    assert accepted.started_at == datetime(2026, 9, 25, 11, 2, tzinfo=UTC)
    assert accepted.duration_seconds == 18 * 60
    assert accepted.emotion_level == 3
    (promise,) = accepted.promises
    assert (promise.due_on, promise.due_time) == (date(2026, 9, 28), "19:00")


def test_that_all_problems_are_listed_at_once() -> None:
    broken = examined(
        kind="pigeon",
        started_at="2026-09-26 19:02",
        duration_minutes="long",
        said="",
        emotion_level="5",
        emotion_label="rage",
        promises=(PromiseDraft("回电"), PromiseDraft("", "2026-09-20")),
    )
    assert broken.accepted is None
    assert codes(broken) == [
        ("kind", "complaint.unknown_code"),
        ("started_at", "contact.in_future"),
        ("duration_minutes", "contact.duration_unreadable"),
        ("emotion_level", "contact.emotion_out_of_range"),
        ("emotion_label", "complaint.unknown_code"),
        ("promises.0.due_on", "promise.due_missing"),
        ("promises.1.text", "promise.text_missing"),
        ("promises.1.due_on", "promise.due_before_made"),
        ("said", "contact.nothing_written"),
    ]


def test_that_an_empty_draft_asks_for_what_a_contact_needs() -> None:
    examination = examine(ContactDraft(), shipped_rulebook(), NOW)
    assert codes(examination) == [
        ("kind", "contact.kind_missing"),
        ("started_at", "contact.started_at_missing"),
        ("said", "contact.nothing_written"),
    ]


def test_that_an_unanswered_call_needs_no_words() -> None:
    assert (
        codes(examined(answered=False, said="", emotion_level="", emotion_label="", emotion_words="")) == []
    )


def test_that_the_last_second_before_now_is_no_future() -> None:
    assert codes(examined(started_at="2026-09-25 20:00")) == []
    assert codes(examined(started_at="2026-09-25 20:00:01")) == [("started_at", "contact.in_future")]


@pytest.mark.parametrize("level", ["0", "4", "３"])
def test_that_the_levels_of_the_rule_pack_are_taken(level: str) -> None:
    assert codes(examined(emotion_level=level)) == []


@pytest.mark.parametrize("level", ["-1", "5", "2.5", "high", "03"])
def test_that_other_levels_are_refused(level: str) -> None:
    assert codes(examined(emotion_level=level)) == [("emotion_level", "contact.emotion_out_of_range")]


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("18", 1080), ("18.5", 1110), ("18:30", 1110), ("18分30秒", 1110), ("１８分钟", 1080), ("0", 0)],
)
def test_that_durations_are_read_as_people_write_them(typed: str, seconds: int) -> None:
    accepted = examined(duration_minutes=typed).accepted
    assert accepted is not None
    assert accepted.duration_seconds == seconds


@pytest.mark.parametrize("typed", ["-1", "18:60", "一刻钟", "1e3"])
def test_that_unreadable_durations_are_refused(typed: str) -> None:
    assert codes(examined(duration_minutes=typed)) == [("duration_minutes", "contact.duration_unreadable")]


def test_that_a_call_of_more_than_a_day_is_refused() -> None:
    assert codes(examined(duration_minutes="1440")) == []
    assert codes(examined(duration_minutes="1441")) == [("duration_minutes", "contact.duration_too_long")]


def test_that_secrets_are_starred_out_with_a_warning() -> None:
    examination = examined(said="我的密码是 836271，卡还在家里。", next_step="核对 CVV 123")
    accepted = examination.accepted
    assert accepted is not None
    assert accepted.said is not None and "836271" not in accepted.said
    assert accepted.next_step is not None and "123" not in accepted.next_step
    assert codes(examination, "warning") == [
        ("said", "identity.secret_password"),
        ("next_step", "identity.secret_card_code"),
    ]


def test_that_a_high_level_asks_for_what_was_observed() -> None:
    assert ("emotion_words", "contact.emotion_words_missing") in codes(examined(emotion_words=""), "warning")
    assert codes(examined(emotion_level="2", emotion_words=""), "warning") == []


def test_that_a_spoken_contact_asks_whether_the_recording_was_told() -> None:
    assert codes(examined(recording_told=None), "warning") == [("recording_told", "contact.recording_untold")]
    assert codes(examined(recording_told=None, kind="letter"), "warning") == []
    assert codes(examined(recording_told=False), "warning") == []


def test_that_an_emotion_without_level_is_pointed_out() -> None:
    assert codes(examined(emotion_level=""), "warning") == [
        ("emotion_level", "contact.emotion_level_missing")
    ]


def test_that_empty_promise_lines_are_left_out() -> None:
    accepted = examined(promises=(PromiseDraft(), PromiseDraft(" ", "", " "))).accepted
    assert accepted is not None
    assert accepted.promises == ()
