"""The values of a profile as JSON, and back: what a version keeps."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from workbench.persons.profile_model import (
    Amount,
    Answered,
    Claim,
    Coded,
    Day,
    EmotionPoint,
    Histogram,
    History,
    Number,
    Path,
    Profile,
    ProfileValue,
    Ratio,
    Source,
    SourceKind,
    Text,
    Value,
    ValueState,
)

# What depends on other people is told as it stands today and never kept: their cases are not this person's.
NOT_KEPT = ("cohort", "template_similarity")
_TYPES: Mapping[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        Text, Coded, Day, Number, Amount, Ratio, Histogram, Path, Claim, History, Answered,
    )
}  # fmt: skip
Json = dict[str, Any]


def kept_values(profile: Profile) -> tuple[ProfileValue, ...]:
    """The values that a version keeps."""
    return tuple(
        value for group in profile.groups for value in group.values if value.facet_id not in NOT_KEPT
    )


def as_json(values: Iterable[ProfileValue]) -> list[Json]:
    """The values as plain data."""
    return [_value_json(value) for value in values]


def from_json(kept: Iterable[Json]) -> tuple[ProfileValue, ...]:
    """The values from plain data."""
    return tuple(_value(one) for one in kept)


def _value_json(value: ProfileValue) -> Json:
    source = value.source
    return {
        "facet": value.facet_id,
        "type": type(value.value).__name__,
        "value": _plain(value.value),
        "source": {name: _plain(getattr(source, name)) for name in Source.__slots__},
        "expires_on": _plain(value.expires_on),
        "state": value.state.value,
        "masked": value.masked,
    }


def _plain(value: Any) -> Any:
    match value:
        case date() | datetime():
            return value.isoformat()
        case tuple():
            return [_plain(one) for one in value]
        case None | str() | int() | float():
            return value
        case _:
            return {part.name: _plain(getattr(value, part.name)) for part in fields(value)}


def _value(kept: Json) -> ProfileValue:
    source = kept["source"]
    return ProfileValue(
        facet_id=kept["facet"],
        value=_typed(_TYPES[kept["type"]], kept["value"]),
        source=Source(
            kind=SourceKind(source["kind"]),
            where=source["where"],
            where_id=source["where_id"],
            by=source["by"],
            at=_day(source["at"]),
            basis=tuple(source["basis"]),
            answers=tuple(source["answers"]),
        ),
        expires_on=_day(kept["expires_on"]),
        state=ValueState(kept["state"]),
        masked=kept["masked"],
    )


def _typed(kind: type[Any], raw: Json) -> Value:
    if kind is Day:
        return Day(date.fromisoformat(raw["on"]))
    if kind is History:
        points = (
            EmotionPoint(**{**point, "at": datetime.fromisoformat(point["at"])}) for point in raw["points"]
        )
        return History(tuple(points))
    if kind is Histogram:
        return Histogram(raw["table"], tuple((code, count) for code, count in raw["counts"]))
    if kind is Path:
        return Path(raw["table"], tuple(raw["ids"]))
    made: Value = kind(**raw)
    return made


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
