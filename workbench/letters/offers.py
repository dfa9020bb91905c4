"""Which letters a case asks for now, and what would keep each of them from being issued."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from workbench.actor import Actor
from workbench.errors import Problem
from workbench.letters.case_view import CaseView
from workbench.letters.model import TemplateRow
from workbench.letters.rules import CORRECTION, Standing, issue_problems
from workbench.letters.standing import standing_of
from workbench.letters.templates import current_template, templates
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook

# What each state asks for next. Source: the documents of the complaint process; which state is ours.
_ASKED_FOR: Mapping[str, tuple[str, ...]] = {
    "registered": ("D02",),
    "identified": ("D02", "D03"),
    "assigned": ("D02",),
    "contacted": ("D02", "D16"),
    "investigating": ("D04a", "D14", "D15"),
    "proposed": ("D06a", "D14"),
    "in_approval": ("D06a",),
    "decided": ("D06b",),
    "informed": ("D25",),
    "performed": ("D22",),
    "followed_up": ("D22",),
    "paused": ("D05",),
    "extended": ("D05",),
    "under_review": ("D07a", "D07b"),
}
_REFUSAL = ("D08b", "D08a", "D19")
_EXTENSION = "D05"
# An extension is told before the period ends: this near to its end the letter is offered first.
_NEAR_END = timedelta(days=5)
_BEFORE_DECISION = frozenset(("contacted", "investigating", "proposed", "in_approval", "extended"))


@dataclass(frozen=True, slots=True)
class TemplateOffer:
    """A template for one case: whether the case asks for it now, and what still keeps it from going out."""

    row: TemplateRow
    suggested: bool
    problems: tuple[Problem, ...]
    issued_as: str = ""


def template_offers(
    session: Session, complaint_id: str, *, actor: Actor, clock: Clock
) -> list[TemplateOffer]:
    """Every template, those that the case asks for first; a correction begins at its letter."""
    book = governing_rulebook(session)
    case = CaseView(session, complaint_id, book=book, today=today(clock), addressee="")
    standing = standing_of(case, actor)
    asked = asked_for(standing)
    offers = [
        TemplateOffer(
            row,
            row.id in asked and row.id not in standing.issued,
            _of_the_case(session, row.id, standing),
            standing.issued.get(row.id, ""),
        )
        for row in templates(session)
        if row.id != CORRECTION
    ]
    return sorted(
        offers, key=lambda offer: (not offer.suggested, asked.index(offer.row.id) if offer.suggested else 0)
    )


def asked_for(standing: Standing) -> tuple[str, ...]:
    """The templates that a case in this standing asks for, the most pressing first."""
    wanted = list(_ASKED_FOR.get(standing.state, ()))
    if standing.pursued and standing.state in ("decided", "in_approval", "proposed"):
        wanted = [*_REFUSAL, *wanted]
    if (
        standing.state in _BEFORE_DECISION
        and standing.deadline is not None
        and standing.today <= standing.deadline <= standing.today + _NEAR_END
    ):
        wanted = [_EXTENSION, *wanted]
    return tuple(dict.fromkeys(wanted))


def _of_the_case(session: Session, template_id: str, standing: Standing) -> tuple[Problem, ...]:
    """What is wrong whatever the fields will say."""
    found = issue_problems(current_template(session, template_id), (), standing, corrects=False)
    return tuple(one for one in found if one.level == "error" and not one.field.startswith("fields."))
