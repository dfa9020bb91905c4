"""How two names and two sheets speak for one person or against it. No rule decides; people do.

Source: 个人信息保护法 8 (what is kept of a person is right). The points are rules: identity.yaml.
"""

from collections.abc import Iterable

from workbench.identity.names import name_match_key
from workbench.persons.model import PersonSheet
from workbench.persons.sounds import sounds_alike

# A shorter name that differs in one character is simply another name.
_LEAST_TO_DIFFER = 3
# The strongest first.
NAME_RULES = ("same_name", "same_sound", "turned_name", "near_name")


def name_reason(names: Iterable[str], others: Iterable[str]) -> str | None:
    """The strongest way in which one of the names is like one of the others: the id of its rule."""
    keys = [key for name in names if (key := name_match_key(name))]
    other_keys = [key for name in others if (key := name_match_key(name))]
    found = {_pair_reason(one, other) for one in keys for other in other_keys}
    return next((rule for rule in NAME_RULES if rule in found), None)


def against(sheet: PersonSheet, other: PersonSheet) -> list[str]:
    """The rules by which the two are rather two: documents of one type that differ, different birthdays."""
    found = []
    if _differ(sheet, other):
        found.append("other_id")
    if sheet.birth_on and other.birth_on and sheet.birth_on != other.birth_on:
        found.append("other_birth")
    return found


def _pair_reason(one: str, other: str) -> str | None:
    if one == other:
        return "same_name"
    if sorted(one) == sorted(other):
        return "turned_name"
    if sounds_alike(one, other):
        return "same_sound"
    if len(one) == len(other) >= _LEAST_TO_DIFFER:
        different = sum(a != b for a, b in zip(one, other, strict=True))
        return "near_name" if different == 1 else None
    return None


def _differ(sheet: PersonSheet, other: PersonSheet) -> bool:
    """Whether both showed a document of one type and no document is common."""
    from workbench.identity.documents import examine_id
    from workbench.identity.model import IdType

    def keys(of: PersonSheet) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for document in of.documents:
            key = examine_id(IdType(document.id_type), document.typed).match_key or document.normal
            found.setdefault(document.id_type, set()).add(key)
        return found

    own, theirs = keys(sheet), keys(other)
    shared = own.keys() & theirs.keys()
    return bool(shared) and not any(own[kind] & theirs[kind] for kind in shared)
