"""Gathers everything that a case file prints, masked, from one view of the workspace."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.casefile import gathering_after, gathering_events, gathering_evidence
from workbench.casefile.gathering_case import CasePeople, case_people, registration
from workbench.casefile.gathering_checklists import checklists
from workbench.casefile.gathering_course import course, inner_course
from workbench.casefile.gathering_inner import Sources, inner_volume
from workbench.casefile.masks import Masks
from workbench.casefile.model import CaseFileContent, CaseFileOrder, Cover
from workbench.casefile.queries import retention_years
from workbench.complaints.model import ComplaintSheet
from workbench.complaints.queries import complaint_sheet
from workbench.contacts.model import ContactRow
from workbench.contacts.queries import case_contacts
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.queries import institution, is_demo


def gather(
    session: Session, evidence_folder: Path, order: CaseFileOrder, *, actor: Actor, clock: Clock
) -> CaseFileContent:
    """What the case file of a case prints at this instant.

    Raises: UserError `complaint.unknown_case`.
    """
    book, day, options = governing_rulebook(session), today(clock), order.options
    sheet = complaint_sheet(session, order.complaint_id)
    people = case_people(session, sheet)
    masks = Masks(book, people.known, lifted=options.unmasked)
    contacts = sorted(case_contacts(session, order.complaint_id), key=_contact_order)
    lists = checklists(session, order.complaint_id, day, book, masks)
    exhibits = gathering_evidence.exhibits(session, order.complaint_id)
    stream = gathering_events.stream(session, order.complaint_id, exhibits, contacts)
    inner = None
    if options.internal:
        own = inner_course(session, order.complaint_id, masks, book, actor=actor, clock=clock)
        sources = Sources(sheet, lists, exhibits, stream, masks, own)
        inner = inner_volume(session, sources, day, book)
    return CaseFileContent(
        options=options,
        made_at=clock.now(),
        made_by=actor.name,
        fixed_clock=clock.fixed,
        cover=_cover(session, sheet, people, masks),
        registration=registration(sheet, people, contacts, masks, book),
        events=gathering_events.outer_events(stream, masks),
        contacts=tuple(_masked(contact, masks) for contact in contacts),
        refusal=lists.refusal,
        items=lists.outer_items,
        exhibits=gathering_evidence.sheets(session, exhibits, masks),
        pictures=gathering_evidence.pictures(exhibits, evidence_folder, masks),
        kept_back=sum(exhibit.settlement_talk for exhibit in exhibits),
        five=gathering_after.five(session, order, day, book, masks),
        follow_ups=gathering_after.follow_ups(session, order.complaint_id, masks),
        course=course(session, order.complaint_id, masks, book, actor=actor, clock=clock),
        inner=inner,
        book=book.as_of(sheet.row.received_on),
    )


def _cover(session: Session, sheet: ComplaintSheet, people: CasePeople, masks: Masks) -> Cover:
    row = sheet.row
    names = sorted(masks.name(person.sheet.name) for person in people.complainants if person.sheet.name)
    return Cover(
        case_no=row.case_no,
        complainants=tuple(names),
        category=row.category,
        state=row.state,
        received_on=row.received_on,
        closed_on=row.closed_on,
        handler=row.handler,
        institution=institution(session).display,
        demo=is_demo(session),
        retention_years=retention_years(session),
    )


def _contact_order(contact: ContactRow) -> tuple[object, ...]:
    """By time; where two began in one minute, by what was written, never by the random part of an id."""
    return (contact.started_at, contact.kind, contact.said or "", contact.facts or "", contact.answered)


def _masked(contact: ContactRow, masks: Masks) -> ContactRow:
    promises = [replace(promise, text=masks.free(promise.text)) for promise in contact.promises]
    promises.sort(key=lambda promise: (promise.due_on, promise.due_time or "", promise.text))
    return replace(
        contact,
        person_name=masks.name(contact.person_name),
        caller=masks.free(contact.caller),
        said=masks.free(contact.said),
        facts=masks.free(contact.facts),
        demand=masks.free(contact.demand),
        emotion_words=masks.free(contact.emotion_words),
        next_step=masks.free(contact.next_step),
        promises=tuple(promises),
    )
