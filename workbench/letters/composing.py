"""Puts a letter together as it stands now: values, words, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.errors import Problem
from workbench.letters.case_view import CaseView
from workbench.letters.content import Heading, LetterContent
from workbench.letters.content_json import blocks_from_json
from workbench.letters.filling import Mask, filled
from workbench.letters.looking_over import citations_of, lint_of
from workbench.letters.model import CitationView, FieldView, LintView
from workbench.letters.rendering import Frame, render
from workbench.letters.rules import citation_problems, distinct, issue_problems, lint_problems
from workbench.letters.sources import known_values
from workbench.letters.standing import standing_of
from workbench.letters.template import Template
from workbench.letters.templates import template_of
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook


@dataclass(frozen=True, slots=True)
class Stored:
    """A letter as its row holds it."""

    id: str
    complaint_id: str
    template_id: str
    template_version: int
    fields: Mapping[str, Any]
    body: Mapping[str, Any] | None
    corrects_id: str | None


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter put together."""

    template: Template
    views: tuple[FieldView, ...]
    content: LetterContent
    problems: tuple[Problem, ...]
    lint: tuple[LintView, ...]
    citations: tuple[CitationView, ...]
    book: Rulebook


def compose(session: Session, letter: Stored, *, actor: Actor, clock: Clock) -> Composed:
    """A draft as it stands now; the preview says 【label】 where something is missing."""
    book = governing_rulebook(session)
    template = template_of(session, letter.template_id, letter.template_version)
    case = CaseView(session, letter.complaint_id, book=book, today=today(clock), addressee=template.addressee)
    wanted = {field.source for field in template.fields if field.source}
    views = filled(template, letter.fields, known_values(case, wanted), _mask(book), book)
    frame = Frame(
        organisation=case.institution.display,
        case_no=case.sheet.row.case_no,
        version=version_of(template),
        signed_on=case.today,
        export_id=letter.id[-12:].upper(),
    )
    content, used = render(template, views, frame, book)
    views = tuple(view if view.field.key in used or view.field.required else _quiet(view) for view in views)
    problems: tuple[Problem, ...] = ()
    if letter.body is not None:
        content, problems = _edited(content, letter.body)
    lint = lint_of(content, book)
    citations, unknown = citations_of(template, views, content, book)
    standing = standing_of(case, actor, template.needs)
    found = (
        *issue_problems(template, views, standing, corrects=letter.corrects_id is not None),
        *problems,
        *unknown,
        *citation_problems(citations),
        *lint_problems(lint),
        *_again(letter, standing.issued),
        *_unsigned(case),
    )
    return Composed(template, views, content, distinct(found), lint, citations, book)


def version_of(template: Template) -> str:
    """How the foot of a page names the edition of its template."""
    return f"{template.id}·{template.version}"


def _quiet(view: FieldView) -> FieldView:
    """A field that stands in a part which does not apply asks for nothing."""
    problems = tuple(problem for problem in view.problems if problem.code != "letter.field_missing")
    return replace(view, required=False, problems=problems)


def _edited(content: LetterContent, body: Mapping[str, Any]) -> tuple[LetterContent, tuple[Problem, ...]]:
    """The letter as it came back from the word processor; no part that the template asks for may be gone."""
    blocks = blocks_from_json(body["blocks"])
    kept = {block.text.strip() for block in blocks if isinstance(block, Heading)}
    gone = [
        Problem("body", "letter.heading_gone", {"heading": block.text})
        for block in content.blocks
        if isinstance(block, Heading) and block.level == 1 and block.text.strip() not in kept
    ]
    title, salutation = body.get("title") or content.title, body.get("salutation") or content.salutation
    return replace(content, blocks=blocks, title=title, salutation=salutation), tuple(gone)


def _again(letter: Stored, issued: Mapping[str, str]) -> tuple[Problem, ...]:
    earlier = issued.get(letter.template_id)
    if earlier is None:
        return ()
    return (Problem("case", "letter.issued_before", {"number": earlier}, "warning"),)


def _unsigned(case: CaseView) -> tuple[Problem, ...]:
    """A letter goes out under the name of the institution."""
    return () if case.institution.display else (Problem("institution", "letter.no_institution"),)


def _mask(book: Rulebook) -> Mask:
    masking = masking_of(book)
    by_kind: dict[str, Callable[[str], str]] = {
        "name": masking.name,
        "document": masking.document,
        "phone": lambda text: "、".join(masking.phone(part) for part in text.split("、")),
        "contract": masking.contract,
        "address": masking.address,
        "email": masking.email,
        "free": masking.text,
    }
    return lambda kind, text: by_kind[kind](text)
