"""The templates of a workspace: as shipped, and as the branch changed them, version by version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from db.letters import TemplateRecord
from workbench.errors import Problem, UserError
from workbench.letters.field_reading import FieldReader
from workbench.letters.model import Field, TemplateRow, TemplateVersionRow
from workbench.letters.reading import Vocabulary, changed_template, read_template
from workbench.letters.rules import NEEDS
from workbench.letters.sources import source_names
from workbench.letters.template import Template
from workbench.letters.yaml_lines import load_with_lines
from workbench.process.noticing import Purpose
from workbench.rulebook.confirming import cited_place
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import Rulebook, shipped_rulebook

SHARED = "_shared.yaml"
ADDRESSEES = ("complainant", "submitter", "claimant", "policyholder", "superior", "regulator")
CORRECTION = "correction"


def templates(session: Session) -> list[TemplateRow]:
    """The templates that count in this workspace, in the order of their ids."""
    latest = _latest(session)
    return [template_of(session, name, latest.get(name, 0)).row for name in shipped_templates()]


def template_text(session: Session, template_id: str) -> str:
    """The file of a template as it counts now, to be changed."""
    return current_template(session, template_id).text


def template_versions(session: Session, template_id: str) -> list[TemplateVersionRow]:
    """What the branch saved of a template, latest first."""
    row = TemplateRecord
    statement = (
        select(row.template_id, row.version, row.reason, row.saved_by, row.saved_at, row.body)
        .where(row.template_id == template_id)
        .order_by(row.version.desc())
    )
    return [
        TemplateVersionRow(*found[:-1], shipped=found.body is None) for found in session.execute(statement)
    ]


def current_template(session: Session, template_id: str) -> Template:
    """A template in the version that counts now.

    Raises: UserError `letter.unknown_template`.
    """
    known(template_id)
    return template_of(session, template_id, _latest(session).get(template_id, 0))


def template_of(session: Session, template_id: str, version: int) -> Template:
    """A template in one version; 0, and a version that went back, is the shipped one."""
    shipped = known(template_id)
    if not version:
        return shipped
    row = TemplateRecord
    mine = (row.template_id == template_id) & (row.version == version)
    body = session.execute(select(row.body).where(mine)).scalar_one()
    if body is None:
        return replace(shipped, version=version)
    book = governing_rulebook(session)
    read = read_template(body, file_of(template_id), vocabulary(book))
    return replace(read, version=version)


def known(template_id: str) -> Template:
    """A shipped template.

    Raises: UserError `letter.unknown_template`.
    """
    found = shipped_templates().get(template_id)
    if found is None:
        raise UserError.one("template", "letter.unknown_template", template=template_id[:40])
    return found


def checked(session: Session, text: str, file: str) -> Template:
    """A changed template that may be saved.

    Raises: UserError listing every mistake with its line; `letter.unknown_template`.
    """
    data, _ = load_with_lines(text, file)
    shipped = shipped_templates().get(str(data.get("id")))
    if shipped is None:
        place = {"file": file, "line": "1", "template": str(data.get("id"))[:40]}
        raise UserError.one(f"{file}:1", "letter.template_unknown_id", **place)
    return changed_template(text, file, vocabulary(governing_rulebook(session)), shipped)


def file_of(template_id: str) -> str:
    """The name of a template's file."""
    return f"{template_id}.yaml"


@cache
def shipped_templates() -> Mapping[str, Template]:
    """All templates that come with the program, by id.

    Raises: UserError listing every mistake of a file.
    """
    words = vocabulary(shipped_rulebook())
    found = {}
    for path in sorted(_folder().glob("*.yaml")):
        if not path.name.startswith("_"):
            template = read_template(path.read_text("utf-8"), path.name, words, ours=True)
            found[template.id] = template
    return found


def vocabulary(book: Rulebook) -> Vocabulary:
    """What a template may name under a rule pack."""
    return Vocabulary(
        knows=partial(known_citation, book),
        facts=frozenset(book.facts),
        sources=source_names(book),
        notices=frozenset(purpose.value for purpose in Purpose),
        needs=frozenset(NEEDS),
        addressees=frozenset(ADDRESSEES),
        shared=shared_fields(book),
    )


def shared_fields(book: Rulebook) -> Mapping[str, Field]:
    """The fields that several templates have in common."""
    data, lines = load_with_lines((_folder() / SHARED).read_text("utf-8"), SHARED, ours=True)
    mistakes: list[Problem] = []

    def refuse(line: int, code: str, **detail: str) -> None:
        place = {"file": SHARED, "line": str(line)}
        mistakes.append(Problem(f"{SHARED}:{line}", code, {**place, **detail}))

    reader = FieldReader(source_names(book), refuse)
    fields = [reader.field(raw, lines.get(("fields", index), 1)) for index, raw in enumerate(data["fields"])]
    if mistakes:
        raise UserError(mistakes)
    return {field.key: field for field in fields if field is not None}


def known_citation(book: Rulebook, citation: Citation) -> bool:
    """Whether the rule pack has a place of the law, or the article around it."""
    if citation.law not in book.laws:
        return False
    return not citation.article or cited_place(book, citation) is not None


def _latest(session: Session) -> dict[str, int]:
    record = TemplateRecord
    statement = select(record.template_id, func.max(record.version)).group_by(record.template_id)
    return {row[0]: row[1] for row in session.execute(statement)}


def _folder() -> Path:
    return Path(resources.__file__).parent / "letters"
