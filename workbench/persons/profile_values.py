"""Making values: masked words, computed figures, and what people judged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.moment import branch_date
from workbench.persons.profile_facts import JudgementFact, PersonFacts
from workbench.persons.profile_model import (
    OWN_CHOICES,
    Amount,
    Coded,
    Number,
    ProfileValue,
    Source,
    SourceKind,
    Text,
    Value,
    ValueState,
)
from workbench.rulebook.masking import masking_of
from workbench.rulebook.model import RuleTable
from workbench.rulebook.profile_model import Facet
from workbench.rulebook.reading import Rulebook

ROOT_MOTIVE = "root_motive"


class Valuer:
    """Makes the values of one person; knows the facets and the names to hide in free text."""

    def __init__(self, facts: PersonFacts, book: Rulebook) -> None:
        self.facts = facts
        self.table: RuleTable[Facet] = book.profile
        masking = self._masking = masking_of(book)
        self._masks = {
            "name": masking.name,
            "id_no": masking.document,
            "phone": masking.phone,
            "address": masking.address,
            "email": masking.email,
            "policy_no": masking.contract,
        }

    def words(self, facet_id: str, text: str | None, source: Source) -> Iterator[ProfileValue]:
        """A text as it may be shown by default; nothing when there is none."""
        if not text:
            return
        shown = self.masked(facet_id, text)
        yield ProfileValue(facet_id, Text(shown), source, masked=shown != text)

    def masked(self, facet_id: str, text: str) -> str:
        """The text with what its facet hides starred out."""
        mask = self.table[facet_id].mask
        if mask == "text":
            return self.free(text) or ""
        return self._masks[mask](text) if mask else text

    def free(self, text: str | None) -> str | None:
        """Free text with numbers and the person's names starred out."""
        return self._masking.text(text, self.facts.names) if text else None

    def computed(
        self, facet_id: str, value: Value | None, basis: Iterable[str] = (), rule: str = ""
    ) -> Iterator[ProfileValue]:
        """A value that a rule made today; nothing when it could not."""
        if value is not None:
            source = Source(SourceKind.COMPUTED, rule or facet_id, None, None, self.facts.today, tuple(basis))
            yield ProfileValue(facet_id, value, source)

    def in_case(self, facet_id: str, value: Value, complaint_id: str) -> ProfileValue:
        """A value that stands in a case."""
        case = self.facts.case(complaint_id)
        by, at = case.registered_by, branch_date(case.registered_at)
        return ProfileValue(facet_id, value, Source(SourceKind.COMPLAINT, case.case_no, case.id, by, at))

    def case_no(self, complaint_id: str | None) -> str:
        """The number of a case by its id."""
        return next((case.case_no for case in self.facts.cases if case.id == complaint_id), "")


def judged_values(valuer: Valuer, answers: tuple[str, ...] = ()) -> Iterator[ProfileValue]:
    """What people judged: the newest judgement that holds; where none does, the last one that expired.

    Args:
        answers: the ids of the answers that the root motive rests on.
    """
    by_field: dict[str, list[JudgementFact]] = {}
    for judgement in valuer.facts.judgements:
        by_field.setdefault(judgement.field, []).append(judgement)
    for facet in valuer.table.rows:
        if facet.judged and facet.id in by_field:
            made = _judged(valuer, facet, by_field[facet.id])
            if facet.id == ROOT_MOTIVE and answers:
                made = replace(made, source=replace(made.source, answers=answers))
            yield made


def _judged(valuer: Valuer, facet: Facet, judgements: list[JudgementFact]) -> ProfileValue:
    holding = [one for one in judgements if one.expires_on >= valuer.facts.today]
    if not holding:
        return _as_value(valuer, facet, judgements[-1:], ValueState.EXPIRED)
    newest = holding[-1]
    alike = {one.judged_by: one for one in holding if one.value == newest.value}
    enough = len(alike) >= facet.people_needed
    voices = list(alike.values()) if facet.people_needed > 1 else [newest]
    return _as_value(valuer, facet, voices, ValueState.CURRENT if enough else ValueState.AWAITS_SECOND)


def _as_value(
    valuer: Valuer, facet: Facet, voices: Sequence[JudgementFact], state: ValueState
) -> ProfileValue:
    newest = voices[-1]
    source = Source(
        SourceKind.JUDGED,
        valuer.case_no(newest.complaint_id),
        newest.id,
        "、".join(voice.judged_by for voice in voices),
        branch_date(newest.judged_at),
        tuple(voice.basis for voice in voices),
    )
    expires_on = min(voice.expires_on for voice in voices)
    return ProfileValue(facet.id, _typed(valuer, facet, newest.value), source, expires_on, state)


def _typed(valuer: Valuer, facet: Facet, value: str) -> Value:
    match facet.kind:
        case "number":
            return Number(float(value))
        case "amount":
            return Amount(int(value))
        case "code":
            return Coded(OWN_CHOICES, value)
        case _:
            return Text(valuer.masked(facet.id, value))
