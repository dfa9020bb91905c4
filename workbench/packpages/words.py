"""Says what stands on the pages of a pack, in its language."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from workbench.casefile.words import Words
from workbench.moment import BRANCH_ZONE
from workbench.rulebook.citing import chinese_number
from workbench.rulebook.model import Citation, Language
from workbench.rulebook.reading import Rulebook

ZONE = "UTC+8"


class PackWords:
    """The language of one pack."""

    def __init__(self, language: Language, book: Rulebook) -> None:
        self.language: Language = language
        self.book = book
        self._words = Words(language, book)

    def say(self, label: str, /, **detail: object) -> str:
        """A label of the pages, such as `cover_title`."""
        values = {key: str(value) for key, value in detail.items()}
        return self._words.wording.messages.text(f"packpages.{label}", values)

    def text(self, code: str) -> str:
        """The sentence of any code without details."""
        return self._words.text(code)

    def sentence(self, code: str, detail: Mapping[str, str]) -> str:
        """The sentence of an entry, with the codes in it named."""
        return self._words.sentence(code, detail)

    def name(self, table: str, code: str | None) -> str:
        """The name of a code of one of the rule pack's tables."""
        return self._words.name(table, code)

    def element(self, element_id: str) -> str:
        """What an element asks for."""
        return self._words.element_name(element_id)

    def cites(self, citations: Iterable[Citation]) -> str:
        """Short citations in one line."""
        return self._words.cites(citations)

    def listed(self, parts: Iterable[str]) -> str:
        """A list in one line."""
        return self._words.listed(parts)

    def told(self, parts: Iterable[str]) -> str:
        """Particulars in one line."""
        return " · ".join(part for part in parts if part)

    def size(self, size_bytes: int) -> str:
        """`1.4 MB（1,468,006 字节）`."""
        return self.say("bytes", size=self._words.size(size_bytes), bytes=f"{size_bytes:,}")

    def day(self, on: date | None) -> str:
        """`2026-09-17`, or a dash."""
        return self._words.day(on)

    def long_day(self, on: date | None) -> str:
        """`2026年9月17日`, or a dash."""
        return self._words.long_day(on)

    def moment(self, at: datetime) -> str:
        """`2026-09-18 09:00`, in the branch's time."""
        return at.astimezone(BRANCH_ZONE).strftime("%Y-%m-%d %H:%M")

    def ordinal(self, number: int) -> str:
        """一, 二 …, or 1, 2 … in English."""
        return chinese_number(number) if self.language == "zh" else str(number)

    def pages(self, first: str, last: str) -> str:
        """`000012–000015`, or one number."""
        return first if first == last else f"{first}–{last}"
