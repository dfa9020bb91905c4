"""Names for codes: channels, states, clocks and all that a sentence mentions."""

from collections.abc import Iterable, Mapping
from datetime import date

from workbench.rulebook.masking import Masking, masking_of
from workbench.rulebook.model import RuleRow
from workbench.rulebook.reading import Rulebook
from workbench.wording.differences import differences_in_words
from workbench.wording.messages import Language, Messages

# Which table explains a detail of a sentence, by the name of the detail.
_TABLES = {
    "approval_level": "approval_levels",
    "approval_matter": "approval_matters",
    "award": "awards",
    "category": "categories",
    "cause": "causes",
    "channel": "channels",
    "clock": "clocks",
    "contact_channel": "contact_channels",
    "demand": "demands",
    "emotion": "emotions",
    "evidence_kind": "evidence_kinds",
    "fact": "facts",
    "form": "evidence_forms",
    "ground": "refusal_grounds",
    "item": "evidence_items",
    "nature": "natures",
    "other_particular": "evidence_particulars",
    "particular": "evidence_particulars",
    "pause": "clock_events",
    "role": "roles",
    "state": "states",
    "weakness": "weak_proof",
}
# The same for the parts of a case that a correction changed; several codes stand in a row.
_PARTS = {
    **_TABLES,
    "code": "demands",
    "complainant_roles": "roles",
    "kind": "contract_kinds",
    "line": "lines",
    "natures": "natures",
}
# Numbers and ids that come in a row.
_LISTED = ("numbers", "questions")
_SEVERAL = ("complainant_roles", "natures")


class Wording:
    """Says codes in one language; an unknown code is said as it stands."""

    def __init__(self, language: Language, book: Rulebook, messages: Messages | None = None) -> None:
        self.language: Language = language
        self.book = book
        self.messages = messages or Messages(language)

    @property
    def masking(self) -> Masking:
        """The masks of the rule pack."""
        return masking_of(self.book)

    def name(self, table: str, code: str | None) -> str:
        """The name of a code of one of the rule pack's tables, such as `channels`."""
        if not code:
            return ""
        rows: Mapping[str, RuleRow] = getattr(self.book, table)
        row = rows.get(code)
        return self.book.text(row, self.language) if row is not None else code

    def path(self, code: str | None) -> str:
        """A category with the one it belongs to, such as 理赔 › 拒赔."""
        if not code:
            return ""
        row = self.book.categories.get(code)
        own = self.name("categories", code)
        return f"{self.name('categories', row.parent)} › {own}" if row is not None and row.parent else own

    def several(self, names: Iterable[str]) -> str:
        """Names in a row: 愤怒、委屈, or anger, grievance in English."""
        return ("、" if self.language == "zh" else ", ").join(names)

    def sentence(self, code: str, detail: Mapping[str, str]) -> str:
        """The sentence of a code, with the codes in its details named."""
        return self.messages.text(code, {key: self._named(key, value) for key, value in detail.items()})

    def element(self, element_id: str) -> str:
        """What an element of a ground of refusal asks for; an unknown id as it stands."""
        ground = self.book.refusal_grounds.get(element_id.partition(".")[0])
        elements = ground.elements if ground is not None else ()
        found = next((element for element in elements if element.id == element_id), None)
        return self.book.text(found, self.language) if found is not None else element_id

    def particular(self, particular_id: str, value: str) -> str:
        """A particular of an exhibit as it is read: a choice by its name, an instant to the minute."""
        row = self.book.evidence_particulars.get(particular_id)
        if row is not None and row.type == "tick":
            return "是" if self.language == "zh" else "yes"
        if row is not None and row.type == "moment":
            return value[:16].replace("T", " ")
        choices = row.choices if row is not None else ()
        found = next((choice for choice in choices if choice.value == value), None)
        return self.book.text(found, self.language) if found is not None else value

    def harm(self, harm: str) -> str:
        """The name of a harm that severity counts."""
        rows = (row for row in self.book.severity.values() if row.harm == harm)
        return next((self.book.text(row, self.language) for row in rows), harm)

    def day(self, on: date | None) -> str:
        """A date in full: 2026年9月17日, or 2026-09-17 in English."""
        if on is None:
            return "—"
        return f"{on.year}年{on.month}月{on.day}日" if self.language == "zh" else on.isoformat()

    def _named(self, key: str, value: str) -> str:
        if key == "element":
            return self.element(value)
        if key == "changes":
            return self._changes(value)
        if key in _LISTED:
            return self.several(value.split(", "))
        if key == "role_codes":
            return self.several(self.name("roles", code) for code in value.split())
        if key == "letter_mode":
            return self.messages.text(f"letter.mode_{value}")
        if key == "occasion":
            return self.messages.text(f"followup.occasion_{value.lower()}")
        return self.name(_TABLES[key], value) if key in _TABLES else value

    def _changes(self, kept: str) -> str:
        found = differences_in_words(kept, lambda code: self.messages.text(code, {}), self._part)
        return ("；" if self.language == "zh" else "; ").join(found)

    def _part(self, part: str, value: str) -> str:
        """The value of a part of a case in words."""
        if part == "harm":
            return self.harm(value)
        if part not in _PARTS:
            return value
        codes = value.split() if part in _SEVERAL else [value]
        return self.several(self.name(_PARTS[part], code) for code in codes)
