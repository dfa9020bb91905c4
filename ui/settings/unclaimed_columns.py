"""The columns of the list of files without an exhibit."""

from PySide6.QtCore import QCoreApplication

from ui.evidence.words import EvidenceWords, icon_of
from ui.kit.columns import Cell, Column
from workbench.evidence.model import Unclaimed

translate = QCoreApplication.translate
HASH_SHOWN = 16


def unclaimed_columns(words: EvidenceWords) -> tuple[Column[Unclaimed], ...]:
    """What it is, since when it lies there, of which type and size, under which name."""
    return (
        Column("kind", translate("UnclaimedColumns", "What it is"), _kind, width=150),
        Column(
            "since",
            translate("UnclaimedColumns", "Stored"),
            lambda row: words.moment(row.stored_at),
            width=120,
        ),
        Column("type", translate("UnclaimedColumns", "Type"), lambda row: row.media_type, width=130),
        Column(
            "size",
            translate("UnclaimedColumns", "Size"),
            lambda row: words.size(row.size_bytes),
            width=80,
            align="right",
        ),
        Column("name", translate("UnclaimedColumns", "Name or SHA-256"), _name, width=170, elastic=True),
    )


def _kind(row: Unclaimed) -> Cell:
    match row.kind:
        case "orphan":
            text = translate("UnclaimedColumns", "Not listed")
            return Cell(text, tone="amber", icon=icon_of(row.media_type))
        case "leftover":
            return Cell(translate("UnclaimedColumns", "Unfinished copy"), tone="neutral", icon="close")
        case "stray":
            return Cell(translate("UnclaimedColumns", "Not ours"), tone="neutral", icon="help")


def _name(row: Unclaimed) -> Cell:
    return Cell(row.sha256[:HASH_SHOWN] or row.name, tooltip=row.sha256 or row.name)
