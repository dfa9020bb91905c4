"""What is wrong with a contact as typed, and what is fit to keep; lists everything at once."""

import re
from dataclasses import dataclass
from datetime import datetime

from workbench.complaints.examining import Examiner
from workbench.contacts.model import SPOKEN, ContactAccepted, ContactDraft, PromiseAccepted, PromiseDraft
from workbench.contacts.times import parse_instant, parse_time
from workbench.errors import Problem, UserError
from workbench.moment import branch_date
from workbench.rulebook.model import EmotionLevel
from workbench.rulebook.reading import Rulebook
from workbench.text import half_width

LONG_MAX_CHARS = 50_000
LONGEST_MINUTES = 24 * 60
PROMISES_AT_MOST = 20

_MINUTES = re.compile(
    r"(?P<whole>[0-9]{1,5})(?:\.(?P<part>[0-9]{1,2}))?\s*(?:分钟?|min(?:utes?)?)?", re.IGNORECASE
)
_CLOCK_FACE = re.compile(r"(?P<minutes>[0-9]{1,5})[:分](?P<seconds>[0-5]?[0-9])秒?")


@dataclass(frozen=True, slots=True)
class ContactExamination:
    """The problems found; `accepted` is there when none of them is an error."""

    problems: tuple[Problem, ...]
    accepted: ContactAccepted | None


def examine(draft: ContactDraft, book: Rulebook, now: datetime) -> ContactExamination:
    """Everything that is wrong with a contact as typed, and its parsed form when nothing is."""
    examiner = Examiner(book, branch_date(now))
    kind = examiner.code(draft.kind, "kind", book.contact_channels)
    if not draft.kind.strip():
        examiner.refuse("kind", "contact.kind_missing")
    started_at = _started_at(examiner, draft, now)
    accepted = ContactAccepted(
        kind=kind or "",
        started_at=started_at or now,
        duration_seconds=_duration(examiner, draft.duration_minutes),
        person_id=draft.person_id.strip() or None,
        caller=examiner.text(draft.caller, "caller", 100),
        answered=draft.answered,
        recording_told=draft.recording_told,
        said=examiner.safe_text(draft.said, "said", LONG_MAX_CHARS),
        facts=examiner.safe_text(draft.facts, "facts", LONG_MAX_CHARS),
        demand=examiner.safe_text(draft.demand, "demand", LONG_MAX_CHARS),
        emotion_level=_emotion_level(examiner, draft.emotion_level),
        emotion_label=examiner.code(draft.emotion_label, "emotion_label", book.emotions),
        emotion_words=examiner.safe_text(draft.emotion_words, "emotion_words", LONG_MAX_CHARS),
        next_step=examiner.safe_text(draft.next_step, "next_step", LONG_MAX_CHARS),
        promises=_promises(examiner, draft, started_at),
    )
    _look_over_the_whole(examiner, accepted)
    return ContactExamination(tuple(examiner.problems), None if examiner.refused else accepted)


def level_row(book: Rulebook, level: int) -> EmotionLevel | None:
    """The row of the rule pack for a level of emotion, or none."""
    return next((row for row in book.emotion_levels.rows if row.level == level), None)


def _started_at(examiner: Examiner, draft: ContactDraft, now: datetime) -> datetime | None:
    if not draft.started_at.strip():
        examiner.refuse("started_at", "contact.started_at_missing")
        return None
    try:
        started_at = parse_instant(draft.started_at)
    except UserError as error:
        examiner.problems.extend(error.problems)
        return None
    if started_at > now:
        examiner.refuse("started_at", "contact.in_future", value=draft.started_at.strip()[:40])
    return started_at


def _duration(examiner: Examiner, typed: str) -> int | None:
    text = half_width(typed).strip()
    if not text:
        return None
    if found := _MINUTES.fullmatch(text):
        seconds = round(float(f"{found['whole']}.{found['part'] or 0}") * 60)
    elif found := _CLOCK_FACE.fullmatch(text):
        seconds = int(found["minutes"]) * 60 + int(found["seconds"])
    else:
        examiner.refuse("duration_minutes", "contact.duration_unreadable", value=typed.strip()[:40])
        return None
    if seconds > LONGEST_MINUTES * 60:
        examiner.refuse("duration_minutes", "contact.duration_too_long", value=typed.strip()[:40])
        return None
    return seconds


def _emotion_level(examiner: Examiner, typed: str) -> int | None:
    text = half_width(typed).strip()
    if not text:
        return None
    levels = {str(row.level): row.level for row in examiner.book.emotion_levels.rows}
    if text not in levels:
        lowest, highest = min(levels.values()), max(levels.values())
        examiner.refuse(
            "emotion_level", "contact.emotion_out_of_range",
            value=typed.strip()[:40], lowest=str(lowest), highest=str(highest),
        )  # fmt: skip
    return levels.get(text)


def _promises(
    examiner: Examiner, draft: ContactDraft, started_at: datetime | None
) -> tuple[PromiseAccepted, ...]:
    if len(draft.promises) > PROMISES_AT_MOST:
        examiner.refuse("promises", "promise.too_many", limit=str(PROMISES_AT_MOST))
    typed = enumerate(draft.promises[:PROMISES_AT_MOST])
    found = (_promise(examiner, promise, f"promises.{n}", started_at) for n, promise in typed)
    return tuple(promise for promise in found if promise is not None)


def _promise(
    examiner: Examiner, draft: PromiseDraft, field: str, started_at: datetime | None
) -> PromiseAccepted | None:
    if not (draft.text.strip() or draft.due_on.strip() or draft.due_time.strip()):
        return None
    text = examiner.safe_text(draft.text, f"{field}.text", LONG_MAX_CHARS)
    if text is None:
        examiner.refuse(f"{field}.text", "promise.text_missing")
    due_on = examiner.day(draft.due_on, f"{field}.due_on", may_be_future=True)
    if not draft.due_on.strip():
        examiner.refuse(f"{field}.due_on", "promise.due_missing")
    if due_on and started_at and due_on < branch_date(started_at):
        examiner.refuse(f"{field}.due_on", "promise.due_before_made", value=due_on.isoformat())
    due_time = _due_time(examiner, draft.due_time, f"{field}.due_time")
    return PromiseAccepted(text, due_on, due_time) if text and due_on else None


def _due_time(examiner: Examiner, typed: str, field: str) -> str | None:
    if not typed.strip():
        return None
    try:
        return parse_time(typed, field).strftime("%H:%M")
    except UserError as error:
        examiner.problems.extend(error.problems)
        return None


def _look_over_the_whole(examiner: Examiner, contact: ContactAccepted) -> None:
    if contact.answered and not (contact.said or contact.facts):
        examiner.refuse("said", "contact.nothing_written")
    if not contact.answered and contact.said:
        examiner.warn("answered", "contact.said_though_unanswered")
    if contact.answered and contact.kind in SPOKEN and contact.recording_told is None:
        examiner.warn("recording_told", "contact.recording_untold")
    if contact.emotion_level is None:
        if contact.emotion_label or contact.emotion_words:
            examiner.warn("emotion_level", "contact.emotion_level_missing")
        return
    row = level_row(examiner.book, contact.emotion_level)
    if row is not None and not row.solution_talk and not contact.emotion_words:
        examiner.warn("emotion_words", "contact.emotion_words_missing", level=str(row.level))
