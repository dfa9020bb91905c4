"""The profile of a person from real rows: every value with its source, masked, nothing invented."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update

from db.adding import add_row
from db.checklists import CaseFactRecord
from db.complaints import ComplaintRecord
from db.persons import PersonRecord
from workbench.actor import Actor
from workbench.checklists.model import FactDraft
from workbench.checklists.recording import set_fact
from workbench.complaints.commands import register_complaint, remove_nature, set_nature
from workbench.complaints.model import ComplaintDraft, PartyDraft, ReceiptDraft, Registered
from workbench.errors import UserError
from workbench.moment import FixedClock
from workbench.persons.model import PersonDraft
from workbench.persons.profile import person_brief, person_profile
from workbench.persons.profile_model import (
    OWN_CHOICES,
    Amount,
    Claim,
    Coded,
    Day,
    Histogram,
    History,
    Number,
    Path,
    Profile,
    Ratio,
    SourceKind,
    Text,
)
from workbench.persons.queries import person_rows, person_seqs
from workbench.rulebook.reading import shipped_rulebook
from workbench.workspace.opening import Workspace

TODAY = date(2026, 9, 28)
NOON = datetime(2026, 9, 28, 4, 0, tzinfo=UTC)
BOOK = shipped_rulebook()
NEVER_SHOWN = ("欧阳晓锋", "330106198001014210", "13800006620", "文三路")


@pytest.fixture
def profile(workspace: Workspace, cases: tuple[Registered, ...]) -> Callable[[], Profile]:
    def read() -> Profile:
        with workspace.read() as session:
            return person_profile(session, cases[0].person_id, today=TODAY, book=BOOK)

    return read


def test_that_groups_a_to_i_are_all_there_in_order(profile: Callable[[], Profile]) -> None:
    shown = profile()
    assert [group.id for group in shown.groups] == list("ABCDEFGHI")
    assert all(group.values for group in shown.groups)
    order = list(BOOK.profile)
    places = [order.index(value.facet_id) for group in shown.groups for value in group.values]
    assert places == sorted(places)


def test_that_who_the_person_is_is_masked_and_says_where_it_was_typed(
    profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    shown = profile()
    assert shown.name == "欧阳*锋"
    assert shown.value("document") == Text("330***********4210")
    assert shown.value("phone") == Text("138****6620")
    assert shown.value("address") == Text("浙江省杭州市西湖区***")
    for facet in ("name", "document", "phone", "address"):
        (value,) = shown.values(facet)
        assert value.masked
        assert value.source.kind is SourceKind.TYPED
        assert value.source.where == cases[0].case_no
    (occupation,) = shown.values("occupation")
    assert occupation.source.where == cases[1].case_no
    assert (occupation.source.by, occupation.source.at) == ("陈一鸣", TODAY)


def test_that_nothing_masked_slips_out_anywhere(profile: Callable[[], Profile], workspace: Workspace) -> None:
    shown = profile()
    assert not [secret for secret in NEVER_SHOWN if secret in repr(shown)]
    with workspace.read() as session:
        brief = person_brief(session, shown.person_id, today=TODAY, book=BOOK)
    assert not [secret for secret in NEVER_SHOWN if secret in repr(brief)]


def test_that_age_and_capacity_are_told_for_today_and_for_the_event(
    workspace: Workspace, profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    shown = profile()
    assert shown.value("age_today") == Number(46)
    assert shown.value("age_at_event") == Number(46)
    with workspace.write() as session:
        add_row(
            session, CaseFactRecord, id="fact", complaint_id=cases[2].id, key="claim.event_on",
            value="1997-12-31", source=None, evidence_id=None, recorded_by="陈一鸣", recorded_at=NOON,
        )  # fmt: skip
    shown = profile()
    assert shown.value("age_at_event") == Number(17)
    assert shown.value("capacity_at_event") == Coded(OWN_CHOICES, "limited")
    assert shown.value("capacity_today") == Coded(OWN_CHOICES, "full")
    (value,) = shown.values("age_at_event")
    assert value.source.basis == (cases[2].case_no, "1997-12-31")


def test_that_the_document_never_overwrites_a_typed_gender(
    workspace: Workspace, profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    shown = profile()
    assert shown.values("gender") == ()
    assert shown.value("gender_from_document") == Coded(OWN_CHOICES, "male")
    with workspace.write() as session:
        session.execute(update(PersonRecord).values(gender="female"))
    shown = profile()
    assert shown.value("gender") == Coded(OWN_CHOICES, "female")
    assert shown.value("gender_from_document") == Coded(OWN_CHOICES, "male")


def test_that_purchases_count_each_contract_once(profile: Callable[[], Profile]) -> None:
    shown = profile()
    assert shown.values("product")[0].value == Text("康宁重疾")
    assert len(shown.values("product")) == 1
    assert shown.value("contract_count") == Number(1)
    assert shown.value("first_purchase_on") == Day(date(2021, 3, 2))
    assert shown.value("yearly_premium") == Amount(480_000)
    assert shown.value("claim_complaints") == Number(2)
    assert shown.value("refusal_complaints") == Number(1)
    assert shown.values("surrender_complaints") == ()


def test_that_behaviour_is_counted_from_cases_and_contacts(profile: Callable[[], Profile]) -> None:
    shown = profile()
    assert shown.value("complaint_count") == Number(3)
    assert shown.value("complaint_count_12m") == Number(2)
    assert shown.value("complaint_count_90d") == Number(1)
    assert shown.value("repeat_same_matter") == Number(1)
    assert shown.value("channel_path") == Path("channels", ("CH06", "CH08", "CH06", "CH01"))
    assert shown.value("inter_complaint_days") == Number((666 + 192) / 2)
    assert shown.value("contact_hours") == Histogram("", (("10", 1), ("19", 2)))
    assert shown.value("average_call_minutes") == Number(11.7)
    assert shown.value("no_answer_rate") == Ratio(1, 3)
    assert shown.value("withdrawal_rate") == Ratio(0, 1)


def test_that_emotions_form_a_log_and_a_trend_with_their_contacts(
    profile: Callable[[], Profile], cases: tuple[Registered, ...], contact_ids: tuple[str, ...]
) -> None:
    shown = profile()
    log = shown.value("emotion_log")
    assert isinstance(log, History)
    assert [point.level for point in log.points] == [1, 2, 3]
    assert log.points == shown.series.emotions
    (trend,) = shown.values("emotion_trend")
    assert trend.value == Coded(OWN_CHOICES, "rising")
    ids = contact_ids
    assert trend.source.basis == (ids[0], ids[1], ids[3])


def test_that_motives_come_from_open_cases_with_their_numbers(
    profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    shown = profile()
    assert [value.value for value in shown.values("demand_rational")] == [
        Claim("DM01", 3_600_000, None),
        Claim("DM01", 3_600_000, None),
    ]
    assert shown.value("demand_emotional") == Claim("DM09", None, "欧阳*锋说没人听")
    assert shown.value("stated_cause") == Coded("causes", "CA13")
    assert shown.value("demand_said") == Text("书面说明依据，寄到 138****6620")
    assert shown.values("demand_said")[0].source.kind is SourceKind.CONTACT


def test_that_channels_and_history_follow_the_receipts(
    profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    shown = profile()
    assert shown.value("first_channel") == Coded("channels", "CH06")
    (raised,) = shown.values("escalation_channel")
    assert raised.value == Coded("channels", "CH01")
    assert raised.source.basis == (cases[2].case_no, "2026-09-17")
    assert shown.value("channel_counts") == Histogram("channels", (("CH06", 2), ("CH01", 1), ("CH08", 1)))
    assert shown.value("last_complaint_on") == Day(date(2026, 9, 16))
    assert shown.value("open_cases") == Number(2)
    assert shown.value("outcomes") == Histogram(OWN_CHOICES, (("granted", 1),))
    assert shown.values("responsible_rate") == ()
    assert shown.series.received_on == (date(2024, 5, 11), date(2026, 3, 8), date(2026, 9, 16))


def test_that_risks_name_who_set_them_and_self_harm_words_stand_out(
    profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    shown = profile()
    (risk,) = shown.values("risk_nature")
    assert risk.value == Coded("natures", "NA9")
    assert (risk.source.kind, risk.source.where) == (SourceKind.JUDGED, cases[2].case_no)
    assert risk.source.by == "陈一鸣"
    assert shown.value("self_harm_words") == Text("不想活")


def test_that_hints_name_the_rule_and_what_called_it_up(
    profile: Callable[[], Profile], cases: tuple[Registered, ...], contact_ids: tuple[str, ...]
) -> None:
    shown = profile()
    stops = {value.source.where: value.source.basis for value in shown.values("strategy_stop")}
    assert stops["ST04"] == (contact_ids[3],)
    assert "ST05" not in stops
    doing = {value.source.where: value.source.basis for value in shown.values("strategy_do")}
    assert doing["ST08"] == (cases[2].case_no,)
    assert "ST07" not in doing
    assert list(doing)[-1] == "ST03"
    assert shown.value("promise_open") == Text("回电说明进展")
    assert shown.values("promise_open")[0].source.basis == ("2026-09-28 19:00",)
    assert shown.value("next_step") == Text("调取告知问卷")


def test_that_a_merged_case_lives_on_in_the_other(
    workspace: Workspace, profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    with workspace.write() as session:
        session.execute(
            update(ComplaintRecord).where(ComplaintRecord.id == cases[1].id).values(state="merged")
        )
    assert profile().value("complaint_count") == Number(2)


def test_that_a_person_who_never_complained_has_no_invented_values(
    workspace: Workspace, actor: Actor, clock: FixedClock
) -> None:
    draft = ComplaintDraft(
        narrative="柜员态度差",
        receipts=(ReceiptDraft(channel="CH07", received_on="2026-09-25"),),
        complainant=PersonDraft(anonymity="anonymous"),
        parties=(PartyDraft(role="complained_employee", person=PersonDraft(name="白简")),),
    )
    with workspace.write() as session:
        case = register_complaint(session, draft, actor=actor, clock=clock)
    with workspace.read() as session:
        (row,) = [r for r in person_rows(session, person_seqs(session)) if r.name == "白简"]
        shown = person_profile(session, row.id, today=TODAY, book=BOOK)
        nobody = person_profile(session, case.person_id, today=TODAY, book=BOOK)
    filled = {value.facet_id for group in shown.groups for value in group.values}
    assert filled - {"strategy_do", "strategy_avoid", "strategy_stop"} == {"name", "anonymity", "role"}
    assert shown.complaint_count == 0
    assert nobody.name == ""
    assert nobody.value("anonymity") == Coded(OWN_CHOICES, "anonymous")


def test_that_an_unknown_person_is_named(workspace: Workspace) -> None:
    with workspace.read() as session, pytest.raises(UserError) as refused:
        person_profile(session, "nobody", today=TODAY, book=BOOK)
    assert refused.value.problems[0].code == "person.unknown"


def test_that_the_brief_tells_the_five_lines_of_a_case(
    workspace: Workspace, cases: tuple[Registered, ...]
) -> None:
    with workspace.read() as session:
        person_id = cases[0].person_id
        third = cases[2]
        brief = person_brief(session, person_id, today=TODAY, book=BOOK, complaint_id=third.id)
        second = person_brief(session, person_id, today=TODAY, book=BOOK, complaint_id=cases[1].id)
    assert (brief.name, brief.age, brief.gender) == ("欧阳*锋", 46, None)
    assert brief.roles == ("complainant", "policyholder", "insured")
    assert brief.nth_complaint == 3
    assert brief.last_case_no == cases[1].case_no
    assert brief.emotion_levels == (1, 2, 3)
    assert brief.demand == Claim("DM01", 3_600_000, None)
    assert brief.motive is not None and brief.motive.facet_id == "demand_said"
    assert second.nth_complaint == 2
    assert (second.last_state, second.last_outcomes) == ("archived", ("granted",))


def test_that_a_label_taken_off_is_no_risk(
    workspace: Workspace, profile: Callable[[], Profile], cases: tuple[Registered, ...]
) -> None:
    third, actor, clock = cases[2].id, Actor("李若水"), FixedClock(NOON)
    with workspace.write() as session:
        set_nature(session, third, "NA6", reason="视频已发布", actor=actor, clock=clock)
        remove_nature(session, third, "NA9", reason="年龄误认", actor=actor, clock=clock)
    (risk,) = profile().values("risk_nature")
    assert risk.value == Coded("natures", "NA6")
    assert (risk.source.by, risk.source.basis) == ("李若水", ("视频已发布",))


def test_that_findings_on_fault_are_counted_over_the_cases_that_have_one(
    profile: Callable[[], Profile],
    cases: tuple[Registered, ...],
    workspace: Workspace,
    actor: Actor,
    clock: FixedClock,
) -> None:
    with workspace.write() as session:
        for case, finding in zip(cases[1:], ("partial", "no"), strict=True):
            draft = FactDraft("decision.responsible", finding, "处理决定")
            set_fact(session, case.id, draft, actor=actor, clock=clock)
    assert profile().value("responsible_rate") == Ratio(1, 2)
