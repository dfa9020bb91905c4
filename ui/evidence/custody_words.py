"""Says how an original stands: who holds it, sealed or lent, and what was found wrong with its file."""

from PySide6.QtCore import QObject

from ui.evidence.words import EvidenceWords
from ui.kit.chip_painter import ChipState
from ui.kit.short_hashes import with_short_hashes
from ui.kit.strip import StripState
from workbench.custody.model import MismatchRow, Standing

VERIFY = "verify"


class CustodyWords(QObject):
    """In the language and as of the day of the evidence's words."""

    def __init__(self, words: EvidenceWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def chips(self, now: Standing) -> list[ChipState]:
        """Out of the house, overdue, sealed, destroyed; nothing where it lies open with its keeper."""
        found = []
        if now.destroyed:
            found.append(ChipState(self.tr("Destroyed"), "neutral", "close"))
        if now.away is not None:
            found.append(self._away(now))
        if now.sealed:
            tip = self.tr("Seal {number}").format(number=now.seal_no) if now.seal_no else ""
            found.append(ChipState(self.tr("Sealed"), "accent", "lock", tip))
        return found

    def line(self, now: Standing) -> str:
        """`周静 holds it, in the archive, since 18 September`."""
        if now.destroyed:
            return self.tr("The original was destroyed.")
        if now.holder is None:
            return ""
        since = self._words.offset_moment(now.since) if now.since else "—"
        if now.place:
            text = self.tr("Held by {name}, {place}, since {when}")
            return text.format(name=now.holder, place=now.place, when=since)
        return self.tr("Held by {name} since {when}").format(name=now.holder, when=since)

    def red(self, row: MismatchRow) -> StripState:
        """What is wrong with the file, who found it, and what to do."""
        when, name = self._words.moment(row.found_at), row.found_by
        text = {
            "changed": self.tr("The stored file is no longer what was taken in (found {when} by {name})."),
            "missing": self.tr("The stored file is gone (found {when} by {name})."),
            "unreadable": self.tr("The stored file cannot be read (found {when} by {name})."),
        }[row.code]
        advice = self.tr(
            "It may not be used: no export, no loan, no evidence pack. "
            "Restore the same file from a backup, then verify it again; the finding stays on record."
        )
        actions = ((VERIFY, self.tr("Verify again")),)
        return StripState(text.format(when=when, name=name), "red", advice, actions)

    def finding(self, row: MismatchRow) -> str:
        """A finding of the past and how it ended."""
        code = f"custody.form.found_{row.code}"
        found = row.found_sha256 or "—"
        detail = {"moment": self._words.moment(row.found_at), "name": row.found_by, "found": found}
        said = self._words.said(code, with_short_hashes(detail))
        if row.cleared_at is None:
            return said
        cleared = {"moment": self._words.moment(row.cleared_at), "name": row.cleared_by or "—"}
        return "\n".join((said, self._words.said("custody.form.cleared", cleared)))

    def _away(self, now: Standing) -> ChipState:
        name = now.lent_to or "—"
        due = self._words.day(now.due_back_on) if now.due_back_on else ""
        if now.overdue(self._words.today):
            text = self.tr("Overdue since {day}").format(day=due)
            return ChipState(text, "red", "warning", name)
        if now.away == "sent_to_expert":
            return ChipState(self.tr("With the expert"), "amber", "arrow-right", f"{name} {due}".strip())
        text = self.tr("Lent until {day}").format(day=due) if due else self.tr("Lent")
        return ChipState(text, "amber", "arrow-right", name)
