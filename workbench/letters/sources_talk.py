"""What a form takes from the latest contact, and from the five dimensions of the case."""

from __future__ import annotations

from collections.abc import Callable

from workbench.contacts.model import ContactRow
from workbench.dimensions.queries import five_dimensions
from workbench.letters.case_view import CaseView
from workbench.letters.model import Value
from workbench.letters.sources_case import Source
from workbench.letters.values import long_day
from workbench.moment import BRANCH_ZONE


def _last(take: Callable[[CaseView, ContactRow], Value | None]) -> Source:
    def found(case: CaseView) -> Value | None:
        return take(case, case.contacts[-1]) if case.contacts else None

    return found


def _started(_case: CaseView, contact: ContactRow) -> str:
    return contact.started_at.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")


def _duration(case: CaseView, contact: ContactRow) -> str | None:
    seconds = contact.duration_seconds
    return None if seconds is None else case.say("minutes", count=max(round(seconds / 60), 1))


def _told(_case: CaseView, contact: ContactRow) -> str | None:
    return None if contact.recording_told is None else "yes" if contact.recording_told else "no"


def _emotion(case: CaseView, contact: ContactRow) -> str | None:
    if contact.emotion_level is None:
        return None
    level = next(
        (row.zh for row in case.book.emotion_levels.values() if row.level == contact.emotion_level), ""
    )
    return "，".join(part for part in (level, contact.emotion_words) if part)


def _said(_case: CaseView, contact: ContactRow) -> str | None:
    return f"「{contact.said}」" if contact.said else None


def _promises(_case: CaseView, contact: ContactRow) -> list[list[str]]:
    return [[one.text, one.promised_by, long_day(one.due_on)] for one in contact.promises]


def _dimensions(case: CaseView) -> list[list[str]]:
    """Each dimension with what is known, concluded and done."""
    five = five_dimensions(case.session, case.complaint_id, case.today, case.book)
    rows = []
    for sheet in five.sheets:
        known = "；".join(case.words.sentence(fact.code, fact.detail) for fact in sheet.facts)
        exhibits = "、".join(str(number) for number in sheet.evidence)
        rows.append([case.say(f"dimension_{sheet.dimension}"), known, sheet.finding, sheet.action, exhibits])
    return rows


TALK_SOURCES: dict[str, Source] = {
    "contact.kind": _last(lambda case, one: case.words.name("contact_channels", one.kind)),
    "contact.started": _last(_started),
    "contact.duration": _last(_duration),
    "contact.person": _last(lambda _case, one: one.person_name),
    "contact.caller": _last(lambda _case, one: one.caller),
    "contact.recording_told": _last(_told),
    "contact.said": _last(_said),
    "contact.facts": _last(lambda _case, one: one.facts),
    "contact.emotion": _last(_emotion),
    "contact.demand": _last(lambda _case, one: one.demand),
    "contact.promises": _last(_promises),
    "contact.next_step": _last(lambda _case, one: one.next_step),
    "contact.recorded_by": _last(lambda _case, one: one.recorded_by),
    "five.dimensions": _dimensions,
}
