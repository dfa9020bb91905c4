"""The people of a case and its registration form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from workbench.casefile import allowed
from workbench.casefile.masks import KnownData, Masks
from workbench.casefile.model import DemandLine, PartySheet, Recusal, Registration
from workbench.complaints.model import ComplaintSheet, ContractRow, PartyRow
from workbench.contacts.model import ContactRow
from workbench.persons.model import PersonSheet
from workbench.persons.queries import person_sheet
from workbench.rulebook.reading import Rulebook
from workbench.text import search_key

COMPLAINANT = "complainant"
_COMPLAINED_OF = "complained_employee"


@dataclass(frozen=True, slots=True)
class CasePerson:
    """A person with all roles in the case; the last role that names proxy terms gives them."""

    sheet: PersonSheet
    parties: tuple[PartyRow, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles, each once."""
        return tuple(dict.fromkeys(party.role for party in self.parties))

    @property
    def proxy(self) -> PartyRow | None:
        """The role that carries terms of a proxy."""
        return next((party for party in self.parties if party.role == "proxy"), None)


@dataclass(frozen=True, slots=True)
class CasePeople:
    """Everybody in a case, and what of theirs may stand in free text."""

    people: tuple[CasePerson, ...]
    known: KnownData

    @property
    def complainants(self) -> tuple[CasePerson, ...]:
        """Those who complain."""
        return tuple(person for person in self.people if COMPLAINANT in person.roles)


def case_people(session: Session, sheet: ComplaintSheet) -> CasePeople:
    """Everybody in a case."""
    parties: dict[str, list[PartyRow]] = {}
    for party in sheet.parties:
        parties.setdefault(party.person_id, []).append(party)
    people = tuple(CasePerson(person_sheet(session, key), tuple(rows)) for key, rows in parties.items())
    return CasePeople(people, _known(people, sheet))


def registration(
    sheet: ComplaintSheet,
    people: CasePeople,
    contacts: Sequence[ContactRow],
    masks: Masks,
    book: Rulebook,
) -> Registration:
    """The registration form."""
    order = {role: place for place, role in enumerate(book.roles)}
    parties = [_party(person, masks, order) for person in people.people]
    parties.sort(key=lambda one: ([order.get(role, 99) for role in one.roles], one.name, one.documents))
    return Registration(
        narrative=masks.free(sheet.narrative),
        cause=sheet.cause,
        natures=tuple(sorted(n.code for n in sheet.natures if n.code in allowed.NATURES)),
        complained_unit=sheet.complained_unit or "",
        late_entry_reason=masks.free(sheet.late_entry_reason),
        registered_at=sheet.registered_at,
        registered_by=sheet.registered_by,
        first_contact_at=min((c.started_at for c in contacts if c.answered), default=None),
        recusal=_recusal(sheet, people),
        receipts=tuple(sorted(sheet.receipts, key=lambda r: (r.received_on, r.channel, r.letter_no or ""))),
        parties=tuple(parties),
        contracts=tuple(
            _contract(contract, masks)
            for contract in sorted(sheet.contracts, key=lambda contract: (contract.number, contract.kind))
        ),
        demands=tuple(
            DemandLine(demand.code, demand.asked_fen, masks.free(demand.note), demand.outcome)
            for demand in sheet.demands
        ),
        clocks=tuple(sorted(sheet.clocks, key=lambda clock: (clock.started_on, clock.rule_id))),
    )


def _party(person: CasePerson, masks: Masks, order: dict[str, int]) -> PartySheet:
    sheet, proxy = person.sheet, person.proxy
    return PartySheet(
        name=masks.name(sheet.name),
        anonymity=sheet.anonymity,
        roles=tuple(sorted(person.roles, key=lambda role: order.get(role, len(order)))),
        documents=tuple(sorted((row.id_type, masks.document(row.normal)) for row in sheet.documents)),
        phones=tuple(sorted(masks.phone(row.normal, row.kind) for row in sheet.phones)),
        address=masks.address(sheet.address),
        email=masks.email(sheet.email),
        proxy_for=masks.name(proxy.proxy_for) if proxy else "",
        proxy_scope=masks.free(proxy.proxy_scope) if proxy else "",
        proxy_until=proxy.proxy_until if proxy else None,
        proxy_original_seen=proxy.proxy_original_seen if proxy else None,
    )


def _contract(contract: ContractRow, masks: Masks) -> ContractRow:
    return replace(
        contract, number=masks.contract(contract.number), sales_agent=masks.name(contract.sales_agent)
    )


def _recusal(sheet: ComplaintSheet, people: CasePeople) -> Recusal:
    """Whether the handler is somebody complained of.

    Source: 办法 17.
    """
    complained_of = {search_key(p.sheet.name) for p in people.people if _COMPLAINED_OF in p.roles}
    if sheet.row.handler is None:
        return "unknown"
    return "conflict" if search_key(sheet.row.handler) in complained_of else "clear"


def _known(people: Sequence[CasePerson], sheet: ComplaintSheet) -> KnownData:
    known = KnownData()
    for person in people:
        row = person.sheet
        known.names |= {row.name, *row.aliases, *(p.proxy_for for p in person.parties if p.proxy_for)}
        for document in row.documents:
            known.documents |= {document.typed, document.normal}
        known.phones |= {phone.normal for phone in row.phones}
        known.addresses |= {row.address} if row.address else set()
        known.emails |= {row.email} if row.email else set()
    known.names |= {contract.sales_agent for contract in sheet.contracts if contract.sales_agent}
    known.contracts |= {contract.number for contract in sheet.contracts}
    return known
