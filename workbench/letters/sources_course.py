"""What a letter takes from the course of a case: longer periods, pauses, reviews, approvals, payments."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from db.clocks import SuspensionRecord
from db.followups import FollowUpRecord, RectificationRecord, RootCauseRecord
from db.process import ApprovalRecord
from workbench.awards.model import DUE, GOODWILL, AwardRow
from workbench.clocks.rules import compute
from workbench.letters.case_view import CaseView
from workbench.letters.model import Value
from workbench.letters.sources_case import Source
from workbench.letters.values import amount, long_day
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.model import ClockRule


def _next_rule(case: CaseView) -> ClockRule | None:
    """The longer period that may follow the running one."""
    running = case.clock
    if running is None:
        return None
    following = case.book.clock(running.rule_id, running.started_on).next
    return case.book.clock(following, running.started_on) if following else None


def _old_due(case: CaseView) -> str | None:
    return case.clock.statutory_on.isoformat() if case.clock else None


def _new_due(case: CaseView) -> str | None:
    """When the longer period would end. Source: 办法 18(1)."""
    rule, running = _next_rule(case), case.clock
    if rule is None or running is None or rule.amount is None:
        return None
    return compute(rule, running.started_on, calendar=case.calendar, today=case.today).statutory.isoformat()


def _level(case: CaseView) -> str | None:
    rule = _next_rule(case)
    return rule.id if rule is not None else None


def _central_bank(case: CaseView) -> str:
    """Whether the period is the one for what the central bank forwards. Source: 人行办法 43."""
    return "yes" if case.clock is not None and case.clock.rule_id == "C08" else "no"


def _approver(matter: str) -> Source:
    def found(case: CaseView) -> Value | None:
        row = ApprovalRecord
        mine = (row.complaint_id == case.complaint_id) & (row.matter == matter) & (row.verdict == "approved")
        statement = select(row.approver).where(mine).order_by(row.id.desc()).limit(1)
        return case.session.execute(statement).scalar_one_or_none()

    return found


def _approvals(case: CaseView) -> list[list[str]]:
    row = ApprovalRecord
    columns = (row.matter, row.level, row.approver, row.verdict, row.opinion, row.decided_on)
    statement = select(*columns).where(row.complaint_id == case.complaint_id).order_by(row.id)
    return [
        [found.approver, case.say(f"verdict_{found.verdict}"), found.opinion or "", str(found.decided_on)]
        for found in case.session.execute(statement)
    ]


def _pause(part: str) -> Source:
    def found(case: CaseView) -> Value | None:
        row = SuspensionRecord
        statement = (
            select(row.kind, row.from_on, row.to_on, row.reason)
            .where(row.complaint_id == case.complaint_id)
            .order_by(row.id.desc())
        )
        last = case.session.execute(statement).first()
        if last is None:
            return None
        value = getattr(last, part)
        return value.isoformat() if isinstance(value, date) else value

    return found


def _review(part: str) -> Source:
    def found(case: CaseView) -> Value | None:
        value = case.review.get(part)
        return value.isoformat() if isinstance(value, date) else str(value) if value else None

    return found


def _award(row: AwardRow, case: CaseView) -> list[str]:
    due = long_day(row.due_on) if row.due_on else ""
    return [case.words.name("awards", row.kind), amount(row.amount_fen), due]


def _awards(side: str) -> Source:
    return lambda case: [_award(row, case) for row in case.awards.standing(side)]


def _award_of(*kinds: str) -> Source:
    def found(case: CaseView) -> Value | None:
        rows = [row for row in case.awards.rows if row.stands and row.kind in kinds]
        return sum(row.amount_fen for row in rows) or None

    return found


def _award_due(case: CaseView) -> str | None:
    days = [row.due_on for row in case.awards.rows if row.stands and row.due_on]
    return max(days).isoformat() if days else None


def _performing(case: CaseView) -> str | None:
    """What is paid, to whom and until when."""
    said = []
    for row in case.awards.rows:
        if row.stands and row.paid_on is None:
            until = case.say("until", day=long_day(row.due_on)) if row.due_on else ""
            name = case.words.name("awards", row.kind)
            said.append(case.say("performing", what=name, amount=amount(row.amount_fen), until=until))
    return "；".join(said) or None


def _root_cause(part: str) -> Source:
    def found(case: CaseView) -> Value | None:
        row = RootCauseRecord
        statement = select(getattr(row, part)).where(row.complaint_id == case.complaint_id)
        value = case.session.execute(statement.order_by(row.id.desc()).limit(1)).scalar_one_or_none()
        return str(value) if value else None

    return found


def _rectifications(case: CaseView) -> list[list[str]]:
    row = RectificationRecord
    mine = (row.complaint_id == case.complaint_id) & row.dropped_at.is_(None)
    statement = select(row.action, row.owner, row.due_on).where(mine).order_by(row.id)
    return [[one.action, one.owner, str(one.due_on)] for one in case.session.execute(statement)]


def _follow_ups(case: CaseView) -> list[list[str]]:
    row = FollowUpRecord
    columns = (row.tried_at, row.occasion, row.reached, row.outcome_score, row.process_score, row.words)
    statement = select(*columns).where(row.complaint_id == case.complaint_id).order_by(row.tried_at, row.id)
    rows = []
    for one in case.session.execute(statement):
        at = one.tried_at.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")
        scores = [str(score) if score else "" for score in (one.outcome_score, one.process_score)]
        rows.append([at, case.say("reached" if one.reached else "not_reached"), *scores, one.words or ""])
    return rows


COURSE_SOURCES: dict[str, Source] = {
    "clock.central_bank": _central_bank,
    "extension.old_due": _old_due,
    "extension.new_due": _new_due,
    "extension.level": _level,
    "extension.approver": _approver("extension"),
    "pause.kind": _pause("kind"),
    "pause.from_on": _pause("from_on"),
    "pause.to_on": _pause("to_on"),
    "pause.reason": _pause("reason"),
    "review.applicant": _review("applicant"),
    "review.decision_no": _review("decision_no"),
    "review.decision_received_on": _review("decision_received_on"),
    "review.requested_on": _review("requested_on"),
    "review.reviewer": _review("reviewer"),
    "review.procedure": _review("procedure"),
    "review.time_limit": _review("time_limit"),
    "review.outcome": _review("outcome"),
    "review.verdict": _review("verdict"),
    "review.reason": _review("reason"),
    "approval.list": _approvals,
    "award.due": _awards(DUE),
    "award.goodwill": _awards(GOODWILL),
    "award.due_total": lambda case: case.awards.due_fen or None,
    "award.goodwill_total": lambda case: case.awards.goodwill_fen or None,
    "award.claim": _award_of("claim", "claim_part"),
    "award.premium": _award_of("premium_refund"),
    "award.cash_value": _award_of("cash_value"),
    "award.due_on": _award_due,
    "award.performing": _performing,
    "cause.cause": _root_cause("finding"),
    "cause.unit": _root_cause("unit"),
    "cause.rectifications": _rectifications,
    "followup.list": _follow_ups,
}
