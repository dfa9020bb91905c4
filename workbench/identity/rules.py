"""The rules of identity in one place: documents, phones, names, ages."""

from workbench.identity.ages import age, age_band, capacity_on
from workbench.identity.documents import convert_15_to_18, examine_id, guess_id_type
from workbench.identity.model import IdType
from workbench.identity.names import examine_name, name_match_key, surname_of
from workbench.identity.phones import normalise_phone

__all__ = [
    "age",
    "age_band",
    "capacity_on",
    "convert_15_to_18",
    "examine_id",
    "examine_name",
    "guess_id_type",
    "id_match_key",
    "name_match_key",
    "normalise_phone",
    "phone_match_key",
    "surname_of",
]


def id_match_key(id_type: IdType, raw: str) -> str | None:
    """Equal for two spellings of one number (15 and 18 digits too); None when it identifies nobody."""
    return examine_id(id_type, raw).match_key


def phone_match_key(raw: str) -> str | None:
    """Equal for two spellings of one phone line; None when it cannot be read."""
    return normalise_phone(raw).match_key
