"""The contacts (D16): each call, visit or message with words, facts, emotion, demand and promises."""

from collections.abc import Iterator
from datetime import timedelta

from reportlab.platypus.flowables import Flowable

from workbench.casefile.model import CaseFileContent
from workbench.casefile.parts import lines
from workbench.casefile.words import Words
from workbench.contacts.model import SPOKEN, ContactRow, PromiseRow
from workbench.typesetting.flowables import Content, Field, heading, key_values
from workbench.typesetting.model import Section


def contacts_section(content: CaseFileContent, words: Words) -> Section | None:
    """One form a contact, oldest first; nothing when nobody was in touch yet."""
    if not content.contacts:
        return None
    parts: list[Flowable] = []
    for number, contact in enumerate(content.contacts, start=1):
        title = words.say(
            "contact.heading",
            number=number,
            moment=words.moment(contact.started_at),
            way=words.name("contact_channels", contact.kind),
        )
        parts += [heading(title, in_contents=False), key_values(list(_fields(contact, words)))]
    return Section(words.say("contact.title"), parts)


def _fields(contact: ContactRow, words: Words) -> Iterator[Field]:
    def field(label: str, value: Content, *, wide: bool = True) -> Field:
        return Field(words.say(f"contact.{label}"), value, wide)

    yield field("with", words.known(contact.person_name), wide=False)
    yield field("recorded_by", contact.recorded_by, wide=False)
    yield field("time", _span(contact, words), wide=False)
    reached = words.say("contact.answered" if contact.answered else "contact.unanswered")
    yield field("reached", reached, wide=False)
    if contact.caller:
        yield field("caller", contact.caller, wide=False)
    if contact.kind in SPOKEN and contact.answered:
        yield field("told", words.yes_no(contact.recording_told), wide=False)
    for label, value in (("said", contact.said), ("facts", contact.facts), ("demand", contact.demand)):
        if value:
            yield field(label, value)
    if contact.emotion_level is not None or contact.emotion_label or contact.emotion_words:
        yield field("emotion", lines(_emotion(contact, words), contact.emotion_words or ""))
    if contact.promises:
        yield field("promises", lines(*(_promise(promise, words) for promise in contact.promises)))
    if contact.next_step:
        yield field("next", contact.next_step)


def _span(contact: ContactRow, words: Words) -> str:
    """From when to when, as far as the duration is known."""
    begun = words.moment(contact.started_at)
    if not contact.duration_seconds:
        return begun
    ended = words.moment(contact.started_at + timedelta(seconds=contact.duration_seconds))
    minutes = max(1, round(contact.duration_seconds / 60))
    same_day = begun[:10] == ended[:10]
    return words.say("contact.span", begun=begun, ended=ended[11:] if same_day else ended, minutes=minutes)


def _emotion(contact: ContactRow, words: Words) -> str:
    label = words.name("emotions", contact.emotion_label)
    if contact.emotion_level is None:
        return label
    named = words.name("emotion_levels", f"EM{contact.emotion_level}")
    level = words.say("contact.level", level=contact.emotion_level, name=named)
    return words.joined([level, label])


def _promise(promise: PromiseRow, words: Words) -> str:
    due = " ".join(part for part in (promise.due_on.isoformat(), promise.due_time) if part)
    kept = words.say("contact.kept", moment=words.moment(promise.kept_at)) if promise.kept_at else ""
    return words.say(
        "contact.promise",
        text=promise.text,
        name=promise.promised_by,
        due=due,
        state=kept or words.say("contact.not_kept"),
    )
