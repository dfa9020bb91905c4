"""Rows of the rule pack about exhibits: particulars beyond the catalogue, and what cannot prove alone.

The field names are the schema of the files, as in `model.py`.
"""

from dataclasses import dataclass
from typing import Literal

from workbench.rulebook.checklist_model import Choice
from workbench.rulebook.model import RuleRow

ParticularType = Literal["text", "day", "moment", "choice", "tick", "person", "exhibit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticularGroup(RuleRow):
    """Particulars that belong together, asked of some kinds and forms only; empty means of all."""

    kinds: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    note_zh: str = ""
    note_en: str = ""

    def concerns(self, kind: str, form: str) -> bool:
        """Whether it is asked of an exhibit of this kind and form."""
        return (not self.kinds or kind in self.kinds) and (not self.forms or form in self.forms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Particular(RuleRow):
    """One particular of an exhibit.

    `needs`: the particular that has to be given before this one is asked. `owed_forms`: the forms that cannot
    go into a pack without it. `owed_with_needs`: owed as soon as that other one is given.
    """

    group: str
    type: ParticularType
    choices: tuple[Choice, ...] = ()
    needs: str = ""
    owed_forms: tuple[str, ...] = ()
    owed_with_needs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakProof(RuleRow):
    """What cannot alone prove a fact: exhibits of some kinds or forms, under what else is named.

    `particular`: only with this tick. `unless_yes`: only while one of these questions is not answered "yes".
    `if_no`: only when one of them was answered "no". Source: 证据规定 90.
    """

    kinds: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    particular: str = ""
    unless_yes: tuple[str, ...] = ()
    if_no: tuple[str, ...] = ()
