"""Draft letters, fill them, take them back from a word processor, drop them, and correct issued ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.adding import add_row
from db.letters import LetterRecord
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.desk import Desk
from workbench.errors import Conflict, Problem, UserError
from workbench.letters.composing import Stored
from workbench.letters.content_json import blocks_to_json
from workbench.letters.delivering import record_delivery
from workbench.letters.issuing import issue_letter
from workbench.letters.model import EditedText, LetterDone, LetterRow, Value
from workbench.letters.queries import letter_row, stored_letter
from workbench.letters.template import Template
from workbench.letters.template_commands import reset_template, save_template
from workbench.letters.templates import CORRECTION, current_template, template_of
from workbench.letters.values import accept_typed
from workbench.moment import Clock, branch_date
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.reading import Rulebook

NOTHING: Mapping[str, Any] = {}


def draft_letter(
    session: Session,
    complaint_id: str,
    template_id: str,
    fields: Mapping[str, Any] = NOTHING,
    *,
    actor: Actor,
    clock: Clock,
) -> LetterDone:
    """Begin a letter; fields that are not given are filled from the case.

    Raises: UserError `letter.unknown_template`, `letter.correction_needs_letter`, `process.case_closed`, or
        what is wrong with a field.
    """
    desk = Desk(session, complaint_id, actor, clock)
    desk.require_open()
    if template_id == CORRECTION:
        raise UserError.one("template", "letter.correction_needs_letter")
    template = current_template(session, template_id)
    values = _accepted(template, fields, governing_rulebook(session))
    letter_id = _add(desk, template, values)
    desk.sign("letter.draft", after={"letter": letter_id, "template": template_id, "fields": values})
    return LetterDone(letter_id, _changes(complaint_id))


def set_fields(
    session: Session,
    letter_id: str,
    fields: Mapping[str, Any],
    *,
    actor: Actor,
    clock: Clock,
    revision: int | None = None,
) -> LetterDone:
    """Type fields of a draft; an emptied one is filled from the case again.

    Args: revision is the one that was shown; another one standing means that somebody was faster.
    Raises: UserError `letter.unknown`, `letter.is_issued`, `letter.edited_elsewhere` or what is wrong with a
        field; Conflict.
    """
    desk, row, stored = _open_draft(session, letter_id, actor, clock)
    if revision is not None and revision != row.revision:
        raise Conflict(row)
    if stored.body is not None:
        raise UserError.one("letter", "letter.edited_elsewhere")
    template = template_of(session, stored.template_id, stored.template_version)
    given = _accepted(template, fields, governing_rulebook(session), keep_empty=True)
    kept = {**stored.fields, **given}
    kept = {key: value for key, value in kept.items() if value is not None}
    if kept != stored.fields:
        _change(desk, letter_id, fields=kept)
        before = {key: stored.fields.get(key) for key in given}
        desk.sign("letter.set_fields", {"letter": letter_id, "fields": before}, {"fields": dict(given)})
    return LetterDone(letter_id, _changes(row.complaint_id))


def take_back_word(
    session: Session, letter_id: str, text: EditedText, *, actor: Actor, clock: Clock
) -> LetterDone:
    """Take over a draft that was edited in a word processor; its fields no longer change the text.

    Raises: UserError `letter.unknown`, `letter.is_issued`, `letter.empty_text`.
    """
    desk, row, stored = _open_draft(session, letter_id, actor, clock)
    if not text.blocks:
        raise UserError.one("file", "letter.empty_text")
    body = {
        "title": text.title.strip(),
        "salutation": text.salutation.strip(),
        "blocks": blocks_to_json(text.blocks),
    }
    if body != stored.body:
        _change(desk, letter_id, body=body)
        desk.sign("letter.take_back", {"letter": letter_id, "edited": row.edited}, {"body": body})
    return LetterDone(letter_id, _changes(row.complaint_id))


def fill_again(session: Session, letter_id: str, *, actor: Actor, clock: Clock) -> LetterDone:
    """Give up what was edited in a word processor and fill the template again.

    Raises: UserError `letter.unknown`, `letter.is_issued`.
    """
    desk, row, stored = _open_draft(session, letter_id, actor, clock)
    if stored.body is not None:
        _change(desk, letter_id, body=None)
        desk.sign("letter.fill_again", {"letter": letter_id, "body": dict(stored.body)})
    return LetterDone(letter_id, _changes(row.complaint_id))


def drop_draft(session: Session, letter_id: str, *, actor: Actor, clock: Clock) -> LetterDone:
    """Throw a draft away; it no longer shows, and stays in the trail.

    Raises: UserError `letter.unknown`, `letter.is_issued`.
    """
    desk, row, stored = _open_draft(session, letter_id, actor, clock, may_be_closed=True)
    _change(desk, letter_id, dropped_at=desk.now, dropped_by=actor.name)
    desk.sign("letter.drop", {"letter": letter_id, "fields": dict(stored.fields)})
    return LetterDone(letter_id, _changes(row.complaint_id))


def correct_letter(session: Session, letter_id: str, *, actor: Actor, clock: Clock) -> LetterDone:
    """Begin the letter that corrects an issued one; the issued one stays as it is. Also in a closed case.

    Raises: UserError `letter.unknown`, `letter.not_issued`.
    """
    row = letter_row(session, letter_id)
    if row.number is None or row.issued_at is None:
        raise UserError.one("letter", "letter.not_issued")
    desk = Desk(session, row.complaint_id, actor, clock)
    template = current_template(session, CORRECTION)
    values: dict[str, Value] = {"original_number": row.number, "original_title": _title(session, row)}
    values["original_on"] = branch_date(row.issued_at).isoformat()
    receiver = _salutation(session, letter_id)
    if receiver:
        values["addressee"] = receiver
    new_id = _add(desk, template, values, corrects_id=letter_id)
    desk.sign("letter.correct", {"letter": letter_id}, {"draft": new_id, "number": row.number})
    return LetterDone(new_id, _changes(row.complaint_id))


def _accepted(
    template: Template, fields: Mapping[str, Any], book: Rulebook, *, keep_empty: bool = False
) -> dict[str, Value | None]:
    """The values as typed. Raises: UserError listing everything wrong with them."""
    problems: list[Problem] = []
    found: dict[str, Value | None] = {}
    by_key = template.by_key
    for key, typed in fields.items():
        field = by_key.get(key)
        if field is None:
            problems.append(Problem(f"fields.{key[:40]}", "letter.unknown_field", {"field": key[:40]}))
            continue
        try:
            value = accept_typed(field, typed, book)
        except UserError as error:
            problems += error.problems
            continue
        if value is not None or keep_empty:
            found[key] = value
    if problems:
        raise UserError(problems)
    return found


def _add(desk: Desk, template: Template, values: Mapping[str, Any], corrects_id: str | None = None) -> str:
    letter_id = desk.new_id()
    add_row(
        desk.session,
        LetterRecord,
        id=letter_id,
        complaint_id=desk.complaint_id,
        template_id=template.id,
        template_version=template.version,
        fields=dict(values),
        body=None,
        corrects_id=corrects_id,
        number=None,
        issued_at=None,
        issued_by=None,
        frozen=None,
        sha256=None,
        size_bytes=None,
        pages=None,
        dropped_at=None,
        dropped_by=None,
        created_by=desk.actor.name,
        created_at=desk.now,
        updated_at=desk.now,
    )
    return letter_id


def _open_draft(
    session: Session, letter_id: str, actor: Actor, clock: Clock, *, may_be_closed: bool = False
) -> tuple[Desk, LetterRow, Stored]:
    row = letter_row(session, letter_id)
    if not row.is_draft:
        raise UserError.one("letter", "letter.is_issued", number=row.number or "")
    desk = Desk(session, row.complaint_id, actor, clock)
    if not may_be_closed and row.template_id != CORRECTION:
        desk.require_open()
    stored, _ = stored_letter(session, letter_id)
    return desk, row, stored


def _change(desk: Desk, letter_id: str, **values: Any) -> None:
    row = LetterRecord
    now = {"updated_at": desk.now, "revision": row.revision + 1}
    desk.session.execute(update(row).where(row.id == letter_id).values(**values, **now))


def _title(session: Session, row: LetterRow) -> str:
    frozen = _frozen(session, row.id)
    return str(frozen["content"]["title"]) if frozen else row.zh


def _salutation(session: Session, letter_id: str) -> str:
    frozen = _frozen(session, letter_id)
    return str(frozen["content"]["salutation"]).rstrip("：:") if frozen else ""


def _frozen(session: Session, letter_id: str) -> dict[str, Any] | None:
    row = LetterRecord
    found = session.execute(select(row.frozen).where(row.id == letter_id)).scalar_one_or_none()
    return found if isinstance(found, dict) else None


def _changes(complaint_id: str) -> Changes:
    return Changes.of("letters", ids=(complaint_id,))


__all__ = [
    "correct_letter",
    "draft_letter",
    "drop_draft",
    "fill_again",
    "issue_letter",
    "record_delivery",
    "reset_template",
    "save_template",
    "set_fields",
    "take_back_word",
]
