"""Gathers what a list of evidence is made of, from one view of the workspace."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.packs import EvidencePackItemRecord, EvidencePackRecord
from workbench.actor import Actor
from workbench.casefile.gathering_case import case_people
from workbench.catalogue.model import CatalogueHead, CatalogueOrder, CatalogueSheet, PageSpan
from workbench.catalogue.queries import catalogue_of, reviews_of
from workbench.catalogue.words import CatalogueWords
from workbench.complaints.model import ComplaintSheet
from workbench.complaints.queries import complaint_sheet
from workbench.errors import UserError
from workbench.moment import Clock, branch_date
from workbench.rulebook.governing import governing_rulebook
from workbench.workspace.queries import institution, is_demo


def gather_sheet(session: Session, order: CatalogueOrder, *, actor: Actor, clock: Clock) -> CatalogueSheet:
    """What the list of a case's evidence says at this instant; pages as in the last pack that was made.

    Raises: UserError `complaint.unknown_case`, or `catalogue.nothing_to_list` for an empty outer list.
    """
    options = order.options
    sheet = complaint_sheet(session, order.complaint_id)
    words = CatalogueWords(options.language, governing_rulebook(session))
    catalogue = catalogue_of(session, order.complaint_id, options.language)
    if options.outer and not catalogue.included:
        raise UserError.one("evidence", "catalogue.nothing_to_list")
    return CatalogueSheet(
        options=options,
        head=head_of(session, sheet, words),
        catalogue=catalogue,
        reviews={} if options.outer else reviews_of(session, order.complaint_id, catalogue),
        made_at=clock.now(),
        made_by=actor.name,
        made_on=branch_date(clock.now()),
        spans=spans_of(session, order.complaint_id),
    )


def head_of(session: Session, sheet: ComplaintSheet, words: CatalogueWords) -> CatalogueHead:
    """What stands above the list; names are whole, because a court must know who is meant."""
    people = case_people(session, sheet).complainants
    names = tuple(sorted({person.sheet.name for person in people if person.sheet.name}))
    matter = words.wording.name("categories", sheet.row.category) or words.say("matter_unknown")
    shown = words.listed(names) or words.say("nameless")
    return CatalogueHead(
        case_no=sheet.row.case_no,
        case_title=words.say("case_title", names=shown, matter=matter),
        court_no="",
        submitted_by=institution(session).display,
        opponents=names,
        demo=is_demo(session),
    )


def spans_of(session: Session, complaint_id: str) -> dict[str, PageSpan]:
    """The pages of each exhibit in the last pack of a case, by exhibit; none before there is one."""
    pack, item = EvidencePackRecord, EvidencePackItemRecord
    last = (
        select(pack.id)
        .where(pack.complaint_id == complaint_id)
        .order_by(pack.production.desc())
        .limit(1)
        .scalar_subquery()
    )
    statement = (
        select(item.evidence_id, item.first_number, item.last_number, pack.prefix, pack.digits)
        .join(pack, pack.id == item.pack_id)
        .where(item.pack_id == last)
    )
    return {
        evidence_id: PageSpan(
            first, last_page, f"{prefix}{first:0{digits}d}", f"{prefix}{last_page:0{digits}d}"
        )
        for evidence_id, first, last_page, prefix, digits in session.execute(statement)
    }
