"""The mark that a page of an exhibit carries: original, compared, copy, printout, excerpt, translation."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.errors import NO_DETAIL
from workbench.evidence.model import EvidenceRow
from workbench.evidence.particulars_model import Particulars

HASH_CHARS = 16
# Items whose copies go out for one purpose only: identity papers with authority, and medical records.
OWN_CASE_ONLY = ("C-02", "P-04")
_ELECTRONIC_FORMS = ("printout", "screenshot", "electronic_original")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark to stamp; the sentence of the code stands in the messages."""

    code: str
    detail: Mapping[str, str] = field(default_factory=lambda: NO_DETAIL)


def mark_of(row: EvidenceRow, particulars: Particulars) -> Mark:
    """What a page of the exhibit is, as its catalogue entry and its particulars say.

    A comparison that nobody recorded leaves room to sign by hand.
    Source: 证据规定 11, 15, 44, 61; 民诉法 73.
    """
    if "translation_of" in particulars:
        return Mark("mark.translation", {"number": particulars["translation_of"]})
    if row.form == "excerpt":
        return _signed("mark.excerpt", particulars.get("excerpted_by"), None)
    if row.form in _ELECTRONIC_FORMS:
        return _printed(row, particulars)
    if row.form == "copy_checked":
        return _signed("mark.compared", particulars.get("compared_by"), particulars.get("compared_on"))
    if row.form == "duplicate":
        return Mark("mark.duplicate")
    return Mark("mark.original" if row.form == "original" else "mark.copy")


def use_mark_of(row: EvidenceRow, particulars: Particulars) -> Mark | None:
    """That a copy of an identity paper or a medical record is for this case only, for such a copy.

    Source: 个人信息保护法 6 (processing only for its purpose); the mark itself is ours.
    """
    private = "private_paper" in particulars or not set(OWN_CASE_ONLY).isdisjoint(row.proves)
    return Mark("mark.this_case_only", {"case_no": row.case_no}) if private else None


def marks_of(row: EvidenceRow, particulars: Particulars) -> tuple[Mark, ...]:
    """All marks of a page of the exhibit, what it is first."""
    use = use_mark_of(row, particulars)
    mark = mark_of(row, particulars)
    return (mark,) if use is None else (mark, use)


def _printed(row: EvidenceRow, particulars: Particulars) -> Mark:
    digest = row.sha256[:HASH_CHARS]
    at = particulars.get("extracted_at", "")
    if at:
        shown = at[:16].replace("T", " ")
        return Mark("mark.printout", {"extracted_at": shown, "hash": digest})
    return Mark("mark.printout_undated", {"hash": digest})


def _signed(code: str, person: str | None, day: str | None) -> Mark:
    """Blanks stay to be filled by hand where nothing was recorded."""
    blank = "________"
    detail = {"person": person or blank}
    return Mark(code, detail if code == "mark.excerpt" else {**detail, "date": day or blank})
