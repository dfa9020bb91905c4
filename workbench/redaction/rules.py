"""What is wrong with areas as drawn, and the word that stands on their boxes."""

from collections.abc import Iterable, Sequence
from math import isfinite

from workbench.errors import Problem
from workbench.evidence.pictures import FORMATS
from workbench.evidence.signatures import PDF
from workbench.redaction.model import DRAWN, AreaDraft, Pattern, Rect, Wanted
from workbench.redaction.text_file import TEXTS
from workbench.rulebook.model import Language, RedactionReason, RuleTable

REASON_MAX_CHARS = 200
MARK_MAX_CHARS = 12
AREAS_AT_MOST = 20_000
WORDS_AT_MOST, WORD_MAX_CHARS = 500, 200
KINDS = frozenset({DRAWN, *Pattern})
# A thousandth of a page is no more than a slip of the mouse.
LEAST_SIDE = 0.001
# Where a font is not in the file, letters are as wide as the reader's own, a little more or less each time.
SAME_WITHIN = 0.005


def is_paged(media_type: str) -> bool:
    """Whether areas of such a file are parts of a page; of a text they are characters of a line."""
    return media_type == PDF or media_type in FORMATS


def can_be_redacted(media_type: str) -> bool:
    """Whether files of this kind can be redacted as they are; others are to be converted to PDF first."""
    return is_paged(media_type) or media_type in TEXTS


def area_problems(drafts: Sequence[AreaDraft], *, paged: bool) -> list[Problem]:
    """Everything that is wrong with areas; the field names which."""
    if not drafts:
        return [Problem("areas", "redaction.no_areas")]
    if len(drafts) > AREAS_AT_MOST:
        return [Problem("areas", "redaction.too_many", {"limit": str(AREAS_AT_MOST)})]
    return [problem for place, draft in enumerate(drafts) for problem in _problems(draft, place, paged)]


def is_same_place(one: Rect, other: Rect) -> bool:
    """Whether two areas of a page are the same but for how wide a reader takes a letter to be."""
    return all(abs(a - b) <= SAME_WITHIN for a, b in zip(one, other, strict=True))


def wanted_problems(wanted: Wanted) -> list[Problem]:
    """Everything that is wrong with what is to be looked for."""
    found = [
        Problem("patterns", "redaction.unknown_pattern", {"value": pattern[:40]})
        for pattern in wanted.patterns
        if pattern not in KINDS - {DRAWN, Pattern.NAME, Pattern.WORD}
    ]
    for field in ("names", "policies", "words"):
        typed: tuple[str, ...] = getattr(wanted, field)
        if len(typed) > WORDS_AT_MOST or any(len(word) > WORD_MAX_CHARS for word in typed):
            detail = {"limit": str(WORDS_AT_MOST), "length": str(WORD_MAX_CHARS)}
            found.append(Problem(field, "redaction.too_many_words", detail))
    if not (wanted.patterns or wanted.names or wanted.policies or wanted.words):
        found.append(Problem("patterns", "redaction.nothing_wanted"))
    return found


def mark_of(reason: str, reasons: RuleTable[RedactionReason], language: Language = "zh") -> str:
    """The word for a box: that of the reason, or words of one's own where they are short."""
    row = reasons.get(reason)
    if row is not None:
        return row.mark_zh if language == "zh" else row.mark_en
    return reason if len(reason) <= MARK_MAX_CHARS else ""


def _problems(draft: AreaDraft, place: int, paged: bool) -> Iterable[Problem]:
    field = f"areas.{place}"
    if draft.page < 1 or not all(isfinite(side) for side in draft.rect):
        yield Problem(f"{field}.page", "redaction.bad_area")
        return
    if not _lies_well(draft, paged):
        yield Problem(field, "redaction.bad_area")
    if draft.kind not in KINDS:
        yield Problem(f"{field}.kind", "redaction.unknown_pattern", {"value": draft.kind[:40]})
    if not draft.reason.strip():
        yield Problem(f"{field}.reason", "redaction.reason_missing")
    elif len(draft.reason) > REASON_MAX_CHARS:
        yield Problem(f"{field}.reason", "redaction.reason_long", {"limit": str(REASON_MAX_CHARS)})


def _lies_well(draft: AreaDraft, paged: bool) -> bool:
    x0, y0, x1, y1 = draft.rect
    if not paged:
        return x0 >= 0 and x1 - x0 >= 1 and float(x0).is_integer() and float(x1).is_integer()
    inside = min(x0, y0) >= 0 and max(x1, y1) <= 1
    return inside and x1 - x0 >= LEAST_SIDE and y1 - y0 >= LEAST_SIDE
