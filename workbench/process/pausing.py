"""Pause the period for the decision while an appraisal or a mediation runs, and end the pause."""

from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from db.clocks import SuspensionRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.checklists.facts import accept_text, to_json
from workbench.checklists.model import Done
from workbench.checklists.recording import keep_fact
from workbench.errors import Problem, UserError
from workbench.moment import Clock
from workbench.process.clock_model import PauseDraft, PauseEndDraft
from workbench.process.clock_rules import day_between, pause_problems
from workbench.process.history import state_before
from workbench.process.model import Notice
from workbench.process.noticing import Purpose, record_notice
from workbench.process.queries import case_stand, decision_clock
from workbench.process.stating import enter, state_of
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook
from workbench.text import is_blank
from workbench.timeline.model import EntryDraft, EntryKind

PAUSED = "paused"
TEXT_MAX_CHARS = 5000
_TOPICS = ("complaints", "timeline", "clocks", "checklists")


def begin_pause(
    session: Session, complaint_id: str, draft: PauseDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Record that a stretch began that does not count; while it runs the case is paused.

    A pause that begins after the period had ended is recorded and changes no date.
    Raises: UserError listing everything that keeps it from standing; `process.case_closed`.
    Source: 办法 18(2), 23.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    stand = case_stand(session, complaint_id, today=desk.today, book=book)
    days, notice, problems = pause_problems(stand, draft, desk.today, book)
    open_since = _open_since(desk, draft.kind)
    if open_since is not None and not draft.to_on.strip():
        detail = {"pause": draft.kind, "date": open_since.isoformat()}
        problems = (*problems, Problem("kind", "pause.open_already", detail))
    reason = accept_text(draft.reason, "reason", TEXT_MAX_CHARS)
    papers = accept_text(draft.papers, "papers", TEXT_MAX_CHARS)
    if problems or days is None:
        raise UserError(problems)
    kept = {"from_on": days[0], "to_on": days[1], "reason": reason, "papers": papers}
    _keep(desk, draft.kind, kept, notice)
    _keep_facts(desk, draft.kind, days, papers, book)
    if notice is not None:
        record_notice(desk, Purpose.PAUSE, notice, book)
    renewed = renew_clocks(desk, book)
    running = decision_clock(session, complaint_id, book)
    if running is not None and running.paused_since is not None:
        enter(desk, PAUSED, reason)
    told = {**kept, "from_on": days[0].isoformat(), "to_on": days[1].isoformat() if days[1] else None}
    desk.sign("case.pause", None, {"pause": draft.kind, **told, "clocks": list(renewed)})
    warnings: tuple[Problem, ...] = ()
    if running is not None and days[0] > running.statutory_on and running.paused_since is None:
        detail = {"clock": running.rule_id, "date": running.statutory_on.isoformat()}
        warnings = (Problem("from_on", "pause.too_late", detail, "warning"),)
    return Done(Changes.of(*_TOPICS, ids=(complaint_id,)), warnings)


def end_pause(
    session: Session, complaint_id: str, draft: PauseEndDraft, *, actor: Actor, clock: Clock
) -> Done:
    """Record that a pause ended; with the last one the case goes back to where it was.

    Raises: UserError listing everything that keeps it from standing; `process.case_closed`.
    """
    book = governing_rulebook(session)
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    began_on = _open_since(desk, draft.kind)
    if began_on is None:
        raise UserError.one("kind", "pause.not_open", pause=draft.kind[:20])
    to_on, problems = day_between(draft.to_on, "to_on", began_on, desk.today)
    if is_blank(draft.reason):
        problems.append(Problem("reason", "pause.end_reason_missing"))
    reason = accept_text(draft.reason, "reason", TEXT_MAX_CHARS)
    if problems or to_on is None:
        raise UserError(problems)
    row = SuspensionRecord
    mine = (row.complaint_id == complaint_id) & (row.kind == draft.kind) & row.to_on.is_(None)
    ended = {"to_on": to_on, "ended_reason": reason, "ended_by": actor.name, "ended_at": desk.now}
    session.execute(update(row).where(mine).values(**ended))
    _keep_facts(desk, draft.kind, (began_on, to_on), reason, book)
    detail = {"pause": draft.kind, "from": began_on.isoformat(), "to": to_on.isoformat()}
    entry = EntryDraft(
        complaint_id, EntryKind.CLOCK, "pause.ended", detail, text=reason, occurred_on=to_on,
        source_kind="suspension",
    )  # fmt: skip
    desk.index("timeline", desk.tell(entry), reason)
    renewed = renew_clocks(desk, book)
    if not _is_paused(desk, book) and state_of(desk) == PAUSED:
        enter(desk, state_before(session, complaint_id, PAUSED), reason)
    desk.sign("case.end_pause", {"pause": draft.kind}, {**detail, "reason": reason, "clocks": list(renewed)})
    return Done(Changes.of(*_TOPICS, ids=(complaint_id,)))


def _open_since(desk: Desk, kind: str) -> date | None:
    row = SuspensionRecord
    mine = (row.complaint_id == desk.complaint_id) & (row.kind == kind) & row.to_on.is_(None)
    statement = select(row.from_on).where(mine).order_by(row.from_on)
    return desk.session.execute(statement).scalars().first()


def _is_paused(desk: Desk, book: Rulebook) -> bool:
    running = decision_clock(desk.session, desk.complaint_id, book)
    return running is not None and running.paused_since is not None


def _keep(desk: Desk, kind: str, kept: dict[str, Any], notice: Notice | None) -> None:
    told: dict[str, Any] = {}
    if notice is not None:
        told = {"told_on": notice.on, "told_mode": notice.mode.value, "told_proof": notice.proof}
    if kept["to_on"] is not None:
        told |= {"ended_by": desk.actor.name, "ended_at": desk.now}
    made = {"recorded_by": desk.actor.name, "recorded_at": desk.now}
    suspension_id = desk.new_id()
    row = {"id": suspension_id, "complaint_id": desk.complaint_id, "kind": kind}
    desk.session.execute(insert(SuspensionRecord).values(**row, **kept, **told, **made))
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.CLOCK,
        "pause.begun",
        {"pause": kind},
        text=kept["reason"],
        occurred_on=kept["from_on"],
        source_kind="suspension",
        source_id=suspension_id,
    )
    desk.index("timeline", desk.tell(entry), kept["reason"], kept["papers"])


def _keep_facts(desk: Desk, kind: str, days: tuple[date, date | None], source: str, book: Rulebook) -> None:
    """The days of the latest pause of a kind, as facts that letters and sheets may use."""
    event = book.clock_events[kind]
    for key, day in ((event.starts_when, days[0]), (event.ends_when, days[1])):
        if key is not None and day is not None:
            values = {"value": to_json(day), "source": source[:500], "evidence_id": None}
            keep_fact(desk, book.facts[key], values)
