"""What intake leaves out, and says that it left out."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from workbench.complaints.draft_body import body_of, without_secrets
from workbench.complaints.examining import Examiner
from workbench.complaints.model import ComplaintDraft, DemandDraft, PartyDraft, ReceiptDraft
from workbench.complaints.rules import examine, examine_natures
from workbench.persons.model import PersonDraft
from workbench.rulebook.model import RuleTable
from workbench.rulebook.reading import shipped_rulebook

BOOK, DAY = shipped_rulebook(), date(2026, 9, 18)
DRAFT = ComplaintDraft(
    narrative="卡被盗刷，客服还问我密码。",
    receipts=(ReceiptDraft(channel="CH01", received_on="2026-09-17"),),
    complainant=PersonDraft(name="欧阳晓锋"),
    demands=(DemandDraft(code="DM06"),),
)


@pytest.mark.parametrize(
    ("said", "kept", "code"),
    [
        ("我的密码是abc123，快查", "我的密码是***，快查", "identity.secret_password"),
        ("背面三位是 321", "背面三位是 ***", "identity.secret_card_code"),
        (
            "卡号 4111 1111 1111 1111，有效期 12/28，456",
            "卡号 4111 1111 1111 1111，有效期 12/28，***",
            "identity.secret_card_code",
        ),
        ("刷卡记录 ;4111111111111111=28121010000", "刷卡记录 ***", "identity.secret_card_stripe"),
    ],
)
def test_that_a_secret_is_starred_out_and_said(said: str, kept: str, code: str) -> None:
    found = examine(replace(DRAFT, narrative=said), BOOK, DAY)
    assert found.accepted is not None
    assert found.accepted.narrative == kept
    told = [(problem.field, problem.level) for problem in found.problems if problem.code == code]
    assert told == [("narrative", "warning")]


def test_that_every_free_text_is_looked_at() -> None:
    secret = "密码是abc123"
    draft = replace(
        DRAFT,
        demands=(DemandDraft(code="DM06", note=secret),),
        parties=(PartyDraft("proxy", PersonDraft(name="李四"), proxy_for="欧阳晓锋", proxy_scope=secret),),
        severity_override="3",
        severity_reason=secret,
        late_entry_reason=secret,
    )
    found = examine(draft, BOOK, DAY)
    assert "abc123" not in repr(found.accepted)
    assert "abc123" not in repr(body_of(without_secrets(draft)))


def test_that_talk_about_a_password_stays_word_for_word() -> None:
    found = examine(DRAFT, BOOK, DAY)
    assert found.accepted is not None
    assert found.accepted.narrative == DRAFT.narrative
    assert without_secrets(DRAFT) == DRAFT


def test_that_suspicion_is_left_to_a_review() -> None:
    found = examine(replace(DRAFT, natures=("NA2", "NA4", "NA9")), BOOK, DAY)
    assert found.accepted is not None
    assert found.accepted.natures == ("NA2", "NA9")
    (told,) = [problem for problem in found.problems if problem.code == "complaint.nature_by_review"]
    assert (told.field, told.level, dict(told.detail)) == (
        "natures",
        "warning",
        {"nature": "NA4"},
    )


def test_that_a_label_which_takes_two_people_is_left_to_a_second_person() -> None:
    rows = (BOOK.natures["NA2"], replace(BOOK.natures["NA5"], people_needed=2))
    book = SimpleNamespace(natures=RuleTable(rows))
    examiner = Examiner(book, DAY)  # type: ignore[arg-type]
    assert examine_natures(examiner, ("NA2", "NA5")) == ("NA2",)
    (told,) = examiner.problems
    assert (told.code, dict(told.detail)) == (
        "complaint.nature_needs_people",
        {"nature": "NA5", "people": "2"},
    )


def test_that_a_label_which_stands_already_is_kept() -> None:
    examiner = Examiner(BOOK, DAY)
    assert examine_natures(examiner, ("NA4", "NA2"), ("NA4",)) == ("NA4", "NA2")
    assert examiner.problems == []


@pytest.mark.parametrize(
    ("born", "code"),
    [
        ("2008-09-17", None),
        ("2008-09-18", "complaint.minor_without_guardian"),
        ("2012-09-17", "complaint.minor_without_guardian"),
        ("2012-09-18", "complaint.child_without_guardian"),
    ],
)
def test_that_a_minor_needs_a_guardian_by_the_age_on_the_day_of_receipt(born: str, code: str | None) -> None:
    child = replace(DRAFT, complainant=PersonDraft(name="小明", birth_on=born))
    found = examine(child, BOOK, DAY)
    told = [problem.code for problem in found.problems if problem.code.endswith("_without_guardian")]
    assert told == ([code] if code else [])
    with_guardian = replace(child, parties=(PartyDraft("guardian", PersonDraft(name="明母")),))
    found = examine(with_guardian, BOOK, DAY)
    assert not any(problem.code.endswith("_without_guardian") for problem in found.problems)


def test_that_a_typed_gender_and_birth_are_never_replaced_by_those_of_the_number() -> None:
    person = PersonDraft(name="欧阳", id_no="11010519491231002X", gender="male", birth_on="1950-01-01")
    found = examine(replace(DRAFT, complainant=person), BOOK, DAY)
    assert found.accepted is not None
    assert (found.accepted.complainant.gender, str(found.accepted.complainant.birth_on)) == (
        "male",
        "1950-01-01",
    )


@pytest.mark.parametrize("stand_in", ["000000", "000000000000000000", "11111111111111111X"])
def test_that_a_stand_in_number_is_never_kept_as_a_document(stand_in: str) -> None:
    person = PersonDraft(name="某", id_type="cn_id", id_no=stand_in)
    found = examine(replace(DRAFT, complainant=person), BOOK, DAY)
    assert found.accepted is not None
    assert found.accepted.complainant.document is None
    assert any(problem.code == "identity.id_placeholder" for problem in found.problems)


def test_that_a_wrong_check_digit_is_kept_with_its_reason() -> None:
    person = PersonDraft(name="某", id_type="cn_id", id_no="110105194912310021", id_reason="老保单如此")
    found = examine(replace(DRAFT, complainant=person), BOOK, DAY)
    assert found.accepted is not None and found.accepted.complainant.document is not None
    assert found.accepted.complainant.document.reason == "老保单如此"
    assert any(problem.code == "identity.checksum_mismatch" for problem in found.problems)
