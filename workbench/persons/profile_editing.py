"""Changes to a person as typed, and what of them is fit to keep."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import ClassVar

from workbench.errors import Problem
from workbench.persons.model import PersonAccepted, PersonDraft, PersonSheet
from workbench.persons.rules import examine_person

# Parts that stand in the person's own row as text.
TEXT_PARTS = (
    "address", "email", "occupation", "preferred_contact", "best_time", "dialect", "accessibility", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonEdit:
    """Changes to a person as typed: None leaves a part as it is, an empty text takes it away.

    `revision` is the one the changes were made on. `phones` replaces all phones; `id_no` (with `id_type` and
    `id_reason`) takes the place of the first document.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    person_id: str
    revision: int
    name: str | None = None
    anonymity: str | None = None
    gender: str | None = None
    birth_on: str | None = None
    address: str | None = None
    email: str | None = None
    occupation: str | None = None
    preferred_contact: str | None = None
    best_time: str | None = None
    dialect: str | None = None
    accessibility: str | None = None
    note: str | None = None
    phones: tuple[str, ...] | None = None
    id_type: str | None = None
    id_no: str | None = None
    id_reason: str | None = None


def touched(edit: PersonEdit) -> tuple[str, ...]:
    """The parts that somebody typed in."""
    parts = (part.name for part in fields(edit) if part.name not in {"person_id", "revision"})
    return tuple(part for part in parts if getattr(edit, part) is not None)


def examine_edit(edit: PersonEdit, sheet: PersonSheet, today: date) -> tuple[list[Problem], PersonAccepted]:
    """All problems of the parts that were typed in, and the person as they would then be.

    Phones and documents are those of the edit alone: what was not typed in is not looked at again.
    """
    draft = PersonDraft(**dict(_standing(sheet)) | {part: getattr(edit, part) for part in touched(edit)})
    problems, accepted = examine_person(draft, "person", today)
    own = [problem for problem in problems if problem.field.split(".")[1] in touched(edit)]
    return own, accepted


def _standing(sheet: PersonSheet) -> Iterator[tuple[str, str]]:
    for part in ("name", "anonymity", "gender", *TEXT_PARTS):
        yield part, getattr(sheet, part) or ""
    if sheet.birth_on is not None:
        yield "birth_on", sheet.birth_on.isoformat()
