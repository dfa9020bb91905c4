"""A draft as it is kept, and read back, whatever version of the program wrote it."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, get_args, get_type_hints

from workbench.complaints.model import ComplaintDraft
from workbench.identity.authentication import blank_secrets

FILES = "files"

Part = TypeVar("Part")


def body_of(draft: Any) -> dict[str, Any]:
    """What was typed, without what was left empty, so that stored drafts stay readable."""
    typed = ((name, _plain(getattr(draft, name))) for name in draft.__slots__)
    return {name: value for name, value in typed if value not in ("", None, [], {})}


def files_of(body: Mapping[str, Any]) -> tuple[str, ...]:
    """The paths of the files that waited with the draft."""
    return _several(str, body.get(FILES)) or ()


def without_secrets(draft: ComplaintDraft) -> ComplaintDraft:
    """The draft as it may be kept, even while it is being typed: passwords and the like are starred out."""
    return replace(
        draft,
        narrative=blank_secrets(draft.narrative),
        severity_reason=blank_secrets(draft.severity_reason),
        late_entry_reason=blank_secrets(draft.late_entry_reason),
        demands=tuple(replace(demand, note=blank_secrets(demand.note)) for demand in draft.demands),
        parties=tuple(
            replace(party, proxy_scope=blank_secrets(party.proxy_scope)) for party in draft.parties
        ),
    )


def draft_of(body: Mapping[str, Any]) -> ComplaintDraft:
    """The draft that was kept; what this version does not know, or cannot read, is left out."""
    return _filled(ComplaintDraft, body)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return body_of(value) if is_dataclass(value) else value


def _filled(part: type[Part], body: Mapping[str, Any]) -> Part:
    hints = get_type_hints(part)
    values: dict[str, Any] = {}
    for field in fields(part):  # type: ignore[arg-type]
        read = _read(hints[field.name], body.get(field.name))
        if read is not None:
            values[field.name] = read
    return part(**values)


def _read(hint: Any, given: Any) -> Any:
    """The value as the field wants it, None where it is of another kind."""
    if hint is str:
        return given if isinstance(given, str) else None
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        return _filled(hint, given) if isinstance(given, Mapping) else None
    kinds = get_args(hint)
    if Ellipsis in kinds:
        return _several(kinds[0], given)
    return given if isinstance(given, bool) else None


def _several(kind: Any, given: Any) -> tuple[Any, ...] | None:
    if not isinstance(given, Iterable) or isinstance(given, str | Mapping):
        return None
    read = (_read(kind, each) for each in given)
    return tuple(each for each in read if each is not None)
