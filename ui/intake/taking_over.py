"""Puts what a pressed chip says into the form."""

from dataclasses import replace

from ui.intake.intake_form import IntakeForm
from ui.intake.offers import Offer
from workbench.complaints.model import ContractDraft, DemandDraft
from workbench.money import format_amount
from workbench.persons.model import PersonDraft


def take_over(form: IntakeForm, offer: Offer) -> None:
    """Fill the field that a chip is for, and tell the page."""
    if offer.kind in {"name", "phone", "id_no"}:
        _fill_person(form, offer)
        return
    case = form.case
    if offer.kind == "category":
        case.category.show_state(offer.code)
    elif offer.kind == "cause":
        case.cause.show_state(offer.code)
    elif offer.kind == "nature":
        case.natures.show_state((*case.natures.codes, offer.code))
    elif offer.kind == "demand":
        amount = "" if offer.amount_fen is None else format_amount(offer.amount_fen)
        case.demands.show_state((*case.demands.drafts, DemandDraft(offer.code, amount)))
    elif offer.kind == "amount":
        case.demands.show_state(_with_amount(case.demands.drafts, offer.value))
    elif offer.kind == "contract":
        case.contracts.show_state(_with_number(case.contracts.drafts, offer.value))
    elif offer.kind == "unit":
        case.unit.setText(offer.value)
    case.edited.emit()
    case.reordered.emit()


def _fill_person(form: IntakeForm, offer: Offer) -> None:
    person: PersonDraft = form.complainant.draft()
    if offer.kind == "name":
        person = replace(person, name=offer.value)
    elif offer.kind == "phone":
        person = replace(person, phones=(*person.phones, offer.value))
    else:
        person = replace(person, id_no=offer.value, id_type=person.id_type or offer.code)
    form.complainant.show_state(person, form.complainant.roles.codes)
    form.complainant.edited.emit()
    form.complainant.reordered.emit()


def _with_amount(drafts: tuple[DemandDraft, ...], amount: str) -> tuple[DemandDraft, ...]:
    """The amount in the first demand that has none, else in a demand of its own."""
    for place, draft in enumerate(drafts):
        if not draft.amount.strip():
            return (*drafts[:place], replace(draft, amount=amount), *drafts[place + 1 :])
    return (*drafts, DemandDraft(amount=amount))


def _with_number(drafts: tuple[ContractDraft, ...], number: str) -> tuple[ContractDraft, ...]:
    """The number in the first contract that has none, else in a contract of its own."""
    for place, draft in enumerate(drafts):
        if not draft.number.strip():
            return (*drafts[:place], replace(draft, number=number), *drafts[place + 1 :])
    return (*drafts, ContractDraft(number=number))
