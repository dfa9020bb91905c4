"""What is known about an identity document, a phone number, a name and an age."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from workbench.errors import Problem


class IdType(StrEnum):
    """The kinds of identity documents."""

    CN_ID = "cn_id"
    CN_ID_15 = "cn_id_15"
    FOREIGN_PR = "foreign_pr"
    RESIDENCE_PERMIT = "residence_permit"
    PASSPORT = "passport"
    HK_MO_PASS = "hk_mo_pass"
    TW_PASS = "tw_pass"
    OFFICER = "officer"
    USCC = "uscc"
    ORG_CODE = "org_code"
    OTHER = "other"
    NONE = "none"


Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class IdFinding:
    """An identity number as it will be compared, with what it says and what is odd about it.

    `normal` is None when nothing was given; `gender_hint` must never overwrite what a person typed.
    """

    id_type: IdType
    normal: str | None
    problems: tuple[Problem, ...] = ()
    birth_date: date | None = None
    gender_hint: Gender | None = None
    converted_18: str | None = None
    placeholder: bool = False

    @property
    def match_key(self) -> str | None:
        """Equal for two numbers of one document, also when one was typed in its old 15-digit form."""
        if self.normal is None or self.placeholder:
            return None
        if self.id_type in RESIDENT_NUMBERS:
            return f"resident:{self.converted_18 or self.normal}"
        return f"{self.id_type}:{self.normal}"


RESIDENT_NUMBERS = frozenset({IdType.CN_ID, IdType.CN_ID_15, IdType.FOREIGN_PR, IdType.RESIDENCE_PERMIT})

PhoneKind = Literal["mobile", "virtual", "landline", "service", "foreign", "unknown"]


@dataclass(frozen=True, slots=True)
class PhoneFinding:
    """A phone number as digits (a foreign one with its `+`), its kind and its extension."""

    normal: str
    kind: PhoneKind
    extension: str | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def match_key(self) -> str | None:
        """Equal for two spellings of one line; None where the digits could not be read as a number."""
        return None if self.kind == "unknown" else self.normal


@dataclass(frozen=True, slots=True)
class NameFinding:
    """A name as it is shown, as it is compared, and the surname for a salutation that stays editable."""

    display: str
    match_key: str
    surname_guess: str | None = None
    problems: tuple[Problem, ...] = ()


CapacityLevel = Literal["none", "limited", "full"]


@dataclass(frozen=True, slots=True)
class CapacityFinding:
    """Civil capacity by age on a day; `notes` say what a person still has to judge."""

    level: CapacityLevel
    age: int
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class MaskRules:
    """How many characters of each kind of data stay visible.

    `least_hidden` characters are always hidden: a value too short for its rule shows less.
    """

    star: str = "*"
    least_hidden: int = 4
    id_head: int = 3
    id_tail: int = 4
    short_id_head: int = 1
    short_id_tail: int = 1
    phone_head: int = 3
    phone_tail: int = 4
    landline_head: int = 0
    landline_tail: int = 4
    card_head: int = 6
    card_tail: int = 4
    policy_head: int = 0
    policy_tail: int = 4
    email_head: int = 3
    name_head: int = 1
    name_tail: int = 1
    keep_compound_surname: bool = True
