"""What only the whole profile tells: windows, settlements, papers, letters, alike people."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.complaints import ComplaintRecord, ContractPaymentRecord, ContractRecord
from db.evidence import EvidenceFileRecord, EvidenceLinkRecord, EvidenceRecord
from db.process import AwardRecord
from tests.db.profile.conftest import FIRST, PERSON, SECOND
from tests.db.walking import walks
from workbench.actor import Actor
from workbench.complaints.commands import register_complaint
from workbench.complaints.model import ContractDraft, Registered
from workbench.moment import FixedClock
from workbench.persons.profile_cohort import CONTACTS, LESS, MIDDLE
from workbench.persons.profile_cohort_loading import load_cohort
from workbench.persons.profile_loading import person_facts
from workbench.persons.profile_model import Amount, Compared, Likeness, Number, Profile, Ratio
from workbench.prints.commands import print_missing
from workbench.profiles.whole import whole_profile
from workbench.rulebook.reading import shipped_rulebook
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 28)
BOOK = shipped_rulebook()
Read = Callable[[], Profile]


@pytest.fixture
def read(workspace: Workspace, cases: Sequence[Registered]) -> Read:
    """Reads the person's whole profile."""

    def profile() -> Profile:
        with workspace.read() as session:
            return whole_profile(session, cases[0].person_id, today=TODAY, book=BOOK)

    return profile


def pay(session: Session, contract_id: str, on: date, fen: int, kind: str = "premium") -> None:
    add_row(
        session, ContractPaymentRecord, id=f"{on}{kind}", contract_id=contract_id, paid_on=on, amount_fen=fen,
        kind=kind, recorded_by="陈一鸣", recorded_at=datetime(2026, 9, 1, tzinfo=UTC),
    )  # fmt: skip


def test_that_premiums_are_summed_by_window_and_refunds_are_none(workspace: Workspace, read: Read) -> None:
    with workspace.write() as session:
        contract_id = session.query(ContractRecord.id).limit(1).scalar()
        assert contract_id is not None
        pay(session, contract_id, date(2026, 3, 2), 480_000)
        pay(session, contract_id, date(2025, 3, 2), 480_000)
        pay(session, contract_id, date(2021, 3, 2), 480_000)
        pay(session, contract_id, date(2026, 4, 2), 99, kind="refund")
    profile = read()
    assert profile.value("paid_12m") == Amount(480_000)
    assert profile.value("paid_36m") == Amount(960_000)


def test_that_whoever_is_alike_is_found_without_walking_the_store(
    workspace: Workspace, cases: Sequence[Registered]
) -> None:
    with workspace.read() as session:
        facts = person_facts(session, cases[0].person_id, TODAY, whole=True)
        with walks(session) as whole_tables:
            cohort = load_cohort(session, facts)
    assert cohort is not None and cohort.product
    assert whole_tables == []


def test_that_purchases_count_by_window(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock, read: Read
) -> None:
    assert read().values("purchases_12m") == ()
    new = ContractDraft("P2026-0101-0001", product="安心医疗", formed_on="2026-01-05", yearly_premium="1200")
    draft = replace(SECOND, contracts=(*SECOND.contracts, new), complainant=PERSON)
    with workspace.write() as session:
        register_complaint(session, draft, actor=actor, clock=clock)
    profile = read()
    assert profile.value("purchases_12m") == Number(1)
    assert profile.value("purchases_36m") == Number(1)
    assert profile.value("yearly_premium") == Amount(600_000)
    assert profile.value("average_premium") == Amount(300_000)


def test_that_a_settlement_and_what_came_after_it_are_told_apart(
    workspace: Workspace, cases: Sequence[Registered], read: Read
) -> None:
    assert read().value("settlement_rate") == Ratio(0, 1)
    case = ComplaintRecord
    with workspace.write() as session:
        session.execute(
            update(case).where(case.id == cases[1].id).values(state="archived", closed_on=date(2026, 7, 1))
        )
        add_row(
            session, AwardRecord, id="a1", complaint_id=cases[1].id, demand_id=None, kind="settlement",
            amount_fen=500_000, basis="B1", payee="欧阳晓锋", due_on=None, paid_on=None, paid_proof=None,
            evidence_id=None, note=None, recorded_by="陈一鸣", recorded_at=datetime(2026, 7, 1, tzinfo=UTC),
            withdrawn_at=None, withdrawn_by=None, withdrawn_reason=None,
        )  # fmt: skip
    profile = read()
    assert profile.value("settlement_rate") == Ratio(1, 2)
    # The third case is about the same contract and demand as the second, 77 days after it was closed.
    assert profile.value("again_after_settlement") == Ratio(1, 1)
    assert profile.value("again_after_close") == Ratio(1, 2)
    (again,) = profile.values("again_after_close")
    assert again.source.basis == (cases[1].case_no, cases[2].case_no)


def test_that_papers_count_by_the_day_they_came(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock, read: Read
) -> None:
    with workspace.write() as session:
        for item, asked in (
            ("C-02", date(2026, 8, 1)),
            ("P-04", date(2026, 8, 1)),
            ("P-05", date(2026, 9, 20)),
        ):
            entry = EntryDraft(
                cases[2].id, EntryKind.NOTICE, "checklist.paper_requested", {"item": item}, occurred_on=asked
            )
            append_entry(session, entry, actor=actor, clock=clock)
        hand_in(session, cases[2].id, "C-02", datetime(2026, 8, 10, tzinfo=UTC))
    assert read().value("papers_on_time") == Ratio(1, 2)


def hand_in(session: Session, complaint_id: str, item: str, at: datetime) -> None:
    digest = "a" * 64
    add_row(
        session, EvidenceFileRecord, sha256=digest, sm3=digest, size_bytes=1, media_type="text/plain",
        pages=1, stored_at=at, **{"metadata": {}},
    )  # fmt: skip
    add_row(
        session, EvidenceRecord, id="e1", complaint_id=complaint_id, number=1, title="身份证", sha256=digest,
        original_name="a.txt", kind="EK2", source=None, form="original", formed_on=None, holder=None,
        why_no_original=None, note=None, added_at=at, added_by="陈一鸣", withdrawn_at=None,
        withdrawn_reason=None, custody_count=0, custody_hash="",
    )  # fmt: skip
    add_row(
        session, EvidenceLinkRecord, id="l1", evidence_id="e1", complaint_id=complaint_id, target_id=item,
        linked_by="陈一鸣", linked_at=at,
    )  # fmt: skip


def test_that_narratives_are_measured_over_all_cases(read: Read) -> None:
    profile = read()
    assert profile.value("narrative_length") == Number(11)
    assert profile.values("legal_citations") == ()


LETTER = (
    "本人于二〇二一年在贵公司购买保险，业务员承诺满期返还全部本金，未说明责任免除条款，也未让本人抄写风险提示，"
    "现要求全额退还所交保费并赔偿利息，依据《保险法》第十七条，请在十五日内书面答复，否则将向监管部门反映。"
)


def test_that_a_letter_like_another_persons_is_named_and_ones_own_is_not(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock, read: Read
) -> None:
    stranger = replace(PERSON, name="王筱", id_no="", phones=("13900001122",), address="")
    with workspace.write() as session:
        for who in (PERSON, PERSON, stranger):
            made = register_complaint(
                session, replace(SECOND, narrative=LETTER, complainant=who), actor=actor, clock=clock
            )
        print_missing(session)
    profile = read()
    (like,) = profile.values("template_similarity")
    assert like.value == Likeness(100, made.case_no)
    assert profile.value("legal_citations") == Number(2)


def neighbours(workspace: Workspace, actor: Actor, clock: FixedClock, count: int) -> None:
    """Other people of the same age with the same product, one complaint each."""
    with workspace.write() as session:
        for number in range(count):
            born = date(1980, 2, 1) + timedelta(days=number)
            who = replace(
                PERSON, name=f"同类{number}", id_no="", id_type="", phones=(f"1370000{number:04d}",),
                address="", birth_on=born.isoformat(),
            )  # fmt: skip
            contract = replace(FIRST.contracts[0], number=f"P2021-{number:04d}-0001")
            draft = replace(FIRST, complainant=who, contracts=(contract,))
            register_complaint(session, draft, actor=actor, clock=clock)


def test_that_four_alike_people_are_too_few_to_say_anything(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock, read: Read
) -> None:
    neighbours(workspace, actor, clock, 4)
    assert read().values("cohort") == ()


def test_that_five_alike_people_are_a_comparison_in_words(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock, read: Read
) -> None:
    neighbours(workspace, actor, clock, 5)
    found = {
        value.value.measure: value.value
        for value in read().values("cohort")
        if isinstance(value.value, Compared)
    }
    assert {measure: one.place for measure, one in found.items()} == {
        "complaints": "more", "contacts": "more", "channels": "more",
    }  # fmt: skip
    contacts = found[CONTACTS]
    assert (contacts.count, contacts.product, contacts.age_band, contacts.figure) == (
        5,
        "康宁重疾",
        (40, 49),
        4,
    )
    assert contacts.place not in (MIDDLE, LESS)


def test_that_people_of_another_age_or_product_are_not_alike(
    workspace: Workspace, cases: Sequence[Registered], actor: Actor, clock: FixedClock, read: Read
) -> None:
    neighbours(workspace, actor, clock, 4)
    with workspace.write() as session:
        old = replace(PERSON, name="老人", id_no="", id_type="", phones=(), address="", birth_on="1940-01-01")
        other = replace(FIRST.contracts[0], number="P1", product="另一产品")
        young = replace(old, name="他人", birth_on="1981-01-01")
        alike = replace(FIRST.contracts[0], number="P2")
        register_complaint(
            session, replace(FIRST, complainant=old, contracts=(alike,)), actor=actor, clock=clock
        )
        register_complaint(
            session, replace(FIRST, complainant=young, contracts=(other,)), actor=actor, clock=clock
        )
    assert read().values("cohort") == ()


def test_that_hints_name_the_values_they_hang_on(read: Read) -> None:
    (hint,) = [one for one in read().values("strategy_do") if one.source.where == "ST15"]
    assert hint.source.basis == ("facet:repeat_same_matter:1",)
