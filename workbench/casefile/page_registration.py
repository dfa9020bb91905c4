"""The registration form (D01): how the complaint came, who, about what, and in whose words."""

from collections.abc import Iterator
from datetime import date

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent, PartySheet, Registration
from workbench.casefile.parts import lines, signature_lines, widest
from workbench.casefile.words import Words
from workbench.moment import branch_date
from workbench.typesetting.flowables import Column, Field, heading, key_values, long_table, text, together
from workbench.typesetting.model import Section
from workbench.typesetting.style import NARRATIVE

_DAY = "2026-09-28"
_GROUP, _OPINION, _VULNERABLE = "NA5", "NA6", "NA9"


def registration_section(content: CaseFileContent, words: Words) -> Section:
    """The whole form; tables without a row are left out."""
    form = content.registration
    parts: list[Flowable] = [key_values(list(_fields(content, words)))]
    parts += _receipts(form, words)
    parts += _parties(form, words)
    parts += _contracts(form, words)
    parts += _demands(form, words)
    parts += [_part(words, "narrative"), text(form.narrative, NARRATIVE)]
    parts.append(together([*_clocks(form, branch_date(content.made_at), words), *_confirmation(words)]))
    return Section(words.say("registration.title"), parts)


def _fields(content: CaseFileContent, words: Words) -> Iterator[Field]:
    form, cover = content.registration, content.cover

    def field(label: str, value: str, *, wide: bool = False) -> Field:
        return Field(words.say(f"registration.{label}"), value, wide)

    yield field("case_no", cover.case_no)
    yield field("state", words.name("states", cover.state))
    yield field("received", words.day(cover.received_on))
    yield field("registered", words.moment(form.registered_at))
    yield field("registered_by", form.registered_by)
    yield field("handler", words.known(cover.handler))
    yield field("recusal", words.say(f"recusal.{form.recusal}"))
    first = form.first_contact_at
    yield field("first_contact", words.moment(first) if first else words.say("registration.not_yet"))
    yield field("category", words.known(words.path(cover.category)), wide=True)
    yield field("cause", words.known(words.name("causes", form.cause)))
    yield field("natures", words.known(words.names("natures", form.natures)))
    yield field("unit", words.known(form.complained_unit))
    yield field("employees", _employees(form, words))
    yield field("flags", _flags(form, words), wide=True)
    papers = len(content.exhibits)
    listed = words.say("registration.papers_listed", count=papers)
    yield field("papers", listed if papers else words.say("registration.no_papers"), wide=True)
    if form.late_entry_reason:
        yield field("late", form.late_entry_reason, wide=True)


def _employees(form: Registration, words: Words) -> str:
    names = words.listed(party.name for party in form.parties if "complained_employee" in party.roles)
    return names or words.say("registration.none_named")


def _flags(form: Registration, words: Words) -> str:
    """Group, public opinion, vulnerable: each said, whether or not it holds."""
    held = {code: words.yes_no(code in form.natures) for code in (_GROUP, _OPINION, _VULNERABLE)}
    return words.joined(
        words.say("registration.flag", name=words.name("natures", code), value=value)
        for code, value in held.items()
    )


def _receipts(form: Registration, words: Words) -> list[Flowable]:
    columns = [
        Column(words.say("receipt.channel"), 2.2),
        Column(words.say("receipt.received"), fits=_DAY),
        Column(words.say("receipt.letter"), 2.2),
        Column(words.say("receipt.forwarded_by"), 2),
        Column(words.say("receipt.reply_by"), fits=_DAY),
    ]
    rows = [
        (
            words.name("channels", receipt.channel),
            words.day(receipt.received_on),
            receipt.letter_no or "—",
            receipt.forwarded_by or "—",
            words.day(receipt.reply_by),
        )
        for receipt in form.receipts
    ]
    return [_part(words, "receipts"), long_table(columns, rows)]


def _parties(form: Registration, words: Words) -> list[Flowable]:
    roles = [words.name("roles", role) for party in form.parties for role in party.roles]
    columns = [
        Column(words.say("party.name"), 2.2),
        Column(words.say("party.roles"), 1.2, fits=widest(roles)),
        Column(words.say("party.document"), 2.2, fits="330106198001014210"),
        Column(words.say("party.reach"), 2, fits="13800008000"),
        Column(words.say("party.address"), 2),
    ]
    rows = [
        (
            lines(words.known(party.name), quiet=_proxy(party, words)),
            words.names("roles", party.roles),
            lines(*(f"{words.name('id_types', kind)} {number}" for kind, number in party.documents)),
            lines(*party.phones, party.email),
            party.address or "—",
        )
        for party in form.parties
    ]
    return [_part(words, "parties"), long_table(columns, rows)] if rows else []


def _proxy(party: PartySheet, words: Words) -> Iterator[str]:
    """Whether the name is real, and for a proxy the terms of the authority.

    Source: 办法 14; 民法典 165.
    """
    if party.anonymity != "named":
        yield words.say(f"party.{party.anonymity}")
    if "proxy" in party.roles:
        yield words.say("party.proxy_for", name=words.known(party.proxy_for))
        yield words.say("party.proxy_scope", scope=words.known(party.proxy_scope))
        if party.proxy_until:
            yield words.say("party.proxy_until", day=words.day(party.proxy_until))
        yield words.say("party.proxy_original", value=words.yes_no(party.proxy_original_seen))


def _contracts(form: Registration, words: Words) -> list[Flowable]:
    columns = [
        Column(words.say("contract.number"), 2),
        Column(words.say("contract.product"), 2.4),
        Column(words.say("contract.formed"), fits=_DAY),
        Column(words.say("contract.effective"), fits=_DAY),
        Column(words.say("contract.premium"), 1.4, align="right"),
        Column(words.say("contract.sold_by"), 1.4),
    ]
    rows = [
        (
            lines(contract.number, quiet=[words.name("contract_kinds", contract.kind)]),
            lines(contract.product or "—", quiet=[words.name("lines", contract.line)]),
            words.day(contract.formed_on),
            words.day(contract.effective_on),
            words.amount(contract.yearly_premium_fen),
            lines(contract.sales_agent or "", contract.purchase_channel or ""),
        )
        for contract in form.contracts
    ]
    return [_part(words, "contracts"), long_table(columns, rows)] if rows else []


def _demands(form: Registration, words: Words) -> list[Flowable]:
    kinds = [words.say(f"demand_kind.{kind}") for kind in ("rational", "emotional", "public", "other")]
    columns = [
        Column(words.say("demand.number"), 0.4, fits="99"),
        Column(words.say("demand.what"), 2.6),
        Column(words.say("demand.kind"), 0.8, fits=widest(kinds)),
        Column(words.say("demand.amount"), 1.6, align="right", fits="36,000.00 元"),
        Column(words.say("demand.outcome"), 1.2),
    ]
    rows = []
    for number, demand in enumerate(form.demands, start=1):
        known = words.book.demands.get(demand.code)
        outcome = f"outcome.{demand.outcome}" if demand.outcome else "outcome.open"
        rows.append(
            (
                str(number),
                lines(words.name("demands", demand.code), quiet=[demand.note]),
                words.say(f"demand_kind.{known.kind}") if known else "—",
                words.amount(demand.asked_fen),
                words.say(outcome),
            )
        )
    empty = text(words.say("demand.none"))
    return [_part(words, "demands"), long_table(columns, rows) if rows else empty]


def _clocks(form: Registration, day: date, words: Words) -> list[Flowable]:
    columns = [
        Column(words.say("clock.name"), 3),
        Column(words.say("clock.started"), fits=_DAY),
        Column(words.say("clock.statutory"), fits=_DAY),
        Column(words.say("clock.internal"), fits=_DAY),
        Column(words.say("clock.ended"), fits=_DAY),
    ]
    rows = []
    for clock in form.clocks:
        rule = words.book.clocks.get(clock.rule_id)
        basis = words.cites(rule.citations) if rule else ""
        unpublished = "" if clock.calendar_published else words.say("clock.not_published")
        past = clock.ended_on is None and clock.statutory_on < day
        rows.append(
            (
                lines(words.name("clocks", clock.rule_id), quiet=[basis, unpublished]),
                words.day(clock.started_on),
                words.day(clock.statutory_on),
                words.day(clock.internal_on),
                words.say("clock.past") if past else words.day(clock.ended_on),
            )
        )
    return [_part(words, "clocks"), long_table(columns, rows)] if rows else []


def _confirmation(words: Words) -> list[Flowable]:
    """Where the person who registered it signs."""
    labels = [words.say("registration.signed"), words.say("registration.signed_on")]
    said = text(words.say("registration.confirmed"))
    return [_part(words, "confirmation"), said, signature_lines(labels)]


def _part(words: Words, name: str) -> Flowable:
    return heading(words.say(f"registration.part_{name}"), in_contents=False)
