"""What keeps a letter back, and what three vain attempts mean."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.letters.delivery_rules import accepted, is_unreachable
from workbench.letters.issuing import number_of
from workbench.letters.model import DeliveryDraft, DeliveryRow
from workbench.letters.templates import shipped_templates
from workbench.moment import branch_date
from workbench.process.noticing import Purpose

ISSUED = datetime(2026, 9, 18, 1, 0, 30, tzinfo=UTC)


def row(at: datetime, result: str) -> DeliveryRow:
    return DeliveryRow("d", "call", at, result, None, None, "", None, None, "陈一鸣", at)


@given(
    st.lists(
        st.tuples(st.integers(0, 10 * 24), st.sampled_from(["failed", "unanswered", "sent"])), max_size=8
    )
)
def test_that_unreachable_means_three_days_and_never_a_delivery(tries: list[tuple[int, str]]) -> None:
    rows = [row(ISSUED + timedelta(hours=hours), result) for hours, result in tries]
    days = {branch_date(one.attempted_at) for one in rows}
    expected = len(days) >= 3 and all(one.result != "sent" for one in rows)
    assert is_unreachable(rows) is expected


def test_that_a_letter_may_be_handed_over_in_the_minute_it_was_issued() -> None:
    draft = DeliveryDraft("handed", "2026-09-18 09:00", "delivered", "本人签收")
    attempt, problems = accepted(draft, ISSUED, ISSUED + timedelta(minutes=5), in_writing=True)
    assert problems == () and attempt is not None
    assert attempt.received_on == branch_date(ISSUED) and attempt.counts


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"result": "sent", "received_on": "2026-09-18"}, "letter.received_without_delivery"),
        ({"at": "gestern"}, "date.unreadable"),
        ({"at": "2026-09-18"}, "contact.time_missing"),
        ({"proof": "\x00"}, "letter.delivery_proof_missing"),
    ],
)
def test_that_what_proves_nothing_is_refused(typed: dict[str, str], code: str) -> None:
    told = {
        "mode": "posted",
        "at": "2026-09-18 10:00",
        "result": "sent",
        "proof": "EMS 1",
        **typed,
    }
    attempt, problems = accepted(DeliveryDraft(**told), ISSUED, ISSUED + timedelta(days=1), in_writing=False)
    assert attempt is None and code in [problem.code for problem in problems]


def test_that_numbers_are_written_in_hexagonal_brackets() -> None:
    assert number_of("示范投告", 2026, 1) == "示范投告〔2026〕第0001号"
    assert number_of("投告", 2026, 12345) == "投告〔2026〕第12345号"


def test_that_each_kind_of_letter_has_its_own_word() -> None:
    words = [template.word for template in shipped_templates().values()]
    assert len(words) == len(set(words))


def test_that_every_letter_which_tells_something_says_what() -> None:
    told = {template.id: template.notice for template in shipped_templates().values() if template.notice}
    assert told == {
        "D03": Purpose.DECLINED,
        "D04b": Purpose.SUPPLEMENT,
        "D05": Purpose.EXTENSION,
        "D05b": Purpose.PAUSE,
        "D06b": Purpose.DECISION,
        "D07b": Purpose.REVIEW,
        "D08a": Purpose.REFUSAL,
        "D08b": Purpose.RESCISSION,
        "D08c": Purpose.ASSESSMENT,
        "D23": Purpose.REPORT,
    }


def test_that_the_four_blocks_of_a_decision_must_all_be_filled() -> None:
    fields = shipped_templates()["D06b"].by_key
    assert all(fields[key].required for key in ("finding", "decided", "citations", "reasons", "mediation"))
    assert fields["superior"].required_when == "head_office=no"
