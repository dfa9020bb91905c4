"""Says codes, dates and amounts of a case file in its language."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from workbench.checklists.model import FactValue
from workbench.errors import Problem
from workbench.moment import BRANCH_ZONE
from workbench.money import format_amount
from workbench.persons.profile_model import FACET_BASIS, Answered, Compared, Likeness
from workbench.rulebook.checklist_model import Element
from workbench.rulebook.model import Citation, Language
from workbench.rulebook.reading import Rulebook
from workbench.wording.naming import Wording
from workbench.wording.profile_values import ProfileValues

_UNITS = ("B", "KB", "MB", "GB")


class Words:
    """The language of one document."""

    def __init__(self, language: Language, book: Rulebook) -> None:
        self.language: Language = language
        self.book = book
        self._wording = Wording(language, book)
        self._values = ProfileValues(self._wording)

    @property
    def wording(self) -> Wording:
        """The wording of its language and rules."""
        return self._wording

    def say(self, label: str, /, **detail: object) -> str:
        """A label of the case file, such as `cover.case_no`."""
        values = {key: str(value) for key, value in detail.items()}
        return self._wording.messages.text(f"casefile.{label}", values)

    def text(self, code: str) -> str:
        """The sentence of any code without details."""
        return self._wording.messages.text(code)

    def sentence(self, code: str, detail: Mapping[str, str]) -> str:
        """The sentence of an entry or a problem, with the codes in it named; white space as single blanks."""
        named = dict(detail)
        if "element" in named:
            named["element"] = self.element_name(named["element"])
        if "fact" in named and "value" in named:
            # A question with its answer reads better as a label with its value.
            question = self.name("facts", named["fact"]).rstrip("？?")
            named["fact"] = self.say("answered", question=question)
        return " ".join(self._wording.sentence(code, named).split())

    def problem(self, problem: Problem) -> str:
        """The sentence of a problem."""
        return self.sentence(problem.code, problem.detail)

    def name(self, table: str, code: str | None) -> str:
        """The name of a code of one of the rule pack's tables."""
        return self._wording.name(table, code)

    def names(self, table: str, codes: Iterable[str]) -> str:
        """Several names in one line."""
        return self.listed(self.name(table, code) for code in codes)

    def path(self, category: str | None) -> str:
        """A category with the one it belongs to."""
        return self._wording.path(category)

    def listed(self, parts: Iterable[str]) -> str:
        """A list in one line."""
        return ("、" if self.language == "zh" else ", ").join(part for part in parts if part)

    def joined(self, parts: Iterable[str]) -> str:
        """Statements in one line."""
        return ("；" if self.language == "zh" else "; ").join(part for part in parts if part)

    def element(self, element_id: str) -> Element | None:
        """An element of a ground by its id."""
        ground = self.book.refusal_grounds.get(element_id.partition(".")[0])
        elements = ground.elements if ground is not None else ()
        return next((element for element in elements if element.id == element_id), None)

    def element_name(self, element_id: str) -> str:
        """What an element asks for."""
        element = self.element(element_id)
        return element_id if element is None else self.book.text(element, self.language)

    def target(self, target_id: str) -> str:
        """What an exhibit proves: an item of the evidence list or an element."""
        item = self.book.evidence_items.get(target_id)
        if item is None:
            return self.element_name(target_id)
        return item.proves_zh if self.language == "zh" else item.proves_en

    def fact_value(self, key: str, value: FactValue) -> str:
        """An answer to a question of the rule pack, as its kind is said."""
        fact = self.book.facts[key]
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.day(value)
        if fact.kind == "amount" and isinstance(value, int):
            return self.amount(value)
        if fact.kind == "yes_no":
            return self.yes_no(value == "yes")
        choice = next((one for one in fact.choices if one.value == value), None)
        return self.book.text(choice, self.language) if choice is not None else str(value)

    def cites(self, citations: Iterable[Citation]) -> str:
        """Short citations in one line."""
        return self.listed(self.book.cite(citation, self.language) for citation in citations)

    def day(self, on: date | None) -> str:
        """`2026-09-17`, or a dash."""
        return on.isoformat() if on is not None else "—"

    def long_day(self, on: date | None) -> str:
        """`2026年9月17日`, or a dash."""
        return self._wording.day(on)

    def moment(self, at: datetime | None) -> str:
        """`2026-09-18 09:00` in the branch's time, or a dash."""
        return at.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M") if at is not None else "—"

    def particular(self, name: str, value: str) -> str:
        """A particular of an exhibit: 核对人：王敏; a tick by its name alone."""
        wording = self.wording
        if self.book.evidence_particulars[name].type == "tick":
            return wording.name("evidence_particulars", name)
        mark = "：" if wording.language == "zh" else ": "
        return f"{wording.name('evidence_particulars', name)}{mark}{wording.particular(name, value)}"

    def amount(self, fen: int | None) -> str:
        """`36,000.00 元`, or a dash."""
        return self.say("amount", amount=format_amount(fen)) if fen is not None else "—"

    def yes_no(self, value: bool | None) -> str:
        """Yes, no, or that nobody said."""
        return self.say("unknown" if value is None else "yes" if value else "no")

    def profile_value(self, value: Answered | Likeness | Compared) -> str:
        """A value of the profile that needs no facet to be said."""
        return self._values.plain(value)

    def one_voice(self) -> str:
        """That one person has judged where two are asked for."""
        return self._values.one_voice()

    def facet_value(self, basis: str) -> str:
        """A basis of a value: what of the profile it is, or a case number as it stands."""
        return self._values.facet_value(basis) if basis.startswith(FACET_BASIS) else basis

    def known(self, value: str | None) -> str:
        """The value, or that it is not known."""
        return value or self.say("unknown")

    def size(self, size_bytes: int) -> str:
        """`1.4 MB`."""
        size, unit = float(size_bytes), 0
        while size >= 1024 and unit < len(_UNITS) - 1:
            size, unit = size / 1024, unit + 1
        return f"{size:.0f} {_UNITS[unit]}" if unit == 0 else f"{size:.1f} {_UNITS[unit]}"
