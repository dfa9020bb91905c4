"""Enters a pack in the registers: production, exhibits, exports, custody, timeline, search and trail."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db.adding import add_row
from db.numbering import take_number
from db.packs import EvidencePackItemRecord, EvidencePackRecord
from db.workspace import ExportRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.bagging.model import BagMade
from workbench.catalogue.commands import settle
from workbench.evidence.custody_commands import append_act
from workbench.evidence.custody_model import CustodyDraft, CustodyEvent, CustodyHead
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.packpages.model import PackContent
from workbench.packs.papers import Written
from workbench.packs.parts import ranges_of
from workbench.packs.planning import Exhibit, Plan
from workbench.packs.queries import number_of, scope_of
from workbench.search.commands import SearchText, index_new
from workbench.text import printable
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind

KIND = "evidence_pack"
EXPORTED = "packs.exported"


@dataclass(frozen=True, slots=True)
class Finished:
    """A pack that lies whole beside its place."""

    plan: Plan
    content: PackContent
    written: Written
    bag: BagMade

    @property
    def pages(self) -> int:
        """How many pages the PDF has."""
        return self.written.bound.pages


def reserve_number(session: Session, year: int) -> str:
    """The next pack number of the year, raised in this transaction."""
    return number_of(year, take_number(session, scope_of(year)))


def register(session: Session, done: Finished, *, actor: Actor, clock: Clock) -> None:
    """Write down that a pack goes out; the audit entry is written with it."""
    pack_id = new_id(clock)
    _keep_pack(session, pack_id, done)
    _keep_items(session, pack_id, done, clock)
    _keep_export(session, done, clock)
    heads = {
        exhibit.entry.row.id: _hand_out(session, exhibit, done, actor=actor, clock=clock)
        for exhibit in done.plan.exhibits
    }
    _tell(session, pack_id, done, actor=actor, clock=clock)
    # Numbers that left the house stay as they are.
    settle(session, done.plan.order.complaint_id, actor=actor, clock=clock)
    note(session, done, heads, actor=actor, clock=clock)


def note(
    session: Session, done: Finished, heads: Mapping[str, CustodyHead], *, actor: Actor, clock: Clock
) -> None:
    """Write to the trail that a pack was written, for the first time or again.

    Args:
        heads: the links that were added to the chains of exhibits.
    """
    order, content = done.plan.order, done.content
    after = {
        "number": content.asked.number,
        "production": content.asked.production,
        "recipient": order.options.recipient,
        "reason": order.options.reason,
        "exhibits": [exhibit.label for exhibit in done.plan.exhibits],
        "first": done.plan.first,
        "last": done.plan.last,
        "path": printable(str(order.path)),
        "pdf_sha256": done.written.sha256,
        "manifest_sha256": done.bag.manifest_sha256,
        "signed_by": done.written.signed_by,
        "custody": {evidence_id: [head.count, head.hash] for evidence_id, head in heads.items()},
    }
    deed = Deed("packs.export", f"complaint:{order.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)


def _keep_pack(session: Session, pack_id: str, done: Finished) -> None:
    order, content = done.plan.order, done.content
    options = order.options
    add_row(
        session,
        EvidencePackRecord,
        id=pack_id,
        complaint_id=order.complaint_id,
        number=content.asked.number,
        production=content.asked.production,
        prefix=options.prefix,
        digits=options.digits,
        first_number=done.plan.first,
        last_number=done.plan.last,
        exhibits=len(done.plan.exhibits),
        recipient=options.recipient,
        reason=options.reason,
        options={
            "language": options.language,
            "show_form": options.show_form,
            "archival": done.written.archival,
            "not_archival": [exhibit.label for exhibit in done.plan.exhibits if exhibit.measured.archival],
        },
        path=printable(str(order.path)),
        pdf_sha256=done.written.sha256,
        manifest_sha256=done.bag.manifest_sha256,
        size_bytes=done.bag.size_bytes,
        pages=done.pages,
        signed_by=done.written.signed_by,
        audit_count=content.audit_head.count,
        audit_head=content.audit_head.hash,
        made_at=content.made_at,
        made_by=content.made_by,
    )


def _keep_items(session: Session, pack_id: str, done: Finished, clock: Clock) -> None:
    ranges = ranges_of(done.plan)
    for exhibit in done.plan.exhibits:
        add_row(
            session,
            EvidencePackItemRecord,
            id=new_id(clock),
            pack_id=pack_id,
            evidence_id=exhibit.entry.row.id,
            label=exhibit.label,
            sha256=exhibit.digests.sha256,
            redacted=exhibit.redacted,
            first_number=ranges[exhibit.key].first,
            last_number=ranges[exhibit.key].last,
        )


def _keep_export(session: Session, done: Finished, clock: Clock) -> None:
    """The register of all that left the program lists packs too."""
    content = done.content
    add_row(
        session,
        ExportRecord,
        id=new_id(clock),
        number=content.asked.number,
        complaint_id=done.plan.order.complaint_id,
        kind=KIND,
        internal=False,
        unmasked=True,
        reason=done.plan.order.options.reason,
        sha256=done.written.sha256,
        size_bytes=done.bag.size_bytes,
        pages=done.pages,
        audit_count=content.audit_head.count,
        audit_head=content.audit_head.hash,
        exported_at=content.made_at,
        exported_by=content.made_by,
        person_id=None,
    )


def _hand_out(
    session: Session, exhibit: Exhibit, done: Finished, *, actor: Actor, clock: Clock
) -> CustodyHead:
    """The link of the custody chain; the file was hashed anew while the pack was checked."""
    draft = CustodyDraft(
        event=CustodyEvent.EXPORTED,
        to_person=done.plan.order.options.recipient,
        note=f"{done.content.asked.number} {exhibit.label}",
    )
    return append_act(session, exhibit.entry.row, draft, actor=actor, clock=clock)


def _tell(session: Session, pack_id: str, done: Finished, *, actor: Actor, clock: Clock) -> None:
    order, number = done.plan.order, done.content.asked.number
    ranges = ranges_of(done.plan)
    spans = [ranges[exhibit.key] for exhibit in done.plan.exhibits]
    detail = {
        "number": number,
        "recipient": order.options.recipient,
        "exhibits": str(len(spans)),
        "first": spans[0].first_text,
        "last": spans[-1].last_text,
    }
    entry = EntryDraft(
        order.complaint_id,
        EntryKind.DOCUMENT,
        EXPORTED,
        detail,
        occurred_at=done.content.made_at,
        source_kind="pack",
        source_id=pack_id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    words = "\n".join((number, order.options.recipient, order.options.reason))
    index_new(session, SearchText(order.complaint_id, "pack", pack_id, words))
