"""What changed between two profiles, and why; pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from workbench.persons.profile_model import ProfileValue, SourceKind, ValueState
from workbench.profiles.model import Cause, CauseKind, Change

# Records of their own; all else is the same value wherever it was written down again.
_RECORDS = (
    SourceKind.JUDGED, SourceKind.ANSWER, SourceKind.PROMISE, SourceKind.CONTACT, SourceKind.FOLLOW_UP,
)  # fmt: skip
_TAKEN_BACK = (SourceKind.JUDGED, SourceKind.ANSWER)
_OF_SOURCE = {
    SourceKind.TYPED: CauseKind.EDIT,
    SourceKind.COMPLAINT: CauseKind.CASE,
    SourceKind.CONTRACT: CauseKind.CASE,
    SourceKind.CONTACT: CauseKind.CONTACT,
    SourceKind.PROMISE: CauseKind.CONTACT,
    SourceKind.FOLLOW_UP: CauseKind.FOLLOW_UP,
    SourceKind.ANSWER: CauseKind.ANSWER,
}
# Which happenings a computed value can follow from, by its group; the first kind that happened is told.
_FEEDS = {
    "A": "merge edit correction case",
    "B": "case correction label merge other",
    "C": "case contact process correction merge other",
    "D": "contact merge",
    "E": "case correction process merge",
    "F": "case correction merge other",
    "G": "process follow_up case correction merge other",
    "H": "label case process edit merge",
    "I": "contact answer judgement follow_up label case process withdrawn merge",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """Something on record since the version before; `about`: the parts of the person that an edit changed."""

    kind: CauseKind
    case_no: str
    by: str
    on: date
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Background:
    """What changes are explained by: what happened since (the oldest first), and whether rules changed."""

    happened: tuple[Happening, ...]
    rules_changed: bool
    group_of: Mapping[str, str]


def changes_between(
    before: Sequence[ProfileValue], after: Sequence[ProfileValue], background: Background
) -> tuple[Change, ...]:
    """Every facet whose values are not as they were, in the order in which they now stand.

    A typed value that was changed and looks the same behind its mask counts as changed.
    """
    old, new = _by_facet(before), _by_facet(after)
    edited = {part for one in background.happened for part in one.about}
    found = []
    for facet in [*new, *(facet for facet in old if facet not in new)]:
        was, now = old.get(facet, ()), new.get(facet, ())
        alike = [_key(value) for value in was] == [_key(value) for value in now]
        if not alike or (facet in edited and any(value.masked for value in now)):
            cause = _cause(facet, was, now, background)
            found.append(Change(facet, was, now, cause, same_looks=alike))
    return tuple(found)


def _by_facet(values: Iterable[ProfileValue]) -> dict[str, tuple[ProfileValue, ...]]:
    found: dict[str, list[ProfileValue]] = {}
    for value in values:
        found.setdefault(value.facet_id, []).append(value)
    return {facet: tuple(several) for facet, several in found.items()}


def _key(value: ProfileValue) -> tuple[object, ...]:
    """What makes a value another one: what it says, whether it counts, and the record it stands in."""
    record = value.source.where_id if value.source.kind in _RECORDS else None
    return (value.value, value.state, value.expires_on, record)


def _cause(
    facet: str, was: Sequence[ProfileValue], now: Sequence[ProfileValue], background: Background
) -> Cause:
    known = {_key(value) for value in was}
    fresh = [value for value in now if _key(value) not in known]
    edit = _last(background, (CauseKind.EDIT, CauseKind.REQUEST), facet)
    if edit is not None:
        return edit
    for value in reversed(fresh):
        own = _own_cause(value)
        if own is not None:
            return _or_merged(own, background)
    if any(value.source.kind in _TAKEN_BACK for value in was) and not fresh:
        withdrawn = _last(background, (CauseKind.WITHDRAWN, CauseKind.LABEL, CauseKind.PROCESS))
        if withdrawn is not None:
            return withdrawn
    group = background.group_of.get(facet, "")
    named = _named_anew(was, now)
    there = tuple(one for one in background.happened if one.case_no in named)
    fed = _fed(replace(background, happened=there), group) or _fed(background, group)
    if fed is not None:
        return fed
    return Cause(CauseKind.RULE if background.rules_changed else CauseKind.TIME)


def _own_cause(value: ProfileValue) -> Cause | None:
    """What a value says of itself: when it expired, or the record it stands in."""
    source = value.source
    if value.state is ValueState.EXPIRED:
        return Cause(CauseKind.EXPIRED, source.where, source.by or "", value.expires_on)
    if source.kind is SourceKind.JUDGED:
        kind = CauseKind.JUDGEMENT if value.expires_on else CauseKind.LABEL
        return Cause(kind, source.where, source.by or "", source.at)
    if source.kind is SourceKind.TYPED and source.where:
        return Cause(CauseKind.CASE, source.where, source.by or "", source.at)
    kind_of = _OF_SOURCE.get(source.kind)
    return Cause(kind_of, source.where, source.by or "", source.at) if kind_of else None


def _or_merged(own: Cause, background: Background) -> Cause:
    """What a value says of itself, unless its record is older and came with another person."""
    merged = _last(background, (CauseKind.MERGE,))
    is_new = any((one.kind, one.case_no) == (own.kind, own.case_no) for one in background.happened)
    return own if merged is None or is_new or own.kind is CauseKind.EXPIRED else merged


def _named_anew(was: Sequence[ProfileValue], now: Sequence[ProfileValue]) -> set[str]:
    old = {part for value in was for part in value.source.basis}
    return {part for value in now for part in value.source.basis} - old


def _fed(background: Background, group: str) -> Cause | None:
    for kind in _FEEDS.get(group, "").split():
        found = _last(background, (CauseKind(kind),))
        if found is not None:
            return found
    return None


def _last(background: Background, kinds: Collection[CauseKind], about: str = "") -> Cause | None:
    fitting = (
        one
        for one in reversed(background.happened)
        if one.kind in kinds and (not about or about in one.about)
    )
    return next((_told(one) for one in fitting), None)


def _told(one: Happening) -> Cause:
    return Cause(one.kind, one.case_no, one.by, one.on)
