"""The catalogue of a case's evidence as it stands."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.catalogue import ExhibitGroupRecord, ExhibitPlaceRecord
from db.evidence import EvidenceRecord, PropertyAnswerRecord
from db.letters import LetterRecord
from db.workspace import ExportRecord
from workbench.catalogue import rules
from workbench.catalogue.model import Catalogue, Choice, GroupRow, PlaceRow
from workbench.catalogue.naming import topic_name
from workbench.evidence.model import Admissibility, EvidenceRow, PropertyAnswer
from workbench.evidence.queries import ELECTRONIC_KINDS, evidence_rows
from workbench.evidence.rules import admissibility
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.model import Language
from workbench.wording.naming import Wording

_GROUP, _PLACE = ExhibitGroupRecord, ExhibitPlaceRecord


def catalogue_of(session: Session, complaint_id: str, language: Language = "zh") -> Catalogue:
    """All exhibits of a case in their groups, numbered where they go out; groups named in this language."""
    book = governing_rulebook(session)
    rows = evidence_rows(session, complaint_id)
    material = rules.Material(
        rows=rows,
        groups=groups_of(session, complaint_id),
        places=places_of(session, complaint_id),
        inner_papers=_inner_papers(session, rows),
    )
    catalogue = rules.arrange(material, book)
    wording = Wording(language, book)
    named = (
        replace(group, title=group.title or topic_name(group.element_id, wording))
        for group in catalogue.groups
    )
    return replace(catalogue, groups=tuple(named))


def groups_of(session: Session, complaint_id: str) -> tuple[GroupRow, ...]:
    """The groups that somebody made or confirmed, in order."""
    statement = (
        select(_GROUP.id, _GROUP.position, _GROUP.title, _GROUP.element_id)
        .where(_GROUP.complaint_id == complaint_id)
        .order_by(_GROUP.position, _GROUP.id)
    )
    return tuple(GroupRow(*row) for row in session.execute(statement))


def places_of(session: Session, complaint_id: str) -> dict[str, PlaceRow]:
    """Where exhibits were put and what was decided about them, by exhibit."""
    columns: list[ColumnElement[Any]] = [getattr(_PLACE, name) for name in PlaceRow.__slots__]
    found = session.execute(select(*columns).where(_PLACE.complaint_id == complaint_id))
    rows = (PlaceRow(*row) for row in found)
    return {row.evidence_id: replace(row, choice=Choice(row.choice) if row.choice else None) for row in rows}


def reviews_of(session: Session, complaint_id: str, catalogue: Catalogue) -> dict[str, Admissibility]:
    """How the three properties of each exhibit stand, by exhibit."""
    answer, book = PropertyAnswerRecord, governing_rulebook(session)
    statement = (
        select(answer.evidence_id, answer.question_id, answer.answer, answer.note)
        .join(EvidenceRecord, EvidenceRecord.id == answer.evidence_id)
        .where(EvidenceRecord.complaint_id == complaint_id)
    )
    given: dict[str, list[PropertyAnswer]] = {}
    for evidence_id, question_id, said, note in session.execute(statement):
        given.setdefault(evidence_id, []).append(PropertyAnswer(question_id, said, note or ""))
    return {
        entry.row.id: admissibility(
            given.get(entry.row.id, ()), book, electronic=entry.row.kind in ELECTRONIC_KINDS
        )
        for entry in catalogue.entries
    }


def _inner_papers(session: Session, rows: Sequence[EvidenceRow]) -> Collection[str]:
    """The digests of exhibits that are papers which this program made for inner use."""
    digests = {row.sha256 for row in rows}
    export, letter = ExportRecord, LetterRecord
    found = session.execute(
        select(export.sha256).where(export.internal.is_(True), export.sha256.in_(digests))
    ).scalars()
    inner = set(found)
    templates = session.execute(
        select(letter.sha256, letter.template_id).where(letter.sha256.in_(digests))
    ).all()
    if templates:
        from workbench.letters.templates import known

        inner |= {sha256 for sha256, template_id in templates if sha256 and known(template_id).internal}
    return inner
