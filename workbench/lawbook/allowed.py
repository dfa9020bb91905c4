"""What a legal department may change in each table; all else of a row is the program's own.

What other rows or the program itself hang on (keys, triggers, parents, kinds) is not theirs to change.
"""

from dataclasses import dataclass, fields

from workbench.rulebook.model import RuleRow

_TEXTS = ("zh", "en", "note_zh", "note_en", "citations")
_LISTS = (*_TEXTS, "ext_code")


@dataclass(frozen=True, slots=True)
class Allowed:
    """The fields that may be changed, and whether a row may be switched off."""

    fields: tuple[str, ...]
    switch: bool = True


# Tables with no fields can be confirmed only; of tables that are not named here the texts may be changed.
_TABLES = {
    "laws": Allowed(("zh", "en", "short_zh", "short_en", "edition_zh", "edition_en")),
    "citations": Allowed(("zh", "en")),
    "clocks": Allowed(("amount", "unit", "contract_may_change", "valid_to", *_TEXTS)),
    "clock_events": Allowed(_TEXTS, switch=False),
    "severity": Allowed(("points", "up_to_fen", "work_days", "valid_to", *_TEXTS)),
    "authority": Allowed(("up_to_fen", *_TEXTS)),
    "approval_levels": Allowed(_TEXTS, switch=False),
    "approval_matters": Allowed(_TEXTS, switch=False),
    "awards": Allowed(_TEXTS, switch=False),
    "channels": Allowed(("severity", "regulator_statistics", "due_on_paper", *_LISTS)),
    "categories": Allowed(_LISTS),
    "causes": Allowed(_LISTS),
    "lines": Allowed(_LISTS),
    "demands": Allowed(_LISTS),
    "natures": Allowed(("entry_zh", "entry_en", "effect_zh", "effect_en", "people_needed", *_LISTS)),
    "refusal_grounds": Allowed((*_TEXTS, "forbid", "offers", "consequences")),
    "refusal_flow": Allowed(("gate_zh", "gate_en", "output_zh", "output_en", *_TEXTS)),
    "facts": Allowed(("help_zh", "help_en", *_TEXTS), switch=False),
    "evidence_items": Allowed(("proves_zh", "proves_en", "internal", *_TEXTS)),
    "three_property": Allowed(("blocking", *_TEXTS)),
    "strategies": Allowed(("phrases", "terms", *_TEXTS)),
    "taboo_terms": Allowed(
        ("level", "purposes", "terms", "unless", "reason_zh", "reason_en")
        + ("replacement_zh", "replacement_en", *_TEXTS)
    ),
    "profile": Allowed(
        ("rule_zh", "rule_en", "fill_zh", "fill_en", "people_needed", "within_days", "at_least", *_TEXTS),
        switch=False,
    ),
    "questions": Allowed(("lowest_zh", "lowest_en", "highest_zh", "highest_en", *_TEXTS)),
    "data_requests": Allowed(("days", "outcome_zh", "outcome_en", *_TEXTS), switch=False),
    "advice": Allowed(("emotion_from", "due_within_days", *_TEXTS)),
    "profile_banned": Allowed(("words", *_TEXTS)),
    "identity": Allowed(("points", *_TEXTS), switch=False),
    "signals": Allowed(
        ("points", "weak", "least", "days", "likeness_percent", "phrases", "rule_zh", "rule_en", *_TEXTS)
    ),
    "signal_limits": Allowed(("value", *_TEXTS), switch=False),
    "signal_steps": Allowed(("rule_zh", "rule_en", *_TEXTS)),
    "signal_taboos": Allowed(("rule_zh", "rule_en", *_TEXTS), switch=False),
    "regulator_measures": Allowed(("channels", *_TEXTS)),
    "common_marks": Allowed(("words", *_TEXTS)),
    "calendar": Allowed((), switch=False),
    "holidays": Allowed((), switch=False),
    "masks": Allowed((), switch=False),
    "states": Allowed((), switch=False),
    "regions": Allowed((), switch=False),
    "emotion_levels": Allowed((), switch=False),
}
_OTHER = Allowed(_TEXTS)


def allowed(table: str) -> Allowed:
    """What may be decided about the rows of a table."""
    return _TABLES.get(table, _OTHER)


def open_fields(table: str, row: RuleRow) -> tuple[str, ...]:
    """The fields of a row that may be changed, in the order of a form."""
    known = {part.name for part in fields(row)}
    return tuple(name for name in allowed(table).fields if name in known)
