"""Why cases may belong together, in words."""

from datetime import date

from workbench.groups.model import Reason
from workbench.rulebook.reading import Rulebook
from workbench.wording.messages import Messages
from workbench.wording.naming import Wording


def reason_line(reason: Reason, messages: Messages, book: Rulebook) -> str:
    """A reason with how many of the people it holds for."""
    if reason.kind == "said":
        return reason.value
    detail = {"value": _value(reason, messages, book), "people": str(reason.people), "of": str(reason.of)}
    return messages.text(f"group.reason_{reason.kind}", detail)


def _value(reason: Reason, messages: Messages, book: Rulebook) -> str:
    if reason.kind == "category" and reason.value in book.categories:
        return book.text(book.categories[reason.value], messages.language)
    if reason.kind == "demand" and reason.value in book.demands:
        return book.text(book.demands[reason.value], messages.language)
    if reason.kind == "window":
        first, last = (date.fromisoformat(day) for day in reason.value.split("/"))
        days = str((last - first).days + 1)
        told = Wording(messages.language, book, messages)
        detail = {"first": told.day(first), "last": told.day(last), "days": days}
        return messages.text("group.window", detail)
    return reason.value
