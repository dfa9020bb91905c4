"""Says what stands on a custody form, in its language."""

from datetime import date, datetime

from workbench.casefile.words import Words
from workbench.custodyforms.model import FormContent
from workbench.evidence.custody_model import CustodyFault, CustodyRow
from workbench.evidence.findings_model import MismatchRow


class FormWords:
    """The language of one form."""

    def __init__(self, content: FormContent) -> None:
        self.content = content
        self.words = Words(content.order.language, content.book)

    def say(self, label: str, /, **detail: object) -> str:
        """A label of the form."""
        values = {key: str(value) for key, value in detail.items()}
        return self.words.wording.messages.text(f"custody.form.{label}", values)

    def text(self, code: str) -> str:
        """The sentence of a code without details."""
        return self.words.text(code)

    def event(self, row: CustodyRow) -> str:
        """What happened."""
        return self.words.text(f"custody.event.{row.event}")

    def moment(self, at: str) -> str:
        """`2026-09-18 09:00 +08:00`, as it was recorded."""
        recorded = datetime.fromisoformat(at)
        offset = recorded.strftime("%z")
        return f"{recorded:%Y-%m-%d %H:%M} {offset[:3]}:{offset[3:5]}"

    def due(self, on: date | None) -> str:
        """The day on which it is due back, or room to write one."""
        return self.words.long_day(on) if on is not None else ""

    def fault(self, fault: CustodyFault | None) -> str:
        """Whether the chain holds, and where it does not."""
        if fault is None:
            return self.say("chain_whole", count=self.content.standing.head.count)
        row = self.content.exhibit
        detail = {"case_no": row.case_no, "number": str(row.number), "position": str(fault.position)}
        return self.words.sentence(fault.code, {**detail, **fault.detail})

    def finding(self, row: MismatchRow) -> str:
        """What was found wrong with the file, by whom, and how it ended."""
        found = self.say(
            f"found_{row.code}",
            moment=self.words.moment(row.found_at),
            name=row.found_by,
            found=row.found_sha256 or "—",
        )
        if row.open:
            return found
        cleared = self.words.moment(row.cleared_at)
        return self.words.joined([found, self.say("cleared", moment=cleared, name=row.cleared_by or "—")])
