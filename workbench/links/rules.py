"""What keeps a trace, a known trace or a sales agent from being recorded; every reason is told."""

from datetime import date, timedelta

from workbench.dates import parse_date
from workbench.errors import Problem, UserError
from workbench.identity.authentication import find_secrets
from workbench.identity.names import NAME_MAX_CHARS, name_match_key
from workbench.links.keys import is_plausible, value_key
from workbench.links.model import (
    TRACE_SOURCES,
    AgentDraft,
    KnownTraceDraft,
    SourceKind,
    TraceAccepted,
    TraceDraft,
    TraceKind,
)
from workbench.text import clean_input

VALUE_MAX_CHARS = 300
TEXT_MAX_CHARS = 2000
# A suspicion that nobody looked at again for two years is none.
# Source: 个人信息保护法 6, 19 (shortest time); the number is ours.
KNOWN_DAYS_AT_MOST = 730


def examine_trace(
    draft: TraceDraft, *, source_on: date | None, today: date
) -> tuple[TraceAccepted | None, tuple[Problem, ...]]:
    """The trace as it would be kept, or none, with everything that is wrong about it.

    Args:
        source_on: the day of the source that is named, or None where there is no such source.
    """
    problems: list[Problem] = []
    kind, value = _kind_and_value(draft.kind, draft.value, problems)
    holder = _text(draft.holder, "holder", NAME_MAX_CHARS, problems)
    note = _text(draft.note, "note", TEXT_MAX_CHARS, problems)
    source = draft.source.strip()
    if source not in {kind.value for kind in TRACE_SOURCES}:
        problems.append(Problem("source", "link.source_missing"))
    elif source_on is None:
        problems.append(Problem("source_no", "link.unknown_source", {"value": draft.source_no[:40]}))
    seen_on = _day(draft.seen_on, "seen_on", problems) if draft.seen_on.strip() else source_on
    if seen_on is not None and seen_on > today:
        detail = {"value": seen_on.isoformat(), "today": today.isoformat()}
        problems.append(Problem("seen_on", "date.in_future", detail))
    if kind is None or seen_on is None or _refused(problems):
        return None, tuple(problems)
    key = value_key(kind, value)
    return TraceAccepted(kind, value, key, holder or None, seen_on, note or None), tuple(problems)


def examine_known(
    draft: KnownTraceDraft, *, today: date
) -> tuple[tuple[TraceKind, date] | None, KnownTraceDraft, tuple[Problem, ...]]:
    """Kind and last day of a known trace, its texts as they would be kept, and everything that is wrong."""
    problems: list[Problem] = []
    kind, value = _kind_and_value(draft.kind, draft.value, problems)
    network = _text(draft.network, "network", NAME_MAX_CHARS, problems)
    source = _text(draft.source, "source", TEXT_MAX_CHARS, problems)
    if not network:
        problems.append(Problem("network", "link.network_missing"))
    if not source:
        problems.append(Problem("source", "link.ground_missing"))
    expires_on = None
    if not draft.expires_on.strip():
        problems.append(Problem("expires_on", "link.expiry_missing"))
    else:
        expires_on = _day(draft.expires_on, "expires_on", problems)
    last = today + timedelta(days=KNOWN_DAYS_AT_MOST)
    if expires_on is not None and not today < expires_on <= last:
        detail = {"first": (today + timedelta(days=1)).isoformat(), "last": last.isoformat()}
        problems.append(Problem("expires_on", "link.expiry_range", detail))
    cleaned = KnownTraceDraft(draft.kind, value, network, source, draft.expires_on)
    if kind is None or expires_on is None or _refused(problems):
        return None, cleaned, tuple(problems)
    return (kind, expires_on), cleaned, tuple(problems)


def examine_agent(draft: AgentDraft, *, today: date) -> tuple[AgentDraft, date | None, tuple[Problem, ...]]:
    """The agent's texts as they would be kept, the day they left, and everything that is wrong."""
    problems: list[Problem] = []
    name = _text(draft.name, "name", NAME_MAX_CHARS, problems)
    source = _text(draft.source, "source", TEXT_MAX_CHARS, problems)
    if not name_match_key(name):
        problems.append(Problem("name", "link.agent_missing"))
    if not source:
        problems.append(Problem("source", "link.agent_source_missing"))
    left_on = _day(draft.left_on, "left_on", problems) if draft.left_on.strip() else None
    if left_on is not None and left_on > today:
        detail = {"value": left_on.isoformat(), "today": today.isoformat()}
        problems.append(Problem("left_on", "date.in_future", detail))
    return AgentDraft(name, draft.left_on, source), left_on, tuple(problems)


def source_kind(typed: str) -> SourceKind | None:
    """The source that is named, if it may be one."""
    return next((kind for kind in TRACE_SOURCES if kind.value == typed.strip()), None)


def _kind_and_value(
    typed_kind: str, typed_value: str, problems: list[Problem]
) -> tuple[TraceKind | None, str]:
    value = _text(typed_value, "value", VALUE_MAX_CHARS, problems)
    if not typed_kind.strip():
        problems.append(Problem("kind", "link.kind_missing"))
    elif typed_kind.strip() not in {kind.value for kind in TraceKind}:
        problems.append(Problem("kind", "link.unknown_kind", {"value": typed_kind[:40]}))
    if not value:
        problems.append(Problem("value", "link.value_missing"))
    if any(problem.field == "kind" for problem in problems):
        return None, value
    kind = TraceKind(typed_kind.strip())
    if value and not _refused(problems) and not is_plausible(kind, value):
        problems.append(Problem("value", f"link.implausible_{kind.value}"))
    return kind, value


def _text(typed: str, field: str, most: int, problems: list[Problem]) -> str:
    text, found = clean_input(typed.strip(), field=field, max_chars=most)
    problems += found
    problems += find_secrets(text, field=field)
    return " ".join(text.split())


def _day(typed: str, field: str, problems: list[Problem]) -> date | None:
    try:
        return parse_date(typed, field)
    except UserError as error:
        problems += error.problems
        return None


def _refused(problems: list[Problem]) -> bool:
    return any(problem.level == "error" for problem in problems)
