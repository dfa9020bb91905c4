"""Write a stored file into the catalogue: exhibit, links, first custody event, timeline, search, trail."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any

from sqlalchemy.orm import Session

from db.adding import add_missing, add_row
from db.evidence import EvidenceFileRecord, EvidenceLinkRecord, EvidenceRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import MachineError, Problem
from workbench.evidence import queries, rules
from workbench.evidence.custody import examine as examine_event
from workbench.evidence.custody_commands import Link, append_event
from workbench.evidence.custody_model import GENESIS, CustodyDraft, CustodyEvent
from workbench.evidence.model import EvidenceAccepted, EvidenceAdded, EvidenceRow, FileFacts
from workbench.evidence.store import StoredFile
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.recusals.hiding import is_hidden
from workbench.search.commands import SearchText, index_text
from workbench.timeline.commands import append_entry
from workbench.timeline.model import EntryDraft, EntryKind

OTHERS_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that is in the store, what is known of it, and what there was to say about its draft.

    `came_from` goes into the first link of its custody chain: a folder, or the archive that held it.
    """

    complaint_id: str
    original_name: str
    stored: StoredFile
    facts: FileFacts
    problems: tuple[Problem, ...]
    came_from: str = ""


def catalogue(
    session: Session, arrival: Arrival, accepted: EvidenceAccepted, *, actor: Actor, clock: Clock
) -> EvidenceAdded:
    """Make an exhibit of a stored file, under the next number of its case.

    Raises: MachineError `evidence.stored_gone` when somebody set the file aside since it was taken in.
    """
    if not arrival.stored.path.is_file():
        raise MachineError("evidence.stored_gone", name=arrival.original_name)
    _keep_file(session, arrival, clock)
    values, warnings = _described(session, arrival, accepted)
    evidence_id = new_id(clock)
    number = queries.next_number(session, arrival.complaint_id)
    add_row(
        session,
        EvidenceRecord,
        id=evidence_id,
        complaint_id=arrival.complaint_id,
        number=number,
        original_name=arrival.original_name,
        sha256=arrival.stored.digests.sha256,
        added_at=clock.now(),
        added_by=actor.name,
        custody_count=0,
        custody_hash=GENESIS,
        **values,
    )
    exhibit = queries.evidence_row(session, evidence_id)
    link_targets(session, exhibit, accepted.proves, actor=actor, clock=clock)
    _receive(session, exhibit, arrival, actor=actor, clock=clock)
    _tell(session, exhibit, accepted, actor=actor, clock=clock)
    changes = Changes.of(
        "evidence", "timeline", "checklists", "complaints", ids=(evidence_id, arrival.complaint_id)
    )
    return EvidenceAdded(
        id=evidence_id,
        number=number,
        original_name=arrival.original_name,
        digests=arrival.stored.digests,
        stored_before=arrival.stored.stored_before,
        warnings=warnings,
        changes=changes,
    )


def index_exhibit(session: Session, exhibit: EvidenceRow) -> None:
    """Make what the catalogue says of an exhibit searchable."""
    names = (exhibit.title, exhibit.original_name, exhibit.source, exhibit.holder)
    text = "\n".join(part for part in (*names, exhibit.purpose, exhibit.note) if part)
    index_text(session, SearchText(exhibit.complaint_id, queries.SEARCH_KIND, exhibit.id, text))


def link_targets(
    session: Session, exhibit: EvidenceRow, target_ids: Sequence[str], *, actor: Actor, clock: Clock
) -> None:
    """Tie an exhibit to targets that it is not tied to yet, as part of a larger command."""
    for target_id in target_ids:
        add_row(
            session,
            EvidenceLinkRecord,
            id=new_id(clock),
            evidence_id=exhibit.id,
            complaint_id=exhibit.complaint_id,
            target_id=target_id,
            linked_by=actor.name,
            linked_at=clock.now(),
        )


def _keep_file(session: Session, arrival: Arrival, clock: Clock) -> None:
    digests, facts = arrival.stored.digests, arrival.facts
    add_missing(
        session,
        EvidenceFileRecord,
        **asdict(digests),
        media_type=facts.media_type,
        pages=facts.pages,
        metadata={"facts": dict(facts.facts), "warnings": list(facts.warnings)},
        stored_at=clock.now(),
    )
    if queries.file_digests(session, digests.sha256) != digests:
        raise MachineError("evidence.record_differs", sha256=digests.sha256)


def _described(
    session: Session, arrival: Arrival, accepted: EvidenceAccepted
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The catalogue's columns with what was left open filled in, and all that should be pointed out."""
    suggestion = rules.suggest(arrival.facts)
    values = asdict(accepted)
    del values["proves"]
    came_as = PurePath(arrival.original_name)
    values["title"] = accepted.title or (came_as.stem or came_as.name)[: rules.TITLE_MAX_CHARS]
    warnings = list(arrival.problems)
    for name, suggested in (("kind", suggestion.kind), ("form", suggestion.form)):
        if values[name] is None:
            values[name] = suggested
            warnings.append(Problem(name, "evidence.suggested", {"value": suggested}, level="warning"))
    warnings += rules.file_problems(arrival.facts, values["kind"])
    same_file = queries.exhibits_of_file(session, arrival.stored.digests.sha256)
    others = [other for other in same_file if not is_hidden(session, other.complaint_id)]
    for other in others[:OTHERS_AT_MOST]:
        same_case = other.complaint_id == arrival.complaint_id
        code = "evidence.already_in_case" if same_case else "evidence.in_other_case"
        detail = {"number": str(other.number), "case_no": other.case_no}
        warnings.append(Problem("file", code, detail, level="warning"))
    return values, tuple(warnings)


def _receive(session: Session, exhibit: EvidenceRow, arrival: Arrival, *, actor: Actor, clock: Clock) -> None:
    draft = CustodyDraft(
        event=CustodyEvent.RECEIVED,
        from_person=exhibit.source or "",
        to_person=actor.name,
        note=arrival.came_from,
    )
    _, given = examine_event(draft, clock.now(), None)
    append_event(session, exhibit.id, Link(given, arrival.stored.digests), actor=actor, clock=clock)


def _tell(
    session: Session, exhibit: EvidenceRow, accepted: EvidenceAccepted, *, actor: Actor, clock: Clock
) -> None:
    detail = {"number": str(exhibit.number), "title": exhibit.title, "kind": exhibit.kind}
    entry = EntryDraft(
        exhibit.complaint_id,
        EntryKind.EVIDENCE,
        "evidence.added",
        detail,
        occurred_at=clock.now(),
        source_kind="evidence",
        source_id=exhibit.id,
    )
    append_entry(session, entry, actor=actor, clock=clock)
    index_exhibit(session, exhibit)
    plain = asdict(accepted) | {"formed_on": accepted.formed_on and accepted.formed_on.isoformat()}
    after = plain | {
        "evidence": exhibit.id,
        "number": exhibit.number,
        "title": exhibit.title,
        "kind": exhibit.kind,
        "form": exhibit.form,
        "original_name": exhibit.original_name,
        "sha256": exhibit.sha256,
        "sm3": exhibit.sm3,
        "size_bytes": exhibit.size_bytes,
        "custody_hash": queries.custody_head(session, exhibit.id).hash,
    }
    deed = Deed("evidence.add", f"complaint:{exhibit.complaint_id}", after=after)
    record(session, deed, actor=actor, clock=clock)
