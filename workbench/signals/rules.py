"""What keeps a sign, a proposal, a decision or a step from being recorded; every reason is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.authentication import find_secrets
from workbench.links.model import TRACE_SOURCES
from workbench.rulebook.reading import Rulebook
from workbench.signals.model import DecisionDraft, SignDraft, StepDraft
from workbench.text import clean_input

TITLE_MAX_CHARS = 120
TEXT_MAX_CHARS = 2000
CASES_AT_MOST = 200
CONFIRMED, REJECTED = "confirmed", "rejected"


@dataclass(frozen=True, slots=True)
class SignAccepted:
    """A sign, ready to keep."""

    indicator: str
    strength: int
    what: str
    seen_on: date


def text_problems(typed: str, field: str, most: int, problems: list[Problem], code: str) -> str:
    """The text as it would be kept; that it is missing, too long or holds a secret is noted."""
    text, found = clean_input(typed.strip(), field=field, max_chars=most)
    problems += [*found, *find_secrets(text, field=field)]
    if not text.strip():
        problems.append(Problem(field, code))
    return text.strip()


def examine_sign(
    draft: SignDraft, *, book: Rulebook, source_on: date | None, today: date
) -> tuple[SignAccepted | None, tuple[Problem, ...]]:
    """The sign as it would be kept, or none, with everything that is wrong about it.

    Args:
        source_on: the day of the source that is named, or None where there is no such source.
    """
    problems: list[Problem] = []
    rule = book.signals.get(draft.indicator.strip())
    if not draft.indicator.strip():
        problems.append(Problem("indicator", "signal.indicator_missing"))
    elif rule is None or not (rule.observed or rule.noted_too):
        problems.append(Problem("indicator", "signal.not_observed", {"value": draft.indicator[:40]}))
    strength = draft.strength.strip()
    if strength not in ("1", "2", "3"):
        problems.append(Problem("strength", "signal.strength", {"value": strength[:20]}))
    what = text_problems(draft.what, "what", TEXT_MAX_CHARS, problems, "signal.what_missing")
    if draft.source.strip() not in {kind.value for kind in TRACE_SOURCES}:
        problems.append(Problem("source", "link.source_missing"))
    elif source_on is None:
        problems.append(Problem("source_no", "link.unknown_source", {"value": draft.source_no[:40]}))
    seen_on = _day(draft.seen_on, "seen_on", problems) if draft.seen_on.strip() else source_on
    if seen_on is not None and seen_on > today:
        detail = {"value": seen_on.isoformat(), "today": today.isoformat()}
        problems.append(Problem("seen_on", "date.in_future", detail))
    if seen_on is None or refused(problems):
        return None, tuple(problems)
    return SignAccepted(draft.indicator.strip(), int(strength), what, seen_on), tuple(problems)


def examine_decision(
    draft: DecisionDraft, *, limits: Mapping[str, int], today: date
) -> tuple[tuple[str, str, date | None], tuple[Problem, ...]]:
    """Verdict, opinion and last day as they would be kept, with everything that is wrong about them."""
    problems: list[Problem] = []
    verdict = draft.verdict.strip()
    if not verdict:
        problems.append(Problem("verdict", "signal.verdict_missing"))
    elif verdict not in (CONFIRMED, REJECTED):
        problems.append(Problem("verdict", "signal.verdict", {"value": verdict[:40]}))
    opinion = text_problems(draft.opinion, "opinion", TEXT_MAX_CHARS, problems, "signal.opinion_missing")
    if verdict != CONFIRMED:
        return (verdict, opinion, None), tuple(problems)
    last = today + timedelta(days=max(1, limits["label_days"]))
    expires_on = _day(draft.expires_on, "expires_on", problems) if draft.expires_on.strip() else last
    if expires_on is not None and not today < expires_on <= last:
        detail = {"first": (today + timedelta(days=1)).isoformat(), "last": last.isoformat()}
        problems.append(Problem("expires_on", "signal.expiry_range", detail))
    return (verdict, opinion, expires_on), tuple(problems)


def examine_step(
    draft: StepDraft, *, book: Rulebook, today: date
) -> tuple[tuple[str, str, date], tuple[Problem, ...]]:
    """Step, words and day as they would be kept, with everything that is wrong about them."""
    problems: list[Problem] = []
    step = draft.step.strip()
    if step not in book.signal_steps:
        problems.append(Problem("step", "signal.unknown_step", {"value": step[:40]}))
    what = text_problems(draft.what, "what", TEXT_MAX_CHARS, problems, "signal.what_missing")
    done_on = _day(draft.done_on, "done_on", problems) if draft.done_on.strip() else today
    if done_on is not None and done_on > today:
        detail = {"value": done_on.isoformat(), "today": today.isoformat()}
        problems.append(Problem("done_on", "date.in_future", detail))
    return (step, what, done_on or today), tuple(problems)


def refused(problems: list[Problem]) -> bool:
    """Whether anything is wrong enough to keep nothing."""
    return any(problem.level == "error" for problem in problems)


def _day(typed: str, field: str, problems: list[Problem]) -> date | None:
    try:
        return parse_date(typed, field)
    except UserError as error:
        problems += error.problems
        return None
