"""The one place where a proved notice becomes facts, an entry of the timeline, and the end of clocks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import select, update

from db.checklists import CaseFactRecord
from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from workbench.checklists.clock_rows import renew_clocks, settle_pauses
from workbench.checklists.desk import Desk
from workbench.checklists.facts import to_json
from workbench.checklists.recording import drop_fact, keep_fact
from workbench.errors import Problem
from workbench.process.history import decision_told
from workbench.process.model import Notice, NoticeMode
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.timeline.model import EntryDraft, EntryKind

FACT_MAX_CHARS = 500

# Arrives in the hour it is given; a letter or a message arrives when it is proved to have arrived.
# Source: 民法典 137.
_AT_ONCE = (NoticeMode.HANDED, NoticeMode.CALLED)


class Purpose(StrEnum):
    """What was told, or came in. The value names the entry of the timeline."""

    DECISION = "informed"
    DECLINED = "declined"
    WITHDRAWAL = "withdrawn"
    LITIGATION = "litigated"
    RESCISSION = "rescission"
    REFUSAL = "refusal"
    ASSESSMENT = "assessment"
    SUPPLEMENT = "supplement"
    EXTENSION = "extension"
    PAUSE = "pause"
    REVIEW = "review"
    REPORT = "report"
    OBJECTION = "objection"


@dataclass(frozen=True, slots=True)
class NoticeFacts:
    """The facts that a notice proves: that it went out, and that it arrived."""

    sent: tuple[str, ...] = ()
    arrived: str = ""


# Source: 办法 15, 18, 20, 21; 保险法 16, 22, 23, 24; 征信业管理条例 25.
FACTS_OF = {
    Purpose.DECISION: NoticeFacts(("decision.informed_on",), "decision.received_on"),
    Purpose.DECLINED: NoticeFacts(("decision.informed_on",)),
    Purpose.WITHDRAWAL: NoticeFacts(("complaint.withdrawn_on",)),
    Purpose.LITIGATION: NoticeFacts(),
    Purpose.RESCISSION: NoticeFacts(("rescission.sent_on",), "rescission.arrived_on"),
    Purpose.REFUSAL: NoticeFacts(("refusal.sent_on", "claim.assessment_informed_on")),
    Purpose.ASSESSMENT: NoticeFacts(("claim.assessment_informed_on",)),
    Purpose.SUPPLEMENT: NoticeFacts(("claim.supplement_sent_on",), "claim.supplement_arrived_on"),
    Purpose.EXTENSION: NoticeFacts(),
    Purpose.PAUSE: NoticeFacts(),
    Purpose.REVIEW: NoticeFacts(("review.informed_on",)),
    Purpose.REPORT: NoticeFacts(("report.sent_on",)),
    Purpose.OBJECTION: NoticeFacts(("objection.answered_on",)),
}


def record_notice(desk: Desk, purpose: Purpose, notice: Notice, book: Rulebook) -> tuple[Problem, ...]:
    """Keep what a proved notice establishes, tell it on the timeline, and end the clocks that wait for it.

    A notice told again leaves the day of the first one standing, unless the decision was undone in between.
    Part of a larger command, which signs it.
    Returns: a warning for every clock that had run out before.
    Raises: UserError `evidence.unknown`.
    Source: 办法 21.
    """
    desk.require_exhibit(notice.evidence_id)
    anew = purpose is Purpose.DECISION and not decision_told(desk.session, desk.complaint_id, book)
    days = dict(_days(purpose, notice))
    source = notice.proof[:FACT_MAX_CHARS]
    for key, day in days.items():
        if not anew and _stands_earlier(desk, key, day):
            continue
        values = {"value": to_json(day), "source": source, "evidence_id": notice.evidence_id}
        keep_fact(desk, book.facts[key], values)
    if anew and FACTS_OF[purpose].arrived not in days:
        drop_fact(desk, FACTS_OF[purpose].arrived)
    _tell(desk, purpose, notice)
    if purpose is Purpose.DECISION:
        settle_pauses(desk, notice.on, book)
    late = tuple(_too_late(desk, days, book))
    renew_clocks(desk, book)
    for key, day in days.items():
        waiting = [rule.id for rule in book.clocks.values() if rule.done_when == key]
        end_clocks(desk, waiting, day, f"notice:{notice.mode}")
    return late


def end_clocks(desk: Desk, rule_ids: Iterable[str], on: date, by: str) -> None:
    """End the running clocks of these rules; a case whose deciding clock ends is due no longer."""
    row, case = ClockRecord, ComplaintRecord
    wanted = tuple(rule_ids)
    mine = (row.complaint_id == desk.complaint_id) & row.rule_id.in_(wanted) & row.ended_on.is_(None)
    paused = select(row.id).where(mine, row.paused_since.is_not(None)).limit(1)
    if desk.session.execute(paused).first() is not None:
        settle_pauses(desk, on, governing_rulebook(desk.session))
    desk.session.execute(update(row).where(mine).values(ended_on=on, ended_by=by))
    undue = {"due_clock": None, "due_statutory_on": None, "due_internal_on": None}
    due = (case.id == desk.complaint_id) & case.due_clock.in_(wanted)
    desk.session.execute(update(case).where(due).values(**undue))


def notice_code(purpose: Purpose) -> str:
    """The code of the timeline's entry for a notice."""
    return f"process.notice_{purpose}"


def _days(purpose: Purpose, notice: Notice) -> Iterator[tuple[str, date]]:
    """The facts that a notice establishes, with their days."""
    facts = FACTS_OF[purpose]
    for key in facts.sent:
        yield key, notice.on
    arrived_on = notice.on if notice.mode in _AT_ONCE else notice.arrived_on
    if facts.arrived and arrived_on is not None:
        yield facts.arrived, arrived_on


def _too_late(desk: Desk, days: Mapping[str, date], book: Rulebook) -> Iterator[Problem]:
    """The running clocks that had run out before the day that ends them."""
    row = ClockRecord
    mine = (row.complaint_id == desk.complaint_id) & row.ended_on.is_(None)
    running = desk.session.execute(select(row.rule_id, row.statutory_on).where(mine).order_by(row.id)).all()
    for rule_id, last in running:
        day = days.get(book.clocks[rule_id].done_when)
        if day is not None and day > last:
            detail = {"clock": rule_id, "date": last.isoformat()}
            yield Problem("notice.on", "process.informed_late", detail, "warning")


def _stands_earlier(desk: Desk, key: str, day: date) -> bool:
    fact = CaseFactRecord
    mine = (fact.complaint_id == desk.complaint_id) & (fact.key == key)
    value = desk.session.execute(select(fact.value).where(mine)).scalar_one_or_none()
    return value is not None and date.fromisoformat(str(value)) <= day


def _tell(desk: Desk, purpose: Purpose, notice: Notice) -> None:
    detail: dict[str, Any] = {"mode": notice.mode.value}
    if notice.arrived_on is not None:
        detail["arrived_on"] = notice.arrived_on.isoformat()
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.NOTICE,
        notice_code(purpose),
        detail,
        text=notice.proof,
        occurred_on=notice.on,
    )
    desk.index("timeline", desk.tell(entry), notice.proof)
