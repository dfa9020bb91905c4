"""Whether a longer period, a pause, a new start or an own length may stand; every reason against is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workbench.clocks.rules import law_day
from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.names import is_same
from workbench.process.clock_model import ExtensionDraft, LengthDraft, PauseDraft, RestartDraft
from workbench.process.model import CaseStand, DecisionClock, Notice
from workbench.process.rules import accepted_notice
from workbench.rulebook.model import ClockRule
from workbench.rulebook.reading import Rulebook
from workbench.text import half_width, is_blank

PAUSE, RESET = "pause", "reset"
# The pauses that happen to a case and are recorded for it; others follow from its facts.
RECORDED_PAUSES = ("P1", "P2")
# Of an appraisal the complainant is told when it begins; a mediation has its own papers.
# Source: 办法 18(2), 23.
TOLD_AT_ONCE = ("P1",)
LONGEST_DAYS = 3660


@dataclass(frozen=True, slots=True)
class Extension:
    """A longer period that may stand."""

    rule: ClockRule
    notice: Notice
    own_amount: int | None = None


def extension_problems(
    stand: CaseStand, draft: ExtensionDraft, today: date, book: Rulebook
) -> tuple[Extension | None, tuple[Problem, ...]]:
    """The longer period, or everything that keeps it from standing.

    Each extension is decided and told before the earlier period ends; who approves it stands in its rule.
    Source: 办法 18(1) (superior unit or senior manager of head office for the longest period);
    人民银行令〔2020〕5号 43 (head of complaint work, 60 days at most).
    """
    clock = stand.decision_clock
    if clock is None:
        return None, (Problem("clock_id", "process.no_decision_clock"),)
    rule = next_rule(clock, stand.received_on, book)
    if rule is None or draft.clock_id != rule.id:
        detail = {"clock": clock.rule_id, "wanted": draft.clock_id[:10]}
        return None, (Problem("clock_id", "process.extension_not_next", detail),)
    problems = [*too_late(clock, today), *_reason(draft.reason), *_approval(stand, draft, rule)]
    amount, found = own_amount(rule, draft.days, "days")
    problems += found
    notice, unproved = accepted_notice(draft.notice, stand.received_on, today)
    problems += unproved
    last_day = clock.statutory_on
    if notice is not None and notice.on > last_day and not clock.paused_since:
        told_late = Problem("notice.on", "process.extension_told_late", {"date": last_day.isoformat()})
        problems.append(told_late)
    if problems or notice is None:
        return None, tuple(problems)
    return Extension(rule, notice, amount), ()


def next_rule(clock: DecisionClock, received_on: date, book: Rulebook) -> ClockRule | None:
    """The longer period that may follow on a running one; none after the longest."""
    running = book.clocks.on(clock.rule_id, law_day(clock.started_on, received_on))
    if running is None or running.next is None:
        return None
    return book.clocks.on(running.next, law_day(clock.started_on, received_on))


def own_amount(rule: ClockRule, typed: str, field: str) -> tuple[int | None, tuple[Problem, ...]]:
    """The length set in the place of the rule's own; none when nothing was typed.

    Returns: with it what is wrong: no whole number, or beyond what the rule allows.
    """
    text = half_width(typed).strip()
    if not text:
        return None, ()
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:9]) <= LONGEST_DAYS:
        return None, (Problem(field, "pause.bad_length", {"value": typed.strip()[:20]}),)
    amount, bound = int(text), rule.amount or 0
    detail = {"clock": rule.id, "amount": str(bound)}
    if rule.bound == "most" and amount > bound:
        return None, (Problem(field, "pause.too_long", detail),)
    if rule.bound == "least" and amount < bound:
        return None, (Problem(field, "pause.too_short", detail),)
    return (None if amount == bound else amount), ()


def length_problems(rule: ClockRule | None, draft: LengthDraft) -> tuple[int | None, tuple[Problem, ...]]:
    """The own length of a clock, or everything that keeps it from standing."""
    if rule is None or not rule.length_may_be_set or rule.amount is None:
        return None, (Problem("clock_id", "pause.length_fixed", {"clock": draft.clock_id[:10]}),)
    if not draft.amount.strip():
        return None, (Problem("amount", "pause.length_missing"),)
    amount, problems = own_amount(rule, draft.amount, "amount")
    if is_blank(draft.reason):
        problems = (*problems, Problem("reason", "pause.length_reason_missing"))
    return amount, problems


def pause_problems(
    stand: CaseStand, draft: PauseDraft, today: date, book: Rulebook
) -> tuple[tuple[date, date | None] | None, Notice | None, tuple[Problem, ...]]:
    """First and last day of a pause and how it was told, or everything that keeps it from standing.

    Source: 办法 18(2) (the complainant is told of the appraisal), 23 (mediation).
    """
    event = book.clock_events.get(draft.kind)
    if draft.kind not in RECORDED_PAUSES or event is None or not event.active:
        return None, None, (Problem("kind", "pause.unknown_kind", {"value": draft.kind[:20]}),)
    problems = list(_can_pause(stand, draft.kind, book))
    if is_blank(draft.reason):
        problems.append(Problem("reason", "pause.reason_missing"))
    if is_blank(draft.papers):
        problems.append(Problem("papers", "pause.papers_missing", {"pause": draft.kind}))
    first, found = day_between(draft.from_on, "from_on", stand.received_on, today)
    problems += found
    last: date | None = None
    if draft.to_on.strip():
        last, found = day_between(draft.to_on, "to_on", first or stand.received_on, today)
        problems += found
    notice: Notice | None = None
    if draft.kind in TOLD_AT_ONCE or draft.notice is not None:
        notice, unproved = accepted_notice(draft.notice, stand.received_on, today)
        problems += unproved
    if first is None or problems:
        return None, None, tuple(problems)
    return (first, last), notice, ()


def restart_problems(
    stand: CaseStand, draft: RestartDraft, today: date, book: Rulebook
) -> tuple[date | None, tuple[Problem, ...]]:
    """The day of the new facts, or everything that keeps the period from starting anew.

    New facts count within the period only; they revive nothing. Source: 办法 18(3).
    """
    clock = stand.decision_clock
    if clock is None:
        return None, (Problem("received_on", "process.no_decision_clock"),)
    rule = book.clocks.on(clock.rule_id, law_day(clock.started_on, stand.received_on))
    if rule is None or not rule.resets:
        return None, (Problem("received_on", "pause.cannot_restart", {"clock": clock.rule_id}),)
    received_on, problems = day_between(draft.received_on, "received_on", clock.started_on, today)
    if is_blank(draft.reason):
        problems.append(Problem("reason", "pause.new_facts_missing"))
    if received_on is not None and not clock.paused_since and received_on > clock.statutory_on:
        detail = {"clock": clock.rule_id, "date": clock.statutory_on.isoformat()}
        problems.append(Problem("received_on", "pause.restart_too_late", detail))
    return received_on, tuple(problems)


def day_between(typed: str, field: str, first: date, last: date) -> tuple[date | None, list[Problem]]:
    """A day as typed, that may not lie before the first nor after the last."""
    if not typed.strip():
        return None, [Problem(field, "process.day_missing")]
    try:
        day = parse_date(typed, field)
    except UserError as error:
        return None, list(error.problems)
    if day > last:
        detail = {"value": day.isoformat(), "today": last.isoformat()}
        return day, [Problem(field, "date.in_future", detail)]
    if day < first:
        return day, [Problem(field, "pause.before", {"value": day.isoformat(), "date": first.isoformat()})]
    return day, []


def _can_pause(stand: CaseStand, kind: str, book: Rulebook) -> Iterator[Problem]:
    clock = stand.decision_clock
    if clock is None:
        yield Problem("kind", "process.no_decision_clock")
        return
    rule = book.clocks.on(clock.rule_id, law_day(clock.started_on, stand.received_on))
    if rule is None or kind not in rule.pauses:
        yield Problem("kind", "pause.not_for_this_clock", {"clock": clock.rule_id, "pause": kind})


def too_late(clock: DecisionClock, today: date) -> Iterator[Problem]:
    """What keeps a period that is over from being extended. Source: 办法 18(1) (before it ends)."""
    if today > clock.statutory_on and not clock.paused_since:
        detail = {"clock": clock.rule_id, "date": clock.statutory_on.isoformat()}
        yield Problem("clock_id", "process.extension_too_late", detail)


def _reason(typed: str) -> Iterator[Problem]:
    if is_blank(typed):
        yield Problem("reason", "process.extension_reason_missing")


def _approval(stand: CaseStand, draft: ExtensionDraft, rule: ClockRule) -> Iterator[Problem]:
    """Who approves is named, does not handle the case, and is not complained of. Source: 办法 17, 18(1)."""
    approver = draft.approver.strip()
    if not rule.approved_by:
        return
    if is_blank(approver):
        yield Problem("approver", f"pause.approver_{rule.approved_by}")
    elif is_same(approver, stand.handler):
        yield Problem("approver", "process.approver_is_handler", {"name": stand.handler or ""})
    elif any(is_same(approver, name) for name in stand.complained_of):
        yield Problem("approver", "process.must_recuse", {"name": approver[:60]})
