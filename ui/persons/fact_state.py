"""The lines of a profile card: values in words, each with its source, in short and in full."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ui.kit.palette import Tone
from workbench.persons.profile_cohort import MIDDLE
from workbench.persons.profile_model import (
    Coded,
    Compared,
    Number,
    Profile,
    ProfileGroup,
    ProfileValue,
    SourceKind,
    ValueState,
)
from workbench.wording.profile_sources import Detail, ProfileSources

# Facets of which a person may have several at once that are read as one line.
_JOINED = ("role",)
_TONES: Mapping[str, Tone] = {"strategy_avoid": "amber", "strategy_stop": "red", "self_harm_words": "red"}
_WINDOWS = ("purchases_12m",)
_PLAIN_CODES = {"anonymity": "named", "capacity_today": "full", "capacity_at_event": "full"}


@dataclass(frozen=True, slots=True)
class FactState:
    """A line: `label` is empty under a line of the same facet, `name` never is.

    `mark` says why it does not count. `quiet` lines hold what is as usual and are folded away until asked
    for. What `judgement_id` or `answer_id` names can be withdrawn.
    """

    key: str
    name: str
    label: str
    text: str
    source: str
    details: tuple[Detail, ...]
    case_nos: tuple[str, ...]
    mark: str = ""
    tone: Tone = "neutral"
    judgement_id: str = ""
    answer_id: str = ""
    quiet: bool = False

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        return ", ".join(part for part in (f"{self.name}: {self.text}", self.mark, self.source) if part)

    @property
    def explained(self) -> str:
        """Everything about the source, a line each."""
        return "\n".join(f"{label}: {text}" for label, text in self.details)


@dataclass(frozen=True, slots=True)
class GroupState:
    """A card: its lines, or what would fill it."""

    id: str
    title: str
    fill: str
    facts: tuple[FactState, ...]


def group_states(profile: Profile, sources: ProfileSources) -> tuple[GroupState, ...]:
    """The cards of a profile in the order of the rule pack."""
    book, language = sources.wording.book, sources.wording.language
    made = []
    for group in profile.groups:
        row = book.profile[group.id]
        fill = row.fill_zh if language == "zh" else row.fill_en
        facts = tuple(_facts(profile, group, sources))
        made.append(GroupState(group.id, book.text(row, language), fill, facts))
    return tuple(made)


def _facts(profile: Profile, group: ProfileGroup, sources: ProfileSources) -> Iterable[FactState]:
    made = [_fact(profile, value, sources, place) for place, value in enumerate(group.values)]
    lines = _joined(made, "、" if sources.wording.language == "zh" else ", ")
    above = ""
    for line in sorted(lines, key=lambda line: line.quiet):
        yield replace(line, label="") if line.name == above else line
        above = line.name


def _fact(profile: Profile, value: ProfileValue, sources: ProfileSources, place: int) -> FactState:
    facet = sources.values.facet(value)
    name = sources.wording.book.text(facet, sources.wording.language)
    withdrawable = facet.judged and value.source.kind is SourceKind.JUDGED
    return FactState(
        key=f"{value.facet_id}.{place}",
        name=name,
        label=name,
        text=sources.values.text(value),
        source=sources.short(value),
        details=sources.details(value),
        case_nos=sources.case_nos(value),
        mark=sources.state(value),
        tone="amber" if value.state is not ValueState.CURRENT else _TONES.get(value.facet_id, "neutral"),
        judgement_id=(value.source.where_id or "") if withdrawable else "",
        answer_id=(value.source.where_id or "") if value.source.kind is SourceKind.ANSWER else "",
        quiet=_is_usual(profile, value),
    )


def _joined(lines: list[FactState], comma: str) -> list[FactState]:
    """Lines of a facet of `_JOINED` with one and the same source, made one."""
    made: list[FactState] = []
    for line in lines:
        last = made[-1] if made else None
        joins = line.key.partition(".")[0] in _JOINED
        if last is not None and joins and (last.name, last.source) == (line.name, line.source):
            text = f"{last.text}{comma}{line.text}"
            made[-1] = replace(last, text=text, details=(*last.details, *line.details))
        else:
            made.append(line)
    return made


def _is_usual(profile: Profile, value: ProfileValue) -> bool:
    """Whether a value says only what everybody assumes."""
    if isinstance(value.value, Coded):
        return _PLAIN_CODES.get(value.facet_id) == value.value.id
    if value.facet_id == "age_at_event" and isinstance(value.value, Number):
        return value.value == profile.value("age_today")
    if isinstance(value.value, Compared):
        return value.value.place == MIDDLE
    return value.facet_id in _WINDOWS and value.value == Number(0)
