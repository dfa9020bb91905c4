"""Puts a better wording in place of one that should not go out."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from workbench.letters.content import Attachments, Block, Facts, Grid, Heading, Paragraph, Signatures
from workbench.letters.model import LetterSheet, LintView


@dataclass(frozen=True, slots=True)
class EditedLetter:
    """The text of a draft that is no longer filled by its fields."""

    blocks: tuple[Block, ...]
    title: str
    salutation: str


def replaced_fields(sheet: LetterSheet, finding: LintView) -> dict[str, object]:
    """The fields that have the words, with the better ones; none where the template itself says them."""
    changed: dict[str, object] = {}
    for view in sheet.fields:
        value = view.value
        if isinstance(value, str) and finding.term in value:
            changed[view.field.key] = value.replace(finding.term, finding.replacement)
        elif isinstance(value, list) and view.field.kind == "list":
            rows = [[part.replace(finding.term, finding.replacement) for part in row] for row in value]
            if rows != [list(row) for row in value]:
                changed[view.field.key] = rows
    return changed


def edited_text(sheet: LetterSheet, finding: LintView) -> EditedLetter:
    """The whole letter with the better words."""

    def better(text: str) -> str:
        return text.replace(finding.term, finding.replacement)

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
