"""Says in words what a correction changed, from the short form that a timeline entry keeps."""

import json
from collections.abc import Callable, Iterator

Say = Callable[[str], str]
Name = Callable[[str, str], str]

NOTHING = "—"
_YES_OR_NO = ("proxy_original_seen", "proxy_paid")


def differences_in_words(kept: str, say: Say, name: Name) -> Iterator[str]:
    """`收到日 2026-09-17 → 2026-09-16` for each part that reads otherwise.

    Args: kept is what workbench.corrections.differences wrote; `say` gives the sentence of a code, `name` the
        name of a value by the name of its part.
    """
    for part, *values in json.loads(kept):
        label = say(f"part.{part}")
        if not values:
            yield label
            continue
        before, after = (_value(part, value, say, name) for value in values)
        yield f"{label} {before} → {after}"


def _value(part: str, value: str, say: Say, name: Name) -> str:
    if not value:
        return NOTHING
    return say(f"part.{value}") if part in _YES_OR_NO else name(part, value)
