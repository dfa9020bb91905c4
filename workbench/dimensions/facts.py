"""What the program knows of a case, sorted into five dimensions. Pure; what is not known is left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from workbench.awards.model import DUE, GOODWILL, AwardSheet
from workbench.complaints.model import ComplaintSheet
from workbench.contacts.model import ContactRow
from workbench.dimensions.model import FactLine
from workbench.followups.model import FollowUpStand
from workbench.moment import BRANCH_ZONE, branch_date
from workbench.money import format_amount
from workbench.rectifications.model import Mended
from workbench.rulebook.reading import Rulebook

VULNERABLE = "NA9"
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class Known:
    """All that the facts are taken from; `names` of people by id, `name` writes one as it may be shown."""

    today: date
    book: Rulebook
    name: Callable[[str | None], str]
    sheet: ComplaintSheet
    names: Mapping[str, str | None]
    contacts: tuple[ContactRow, ...]
    grounds: tuple[str, ...]
    awards: AwardSheet
    mended: Mended
    after: FollowUpStand
    finding: str | None
    informed_on: date | None

    @property
    def until(self) -> date:
        """The day up to which days are counted."""
        return self.sheet.row.closed_on or self.today


def time_facts(known: Known) -> list[FactLine]:
    """When: purchase, receipt, first contact, decision, days, and how much of each clock was used."""
    row, found = known.sheet.row, []
    formed = min((one.formed_on for one in known.sheet.contracts if one.formed_on), default=None)
    if formed is not None:
        gap = str((row.received_on - formed).days)
        found.append(FactLine("five.formed", {"date": formed.isoformat(), "days": gap}))
    found.append(FactLine("five.received", {"date": row.received_on.isoformat()}))
    found.append(_first_contact(known))
    if known.informed_on is not None:
        days = str((known.informed_on - row.received_on).days)
        found.append(FactLine("five.informed", {"date": known.informed_on.isoformat(), "days": days}))
    days = str(max(0, (known.until - row.received_on).days))
    found.append(FactLine("five.days_closed" if row.closed_on else "five.days_open", {"days": days}))
    return [*found, *_clock_facts(known)]


def people_facts(known: Known) -> list[FactLine]:
    """Who: everybody with their roles, and whether somebody needs particular care."""
    roles: dict[str, list[str]] = {}
    for party in known.sheet.parties:
        roles.setdefault(party.person_id, []).append(party.role)
    found = []
    for person_id, held in roles.items():
        named = known.name(known.names.get(person_id))
        detail = {"name": named or "—", "role_codes": " ".join(dict.fromkeys(held))}
        found.append(FactLine("five.person", detail))
    if not found:
        found.append(FactLine("five.nobody"))
    vulnerable = any(nature.code == VULNERABLE for nature in known.sheet.natures)
    found.append(FactLine("five.vulnerable" if vulnerable else "five.not_vulnerable"))
    return found


def event_facts(known: Known) -> list[FactLine]:
    """What: category, cause, contracts, grounds of refusal, and the root cause once it is found."""
    sheet, found = known.sheet, []
    if sheet.row.category:
        found.append(FactLine("five.category", {"category": sheet.row.category}))
    found.append(FactLine("five.cause", {"cause": sheet.cause}) if sheet.cause else FactLine("five.no_cause"))
    for contract in sheet.contracts:
        found.append(FactLine("five.contract", {"product": contract.product or contract.kind}))
    found += [FactLine("five.ground", {"ground": ground}) for ground in known.grounds]
    found.append(
        FactLine("five.finding", {"text": known.finding}) if known.finding else FactLine("five.no_finding")
    )
    root = known.mended.root_cause
    if root is not None:
        found.append(FactLine(f"five.root_{root.fault}", {"text": root.finding}, internal=True))
        if root.unit:
            found.append(FactLine("five.unit", {"unit": root.unit}, internal=True))
    return found


def channel_facts(known: Known) -> list[FactLine]:
    """Through what: every receipt in its order, and whether an authority forwarded it."""
    receipts = sorted(known.sheet.receipts, key=lambda one: (one.received_on, one.channel))
    found = []
    for receipt in receipts:
        detail = {"date": receipt.received_on.isoformat(), "channel": receipt.channel}
        said = " ".join(part for part in (receipt.forwarded_by, receipt.letter_no) if part)
        code = "five.receipt_forwarded" if said else "five.receipt"
        found.append(FactLine(code, {**detail, "letter": said} if said else detail))
    if len(receipts) > 1:
        found.append(FactLine("five.receipts", {"count": str(len(receipts))}))
    return found


def remedy_facts(known: Known) -> list[FactLine]:
    """Whether it worked: demands, amounts, promises, satisfaction, complaints again, what is mended."""
    found = []
    for demand in known.sheet.demands:
        detail = {"demand": demand.code}
        if demand.asked_fen is not None:
            detail["amount"] = format_amount(demand.asked_fen)
        kind = "asked" if demand.asked_fen is not None else "demand"
        found.append(FactLine(f"five.{kind}_{demand.outcome or 'open'}", detail))
    if not found:
        found.append(FactLine("five.no_demand"))
    found += _award_facts(known.awards)
    promises = [promise for contact in known.contacts for promise in contact.promises]
    kept = sum(promise.kept_at is not None for promise in promises)
    told = {"made": str(len(promises)), "kept": str(kept)}
    found.append(FactLine("five.promises", told) if promises else FactLine("five.no_promise"))
    return [*found, *_after_facts(known)]


def _first_contact(known: Known) -> FactLine:
    first = min((one.started_at for one in known.contacts if one.answered), default=None)
    if first is None:
        return FactLine("five.no_first_contact")
    days = str((branch_date(first) - known.sheet.row.received_on).days)
    at = first.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")
    return FactLine("five.first_contact", {"moment": at, "days": days})


def _clock_facts(known: Known) -> list[FactLine]:
    """Each duty with how much of its time was used up; a right of the other side is no delay of ours."""
    found = []
    for clock in sorted(known.sheet.clocks, key=lambda one: (one.started_on, one.rule_id)):
        rule = known.book.clocks.on(clock.rule_id, clock.started_on)
        if rule is not None and rule.nature != "duty":
            continue
        last = clock.ended_on or known.until
        detail = {"clock": clock.rule_id, "date": clock.statutory_on.isoformat()}
        if last > clock.statutory_on:
            code = "five.clock_late" if clock.ended_on else "five.clock_past"
            detail["days"] = str((last - clock.statutory_on).days)
        else:
            code = "five.clock_kept" if clock.ended_on else "five.clock_running"
            whole = (clock.statutory_on - clock.started_on).days
            used = (last - clock.started_on).days
            detail["percent"] = str(round(used * _PERCENT / whole) if whole > 0 else _PERCENT)
        found.append(FactLine(code, detail))
    return found


def _award_facts(awards: AwardSheet) -> list[FactLine]:
    """What was granted, what is due apart from goodwill; goodwill is nobody's business outside."""
    found = []
    for side, internal in ((DUE, False), (GOODWILL, True)):
        rows = awards.standing(side)
        if rows:
            paid = sum(row.amount_fen for row in rows if row.paid_on is not None)
            granted = sum(row.amount_fen for row in rows)
            detail = {"granted": format_amount(granted), "paid": format_amount(paid)}
            found.append(FactLine(f"five.award_{side}", detail, internal))
    return found


def _after_facts(known: Known) -> list[FactLine]:
    found = []
    for row in known.after.rows:
        detail = {"occasion": row.occasion.value}
        if row.reached and row.outcome_score is not None:
            found.append(FactLine("five.satisfaction", {**detail, "score": str(row.outcome_score)}))
        elif not row.reached:
            found.append(
                FactLine("five.unreached", {**detail, "date": branch_date(row.tried_at).isoformat()})
            )
    found += [FactLine("five.again", {"case_no": number}) for number in known.after.again_in]
    rows = [row for row in known.mended.rectifications if row.dropped_at is None]
    if rows:
        done = sum(row.done_on is not None for row in rows)
        detail = {"count": str(len(rows)), "done": str(done)}
        found.append(FactLine("five.rectifications", detail, internal=True))
    elif known.mended.none_needed:
        found.append(FactLine("five.none_needed", {"text": known.mended.none_needed}, internal=True))
    return found
