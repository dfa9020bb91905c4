"""Issues a letter: a number, a file that never changes, and everything that made it, frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from db.letters import LetterRecord
from db.numbering import take_number
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.checklists.clock_rows import renew_clocks
from workbench.checklists.desk import Desk
from workbench.checklists.recording import keep_fact
from workbench.errors import Conflict, UserError
from workbench.letters.composing import Composed, Stored, compose
from workbench.letters.content import LetterContent
from workbench.letters.content_json import content_to_json, texts_of
from workbench.letters.edition import law_edition
from workbench.letters.model import Issued
from workbench.letters.queries import letter_row, stored_letter
from workbench.moment import Clock
from workbench.timeline.model import EntryDraft, EntryKind
from workbench.workspace.files import told_as_machine_errors, write_whole
from workbench.workspace.queries import institution

TOPICS = ("letters", "timeline", "checklists", "clocks", "complaints")


def issue_letter(
    session: Session, folder: Path, letter_id: str, *, actor: Actor, clock: Clock, revision: int | None = None
) -> Issued:
    """Give a draft its number, write its file and freeze it; from then on only another letter corrects it.

    The file is whole on the disk before the transaction that knows of it ends. So whenever the program is
    killed there is a draft or an issued letter with its file; a file that no letter names is harmless.

    Args: folder is the workspace's folder of letters; revision is the one that was looked at: what somebody
        changed since is not sent unseen.
    Raises: UserError listing everything that stands in the way; Conflict; MachineError when the file cannot
        be written.
    """
    row = letter_row(session, letter_id)
    if not row.is_draft:
        raise UserError.one("letter", "letter.is_issued", number=row.number or "")
    if revision is not None and revision != row.revision:
        raise Conflict(row)
    desk = Desk(session, row.complaint_id, actor, clock)
    stored, _ = stored_letter(session, letter_id)
    made = compose(session, stored, actor=actor, clock=clock)
    errors = [problem for problem in made.problems if problem.level == "error"]
    if errors:
        raise UserError(errors)
    number = _reserve(session, made.template.word, desk.today.year)
    content = replace(made.content, draft=False, number=number, signed_on=_signed_on(made, desk))
    data, pages = _printed(content, clock)
    sha256 = hashlib.sha256(data).hexdigest()
    _keep(folder, sha256, data)
    frozen = _frozen(session, made, content)
    _freeze(desk, letter_id, number=number, frozen=frozen, sha256=sha256, size_bytes=len(data), pages=pages)
    _establish(desk, made, number)
    _tell(desk, stored, content, row.corrects)
    after = {"number": number, "template": made.template.id, "version": made.template.version}
    desk.sign("letter.issue", {"letter": letter_id}, {**after, "sha256": sha256, "law": frozen["law"]})
    changes = Changes.of(*TOPICS, ids=(row.complaint_id,))
    return Issued(letter_id, number, sha256, pages, changes, made.problems)


def number_of(word: str, year: int, last: int) -> str:
    """The number of a letter, such as 浙示范投告〔2026〕第0001号.

    Source: GB/T 9704-2012, 7.2.5 (year in hexagonal brackets, in full); that the number has four digits and
    a 第 before it is ours.
    """
    return f"{word}〔{year}〕第{last:04d}号"


def _reserve(session: Session, word: str, year: int) -> str:
    whole = f"{institution(session).word.strip()}{word}"
    return number_of(whole, year, take_number(session, f"letter:{whole}:{year}"))


def _signed_on(made: Composed, desk: Desk) -> Any:
    return desk.today if made.content.layout == "letter" else made.content.signed_on


def _printed(content: LetterContent, clock: Clock) -> tuple[bytes, int]:
    # The window imports this module at its start, and drawing libraries are slow to load.
    from workbench.letters.paper import letter_pdf

    made = letter_pdf(content, clock)
    return made.data, made.pages


def _keep(folder: Path, sha256: str, data: bytes) -> None:
    with told_as_machine_errors(folder):
        folder.mkdir(exist_ok=True)
    write_whole(folder / f"{sha256}.pdf", data)


def _frozen(session: Session, made: Composed, content: LetterContent) -> dict[str, Any]:
    """All that the letter was made of, so that nothing of it is ever read from the case again."""
    return {
        "content": content_to_json(content),
        "fields": [
            {
                "key": view.field.key,
                "value": view.value,
                "shown": view.shown,
                "origin": view.origin,
                "required": view.required,
            }
            for view in made.views
        ],
        "citations": [{**asdict(view), "citation": asdict(view.citation)} for view in made.citations],
        "law": law_edition(session),
        "template_sha256": hashlib.sha256(made.template.text.encode()).hexdigest(),
    }


def _freeze(desk: Desk, letter_id: str, **values: Any) -> None:
    row = LetterRecord
    now = {"issued_at": desk.now, "issued_by": desk.actor.name, "updated_at": desk.now}
    changed = update(row).where(row.id == letter_id, row.issued_at.is_(None))
    desk.session.execute(changed.values(**values, **now, revision=row.revision + 1))


def _establish(desk: Desk, made: Composed, number: str) -> None:
    """Write the facts that the letter's going out establishes."""
    values: Mapping[str, Any] = {view.field.key: view.value for view in made.views}
    kept = False
    for one in made.template.on_issue:
        value = number if one.number else values.get(one.field) if one.field else one.value
        if value is None:
            continue
        fact = {"value": value, "source": number, "evidence_id": None}
        keep_fact(desk, made.book.facts[one.fact], fact)
        kept = True
    if kept:
        renew_clocks(desk, made.book)


def _tell(desk: Desk, stored: Stored, content: LetterContent, corrects: str | None) -> None:
    code = "letter.issued" if corrects is None else "letter.corrected"
    detail = {"number": content.number, "title": content.title}
    entry = EntryDraft(
        desk.complaint_id,
        EntryKind.DOCUMENT,
        code,
        detail if corrects is None else {**detail, "original": corrects},
        occurred_at=desk.now,
        source_kind="letter",
        source_id=stored.id,
    )
    desk.tell(entry)
    desk.index("letter", stored.id, content.number, *(text for _, text in texts_of(content)))
