"""What waits for somebody and stands in no lane: extensions to decide, offers, letters, paused clocks."""

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from db.clocks import ClockRecord
from db.complaints import ComplaintRecord
from db.evidence import CustodyEventRecord, FileMismatchRecord
from db.letters import DeliveryRecord, LetterRecord
from db.signals import SignalReviewRecord
from workbench.clocks.calendar import WorkCalendar
from workbench.handovers.queries import open_offers
from workbench.letters.outcomes import COUNTS
from workbench.profiles.queries import open_requests
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook
from workbench.today.model import (
    ExtensionLine,
    LetterLine,
    OfferLine,
    OriginalLine,
    PausedLine,
    RequestLine,
    SignalLine,
    Waiting,
)
from workbench.today.rules import lane_spans, own_duties

if TYPE_CHECKING:
    from workbench.custody.model import LentRow, RedRow

WAITING_AT_MOST = 50
INFORMED_ON = "decision.informed_on"
_CASE, _CLOCK, _LETTER, _DELIVERY = ComplaintRecord, ClockRecord, LetterRecord, DeliveryRecord


def waiting(session: Session, *, today: date, book: Rulebook, calendar: WorkCalendar, name: str) -> Waiting:
    """All of it, each list the most urgent first; `name` is who looks."""
    masking = masking_of(book)
    offers = open_offers(session, name) if name else []
    return Waiting(
        extensions=tuple(_extensions(session, today, book, calendar)),
        offers=tuple(
            OfferLine(o.complaint_id, o.case_no, masking.name(o.complainant_name), o.from_name, o.reason,
                      o.offered_at)
            for o in offers[:WAITING_AT_MOST]
        ),
        letter_drafts=tuple(_letters(session, book, issued=False)),
        undelivered=tuple(_letters(session, book, issued=True)),
        paused=paused_clocks(session, today, book),
        requests=tuple(
            RequestLine(
                one.person_id, masking.name(one.person_name), one.kind.value,
                masking.text(one.asked, (one.person_name,) if one.person_name else ()), one.due_on, one.days,
            )
            for one in open_requests(session, today)
        ),
        signals=_signals(session, today),
        originals=originals(session, today, book),
    )  # fmt: skip


def originals(session: Session, today: date, book: Rulebook) -> tuple[OriginalLine, ...]:
    """Exhibits whose file is not whole, then originals due back by today, the longest overdue first.

    What asks for them is loaded on a day that has one.
    """
    red_ones = select(FileMismatchRecord.id).where(FileMismatchRecord.cleared_at.is_(None))
    lent_ones = select(CustodyEventRecord.id).where(CustodyEventRecord.due_back_on <= today)
    if not any(session.execute(one.limit(1)).first() for one in (red_ones, lent_ones)):
        return ()
    from workbench.custody.queries import lent_exhibits, red_exhibits

    masking = masking_of(book)

    def told(row: "RedRow | LentRow") -> tuple[str, str, str, int, str]:
        name = row.complainant_name
        title = masking.text(row.title, (name,) if name else ())
        return row.complaint_id, row.case_no, masking.name(name), row.number, title

    red = red_exhibits(session, limit=WAITING_AT_MOST)
    late = lent_exhibits(session, until=today, limit=WAITING_AT_MOST)
    lines = [OriginalLine(*told(row), fault=row.code) for row in red]
    for row in late:
        due = row.due_back_on or today
        line = OriginalLine(*told(row), lent_to=row.lent_to or "", due_back_on=due, days=(due - today).days)
        lines.append(line)
    return tuple(lines)


def _signals(session: Session, today: date) -> tuple[SignalLine, ...]:
    """Reviews to decide and labels about to end; what asks for them is loaded on a day that has one."""
    if session.execute(select(SignalReviewRecord.id).limit(1)).scalar_one_or_none() is None:
        return ()
    from workbench.signals.queries import reviews_due

    return tuple(
        SignalLine(row.id, row.title, row.case_count, row.proposed_by, row.expires_on)
        for row in reviews_due(session, today)[:WAITING_AT_MOST]
    )


def _extensions(session: Session, today: date, book: Rulebook, calendar: WorkCalendar) -> list[ExtensionLine]:
    """Decisions due within three working days, or past their internal date and not yet past the law's.

    Source: 办法 18(1): the longer period is told before the earlier one ends.
    """
    longer = {rule.id: rule for rule in book.clocks.rows if rule.next and rule.done_when == INFORMED_ON}
    near = lane_spans(today, calendar)[2][1]
    statement = _clocks().where(
        _CLOCK.rule_id.in_(tuple(longer)),
        _CLOCK.paused_since.is_(None),
        _CLOCK.internal_on <= near,
        _CLOCK.statutory_on >= today,
    )
    found = []
    for row in session.execute(statement.order_by(_CLOCK.internal_on, _CASE.case_no).limit(WAITING_AT_MOST)):
        following = longer[row.rule_id].next or ""
        found.append(
            ExtensionLine(
                row.id, row.case_no, masking_of(book).name(row.complainant_name), row.rule_id, following,
                row.internal_on, row.statutory_on, (row.internal_on - today).days,
                _approval(following, row.started_on, book),
            )
        )  # fmt: skip
    return found


def _approval(rule_id: str, started_on: date, book: Rulebook) -> str:
    rule = book.clocks.on(rule_id, started_on)
    return rule.approved_by if rule is not None else ""


def paused_clocks(session: Session, today: date, book: Rulebook) -> tuple[PausedLine, ...]:
    """The clocks of ours that stand still, the longest first."""
    statement = _clocks().where(
        _CLOCK.paused_since.is_not(None), _CLOCK.rule_id.in_(own_duties(book)), _CLOCK.receipt_id.is_(None)
    )
    masking = masking_of(book)
    rows = session.execute(statement.order_by(_CLOCK.paused_since, _CASE.case_no).limit(WAITING_AT_MOST))
    return tuple(
        PausedLine(
            row.id, row.case_no, masking.name(row.complainant_name), row.rule_id, row.paused_since,
            (today - row.paused_since).days,
        )
        for row in rows
    )  # fmt: skip


def _clocks() -> Select[*tuple[Any, ...]]:
    return (
        select(
            _CASE.id, _CASE.case_no, _CASE.complainant_name, _CLOCK.rule_id, _CLOCK.started_on,
            _CLOCK.internal_on, _CLOCK.statutory_on, _CLOCK.paused_since,
        )
        .select_from(_CLOCK)
        .join(_CASE, _CASE.id == _CLOCK.complaint_id)
        .where(_CLOCK.ended_on.is_(None), _CASE.closed_on.is_(None))
    )  # fmt: skip


def _letters(session: Session, book: Rulebook, *, issued: bool) -> list[LetterLine]:
    """Drafts, the latest first; issued letters not delivered, the one that waits longest first.

    Papers for our own use go to nobody.
    """
    rows = session.execute(_letter_rows(issued=issued)).all()
    if not rows:
        return []
    from workbench.letters.templates import templates

    named = {template.id: template for template in templates(session)}
    masking = masking_of(book)
    found = []
    for key, case, case_no, name, template_id, number, when, tries in rows:
        template = named.get(template_id)
        if issued and template is not None and template.internal:
            continue
        zh, en = (template.zh, template.en) if template else (template_id, template_id)
        found.append(LetterLine(key, case, case_no, masking.name(name), zh, en, number, when, tries))
    return found


def _letter_rows(*, issued: bool) -> Select[*tuple[Any, ...]]:
    mine = _DELIVERY.letter_id == _LETTER.id
    tries = select(func.count()).where(mine).correlate(_LETTER).scalar_subquery()
    gone = select(_DELIVERY.id).where(mine, _DELIVERY.result.in_(COUNTS)).correlate(_LETTER).exists()
    at = _LETTER.issued_at if issued else _LETTER.updated_at
    wanted = and_(_LETTER.issued_at.is_not(None), ~gone) if issued else _LETTER.issued_at.is_(None)
    return (
        select(
            _LETTER.id, _CASE.id, _CASE.case_no, _CASE.complainant_name, _LETTER.template_id, _LETTER.number,
            at, tries,
        )
        .join(_CASE, _CASE.id == _LETTER.complaint_id)
        .where(wanted, _LETTER.dropped_at.is_(None), _CASE.closed_on.is_(None))
        .order_by(at if issued else at.desc())
        .limit(WAITING_AT_MOST)
    )  # fmt: skip
