"""The code lists that the form offers, in the reader's language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui.kit.choices import Choice
from workbench.persons.model import Anonymity
from workbench.rulebook.model import RuleRow
from workbench.wording.naming import Wording

translate = QCoreApplication.translate
_ROLES_OF_OTHERS = (
    "proxy", "guardian", "policyholder", "insured", "beneficiary", "heir", "borrower", "guarantor",
    "cardholder", "account_holder", "complained_employee", "partner", "third_party",
)  # fmt: skip
_ROLES_OF_THE_COMPLAINANT = _ROLES_OF_OTHERS[2:10]


@dataclass(frozen=True, slots=True)
class IntakeChoices:
    """One list for each coded field."""

    channels: tuple[Choice, ...] = ()
    forwarding: frozenset[str] = frozenset()
    id_types: tuple[Choice, ...] = ()
    own_roles: tuple[Choice, ...] = ()
    other_roles: tuple[Choice, ...] = ()
    contract_kinds: tuple[Choice, ...] = ()
    categories: tuple[Choice, ...] = ()
    causes: tuple[Choice, ...] = ()
    natures: tuple[Choice, ...] = ()
    demands: tuple[Choice, ...] = ()
    harms: tuple[Choice, ...] = ()
    handlers: tuple[str, ...] = ()


def intake_choices(wording: Wording, handlers: Iterable[str], today: date) -> IntakeChoices:
    """Every list; reads the rule files, so ask on a worker."""
    book = wording.book

    def named(
        rows: Iterable[RuleRow], group: Callable[[RuleRow], str] = lambda _row: ""
    ) -> tuple[Choice, ...]:
        return tuple(Choice(row.id, book.text(row, wording.language), group(row)) for row in rows)

    def category_group(row: RuleRow) -> str:
        return wording.name("categories", book.categories[row.id].parent)

    # A label that takes two people or a review is not set at intake, where one decides.
    natures = [row for row in book.natures.active(today) if row.one_may_set]
    harms = [row for row in book.severity.active(today) if row.harm]
    return IntakeChoices(
        channels=named(book.channels.active(today)),
        forwarding=frozenset(row.id for row in book.channels.active(today) if row.due_on_paper),
        id_types=(_guessed(), *named(book.id_types.active(today))),
        own_roles=named(book.roles[role] for role in _ROLES_OF_THE_COMPLAINANT),
        other_roles=named(book.roles[role] for role in _ROLES_OF_OTHERS),
        contract_kinds=named(book.contract_kinds.active(today)),
        categories=named(book.categories.active(today), category_group),
        causes=named(book.causes.active(today)),
        natures=named(natures),
        demands=named(book.demands.active(today)),
        harms=tuple(Choice(row.harm or "", book.text(row, wording.language)) for row in harms),
        handlers=tuple(handlers),
    )


def anonymity_choices() -> tuple[Choice, ...]:
    """How a person gave their name."""
    return (
        Choice(Anonymity.NAMED, translate("IntakeChoices", "Real name")),
        Choice(Anonymity.ALIAS, translate("IntakeChoices", "Alias")),
        Choice(Anonymity.ANONYMOUS, translate("IntakeChoices", "Anonymous")),
    )


def gender_choices() -> tuple[Choice, ...]:
    """As the person says, never as a number says."""
    return (
        Choice("female", translate("IntakeChoices", "Female")),
        Choice("male", translate("IntakeChoices", "Male")),
    )


def _guessed() -> Choice:
    return Choice("", translate("IntakeChoices", "By its form"))
