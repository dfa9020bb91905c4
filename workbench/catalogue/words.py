"""Says what stands in a list of evidence, in its language."""

from collections.abc import Sequence
from datetime import date

from workbench.catalogue.model import CatalogueEntry, CatalogueGroup, CatalogueSheet, PageSpan
from workbench.evidence.model import Admissibility
from workbench.rulebook.citing import chinese_number
from workbench.rulebook.model import Language
from workbench.rulebook.reading import Rulebook
from workbench.wording.naming import Wording


class CatalogueWords:
    """The language of one list."""

    def __init__(self, language: Language, book: Rulebook) -> None:
        self.language: Language = language
        self.wording = Wording(language, book)

    def say(self, label: str, /, **detail: object) -> str:
        """A label of the list, such as `col_title`."""
        values = {key: str(value) for key, value in detail.items()}
        return self.wording.messages.text(f"catalogue.{label}", values)

    def listed(self, parts: Sequence[str]) -> str:
        """A list in one line."""
        return ("、" if self.language == "zh" else ", ").join(part for part in parts if part)

    def day(self, on: date | None) -> str:
        """`2026-09-17`, or nothing."""
        return on.isoformat() if on is not None else ""

    def long_day(self, on: date) -> str:
        """2026年9月17日, or 2026-09-17 in English."""
        return self.wording.day(on)

    def group_title(self, group: CatalogueGroup) -> str:
        """第一组　…, or that nothing of the group goes out."""
        if not group.number:
            return self.say("group_none", title=group.title)
        ordinal = chinese_number(group.number) if self.language == "zh" else str(group.number)
        return self.say("group_title", ordinal=ordinal, title=group.title)

    def missing(self, fields: Sequence[str]) -> str:
        """Which fields the list must state and does not."""
        return self.say("missing", fields=self.listed([self.say(f"field_{name}") for name in fields]))

    def outward(self, entry: CatalogueEntry) -> str:
        """Whether an exhibit goes out, and why or why not."""
        said = self.say("goes_out" if entry.row.mismatch is None else "stopped")
        if entry.left_out is not None:
            said = self.say(f"stays_{entry.left_out.value.rpartition('.')[2]}")
        return said if not entry.reason else self.say("decided", what=said, reason=entry.reason)

    def review(self, review: Admissibility | None) -> str:
        """How the three properties stand."""
        if review is None:
            return ""
        if review.blocked_by:
            return self.say("review_blocked", questions=self.listed(review.blocked_by))
        if review.still_open:
            return self.say("review_open", count=len(review.still_open))
        return self.say("review_fit")

    def pages(self, span: PageSpan | None) -> str:
        """`12–15`, as stamped."""
        if span is None:
            return ""
        first, last = span.first_text or str(span.first), span.last_text or str(span.last)
        return first if first == last else f"{first}–{last}"

    def title(self, sheet: CatalogueSheet) -> str:
        """What the list is called."""
        return self.say("list_outer" if sheet.options.outer else "list_inner")
