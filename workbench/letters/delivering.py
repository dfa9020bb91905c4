"""Records how a letter was delivered; only a proved delivery tells the case that somebody was told."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.adding import add_row
from db.letters import DeliveryRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.errors import Problem, UserError
from workbench.evidence.queries import evidence_id_of
from workbench.letters.delivery_rules import NOTICE_MODES, Attempt, accepted, is_unreachable
from workbench.letters.model import Delivered, DeliveryDraft, LetterRow
from workbench.letters.queries import deliveries, letter_row
from workbench.letters.template import Template
from workbench.letters.templates import template_of
from workbench.moment import Clock, branch_date
from workbench.process.history import of_this_decision
from workbench.process.model import Notice
from workbench.process.noticing import Purpose, record_notice
from workbench.rulebook.governing import governing_rulebook
from workbench.timeline.model import EntryDraft, EntryKind

# What changes rights, or must be sent, is not told by phone alone. Source: 保险法 24; the others are ours.
IN_WRITING = (Purpose.RESCISSION, Purpose.REFUSAL, Purpose.SUPPLEMENT)
# No case has more exhibits, and no number in the database more digits.
MOST_DIGITS = 9
TOPICS = ("letters", "timeline", "checklists", "clocks", "complaints")


def record_delivery(
    session: Session, letter_id: str, draft: DeliveryDraft, *, actor: Actor, clock: Clock
) -> Delivered:
    """Keep an attempt to deliver an issued letter; one that counts ends the clocks that wait for the notice.

    Also in a closed case: what was delivered was delivered. After three attempts in vain on three days the
    addressee counts as unreachable, and where the letter tells a decision the attempts stand for the notice.

    Raises: UserError `letter.unknown`, `letter.not_issued`, `evidence.unknown`, or everything wrong with it.
    Source: 办法 21; the number of attempts and that they stand for the notice are ours.
    """
    row = letter_row(session, letter_id)
    if row.issued_at is None:
        raise UserError.one("letter", "letter.not_issued")
    desk = Desk(session, row.complaint_id, actor, clock)
    template = template_of(session, row.template_id, row.template_version)
    attempt, problems = accepted(draft, row.issued_at, desk.now, in_writing=template.notice in IN_WRITING)
    evidence_id = _exhibit(desk, draft, problems)
    assert attempt is not None  # narrowing: without problems there is one
    was_unreachable = row.unreachable
    delivery_id = _keep(desk, letter_id, attempt, evidence_id)
    _tell(desk, row, attempt)
    warnings: tuple[Problem, ...] = ()
    if attempt.counts:
        warnings = _notice(desk, row, template, attempt, evidence_id)
    tries = deliveries(session, letter_id)
    unreachable = is_unreachable(tries)
    if unreachable and not was_unreachable:
        warnings = _establish_unreachable(desk, row, template, attempt)
    after = {"number": row.number, "delivery": delivery_id, "mode": attempt.mode, "result": attempt.result}
    desk.sign("letter.deliver", {"letter": letter_id}, {**after, "proof": attempt.proof})
    changes = Changes.of(*TOPICS, ids=(row.complaint_id,))
    return Delivered(delivery_id, unreachable, changes, warnings)


def _exhibit(desk: Desk, draft: DeliveryDraft, problems: tuple[Problem, ...]) -> str | None:
    """The exhibit that proves the attempt. Raises: UserError with everything that is wrong."""
    found: list[Problem] = list(problems)
    evidence_id = None
    typed = draft.evidence.strip()
    if typed:
        try:
            if not (typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS):
                raise UserError.one("evidence", "evidence.unknown", value=typed[:40])
            evidence_id = evidence_id_of(desk.session, desk.complaint_id, int(typed))
            desk.require_exhibit(evidence_id)
        except UserError as error:
            found += error.problems
    if found:
        raise UserError(found)
    return evidence_id


def _keep(desk: Desk, letter_id: str, attempt: Attempt, evidence_id: str | None) -> str:
    delivery_id = desk.new_id()
    add_row(
        desk.session,
        DeliveryRecord,
        id=delivery_id,
        letter_id=letter_id,
        complaint_id=desk.complaint_id,
        mode=attempt.mode.value,
        attempted_at=attempt.attempted_at,
        result=attempt.result.value,
        received_on=attempt.received_on,
        receiver=attempt.receiver,
        proof=attempt.proof,
        evidence_id=evidence_id,
        note=attempt.note,
        recorded_by=desk.actor.name,
        recorded_at=desk.now,
    )
    return delivery_id


def _tell(desk: Desk, row: LetterRow, attempt: Attempt) -> None:
    words = "；".join(part for part in (attempt.proof, attempt.note) if part)
    detail = {"number": row.number or "", "letter_mode": attempt.mode.value}
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.NOTICE,
        f"letter.delivery_{attempt.result}",
        detail,
        text=words or None,
        occurred_at=attempt.attempted_at,
        source_kind="letter",
        source_id=row.id,
    )
    desk.index("timeline", desk.tell(entry), words)


def _notice(
    desk: Desk, row: LetterRow, template: Template, attempt: Attempt, evidence_id: str | None
) -> tuple[Problem, ...]:
    if not template.notice:
        return ()
    notice = Notice(
        on=branch_date(attempt.attempted_at),
        mode=NOTICE_MODES[attempt.mode],
        proof=attempt.proof,
        evidence_id=evidence_id,
        arrived_on=attempt.received_on,
    )
    return _told(desk, row, Purpose(template.notice), notice)


def _establish_unreachable(
    desk: Desk, row: LetterRow, template: Template, attempt: Attempt
) -> tuple[Problem, ...]:
    """Put on record that nobody could be reached; the log of the attempts is the proof."""
    tries = deliveries(desk.session, row.id)
    log = "；".join(f"{branch_date(one.attempted_at).isoformat()} {one.mode} {one.result}" for one in tries)
    number = row.number or ""
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.NOTICE,
        "letter.unreachable",
        {"number": number, "days": str(len({branch_date(one.attempted_at) for one in tries}))},
        text=log,
        occurred_at=attempt.attempted_at,
        source_kind="letter",
        source_id=row.id,
    )
    desk.index("timeline", desk.tell(entry), log)
    if not (template.notice and template.unreachable_counts):
        return ()
    proof = f"{number}：{log}"
    notice = Notice(branch_date(attempt.attempted_at), NOTICE_MODES[attempt.mode], proof)
    return _told(desk, row, Purpose(template.notice), notice)


def _told(desk: Desk, row: LetterRow, purpose: Purpose, notice: Notice) -> tuple[Problem, ...]:
    """Record the notice, unless the letter tells a decision that was taken back since. Source: 办法 21."""
    book = governing_rulebook(desk.session)
    letter = ("letter", row.id)
    if purpose is Purpose.DECISION and not of_this_decision(desk.session, desk.complaint_id, letter, book):
        return (Problem("letter", "letter.decision_fell", {"number": row.number or ""}, "warning"),)
    return record_notice(desk, purpose, notice, book)
