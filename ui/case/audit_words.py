"""Entries of the audit trail as sentences a handler reads, and their values with names."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.case.audit_labels import audit_label
from ui.case.audit_sentences import deed_sentences
from ui.case.case_words import CaseWords
from ui.case.masks import Masks
from ui.case.outcome_words import outcome_names
from workbench.audit.model import AuditRow
from workbench.links.model import TraceKind
from workbench.links.showing import shown_name, shown_trace
from workbench.money import format_amount

_OUR_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_TABLES: dict[str, tuple[str, ...]] = {
    "state": ("states",),
    "clock": ("clocks",),
    "clocks": ("clocks",),
    "ended_clocks": ("clocks",),
    "ground": ("refusal_grounds",),
    "item": ("evidence_items", "refusal_flow"),
    "proves": ("evidence_items",),
    "fact": ("facts",),
    "question": ("three_property",),
    "kind": ("contact_channels", "evidence_kinds", "contract_kinds"),
    "form": ("evidence_forms",),
    "channel": ("channels",),
    "category": ("categories",),
    "cause": ("causes",),
    "natures": ("natures",),
    "code": ("natures", "demands"),
    "emotion_label": ("emotions",),
    "line": ("lines",),
    "level": ("approval_levels",),
    "matter": ("approval_matters",),
    "role": ("roles",),
    "complainant_roles": ("roles",),
    "id_type": ("id_types",),
}


class AuditWords:
    """Says entries of the trail; what readers need not see is masked here too."""

    def __init__(self, words: CaseWords, masks: Masks) -> None:
        self.words = words
        self._masks = masks

    def sentence(self, row: AuditRow) -> str:
        """What was done."""
        known = deed_sentences().get(row.action)
        if known is None:
            text = QCoreApplication.translate("AuditWords", "Something else: {action}")
            return text.format(action=row.action)
        return known.format_map(_Details(row, self))

    def values(self, held: Mapping[str, Any] | None) -> list[tuple[str, str]]:
        """What stood before or after, line by line, without what is empty or only our own numbering."""
        shown = self._as_shown(held or {})
        pairs = ((audit_label(key), self.plain(key, value)) for key, value in shown.items())
        return [(label, text) for label, text in pairs if text]

    def plain(self, key: str, value: Any) -> str:
        """A value in words."""
        if value is None or value == "" or (isinstance(value, str) and _OUR_ID.fullmatch(value)):
            return ""
        if isinstance(value, bool):
            return _yes() if value else _no()
        if key == "particulars" and isinstance(value, Mapping):
            return self.words.comma.join(self._particulars(value))
        if isinstance(value, Mapping):
            return self.words.comma.join(self._pairs(value))
        if isinstance(value, list | tuple):
            texts = (self.plain(key, part) for part in value)
            return self.words.comma.join(text for text in texts if text)
        if key.endswith("_fen") and isinstance(value, int):
            return f"¥{format_amount(value)}"
        return self._named(key, str(value))

    def _as_shown(self, held: Mapping[str, Any]) -> Mapping[str, Any]:
        """What was kept, a trace as its card shows it: accounts, senders and holders are people's too."""
        if self._masks.lifted or "trace" not in held or "value" not in held:
            return held
        masking = self._masks.masking
        value = shown_trace(TraceKind(held["kind"]), held["value"], masking)
        return {**held, "value": value, "holder": shown_name(masking, held.get("holder") or "")}

    def _pairs(self, value: Mapping[str, Any]) -> Iterator[str]:
        for name, part in value.items():
            text = self.plain(name, part)
            if text:
                yield f"{audit_label(name)} {text}"

    def _particulars(self, value: Mapping[str, Any]) -> Iterator[str]:
        wording = self.words.wording
        for name, said in value.items():
            if said:
                text = self._masks.text(wording.particular(name, said))
                yield f"{wording.name('evidence_particulars', name)} {text}"

    def _named(self, key: str, value: str) -> str:
        wording = self.words.wording
        if key == "outcome":
            return outcome_names().get(value, value)
        if key == "verdict":
            return _verdicts().get(value, value)
        if key == "reason" and value == "expired":
            return QCoreApplication.translate("AuditWords", "expired")
        if key == "address":
            return value if self._masks.lifted else wording.masking.address(value)
        if key == "harm":
            return wording.harm(value)
        if key in ("item", "proves") and "." in value:
            return wording.element(value)
        names = (wording.name(table, value) for table in _TABLES.get(key, ()))
        return next((name for name in names if name != value), self._masks.text(value))


class _Details(dict[str, str]):
    """The words that a sentence mentions; `was_…` is what stood before."""

    def __init__(self, row: AuditRow, audit: AuditWords) -> None:
        super().__init__()
        self._was: Mapping[str, Any] = row.before or {}
        self._held: Mapping[str, Any] = {**self._was, **(row.after or {})}
        self._audit = audit

    def __missing__(self, key: str) -> str:
        name = key.removeprefix("was_")
        value = (self._was if key.startswith("was_") else self._held).get(name)
        return self._audit.plain(name, value) or "—"


def _verdicts() -> dict[str, str]:
    return {
        "approved": QCoreApplication.translate("AuditWords", "approved"),
        "returned": QCoreApplication.translate("AuditWords", "returned"),
        "confirmed": QCoreApplication.translate("AuditWords", "confirmed"),
        "rejected": QCoreApplication.translate("AuditWords", "rejected"),
    }


def _yes() -> str:
    return QCoreApplication.translate("AuditWords", "yes")


def _no() -> str:
    return QCoreApplication.translate("AuditWords", "no")
