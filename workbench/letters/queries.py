"""The letters of a case, one letter with all that is to be known of it, and the templates."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from db.complaints import ComplaintRecord
from db.evidence import EvidenceRecord
from db.letters import DeliveryRecord, LetterRecord
from workbench.actor import Actor
from workbench.errors import UserError
from workbench.letters.composing import Composed, Stored, compose
from workbench.letters.content_json import content_from_json
from workbench.letters.delivery_rules import is_unreachable
from workbench.letters.model import (
    CitationView,
    DeliveryRow,
    FieldView,
    LetterRow,
    LetterSheet,
)
from workbench.letters.template import Template
from workbench.letters.templates import known, template_of, template_text, template_versions, templates
from workbench.moment import Clock
from workbench.rulebook.model import Citation

_LETTER = LetterRecord


def case_letters(session: Session, complaint_id: str) -> list[LetterRow]:
    """The letters of a case, drafts first, then the issued ones by time; those dropped are left out."""
    rows = _rows(session, (_LETTER.complaint_id == complaint_id) & _LETTER.dropped_at.is_(None))
    return sorted(rows, key=lambda row: (row.issued_at is not None, row.issued_at or row.created_at, row.id))


def letter_row(session: Session, letter_id: str) -> LetterRow:
    """One letter.

    Raises: UserError `letter.unknown`.
    """
    found = next(iter(_rows(session, (_LETTER.id == letter_id) & _LETTER.dropped_at.is_(None))), None)
    if found is None:
        raise UserError.one("letter", "letter.unknown", value=letter_id[:60])
    return found


def letter_id_of(session: Session, complaint_id: str, named: str) -> str:
    """The id of a letter of a case by its number, its id, or the beginning of its id that only it has.

    Raises: UserError `letter.unknown`.
    """
    typed = named.strip()
    mine = (_LETTER.complaint_id == complaint_id) & _LETTER.dropped_at.is_(None)
    exact = mine & ((_LETTER.number == typed) | (_LETTER.id == typed))
    statement = select(_LETTER.id).where(exact)
    found = list(session.execute(statement).scalars())
    if not found and len(typed) >= 8:
        begins = mine & _LETTER.id.startswith(typed, autoescape=True)
        found = list(session.execute(select(_LETTER.id).where(begins)).scalars())
    if len(found) != 1:
        raise UserError.one("letter", "letter.unknown", value=typed[:60])
    return found[0]


def letter_sheet(session: Session, letter_id: str, *, actor: Actor, clock: Clock) -> LetterSheet:
    """A letter with its fields, preview, problems, lint findings and citations.

    Raises: UserError `letter.unknown`.
    """
    row = letter_row(session, letter_id)
    stored, frozen = stored_letter(session, letter_id)
    if frozen is not None:
        return _issued_sheet(session, row, stored, frozen)
    made = compose(session, stored, actor=actor, clock=clock)
    return _draft_sheet(row, made)


def stored_letter(session: Session, letter_id: str) -> tuple[Stored, dict[str, Any] | None]:
    """A letter as its row holds it, and what was frozen when it was issued.

    Raises: UserError `letter.unknown`.
    """
    names = ("id", "complaint_id", "template_id", "template_version", "fields", "body", "corrects_id")
    columns: list[ColumnElement[Any]] = [getattr(_LETTER, name) for name in (*names, "frozen")]
    mine = (_LETTER.id == letter_id) & _LETTER.dropped_at.is_(None)
    found = session.execute(select(*columns).where(mine)).one_or_none()
    if found is None:
        raise UserError.one("letter", "letter.unknown", value=letter_id[:60])
    *values, frozen = found
    return Stored(**dict(zip(names, values, strict=True))), frozen


def issued_file(session: Session, letter_id: str, folder: Path) -> Path:
    """Where the file of an issued letter lies.

    Raises: UserError `letter.unknown`, `letter.not_issued`.
    """
    row = letter_row(session, letter_id)
    if row.sha256 is None:
        raise UserError.one("letter", "letter.not_issued")
    return folder / f"{row.sha256}.pdf"


def deliveries(session: Session, letter_id: str) -> tuple[DeliveryRow, ...]:
    """The attempts to deliver a letter, in the order they were made."""
    return _deliveries(session, DeliveryRecord.letter_id == letter_id).get(letter_id, ())


def _draft_sheet(row: LetterRow, made: Composed) -> LetterSheet:
    return LetterSheet(row, made.views, made.content, made.problems, made.lint, made.citations)


def _issued_sheet(session: Session, row: LetterRow, stored: Stored, frozen: dict[str, Any]) -> LetterSheet:
    """What was frozen; nothing is read from the case as it is now."""
    template = template_of(session, stored.template_id, stored.template_version)
    fields = template.by_key
    views = tuple(
        FieldView(fields[one["key"]], one["value"], one["shown"], one["origin"], one["required"])
        for one in frozen["fields"]
        if one["key"] in fields
    )
    citations = tuple(
        CitationView(Citation(**one["citation"]), one["zh"], one["certainty"], one["confirmed"])
        for one in frozen["citations"]
    )
    content = content_from_json(frozen["content"])
    return LetterSheet(row, views, content, citations=citations, law=frozen["law"])


def _rows(session: Session, condition: ColumnElement[bool]) -> list[LetterRow]:
    corrected = aliased(LetterRecord)
    names = (
        "id", "complaint_id", "template_id", "template_version", "number", "corrects_id", "issued_at",
        "issued_by", "sha256", "size_bytes", "pages", "created_by", "created_at", "updated_at", "revision",
    )  # fmt: skip
    columns: list[ColumnElement[Any]] = [getattr(_LETTER, name) for name in names]
    statement = (
        select(*columns, _LETTER.body, ComplaintRecord.case_no, corrected.number)
        .join(ComplaintRecord, ComplaintRecord.id == _LETTER.complaint_id)
        .outerjoin(corrected, corrected.id == _LETTER.corrects_id)
        .where(condition)
        .order_by(_LETTER.id)
    )
    found = session.execute(statement).all()
    ids = [one.id for one in found]
    tries = _deliveries(session, DeliveryRecord.letter_id.in_(ids))
    later = _corrections(session, ids)
    rows = []
    for *values, body, case_no, corrects in found:
        plain = dict(zip(names, values, strict=True))
        template = _template(session, plain["template_id"], plain["template_version"])
        mine = tries.get(plain["id"], ())
        rows.append(
            LetterRow(
                **plain, case_no=case_no, zh=template.zh, en=template.en, internal=template.internal,
                layout=template.layout, corrects=corrects, edited=body is not None,
                unreachable=is_unreachable(mine), corrected_by=later.get(plain["id"], ()), deliveries=mine,
            )
        )  # fmt: skip
    return rows


def _template(session: Session, template_id: str, version: int) -> Template:
    return template_of(session, template_id, version) if version else known(template_id)


def _corrections(session: Session, ids: list[str]) -> dict[str, tuple[str, ...]]:
    """The numbers of the issued letters that correct each letter."""
    statement = (
        select(_LETTER.corrects_id, _LETTER.number)
        .where(_LETTER.corrects_id.in_(ids), _LETTER.number.is_not(None))
        .order_by(_LETTER.issued_at)
    )
    found: dict[str, tuple[str, ...]] = {}
    for corrects_id, number in session.execute(statement):
        found[str(corrects_id)] = (*found.get(str(corrects_id), ()), str(number))
    return found


def _deliveries(session: Session, condition: ColumnElement[bool]) -> dict[str, tuple[DeliveryRow, ...]]:
    row = DeliveryRecord
    statement = (
        select(
            row.letter_id, row.id, row.mode, row.attempted_at, row.result, row.received_on, row.receiver,
            row.proof, EvidenceRecord.number, row.note, row.recorded_by, row.recorded_at,
        )
        .outerjoin(EvidenceRecord, EvidenceRecord.id == row.evidence_id)
        .where(condition)
        .order_by(row.attempted_at, row.id)
    )  # fmt: skip
    found: dict[str, list[DeliveryRow]] = defaultdict(list)
    for letter_id, *values in session.execute(statement):
        found[letter_id].append(DeliveryRow(*values))
    return {letter_id: tuple(rows) for letter_id, rows in found.items()}


__all__ = [
    "case_letters",
    "deliveries",
    "issued_file",
    "letter_id_of",
    "letter_row",
    "letter_sheet",
    "stored_letter",
    "template_text",
    "template_versions",
    "templates",
]
