"""Keep a branch's own version of a template, and go back to the shipped one."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.adding import add_row
from db.letters import TemplateRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed
from workbench.changes import Changes
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.letters.model import LetterDone
from workbench.letters.templates import checked, current_template, file_of, known
from workbench.moment import Clock
from workbench.text import clean_input

REASON_MAX_CHARS = 500


def save_template(
    session: Session, text: str, *, reason: str, file: str = "", actor: Actor, clock: Clock
) -> LetterDone:
    """Keep a changed template as a new version; letters begun before keep theirs.

    Raises: UserError listing every mistake with its line, `letter.template_reason_missing`,
        `letter.template_unchanged`.
    """
    why = _reason(reason)
    template = checked(session, text, file or "template.yaml")
    if current_template(session, template.id).text == text:
        raise UserError.one("file", "letter.template_unchanged")
    return _keep(session, template.id, text, why, actor=actor, clock=clock)


def reset_template(
    session: Session, template_id: str, *, reason: str, actor: Actor, clock: Clock
) -> LetterDone:
    """Go back to the shipped template; the versions in between stay on record.

    Raises: UserError `letter.unknown_template`, `letter.template_reason_missing`,
        `letter.template_unchanged`.
    """
    why = _reason(reason)
    if current_template(session, template_id).text == known(template_id).text:
        raise UserError.one("template", "letter.template_unchanged")
    return _keep(session, template_id, None, why, actor=actor, clock=clock)


def _keep(
    session: Session, template_id: str, body: str | None, reason: str, *, actor: Actor, clock: Clock
) -> LetterDone:
    row = TemplateRecord
    last = session.execute(select(func.max(row.version)).where(row.template_id == template_id)).scalar_one()
    version = (last or 0) + 1
    add_row(
        session,
        row,
        id=new_id(clock),
        template_id=template_id,
        version=version,
        body=body,
        reason=reason,
        saved_by=actor.name,
        saved_at=clock.now(),
    )
    after = {"template": template_id, "version": version, "reason": reason, "shipped": body is None}
    record(session, Deed("letter.save_template", f"letter_template:{template_id}", after=after),
           actor=actor, clock=clock)  # fmt: skip
    return LetterDone(file_of(template_id), Changes.of("letters", "templates"))


def _reason(typed: str) -> str:
    cleaned, problems = clean_input(typed, field="reason", max_chars=REASON_MAX_CHARS)
    errors = [problem for problem in problems if problem.level == "error"]
    if errors:
        raise UserError(errors)
    if not cleaned.strip():
        raise UserError.one("reason", "letter.template_reason_missing")
    return cleaned.strip()
