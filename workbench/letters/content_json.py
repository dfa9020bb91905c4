"""What a letter says, as JSON: how a draft that was edited and an issued letter are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from workbench.letters.content import (
    Attachments,
    Block,
    Facts,
    Grid,
    Heading,
    LetterContent,
    Paragraph,
    Signatures,
)

_BLOCKS: dict[str, type[Block]] = {
    kind.__name__.lower(): kind for kind in (Heading, Paragraph, Facts, Grid, Signatures, Attachments)
}


def blocks_to_json(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """The blocks as they are stored."""
    return [{"kind": type(block).__name__.lower(), **asdict(block)} for block in blocks]


def blocks_from_json(stored: Iterable[dict[str, Any]]) -> tuple[Block, ...]:
    """The blocks as they were stored."""
    found = []
    for raw in stored:
        values = {key: _frozen(value) for key, value in raw.items() if key != "kind"}
        found.append(_BLOCKS[raw["kind"]](**values))
    return tuple(found)


def content_to_json(content: LetterContent) -> dict[str, Any]:
    """A letter as it is stored."""
    signed_on = content.signed_on.isoformat() if content.signed_on else None
    plain = {part.name: getattr(content, part.name) for part in fields(content)}
    return {**plain, "signed_on": signed_on, "blocks": blocks_to_json(content.blocks)}


def content_from_json(stored: dict[str, Any]) -> LetterContent:
    """A letter as it was stored."""
    signed_on = date.fromisoformat(stored["signed_on"]) if stored["signed_on"] else None
    return LetterContent(**{**stored, "signed_on": signed_on, "blocks": blocks_from_json(stored["blocks"])})


def texts_of(content: LetterContent) -> list[tuple[str, str]]:
    """Every text of a letter with its place: `title`, `salutation`, or `blocks.3`."""
    found = [("title", content.title), ("salutation", content.salutation)]
    for number, block in enumerate(content.blocks):
        found.append((f"blocks.{number}", block_text(block)))
    return [(place, text) for place, text in found if text.strip()]


def block_text(block: Block) -> str:
    """What a block says, line by line."""
    match block:
        case Heading() | Paragraph():
            return block.text
        case Facts():
            return "\n".join(f"{label}：{value}" for label, value in block.pairs)
        case Grid():
            return "\n".join("，".join(row) for row in (block.columns, *block.rows))
        case Signatures():
            return "\n".join(block.labels)
        case Attachments():
            return "\n".join(block.items)


def _frozen(value: Any) -> Any:
    return tuple(_frozen(part) for part in value) if isinstance(value, list) else value
