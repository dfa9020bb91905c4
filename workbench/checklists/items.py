"""The evidence checklist: which items a case needs, which are at hand, and which may be asked for."""

from datetime import date

from workbench.checklists.conditions import starts_with_any
from workbench.checklists.model import (
    CLAIMS_CATEGORY,
    EvidenceSheet,
    ItemState,
    ItemView,
    RefusalState,
    RequestList,
)
from workbench.errors import Problem
from workbench.rulebook.checklist_model import Applicability, EvidenceItem
from workbench.rulebook.reading import Rulebook


def evidence_sheet(state: RefusalState, *, today: date, book: Rulebook) -> EvidenceSheet:
    """The items that belong to a case, in the order of the rule pack.

    What was marked or linked belongs to it as well, whatever the rules say.
    """
    return EvidenceSheet(
        tuple(
            _view(state, item)
            for item in book.evidence_items.active(today)
            if matches(item.required_when, state)
            or matches(item.suggested_when, state)
            or item.id in state.marks
            or item.id in state.links
        )
    )


def matches(when: Applicability, state: RefusalState) -> bool:
    """Whether an item belongs to a case; categories and grounds match by prefix."""
    category = (state.category,) if state.category else ()
    return (
        when.always
        or starts_with_any(category, when.categories)
        or starts_with_any(state.grounds, when.grounds)
        or not set(state.natures).isdisjoint(when.natures)
        or not set(state.channels).isdisjoint(when.channels)
        or not set(state.roles).isdisjoint(when.roles)
    )


def request_list(sheet: EvidenceSheet) -> RequestList:
    """What may be asked of the complainant: missing, and not in our own hands or ours to obtain.

    Only what the case requires is demanded; what would merely help is named apart.
    A second request after an earlier one is pointed out: the notice is to be given once.
    Source: 办法 13; 保险法 22.
    """
    missing = [item for item in sheet.items if item.may_be_asked and item.state is ItemState.MISSING]
    items = tuple(item.id for item in missing if item.required)
    suggested = tuple(item.id for item in missing if not item.required)
    asked = [item for item in sheet.items if item.may_be_asked and item.asked_on is not None]
    problems: tuple[Problem, ...] = ()
    if asked and items:
        first = min(item.asked_on for item in asked if item.asked_on is not None)
        detail = {"date": first.isoformat(), "items": ", ".join(item.id for item in asked)}
        problems = (Problem("items", "checklist.asked_once", detail, "warning"),)
    return RequestList(items, tuple(item.id for item in asked), problems, suggested)


def is_claim(state: RefusalState) -> bool:
    """Whether the case is about an insurance claim, where missing papers are asked for in one notice."""
    insurance_ground = any(ground.startswith("RG") for ground in state.grounds)
    return insurance_ground or (state.category or "").startswith(CLAIMS_CATEGORY)


def earlier_request(state: RefusalState, item_id: str, today: date) -> date | None:
    """The day on which papers were asked for before today, this item or another."""
    days = [day for asked, day in state.requests if asked == item_id or day < today]
    sent_on = state.day("claim.supplement_sent_on")
    if sent_on is not None and sent_on < today:
        days.append(sent_on)
    return min(days, default=None)


def _view(state: RefusalState, item: EvidenceItem) -> ItemView:
    mark = state.marks.get(item.id)
    exhibits = tuple(exhibit.number for exhibit in state.links.get(item.id, ()))
    return ItemView(
        id=item.id,
        state=_state(item, mark.state if mark else "", linked=bool(exhibits)),
        required=matches(item.required_when, state),
        may_be_asked=item.may_be_asked_of_complainant,
        internal=item.internal,
        evidence=exhibits,
        note=mark.note if mark else None,
        asked_on=min((day for asked, day in state.requests if asked == item.id), default=None),
    )


def _state(item: EvidenceItem, marked: str, *, linked: bool) -> ItemState:
    if linked:
        return ItemState.HAVE
    if marked in (ItemState.REQUESTED, ItemState.NOT_APPLICABLE):
        return ItemState(marked)
    return ItemState.HELD_BY_US if item.held_by_us else ItemState.MISSING
