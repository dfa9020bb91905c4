"""What a letter takes from the case as logged: people, contracts, demands, the institution."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from workbench.letters.case_view import CLAIMANTS, CaseView
from workbench.letters.model import Value
from workbench.moment import BRANCH_ZONE
from workbench.money import format_amount

Source = Callable[[CaseView], Value | None]


def _matter(case: CaseView) -> str:
    """The category and the product, as a letter names the matter."""
    category = case.words.name("categories", case.sheet.row.category)
    product = case.policy.product if case.policy else None
    return f"“{product}”{category}" if product else category


def _phones(case: CaseView) -> str:
    person = case.receiver
    return "、".join(phone.normal for phone in person.phones) if person else ""


def _documents(case: CaseView) -> str:
    person = case.receiver
    return person.documents[0].normal if person and person.documents else ""


def _demands(case: CaseView) -> list[list[str]]:
    rows = []
    for demand in case.sheet.demands:
        asked = f"{format_amount(demand.asked_fen)}元" if demand.asked_fen is not None else ""
        rows.append([case.words.name("demands", demand.code), asked, demand.note or ""])
    return rows


def _summary(case: CaseView) -> str:
    said = []
    for number, (name, asked, note) in enumerate(_demands(case), start=1):
        extra = f"（{asked}）" if asked else ""
        said.append(f"{number}．{name}{extra}{f'：「{note}」' if note else ''}")
    return "；".join(said)


def _decided(case: CaseView) -> list[list[str]]:
    """Every demand with what became of it; one without an outcome keeps the letter back."""
    rows = []
    for demand in case.sheet.demands:
        name = case.words.name("demands", demand.code)
        outcome = case.say(f"outcome_{demand.outcome}") if demand.outcome else ""
        amount = f"{format_amount(demand.lawful_fen)}元" if demand.lawful_fen else ""
        rows.append([name, outcome, amount])
    return rows


def _asked(case: CaseView) -> int | None:
    sums = [demand.asked_fen for demand in case.sheet.demands if demand.asked_fen is not None]
    return sum(sums) if sums else None


def _receipt(part: str) -> Source:
    def found(case: CaseView) -> Value | None:
        receipt = next((row for row in case.sheet.receipts if row.letter_no), None)
        receipt = receipt or (case.sheet.receipts[0] if case.sheet.receipts else None)
        return _plain(getattr(receipt, part)) if receipt else None

    return found


def _plain(value: str | date | None) -> str | None:
    return value.isoformat() if isinstance(value, date) else value


def _role(*roles: str) -> Source:
    def found(case: CaseView) -> Value | None:
        party = case.party(*roles)
        return party.name if party else None

    return found


def _receiver(case: CaseView) -> str | None:
    """Whom the letter goes to, by name."""
    match case.addressee:
        case "regulator":
            return next((row.forwarded_by for row in case.sheet.receipts if row.forwarded_by), None)
        case "superior":
            return case.institution.superior or None
    person = case.receiver
    return person.name if person else None


def _channels(case: CaseView) -> str:
    """How to complain and to reach us. Source: 办法 8."""
    ours = case.institution
    parts = (
        ("电话", ours.phone),
        ("地址", ours.address),
        ("电子邮箱", ours.email),
        ("网址", ours.website),
    )
    return "；".join(f"{label}：{value}" for label, value in parts if value)


def _contract(part: str) -> Source:
    def found(case: CaseView) -> Value | None:
        return _plain(getattr(case.policy, part)) if case.policy else None

    return found


def _contracts(case: CaseView) -> list[list[str]]:
    return [[row.number, row.product or ""] for row in case.sheet.contracts]


def _parties(case: CaseView) -> list[list[str]]:
    return [[case.words.name("roles", row.role), row.name] for row in case.sheet.parties]


def _exhibits(case: CaseView) -> list[list[str]]:
    """The exhibits by number, and what each proves."""
    return [[f"证据{row.number}", row.title, "；".join(_proves(case, row.proves))] for row in case.exhibits]


def _proves(case: CaseView, targets: tuple[str, ...]) -> list[str]:
    named = []
    for target in targets:
        item = case.book.evidence_items.get(target)
        named.append(item.proves_zh if item is not None else case.words.element(target))
    return list(dict.fromkeys(named))


def _contacts(case: CaseView) -> list[list[str]]:
    rows = []
    for one in case.contacts:
        at = one.started_at.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")
        rows.append([at, case.words.name("contact_channels", one.kind), one.facts or one.said or ""])
    return rows


CASE_SOURCES: dict[str, Source] = {
    "case.case_no": lambda case: case.sheet.row.case_no,
    "case.received_on": lambda case: case.sheet.row.received_on.isoformat(),
    "case.channel": lambda case: case.words.name("channels", case.sheet.row.channel),
    "case.letter_no": _receipt("letter_no"),
    "case.forwarded_by": _receipt("forwarded_by"),
    "case.reply_by": _receipt("reply_by"),
    "case.category": lambda case: case.words.path(case.sheet.row.category),
    "case.cause": lambda case: case.words.name("causes", case.sheet.cause),
    "case.natures": lambda case: case.words.several(
        case.words.name("natures", row.code) for row in case.sheet.natures
    ),
    "case.matter": _matter,
    "case.narrative": lambda case: f"「{case.sheet.narrative}」",
    "case.unit": lambda case: case.sheet.complained_unit,
    "case.handler": lambda case: case.sheet.row.handler,
    "case.state": lambda case: case.words.name("states", case.sheet.row.state),
    "case.severity": lambda case: str(case.sheet.row.severity),
    "case.people": lambda case: str(len({row.person_id for row in case.sheet.parties})),
    "case.parties": _parties,
    "case.contacts": _contacts,
    "case.exhibits": _exhibits,
    "person.receiver": _receiver,
    "person.receiver_phone": _phones,
    "person.receiver_document": _documents,
    "person.receiver_address": lambda case: case.receiver.address if case.receiver else None,
    "person.complainant": _role("complainant"),
    "person.policyholder": _role("policyholder"),
    "person.insured": _role("insured"),
    "person.claimant": _role(*CLAIMANTS),
    "person.proxy": _role("proxy"),
    "person.complained_of": _role("complained_employee"),
    "contract.number": _contract("number"),
    "contract.product": _contract("product"),
    "contract.formed_on": _contract("formed_on"),
    "contract.effective_on": _contract("effective_on"),
    "contract.list": _contracts,
    "demand.list": _demands,
    "demand.summary": _summary,
    "demand.decided": _decided,
    "demand.asked": _asked,
    "org.name": lambda case: case.institution.display,
    "org.phone": lambda case: case.institution.phone,
    "org.address": lambda case: case.institution.address,
    "org.channels": _channels,
    "org.superior": lambda case: case.institution.superior,
    "org.mediation": lambda case: case.institution.mediation,
    "org.head_office": lambda case: "yes" if case.institution.head_office == "yes" else "no",
    "today": lambda case: case.today.isoformat(),
}
