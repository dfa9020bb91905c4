"""The five dimensions on one sheet (D18): time, people, event, channel, remedy; what is not known is said."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent
from workbench.casefile.parts import lines, note
from workbench.casefile.words import Words
from workbench.moment import branch_date
from workbench.typesetting.flowables import Column, Span, long_table
from workbench.typesetting.model import Section

_DIMENSIONS = ("time", "people", "event", "channel", "remedy")


def five_section(content: CaseFileContent, words: Words) -> Section:
    """Five lines of what is known."""
    known = {
        "time": _time(content, words),
        "people": _people(content, words),
        "event": _event(content, words),
        "channel": _channel(content, words),
        "remedy": _remedy(content, words),
    }
    columns = [Column(words.say("five.dimension"), 1, fits="解决方案"), Column(words.say("five.known"), 6)]
    rows = [([Span(words.say(f"five.{name}"), bold=True)], lines(*known[name])) for name in _DIMENSIONS]
    parts: list[Flowable] = [note(words.say("five.note")), long_table(columns, rows)]
    return Section(words.say("five.title"), parts)


def _time(content: CaseFileContent, words: Words) -> Iterator[str]:
    cover, form = content.cover, content.registration
    formed = min((c.formed_on for c in form.contracts if c.formed_on), default=None)
    yield _pair(words, "five.formed", words.day(formed) if formed else "")
    yield _pair(words, "five.received", words.day(cover.received_on))
    first = form.first_contact_at
    yield _pair(words, "five.first_contact", words.moment(first) if first else "")
    until = cover.closed_on or branch_date(content.made_at)
    days = max(0, (until - cover.received_on).days)
    yield words.say("five.days_closed" if cover.closed_on else "five.days_open", days=days)
    open_clocks = [clock for clock in form.clocks if clock.ended_on is None]
    for label, past in (("five.clocks", False), ("five.past", True)):
        ends = [clock for clock in open_clocks if (clock.statutory_on < until) is past]
        named = (
            words.say("five.due", clock=words.name("clocks", c.rule_id), day=words.day(c.statutory_on))
            for c in ends
        )
        said = words.joined(named)
        if said or not past:
            yield _pair(words, label, said or words.say("five.no_clock"))


def _people(content: CaseFileContent, words: Words) -> Iterator[str]:
    form = content.registration
    for party in form.parties:
        yield words.say("five.person", name=words.known(party.name), roles=words.names("roles", party.roles))
    if not form.parties:
        yield _pair(words, "five.people", "")
    vulnerable = words.yes_no("NA9" in form.natures)
    yield _pair(words, "five.vulnerable", vulnerable)


def _event(content: CaseFileContent, words: Words) -> Iterator[str]:
    cover, form = content.cover, content.registration
    yield _pair(words, "registration.category", words.path(cover.category))
    yield _pair(words, "registration.cause", words.name("causes", form.cause))
    yield _pair(words, "registration.natures", words.names("natures", form.natures))
    contracts = words.listed(words.listed([c.product or "", c.number]) for c in form.contracts)
    yield _pair(words, "five.contracts", contracts)
    grounds = content.refusal.grounds if content.refusal else ()
    if grounds:
        yield _pair(words, "five.grounds", words.names("refusal_grounds", (ground.id for ground in grounds)))
    yield _pair(words, "five.finding", content.finding)


def _channel(content: CaseFileContent, words: Words) -> Iterator[str]:
    for receipt in content.registration.receipts:
        detail = words.listed([receipt.forwarded_by or "", receipt.letter_no or ""])
        name = words.name("channels", receipt.channel)
        yield words.listed([f"{words.day(receipt.received_on)}　{name}", detail])


def _remedy(content: CaseFileContent, words: Words) -> Iterator[str]:
    form = content.registration
    for demand in form.demands:
        outcome = words.say(f"outcome.{demand.outcome}" if demand.outcome else "outcome.open")
        named = demand.asked_fen is not None
        asked = words.amount(demand.asked_fen) if named else words.say("five.no_amount")
        name = words.name("demands", demand.code)
        yield words.say("five.demand", demand=name, amount=asked, outcome=outcome)
    if not form.demands:
        yield _pair(words, "five.demands", "")
    promises = [promise for contact in content.contacts for promise in contact.promises]
    kept = sum(promise.kept_at is not None for promise in promises)
    said = words.say("five.promises", made=len(promises), kept=kept)
    yield said if promises else words.say("five.no_promise")


def _pair(words: Words, label: str, value: str) -> str:
    return words.say("five.pair", label=words.say(label), value=words.known(value))
