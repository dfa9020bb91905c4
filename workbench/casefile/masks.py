"""Masks by the rule pack, over fields and over free text, and lifted where a reason was given."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import Rulebook
from workbench.text import half_width

# Shorter than this, a value would also hit innocent words of a narrative.
_LEAST_CHARS = 4


@dataclass(slots=True)
class KnownData:
    """Personal data of the case as typed, to be found again in free text."""

    names: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    phones: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    emails: set[str] = field(default_factory=set)
    contracts: set[str] = field(default_factory=set)


class Masks:
    """Masks each kind of data; with `lifted` everything passes as it is."""

    def __init__(self, book: Rulebook, known: KnownData, *, lifted: bool) -> None:
        self.lifted = lifted
        self._masking = masking_of(book)
        self._names = sorted(known.names)
        self._replacements = self._found_again(known)
        self._pattern = _any_of(self._replacements)

    def name(self, name: str | None) -> str:
        """A person's name."""
        return self._masked(name, self._masking.name)

    def document(self, number: str | None) -> str:
        """The number of an identity document."""
        return self._masked(number, self._masking.document)

    def phone(self, number: str | None, kind: str = "") -> str:
        """A phone number; of a landline only the end."""
        return number or "" if self.lifted else self._masking.phone(number, kind)

    def address(self, address: str | None) -> str:
        """A postal address."""
        return self._masked(address, self._masking.address)

    def email(self, address: str | None) -> str:
        """An e-mail address."""
        return self._masked(address, self._masking.email)

    def contract(self, number: str | None) -> str:
        """The number of a policy, loan, card or account."""
        return self._masked(number, self._masking.contract)

    def free(self, text: str | None) -> str:
        """Text in somebody's own words: everything known of the case's people, and what looks like it."""
        if self.lifted or not text:
            return text or ""
        if self._pattern is not None:
            text = self._replaced(text, self._pattern)
        return self._masking.text(text, self._names)

    def details(self, detail: Mapping[str, str]) -> dict[str, str]:
        """The details of a sentence."""
        return {key: self.free(value) for key, value in detail.items()}

    def _masked(self, value: str | None, mask: Callable[[str | None], str]) -> str:
        return value or "" if self.lifted else mask(value)

    def _found_again(self, known: KnownData) -> dict[str, str]:
        groups: tuple[tuple[Collection[str], Callable[[str], str]], ...] = (
            (known.documents, self.document),
            (known.phones, self.phone),
            (known.addresses, self.address),
            (known.emails, self.email),
            (known.contracts, self.contract),
        )
        found = {_key(value): mask(value) for values, mask in groups for value in values}
        found = {value: masked for value, masked in found.items() if len(value) >= _LEAST_CHARS}
        return found | {_key(part): self._masking.star * 3 for part in self._house_parts(known.addresses)}

    def _house_parts(self, addresses: Iterable[str]) -> Iterable[str]:
        """Street and house of each address: people often write them without town and district."""
        for address in addresses:
            joined = "".join(address.split())
            region = self.address(joined).rstrip(self._masking.star)
            if len(part := joined.removeprefix(region)) >= _LEAST_CHARS:
                yield part

    def _replaced(self, text: str, pattern: re.Pattern[str]) -> str:
        pieces: list[str] = []
        done = 0
        for found in pattern.finditer(half_width(text)):
            pieces += [text[done : found.start()], self._replacements[_key(found.group())]]
            done = found.end()
        return "".join([*pieces, text[done:]])


def _key(value: str) -> str:
    return half_width(value).casefold()


def _any_of(values: Collection[str]) -> re.Pattern[str] | None:
    longest_first = sorted(values, key=lambda value: (-len(value), value))
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if longest_first else None
