"""Closed cases like one at hand, and what to do first in it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord, NatureRecord, PartyRecord
from db.contacts import ContactRecord
from db.persons import PersonRecord
from workbench.errors import UserError
from workbench.followups.again import matters_of, same_matter
from workbench.learning.predicting import hear
from workbench.precedents import rules
from workbench.precedents.candidates import about_the_same, probes_of, with_the_same_words
from workbench.precedents.endings import closed_cases, endings
from workbench.precedents.model import AdviceLine, CaseFacts, CaseReading, Probe, SimilarCase
from workbench.recusals.hiding import is_hidden
from workbench.rulebook.governing import governing_rulebook
from workbench.suggestions.model import Suggestion, Suggestions

SIMILAR_SHOWN = 5
REMEDY_CASES = 200
CAME_WITHIN_DAYS = 365
_CASE = ComplaintRecord


@dataclass(frozen=True, slots=True)
class _Case:
    """What of a case is read here."""

    narrative: str
    category: str | None
    cause: str | None
    channel: str
    complainant_id: str | None
    received_on: date
    due_internal_on: date | None


def similar_cases(
    session: Session, asked: Probe, today: date, *, limit: int = SIMILAR_SHOWN
) -> tuple[SimilarCase, ...]:
    """Closed cases like this one, the nearest first, each with why it is similar and how it ended."""
    ids = list(dict.fromkeys((*about_the_same(session, asked), *with_the_same_words(session, asked))))
    if not ids:
        return ()
    others = probes_of(session, ids)
    cases = closed_cases(session, ids)
    kept = []
    for case in cases:
        likes, percent = rules.likes_of(asked, others[case.id], case.narrative)
        if rules.is_similar(likes, percent):
            kept.append((case, likes, percent))
    ended = endings(session, [case for case, _, _ in kept], today)
    found = (
        SimilarCase(
            complaint_id=case.id,
            case_no=case.case_no,
            state=case.state,
            category=case.category,
            first_demand=case.first_demand,
            received_on=case.received_on,
            closed_on=case.closed_on,
            likes=likes,
            shared_percent=percent,
            ended=ended[case.id],
        )
        for case, likes, percent in kept
    )
    return rules.nearest(found, limit)


def read_case(
    session: Session, complaint_id: str, today: date, *, cache_dir: Path | None = None
) -> CaseReading:
    """What the program understood of a case; loads the segmenter, so ask on a worker.

    Raises: UserError `complaint.unknown_case`.
    """
    row = _case(session, complaint_id)
    heard = hear(session, row.narrative, on=row.received_on, cache_dir=cache_dir)
    read = rules.without_names(heard, _names(session, complaint_id))
    probe = case_probe(session, complaint_id, read)
    similar = similar_cases(session, probe, today, limit=REMEDY_CASES)
    facts = case_facts(session, complaint_id, read, today)
    lines = rules.advice_of(governing_rulebook(session).advice.active(today), facts)
    return CaseReading(read, similar[:SIMILAR_SHOWN], _advice(lines, probe, similar), len(similar))


def case_probe(session: Session, complaint_id: str, read: Suggestions) -> Probe:
    """What a registered case is compared by.

    Raises: UserError `complaint.unknown_case`.
    """
    known = probes_of(session, [complaint_id]).get(complaint_id)
    if known is None:
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    return Probe(
        category=known.category,
        cause=known.cause,
        demands=known.demands,
        products=known.products,
        grounds=known.grounds,
        words=words_of(read),
        complaint_id=complaint_id,
    )


def text_probe(read: Suggestions) -> Probe:
    """What a text is compared by before anything is registered: its likeliest codes and its words."""
    return Probe(
        category=read.category[0].code if read.category else None,
        cause=read.cause[0].code if read.cause else None,
        demands=tuple(one.code for one in read.demands),
        words=words_of(read),
    )


def text_facts(read: Suggestions) -> CaseFacts:
    """What of a text alone calls advice up; what only a registered case knows is taken as given."""
    return CaseFacts(
        category=read.category[0].code if read.category else None,
        cause=read.cause[0].code if read.cause else None,
        natures=frozenset(one.code for one in read.natures),
        demands=tuple(one.code for one in read.demands),
        emotion=read.emotion.level,
        alerts=_by_code(read.alerts),
        urgency=_by_code(read.urgency),
        contacted=True,
    )


def read_text(session: Session, read: Suggestions, today: date) -> CaseReading:
    """Closed cases like a text that is no case yet, and what to do first."""
    probe = text_probe(read)
    similar = similar_cases(session, probe, today, limit=REMEDY_CASES)
    lines = rules.advice_of(governing_rulebook(session).advice.active(today), text_facts(read))
    return CaseReading(read, similar[:SIMILAR_SHOWN], _advice(lines, probe, similar), len(similar))


def words_of(read: Suggestions) -> tuple[tuple[str, float], ...]:
    """The telling words of a text with their weights."""
    return tuple((keyword.word, keyword.weight) for keyword in read.keywords)


def case_facts(session: Session, complaint_id: str, read: Suggestions, today: date) -> CaseFacts:
    """What of a case calls advice up.

    Raises: UserError `complaint.unknown_case`.
    """
    row = _case(session, complaint_id)
    nature = NatureRecord
    natures = session.execute(
        select(nature.code).where(nature.complaint_id == complaint_id, nature.removed_at.is_(None))
    ).scalars()
    contact = ContactRecord
    contacts = session.execute(
        select(contact.emotion_level, contact.answered)
        .where(contact.complaint_id == complaint_id)
        .order_by(contact.started_at)
    ).all()
    felt = [level for level, _ in contacts if level is not None]
    known = probes_of(session, [complaint_id])[complaint_id]
    return CaseFacts(
        category=row.category,
        cause=row.cause,
        channel=row.channel,
        natures=frozenset(natures),
        demands=known.demands,
        emotion=felt[-1] if felt else read.emotion.level,
        alerts=_by_code(read.alerts),
        urgency=_by_code(read.urgency),
        days_left=(row.due_internal_on - today).days if row.due_internal_on else None,
        came_before=_came_before(session, row.complainant_id, complaint_id),
        contacted=any(answered for _, answered in contacts),
    )


def _advice(
    lines: tuple[AdviceLine, ...], probe: Probe, similar: tuple[SimilarCase, ...]
) -> tuple[AdviceLine, ...]:
    """The lines of the rules and then those of the cases of the same cause, or of the same category."""
    same_cause = [one for one in similar if any(like.code == "cause" for like in one.likes)]
    same_matter_ = [one for one in similar if any(like.code == "category" for like in one.likes)]
    told: tuple[tuple[str, tuple[str, ...]], ...]
    if probe.cause and same_cause:
        chosen, told = same_cause, (("cause", (probe.cause,)),)
    else:
        chosen, told = same_matter_, (("category", (probe.category or "",)),)
    remedies = rules.remedies_of(chosen)[: rules.MOST_REMEDIES]
    return (*lines, *(AdviceLine("precedent", remedy=one, because=told) for one in remedies))


def _by_code(found: tuple[Suggestion, ...]) -> dict[str, tuple[str, ...]]:
    return {one.code: tuple(reason.word for reason in one.reasons) for one in found}


def _came_before(session: Session, person_id: str | None, complaint_id: str) -> tuple[str, ...]:
    """The numbers of earlier cases of the person about the same matter within a year."""
    matters = matters_of(session, [person_id]).get(person_id, []) if person_id else []
    own = next((matter for matter in matters if matter.complaint_id == complaint_id), None)
    if own is None:
        return ()
    return tuple(
        other.case_no
        for other in matters
        if other.seq < own.seq
        and (own.received_on - other.received_on).days <= CAME_WITHIN_DAYS
        and same_matter(own, other)
    )


def _names(session: Session, complaint_id: str) -> list[str]:
    person, party = PersonRecord, PartyRecord
    statement = select(person.name).join(party, party.person_id == person.id)
    return list(session.execute(statement.where(party.complaint_id == complaint_id)).scalars())


def _case(session: Session, complaint_id: str) -> _Case:
    columns = [getattr(_CASE, name) for name in _Case.__slots__]
    row = session.execute(select(*columns).where(_CASE.id == complaint_id)).one_or_none()
    if row is None or is_hidden(session, complaint_id):
        raise UserError.one("complaint", "complaint.unknown_case", value=complaint_id[:60])
    return _Case(*row)
