"""What the narrative names, as chips that fill a field: only what is not in the draft already."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from ui.intake.offers import Offer, OfferKind
from ui.kit.palette import Tone
from workbench.complaints.model import ComplaintDraft
from workbench.money import format_amount
from workbench.suggestions.model import Entity, Suggestions
from workbench.wording.naming import Wording

OWN_PHONES = {"mobile", "virtual", "landline"}
MOST = 3
MOST_AMOUNTS = 2
CARD_CHECK = re.compile("cv|安全码|背面", re.IGNORECASE)
translate = QCoreApplication.translate


def entity_offers(found: Suggestions, draft: ComplaintDraft, wording: Wording) -> tuple[Offer, ...]:
    """The chips: own name, ID number, phones, contracts, amounts, the institution; each thing once."""
    entities = found.entities
    return (
        *_once(_names(entities, draft)),
        *_once(_documents(entities, draft, wording)),
        *_once(_phones(entities, draft)),
        *_once(_contracts(entities, draft)),
        *_once(_amounts(found, draft)),
        *_once(_units(entities, draft)),
        *_secrets(entities),
    )


def _once(offers: Iterator[Offer]) -> list[Offer]:
    return list({offer.value: offer for offer in offers}.values())[:MOST]


def _offer(kind: OfferKind, text: str, one: Entity, value: str = "") -> Offer:
    return Offer(kind, "", text.format(value=one.word), "", value=value or one.value)


def _names(entities: tuple[Entity, ...], draft: ComplaintDraft) -> Iterator[Offer]:
    if draft.complainant.name.strip():
        return
    for one in entities:
        if one.kind == "person" and one.note == "self":
            yield _offer("name", translate("EntityOffers", "Name: {value}"), one, one.word)


def _documents(entities: tuple[Entity, ...], draft: ComplaintDraft, wording: Wording) -> Iterator[Offer]:
    if draft.complainant.id_no.strip():
        return
    for one in entities:
        if one.kind == "id_number":
            doubts = wording.several(wording.sentence(each.code, each.detail) for each in one.doubts)
            text = translate("EntityOffers", "Identity: {value}").format(value=one.word)
            tone: Tone = "amber" if doubts else "accent"
            yield Offer("id_no", one.note, text, doubts, tone, value=one.value)


def _phones(entities: tuple[Entity, ...], draft: ComplaintDraft) -> Iterator[Offer]:
    typed = {"".join(filter(str.isdigit, phone))[-11:] for phone in draft.complainant.phones}
    for one in entities:
        if one.kind == "phone" and one.note in OWN_PHONES and one.value[-11:] not in typed:
            yield _offer("phone", translate("EntityOffers", "Phone: {value}"), one)


def _contracts(entities: tuple[Entity, ...], draft: ComplaintDraft) -> Iterator[Offer]:
    typed = {contract.number.strip().upper() for contract in draft.contracts}
    for one in entities:
        if one.kind == "contract" and one.value.upper() not in typed:
            yield _offer("contract", translate("EntityOffers", "Contract: {value}"), one, one.word)


def _amounts(found: Suggestions, draft: ComplaintDraft) -> Iterator[Offer]:
    """The largest amounts that no demand names yet; small ones are rarely what is asked for."""
    typed = {demand.amount.replace(",", "").strip() for demand in draft.demands}
    beside = {amount.fen for demand in found.demands for amount in demand.amounts}
    largest = sorted({amount.fen for amount in found.amounts} - beside, reverse=True)
    for fen in largest[:MOST_AMOUNTS]:
        amount = format_amount(fen)
        if amount.replace(",", "") not in typed:
            text = translate("EntityOffers", "Amount asked: ¥{value}").format(value=amount)
            yield Offer("amount", "", text, "", amount_fen=fen, value=amount)


def _units(entities: tuple[Entity, ...], draft: ComplaintDraft) -> Iterator[Offer]:
    if draft.complained_unit.strip():
        return
    named = [one for one in entities if one.kind == "institution" and not one.value.isdigit()]
    for one in named[:1]:
        yield _offer("unit", translate("EntityOffers", "Complained of: {value}"), one, one.word)


def _secrets(entities: tuple[Entity, ...]) -> Iterator[Offer]:
    # Of a card's check the field itself warns.
    found = [one for one in entities if one.kind == "secret" and not CARD_CHECK.match(one.word)]
    if found:
        text = translate("EntityOffers", "Holds a password or a code: take it out of the words")
        yield Offer("said", "secret", text, found[0].word, "red")
