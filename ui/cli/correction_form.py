"""A correction as the command line takes it: the fields of a complaint that change, and the reason."""

import re
from dataclasses import dataclass, fields
from typing import ClassVar

from workbench.complaints.model import ReceiptDraft
from workbench.corrections.model import CaseCorrection, ReceiptChange

_RECEIPT_FIELDS = tuple(part.name for part in fields(ReceiptDraft))


@dataclass(frozen=True, slots=True)
class CorrectionForm(CaseCorrection):
    """What to correct in a case, and why; what is left out stays, an empty text takes away.

    A receipt's fields at the top level are those of the case's first receipt; `receipts` without `id` adds a
    further one unless channel and day are those of one that is there. Demands are known by `id` or code,
    contracts by `id` or number, people by `id` or role and name; `"id": "new"` adds one in any case, and
    `"removed": true` takes one out. `complaint show` gives the ids and the `revision`; with it, a correction
    is refused when the case has changed since.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    channel: str | None = None
    received_on: str | None = None
    letter_no: str | None = None
    forwarded_by: str | None = None
    reply_by: str | None = None

    @property
    def has_top_receipt(self) -> bool:
        """Whether a receipt is corrected at the top level."""
        return any(getattr(self, name) is not None for name in _RECEIPT_FIELDS)

    def correction(self, first_receipt_id: str) -> CaseCorrection:
        """The correction that it stands for."""
        values = {part.name: getattr(self, part.name) for part in fields(CaseCorrection)}
        if self.has_top_receipt:
            top = {name: getattr(self, name) for name in _RECEIPT_FIELDS}
            values["receipts"] = (ReceiptChange(first_receipt_id, **top), *self.receipts)
        return CaseCorrection(**values)

    def field_name(self, domain_name: str) -> str:
        """The name that the form gives to a field of the correction."""
        found = re.fullmatch(r"receipts\.(\d+)(?:\.(\w+))?", domain_name)
        if not found or not self.has_top_receipt:
            return domain_name
        position, name = int(found[1]), found[2]
        if position == 0:
            return name or "receipts"
        return f"receipts.{position - 1}.{name}" if name else f"receipts.{position - 1}"
