"""Reads what decides where a case may go, beside its checklists: who, approvals, proofs, the case file."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.asking import CASE, ask
from db.audit import AuditEntryRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord, DemandRecord, PartyRecord
from db.evidence import EvidenceRecord
from db.followups import RectificationRecord, RootCauseRecord
from db.letters import LetterRecord
from db.process import ApprovalRecord
from db.timeline import TimelineEntryRecord
from db.workspace import ExportRecord
from workbench.approvals.model import DECIDING
from workbench.complaints.merged import family
from workbench.process.model import ApprovalStand, DecisionClock, DemandStand

CASE_FILE = "case_file"
DECISION_LETTERS = ("D06b",)
VERIFIED = "case.verify_hashes"
EVIDENCE_ADDED = "evidence.add"
FILE_FOUND = "evidence.mismatch"

# Deeds that change nothing of what a case file shows.
_READ_ONLY = (
    "case.move",
    VERIFIED,
    "casefile.export",
    "complaint.reveal",
    "evidence.export",
    "custody.print",
    "letter.export",
    "case.offer",
    "case.decline",
    "case.take_back",
    "promise.keep",
)
# Who may raise a complaint in their own name. Source: 办法 2, 14, 18(4).
OWN_ROLES = (
    "policyholder", "insured", "beneficiary", "heir", "borrower", "guarantor", "cardholder", "account_holder",
)  # fmt: skip
COMPLAINANT, PROXY, GUARDIAN = "complainant", "proxy", "guardian"


def demands_of(session: Session, complaint_id: str) -> tuple[DemandStand, ...]:
    """The demands of a case and of those merged into it, as the case's sheet lists them."""
    members = family(session, complaint_id)
    found = ask(session, _demands(), members=members)
    rows = sorted(found, key=lambda row: members.index(row.complaint_id))
    return tuple(DemandStand(row.id, row.code, row.outcome) for row in rows)


@cache
def _demands() -> Select[*tuple[Any, ...]]:
    demand = DemandRecord
    return (
        select(demand.id, demand.code, demand.outcome, demand.complaint_id)
        .where(demand.complaint_id.in_(bindparam("members", expanding=True)))
        .order_by(demand.position)
    )


def approval_of(session: Session, complaint_id: str, *, since: int = 0) -> ApprovalStand | None:
    """The latest word on the decision, among what stands on the timeline after a place."""
    found = ask(session, _said(), case=complaint_id, since=since).one_or_none()
    return None if found is None else ApprovalStand(found.approver, found.verdict == "approved")


@cache
def _said() -> Select[*tuple[Any, ...]]:
    row, entry = ApprovalRecord, TimelineEntryRecord
    told = (entry.source_kind == "approval") & (entry.source_id == row.id)
    return (
        select(row.approver, row.verdict)
        .join(entry, told)
        .where(row.complaint_id == CASE, row.matter.in_(DECIDING), entry.seq > bindparam("since"))
        .order_by(entry.seq.desc())
        .limit(1)
    )


def entitled_roles(session: Session, complaint_id: str, today: date) -> tuple[str, ...]:
    """The roles by which whoever raised the complaint may raise it.

    A proxy counts with the original of the authority seen and its term running; where there is one without,
    the principal's own roles do not stand for him. Source: 办法 14, 18(4).
    """
    parties = ask(session, _parties(), case=complaint_id).all()
    proxies = [party for party in parties if party.role == PROXY]
    if proxies:
        return (PROXY,) if any(_may_act(proxy, today) for proxy in proxies) else ()
    own = [p.role for p in parties if p.person_id == p.complainant_id and p.role in OWN_ROLES]
    return (*own, *(party.role for party in parties if party.role == GUARDIAN))


@cache
def _parties() -> Select[*tuple[Any, ...]]:
    row, case = PartyRecord, ComplaintRecord
    return (
        select(row.person_id, row.role, row.proxy_original_seen, row.proxy_until, case.complainant_id)
        .join(case, case.id == row.complaint_id)
        .where(row.complaint_id == CASE)
        .order_by(row.id)
    )


def _may_act(proxy: Any, today: date) -> bool:
    running = proxy.proxy_until is None or proxy.proxy_until >= today
    return bool(proxy.proxy_original_seen) and running


def recorded_needs(session: Session, complaint_id: str, *, since: int = 0) -> frozenset[str]:
    """The needs of a state that records meet: an issued decision letter, a root cause, a rectification.

    A letter counts that stands on the timeline after a place: an earlier one told a decision that fell.
    """
    letter, cause, mending = LetterRecord, RootCauseRecord, RectificationRecord
    entry = TimelineEntryRecord
    issued = (entry.source_kind == "letter") & (entry.source_id == letter.id)
    questions = {
        "decision_letter": select(letter.id)
        .join(entry, issued)
        .where(
            letter.complaint_id == complaint_id,
            letter.template_id.in_(DECISION_LETTERS),
            entry.code == "letter.issued",
            entry.seq > since,
        ),
        "root_cause": select(cause.id).where(cause.complaint_id == complaint_id),
        "rectification": select(mending.id).where(
            mending.complaint_id == complaint_id, mending.dropped_at.is_(None)
        ),
    }
    return frozenset(
        need for need, statement in questions.items() if session.execute(statement.limit(1)).first()
    )


def case_file_stand(session: Session, complaint_id: str) -> tuple[bool, bool]:
    """Whether the case file was exported, and whether the case changed afterwards."""
    export = ExportRecord
    mine = (export.complaint_id == complaint_id) & (export.kind == CASE_FILE)
    latest = select(export.audit_count).where(mine).order_by(export.audit_count.desc()).limit(1)
    count = session.execute(latest).scalar_one_or_none()
    if count is None:
        return False, False
    deed = AuditEntryRecord
    later = (deed.subject == f"complaint:{complaint_id}") & (deed.position > count)
    changed = select(deed.position).where(later, deed.action.not_in(_READ_ONLY)).limit(1)
    return True, session.execute(changed).first() is not None


def hashes_verified(session: Session, complaint_id: str) -> bool:
    """Whether all exhibits were hashed anew after the last one came in, and none was found changed since.

    There is nothing to do where there is none.
    """
    exhibit = EvidenceRecord
    mine = select(exhibit.id).where(exhibit.complaint_id == complaint_id).limit(1)
    if session.execute(mine).first() is None:
        return True
    deed = AuditEntryRecord
    counting = (VERIFIED, EVIDENCE_ADDED, FILE_FOUND)
    named = (deed.subject == f"complaint:{complaint_id}") & deed.action.in_(counting)
    last = select(deed.action).where(named).order_by(deed.position.desc()).limit(1)
    return session.execute(last).scalar_one_or_none() == VERIFIED


def missed_clock(session: Session, complaint_id: str, rule_ids: Iterable[str]) -> DecisionClock | None:
    """The clock of the decision that had run out before its notice, the latest first."""
    found = ask(session, _missed(), case=complaint_id, rules=tuple(rule_ids)).one_or_none()
    return None if found is None else DecisionClock(*found)


@cache
def _missed() -> Select[*tuple[Any, ...]]:
    row = ClockRecord
    named = row.rule_id.in_(bindparam("rules", expanding=True))
    missed = (row.ended_on > row.statutory_on) & (
        row.ended_by.startswith("notice:") | row.ended_by.startswith("fact:")
    )
    return (
        select(row.id, row.rule_id, row.started_on, row.statutory_on, row.internal_on)
        .where(row.complaint_id == CASE, named, missed)
        .order_by(row.ended_on.desc(), row.id.desc())
        .limit(1)
    )
