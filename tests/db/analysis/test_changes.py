"""Changes with their effect, and the supervisor's measures."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from db.complaints import ComplaintRecord
from tests.db.analysis.conftest import NOW, TODAY, YEAR, Store
from tests.planting import Planted
from workbench.actor import Actor
from workbench.analysis.changes_model import Block, DenominatorDraft, Effect, InterventionDraft
from workbench.analysis.commands import record_denominator, record_intervention, withdraw_intervention
from workbench.analysis.effects import effect_of
from workbench.analysis.frame import case_frame
from workbench.analysis.measures import measure_figures
from workbench.analysis.queries import (
    denominators,
    intervention_of,
    interventions,
    period_of,
    products,
)
from workbench.audit.queries import audit_rows_about
from workbench.errors import UserError
from workbench.lawbook.commands import change_rule
from workbench.lawbook.model import RuleDraft
from workbench.moment import FixedClock
from workbench.workspace.opening import Workspace

CLOCK, ACTOR = FixedClock(NOW), Actor("陈一鸣")
CHANGED = date(2026, 5, 4)


def weekly(counts: list[int], *, cause: str = "CA05") -> list[Planted]:
    """So many cases in each week, the first week fifteen weeks before the change."""
    first = CHANGED - timedelta(weeks=15)
    return [
        Planted(first + timedelta(weeks=week, days=place % 7), person=None, cause=cause, category="IB10.01")
        for week, count in enumerate(counts)
        for place in range(count)
    ]


@pytest.fixture(scope="module")
def fewer(store: Store) -> Workspace:
    """Five or six a week for fifteen weeks, then one or two; another cause stays as it was."""
    return store([*weekly([5, 6, 5] * 5 + [2, 1] * 7), *weekly([3] * 29, cause="CA01")])


def effect(workspace: Workspace, draft: InterventionDraft, block: Block | None = None) -> Effect:
    with workspace.write() as session:
        kept = record_intervention(session, draft, actor=ACTOR, clock=CLOCK)
    with workspace.read() as session:
        period = period_of(session, YEAR, TODAY)
        frame = case_frame(session, YEAR, TODAY)
        return effect_of(frame, intervention_of(session, kept.id), period, block)


def test_that_a_change_that_helped_shows_a_shift_and_an_interval_below_one(fewer: Workspace) -> None:
    found = effect(fewer, InterventionDraft(title="先道歉", started_on="2026-05-04", cause="CA05"))
    assert (found.block, found.claim) == ("week", "fewer")
    assert (len(found.before), len(found.after)) == (80, 21)
    # From the first case of all, 19 January, to 3 May; and 4 May to 28 September.
    assert (found.days_before, found.days_after) == (105, 148)
    assert found.ratio is not None
    assert found.ratio.high < 1
    assert found.chart.from_before
    assert found.chart.shifts[-1].way == -1


def test_that_points_are_whole_weeks_on_one_side_of_the_change_and_know_their_cases(fewer: Workspace) -> None:
    found = effect(fewer, InterventionDraft(title="甲", started_on="2026-05-04", cause="CA05"))
    assert all((point.last - point.first).days == 6 for point in found.points)
    assert all(point.after == (point.first >= CHANGED) for point in found.points)
    assert next(point.first for point in found.points if point.after) == CHANGED
    assert sum(point.count for point in found.points) + found.beside == 101
    assert sorted(seq for point in found.points for seq in point.seqs) == sorted(
        [*found.before.tolist(), *found.after.tolist()]
    )


def test_that_what_a_change_may_not_touch_is_not_counted(fewer: Workspace) -> None:
    found = effect(
        fewer, InterventionDraft(title="乙", started_on="2026-05-04", category="IB10", cause="CA01")
    )
    assert (len(found.before), len(found.after), found.claim) == (45, 42, "unclear")
    none = effect(fewer, InterventionDraft(title="丙", started_on="2026-05-04", unit="没有这家"))
    assert (none.claim, len(none.before)) == ("too_few", 0)


def test_that_days_without_a_case_of_the_unit_asked_for_were_watched_too(store: Store) -> None:
    """The list was kept since January; unit 甲 only began to be complained of in April."""
    workspace = store(
        [
            Planted(date(2026, 1, 19), unit="乙"),
            *(Planted(date(2026, 4, 6) + timedelta(days=day), unit="甲") for day in range(28)),
            *(Planted(date(2026, 5, 18) + timedelta(weeks=week), unit="甲") for week in range(12)),
        ]
    )
    draft = InterventionDraft(title="甲", started_on="2026-05-04", unit="甲")
    whole = effect(workspace, draft)
    with workspace.read() as session:
        asked = replace(YEAR, unit="甲")
        frame = case_frame(session, asked, TODAY)
        narrowed = effect_of(frame, whole.intervention, period_of(session, asked, TODAY))
        later = replace(YEAR, first=date(2026, 3, 1))
        cut = effect_of(
            case_frame(session, later, TODAY), whole.intervention, period_of(session, later, TODAY)
        )
    assert (narrowed.days_before, len(narrowed.before)) == (whole.days_before, len(whole.before)) == (105, 28)
    # Asked from a day on, when the list was kept already, it is watched from that day.
    assert (cut.days_before, len(cut.before)) == (64, 28)


@pytest.mark.parametrize(("count", "claim"), [(11, "too_few"), (12, "uneven")])
def test_that_nothing_is_claimed_from_fewer_than_twelve_cases(store: Store, count: int, claim: str) -> None:
    workspace = store([Planted(date(2026, 2, 1) + timedelta(days=n), cause="CA05") for n in range(count)])
    draft = InterventionDraft(title="甲", started_on="2026-05-04")
    assert effect(workspace, draft, "week").claim == claim
    # By month there are nine points, which are too few whatever they count.
    assert effect(workspace, draft, "month").claim == "too_few"


def test_that_a_single_burst_is_no_proof_of_a_change(store: Store) -> None:
    workspace = store([Planted(date(2026, 3, 2)) for _ in range(40)])
    found = effect(workspace, InterventionDraft(title="甲", started_on="2026-05-04"), "week")
    assert found.ratio is not None
    assert (found.ratio.high < 1, found.claim) == (True, "uneven")


def test_that_a_period_on_one_side_of_the_change_is_not_compared(store: Store) -> None:
    workspace = store([Planted(date(2026, 2, 1)) for _ in range(20)])
    found = effect(workspace, InterventionDraft(title="甲", started_on="2026-01-01"))
    assert (found.claim, found.ratio) == ("one_side", None)


@pytest.fixture
def marked(store: Store) -> Iterator[tuple[Workspace, str]]:
    workspace = store([])
    with workspace.write() as session:
        draft = InterventionDraft(title="新告知书", started_on="2026-05-04", note="卡号 6222021234567890123")
        kept = record_intervention(session, draft, actor=ACTOR, clock=CLOCK)
    yield workspace, kept.id


def test_that_a_change_is_withdrawn_with_a_reason_and_stays_on_record(marked: tuple[Workspace, str]) -> None:
    workspace, key = marked
    with workspace.write() as session:
        withdraw_intervention(session, key, "记错了日期", actor=ACTOR, clock=CLOCK)
    with workspace.read() as session:
        assert interventions(session) == []
        (kept,) = interventions(session, withdrawn=True)
        entries = audit_rows_about(session, f"intervention:{key}")
    assert [entry.action for entry in entries] == ["analysis.intervention_withdraw", "analysis.intervention"]
    assert entries[0].after == {"reason": "记错了日期"}
    assert (kept.title, kept.withdrawn_reason, kept.stands) == ("新告知书", "记错了日期", False)
    with workspace.write() as session, pytest.raises(UserError, match=r"analysis\.already_withdrawn"):
        withdraw_intervention(session, key, "再撤一次", actor=ACTOR, clock=CLOCK)


def test_that_a_withdrawal_without_a_reason_or_of_nothing_is_refused(marked: tuple[Workspace, str]) -> None:
    workspace, key = marked
    with workspace.write() as session:
        with pytest.raises(UserError, match=r"analysis\.reason_missing"):
            withdraw_intervention(session, key, "  ", actor=ACTOR, clock=CLOCK)
        with pytest.raises(UserError, match=r"analysis\.unknown_intervention"):
            withdraw_intervention(session, "没有", "理由", actor=ACTOR, clock=CLOCK)


def test_that_a_measure_divides_forwarded_pieces_by_the_newest_amount(
    planted: Workspace,
) -> None:
    draft = DenominatorDraft(measure="RM02", period="2026", value="1万", source="统计表")
    with planted.write() as session:
        for value in ("1万", "2万"):
            changed = DenominatorDraft(draft.measure, draft.period, value, draft.source)
            record_denominator(session, changed, actor=ACTOR, clock=CLOCK)
        record_denominator(
            session, DenominatorDraft("RM04", "2026H1", "50", "网点清单"), actor=ACTOR, clock=CLOCK
        )
    with planted.read() as session:
        bank, policies = sorted(measure_figures(session, TODAY), key=lambda one: one.per)
        assert len(denominators(session)) == 2
        assert len(denominators(session, superseded=True)) == 3
        assert products(session) == ["康宁重疾"]
    assert (policies.pieces, policies.matters, policies.seqs, policies.rate) == (2, 2, (7, 11), 1.0)
    assert (bank.pieces, bank.rate, bank.over, policies.over) == (0, 0.0, True, False)


FIRST_HALF = DenominatorDraft("RM02", "2026H1", "1万", "统计表")


def measured(workspace: Workspace) -> tuple[int, int, tuple[int, ...]]:
    with workspace.write() as session:
        record_denominator(session, FIRST_HALF, actor=ACTOR, clock=CLOCK)
    with workspace.read() as session:
        (found,) = measure_figures(session, TODAY)
    return found.pieces, found.matters, found.seqs


@pytest.fixture
def forwarded(store: Store) -> Workspace:
    """By the supervisor, by the central bank, and by the supervisor on days around the half-year."""
    return store(
        [
            Planted(date(2026, 3, 2), channel="CH01"),
            Planted(date(2026, 3, 2), channel="CH02"),
            Planted(date(2025, 12, 20), forwarded_on=date(2026, 1, 1)),
            Planted(date(2025, 12, 20), forwarded_on=date(2025, 12, 31)),
            Planted(date(2026, 6, 20), forwarded_on=date(2026, 6, 30)),
            Planted(date(2026, 6, 20), forwarded_on=date(2026, 7, 1)),
        ]
    )


def test_that_a_measure_counts_what_the_supervisor_forwarded_by_the_day_of_forwarding(
    forwarded: Workspace,
) -> None:
    assert measured(forwarded) == (3, 3, (1, 3, 5))


def test_that_the_branch_may_say_which_channels_a_measure_counts(forwarded: Workspace) -> None:
    draft = RuleDraft("regulator_measures", "RM02", "2026-01-01", "按当地监管口径", {"channels": ["CH02"]})
    with forwarded.write() as session:
        change_rule(session, draft, actor=ACTOR, clock=CLOCK)
    assert measured(forwarded) == (1, 1, (2,))


def test_that_a_channel_that_nobody_knows_is_refused_for_a_measure(forwarded: Workspace) -> None:
    draft = RuleDraft("regulator_measures", "RM02", "2026-01-01", "按当地监管口径", {"channels": ["CH77"]})
    with forwarded.write() as session, pytest.raises(UserError, match=r"rule\.unknown_channel"):
        change_rule(session, draft, actor=ACTOR, clock=CLOCK)


def test_that_a_piece_of_a_merged_case_counts_for_the_one_that_took_it_in(forwarded: Workspace) -> None:
    merged = update(ComplaintRecord).where(ComplaintRecord.seq == 1)
    with forwarded.write() as session:
        session.execute(merged.values(state="merged", merged_into_id="c0000003"))
    assert measured(forwarded) == (3, 2, (3, 5))


def test_that_an_amount_is_refused_with_everything_that_is_wrong(planted: Workspace) -> None:
    with planted.write() as session, pytest.raises(UserError) as refused:
        record_denominator(session, DenominatorDraft("RM99", "2026", "0", ""), actor=ACTOR, clock=CLOCK)
    assert [one.field for one in refused.value.problems] == ["measure", "value", "source"]
