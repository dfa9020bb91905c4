"""Where values of the person profile come from: in a few words beside them, and in full."""

import re
from collections.abc import Iterator
from datetime import date

from workbench.persons.profile_model import (
    FACET_BASIS,
    Answered,
    Coded,
    Profile,
    ProfileValue,
    Source,
    SourceKind,
    ValueState,
)
from workbench.rulebook.checklist_model import Hint
from workbench.wording.profile_values import ProfileValues

_CASE_NO = re.compile(r"(\d{4})-\d{4}-(\d+)")
Detail = tuple[str, str]


class ProfileSources:
    """Says sources in one language, seen from one day."""

    def __init__(self, values: ProfileValues, today: date) -> None:
        self.values = values
        self.wording = values.wording
        self.today = today
        self.answers: dict[str, str] = {}

    def know_answers(self, profile: Profile) -> None:
        """Take in what was answered, so that judgements can be shown with it."""
        self.answers = {
            value.source.where_id: self.values.text(value)
            for group in profile.groups
            for value in group.values
            if isinstance(value.value, Answered) and value.source.where_id
        }

    def short(self, value: ProfileValue) -> str:
        """A few words: `09-17 登记`, `据 3 件案件`, `陈一鸣判断 · 至 2027-03-24`."""
        source = value.source
        at = self.day(source.at)
        match source.kind:
            case SourceKind.TYPED:
                return self._say("from_intake" if source.where else "from_edit", day=at)
            case SourceKind.CONTACT:
                return self._say("from_contact", day=at)
            case SourceKind.FOLLOW_UP:
                return self._say("from_follow_up", day=at)
            case SourceKind.ANSWER:
                return self._say("from_answer", day=at)
            case SourceKind.PROMISE:
                return self._say("from_promise", by=source.by or "", due=self._due(source))
            case SourceKind.COMPUTED:
                return self._computed(value)
            case SourceKind.JUDGED:
                return self._judged(value)
            case SourceKind.COMPLAINT | SourceKind.CONTRACT:
                return self._say("from_case", case=self.case(source.where))

    def state(self, value: ProfileValue) -> str:
        """What keeps a value from counting; empty when it counts."""
        return "" if value.state is ValueState.CURRENT else self._say(f"state_{value.state}")

    def details(self, value: ProfileValue) -> tuple[Detail, ...]:
        """All there is to say about where a value comes from, as label and text."""
        return tuple((self._say(f"detail_{label}"), text) for label, text in self._details(value) if text)

    def day(self, on: date | None) -> str:
        """`09-17`, with its year when that is not this one."""
        if on is None:
            return "—"
        return f"{on:%m-%d}" if on.year == self.today.year else on.isoformat()

    def case(self, case_no: str) -> str:
        """The last part of a case number of this year, the whole of another."""
        found = _CASE_NO.fullmatch(case_no)
        return found[2] if found and found[1] == str(self.today.year) else case_no

    def case_nos(self, value: ProfileValue) -> tuple[str, ...]:
        """The cases to look into for a value."""
        found = [value.source.where, *value.source.basis]
        return tuple(dict.fromkeys(case_no for case_no in found if _CASE_NO.fullmatch(case_no)))

    def _details(self, value: ProfileValue) -> Iterator[Detail]:
        facet, book, language = self.values.facet(value), self.wording.book, self.wording.language
        hint = self._hint(value)
        yield "item", book.text(facet, language)
        yield "value", self.values.text(value)
        if hint is not None:
            yield "phrases", "\n".join(book.text(phrase, language) for phrase in hint.phrases)
        yield "rule", facet.rule_zh if language == "zh" else facet.rule_en
        cited = (*facet.citations, *(hint.citations if hint else ()))
        yield "law", "\n".join(book.cite_long(citation, language) for citation in cited)
        yield "source", self._source(value)
        yield "basis", self._basis(value)
        yield "answers", self._answers(value)
        yield "until", self.wording.day(value.expires_on) if value.expires_on else ""
        yield "state", self._advice(value)

    def _source(self, value: ProfileValue) -> str:
        source = value.source
        detail = {"by": source.by or "—", "day": self.wording.day(source.at), "case": source.where}
        if source.kind is SourceKind.TYPED:
            return self._say("source_typed" if source.where else "source_edited", **detail)
        if source.kind is SourceKind.PROMISE:
            return self._say("source_promise", due=self._due(source), **detail)
        if source.kind is SourceKind.JUDGED:
            code = "source_judged_in_case" if source.where else "source_judged"
            return self._say(code if value.expires_on else "source_labelled", **detail)
        code = "source_complaint" if source.kind is SourceKind.CONTRACT else f"source_{source.kind}"
        if source.kind is SourceKind.ANSWER and not source.where:
            code = "source_answer_alone"
        return self._say(code, **detail)

    def _basis(self, value: ProfileValue) -> str:
        source = value.source
        if source.kind is SourceKind.JUDGED:
            return "\n".join(source.basis)
        if source.kind is not SourceKind.COMPUTED:
            return ""
        facets = [part for part in source.basis if part.startswith(FACET_BASIS)]
        rest = [part for part in source.basis if part not in facets]
        named = [part for part in rest if _CASE_NO.fullmatch(part) or len(part) == len("2026-09-17")]
        contacts = len(rest) - len(named)
        counted = [self._say("from_contacts", count=str(contacts))] if contacts else []
        return "、".join([*named, *counted, *map(self.values.facet_value, facets)])

    def _answers(self, value: ProfileValue) -> str:
        """The answers behind a judgement, as far as the profile at hand tells them."""
        return "\n".join(self.answers[one] for one in value.source.answers if one in self.answers)

    def _computed(self, value: ProfileValue) -> str:
        hint = self._hint(value)
        if hint is not None:
            cited = [self.wording.book.cite(one, self.wording.language) for one in hint.citations[:1]]
            return cited[0] if cited else self._say("from_rule", rule=hint.id)
        basis = value.source.basis
        cases = sum(_CASE_NO.fullmatch(part) is not None for part in basis)
        if cases:
            return self._say("from_cases", count=str(cases))
        if any(part.startswith(FACET_BASIS) for part in basis):
            return self._say("from_profile")
        if basis:
            return self._say("from_contacts", count=str(len(basis)))
        return self._say("from_our_data")

    def _judged(self, value: ProfileValue) -> str:
        by = value.source.by or "—"
        if value.expires_on is None:
            return self._say("labelled_by", by=by, day=self.day(value.source.at))
        return self._say("judged_until", by=by, day=value.expires_on.isoformat())

    def _advice(self, value: ProfileValue) -> str:
        if value.state is ValueState.EXPIRED:
            return self._say("expired_advice")
        return self._say("second_advice") if value.state is ValueState.AWAITS_SECOND else ""

    def _hint(self, value: ProfileValue) -> Hint | None:
        if isinstance(value.value, Coded) and value.value.table == "strategies":
            return self.wording.book.strategies[value.value.id]
        return None

    def _due(self, source: Source) -> str:
        """`09-28 19:00`; the basis of a promise is its day and time."""
        day, _, time = (source.basis[0] if source.basis else "").partition(" ")
        shown = self.day(date.fromisoformat(day)) if day else "—"
        return f"{shown} {time}".strip()

    def _say(self, code: str, /, **detail: str) -> str:
        return self.wording.messages.text(f"profile.{code}", detail)
