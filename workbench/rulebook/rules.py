"""Pure questions to the rule pack: which evidence belongs to a case, which references are broken."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.errors import Problem
from workbench.rulebook.checklist_model import Applicability, Condition, EvidenceItem


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseProfile:
    """The codes of a case that decide what belongs to it."""

    categories: frozenset[str] = frozenset()
    natures: frozenset[str] = frozenset()
    grounds: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()


def applies(when: Applicability, case: CaseProfile) -> bool:
    """Whether an item belongs to a case: always, or by any code; categories and grounds by prefix."""
    return (
        when.always
        or begins_with(case.categories, when.categories)
        or begins_with(case.grounds, when.grounds)
        or not case.natures.isdisjoint(when.natures)
        or not case.channels.isdisjoint(when.channels)
        or not case.roles.isdisjoint(when.roles)
    )


def begins_with(codes: Iterable[str], prefixes: Iterable[str]) -> bool:
    """Whether a code is one of the prefixes or lies below one: IB40.01 below IB40, RG01 below RG."""
    heads = tuple(prefixes)
    return any(code.startswith(head) for code in codes for head in heads)


def required_items(items: Iterable[EvidenceItem], case: CaseProfile) -> tuple[EvidenceItem, ...]:
    """The active evidence items that a case must have, in checklist order."""
    return tuple(item for item in items if item.active and applies(item.required_when, case))


def suggested_items(items: Iterable[EvidenceItem], case: CaseProfile) -> tuple[EvidenceItem, ...]:
    """The active evidence items that may help a case but are not required."""
    return tuple(
        item
        for item in items
        if item.active and applies(item.suggested_when, case) and not applies(item.required_when, case)
    )


def inner_conditions(conditions: Iterable[Condition]) -> Iterator[Condition]:
    """The conditions and all that stand inside them."""
    for condition in conditions:
        yield condition
        yield from inner_conditions(condition.any_of)
        yield from inner_conditions(condition.all_of)


@dataclass(frozen=True, slots=True)
class Reference:
    """A row that names a row of another table."""

    file: str
    row: str
    field: str
    table: str
    value: str


def broken_references(
    references: Iterable[Reference], tables: Mapping[str, Mapping[str, object]]
) -> list[Problem]:
    """A problem for every reference to a row that does not exist."""
    return [
        Problem(
            f"{reference.file}:{reference.row}.{reference.field}",
            "rulebook.unknown_reference",
            {
                "file": reference.file,
                "row": reference.row,
                "field": reference.field,
                "value": reference.value,
            },
        )
        for reference in references
        if reference.value not in tables[reference.table]
    ]
