"""What stays inside the institution: profile, scores, approvals, notes."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from workbench.casefile.course_model import InnerCourse
from workbench.casefile.gathering_after import masked_mending
from workbench.casefile.gathering_checklists import Checklists
from workbench.casefile.gathering_events import Stream, inner_events
from workbench.casefile.gathering_evidence import inner_exhibits
from workbench.casefile.masks import Masks
from workbench.casefile.model import InnerDemand, InnerVolume, SeveritySheet
from workbench.complaints.model import ComplaintSheet
from workbench.evidence.model import EvidenceRow
from workbench.persons.profile import person_profile
from workbench.rulebook.reading import Rulebook

_MOVED = "process.moved"


@dataclass(frozen=True, slots=True)
class Sources:
    """What was read of the case already."""

    sheet: ComplaintSheet
    lists: Checklists
    exhibits: tuple[EvidenceRow, ...]
    stream: Stream
    masks: Masks
    course: InnerCourse


def inner_volume(session: Session, sources: Sources, day: date, book: Rulebook) -> InnerVolume:
    """The inner volume; the profile is masked always, the registration form has what may be shown in full."""
    sheet, lists, masks = sources.sheet, sources.lists, sources.masks
    person_id = sheet.row.complainant_id
    events = inner_events(sources.stream, masks)
    return InnerVolume(
        profile=person_profile(session, person_id, today=day, book=book) if person_id else None,
        severity=SeveritySheet(
            score=sheet.row.severity,
            basis=sheet.severity_basis,
            override=sheet.severity_override,
            reason=masks.free(sheet.severity_reason),
            self_harm_words=sheet.self_harm_words or "",
        ),
        natures=tuple(
            replace(nature, reason=masks.free(nature.reason))
            for nature in sorted(sheet.natures, key=lambda nature: (nature.set_at, nature.code))
        ),
        demands=tuple(InnerDemand(one.code, one.asked_fen, one.lawful_fen) for one in sheet.demands),
        facts=lists.facts,
        moves=tuple(event for event in events if event.code == _MOVED),
        exhibits=inner_exhibits(session, sources.exhibits, masks),
        items=tuple(item for item in lists.items if item.internal),
        noted_items=tuple(item for item in lists.items if item.note and not item.internal),
        noted_elements=lists.noted_elements,
        events=tuple(event for event in events if event.code != _MOVED),
        mended=masked_mending(session, sheet.row.id, masks),
        course=sources.course,
    )
