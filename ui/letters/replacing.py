"""Puts a better wording in place of one that should not go out."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from workbench.letters.content import Attachments, Block, Facts, Grid, Heading, Paragraph, Signatures
from workbench.letters.model import LetterSheet, LintView

# What speaks to the reader can stand in the letter as it is; all else tells the writer what to do.
_SPEAKING = ("您", "我司", "我们", "我会", "我将", "保险公司")
_TELLING = ("写", "只", "说明", "直接", "逐项", "删去", "给出", "告知", "用“", "由", "就", "按")
_DELETE = "删去"


def wording_for(finding: LintView) -> str | None:
    """What may be put in place of the words, nothing to take them out; None where the writer must mend it."""
    better = finding.replacement
    if better == _DELETE or better.startswith((_DELETE + "；", _DELETE + "，")):
        return ""
    if better.startswith(_TELLING) or not any(word in better for word in _SPEAKING):
        return None
    return better


@dataclass(frozen=True, slots=True)
class EditedLetter:
    """The text of a draft that is no longer filled by its fields."""

    blocks: tuple[Block, ...]
    title: str
    salutation: str


def replaced_fields(sheet: LetterSheet, finding: LintView, wording: str) -> dict[str, object]:
    """The fields that have the words, with the better ones; none where the template itself says them."""
    changed: dict[str, object] = {}
    for view in sheet.fields:
        value = view.value
        if isinstance(value, str) and finding.term in value:
            changed[view.field.key] = value.replace(finding.term, wording)
        elif isinstance(value, list) and view.field.kind == "list":
            rows = [[part.replace(finding.term, wording) for part in row] for row in value]
            if rows != [list(row) for row in value]:
                changed[view.field.key] = rows
    return changed


def edited_text(sheet: LetterSheet, finding: LintView, wording: str) -> EditedLetter:
    """The whole letter with the better words."""

    def better(text: str) -> str:
        return text.replace(finding.term, wording)

    content = sheet.content
    blocks = tuple(_better(block, better) for block in content.blocks)
    return EditedLetter(blocks, better(content.title), better(content.salutation))


def _better(block: Block, better: Callable[[str], str]) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, text=better(block.text))
        case Facts():
            return Facts(tuple((label, better(value)) for label, value in block.pairs))
        case Grid():
            return replace(block, rows=tuple(tuple(map(better, row)) for row in block.rows))
        case Signatures():
            return Signatures(tuple(map(better, block.labels)))
        case Attachments():
            return Attachments(tuple(map(better, block.items)))
