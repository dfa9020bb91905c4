"""The columns of the list of found files; the first two are drawn and edited in their own way."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.bulk.model import FoundRow
from ui.evidence.words import EvidenceWords, icon_of
from ui.kit.columns import AnyColumn, Cell, Column
from ui.kit.palette import Tone
from workbench.bulk.model import Role, Standing

translate = QCoreApplication.translate
TICK, TITLE = "tick", "title"
_LOOKS: dict[Standing, tuple[Tone, str]] = {
    Standing.READY: ("green", "check"),
    Standing.KNOWN: ("amber", "copy"),
    Standing.SKIPPED: ("neutral", "minus"),
    Standing.REFUSED: ("red", "warning"),
}


def found_columns(words: EvidenceWords, title: Callable[[FoundRow], str]) -> tuple[AnyColumn, ...]:
    """Tick, name, type, size, title, standing, and what there is to say."""
    texts = {
        "name": translate("FoundColumns", "File"),
        "type": translate("FoundColumns", "Type"),
        "size": translate("FoundColumns", "Size"),
        TITLE: translate("FoundColumns", "Name in the list"),
        "standing": translate("FoundColumns", "State"),
        "why": translate("FoundColumns", "Note"),
    }
    cells: tuple[tuple[str, Callable[[FoundRow], str | Cell], int], ...] = (
        (TICK, lambda _row: "", 36),
        ("name", _name, 230),
        ("type", lambda row: Cell(row.type_name, muted=True), 62),
        ("size", lambda row: _size(words, row), 84),
        (TITLE, lambda row: Cell(title(row)), 190),
        ("standing", _standing, 96),
        ("why", lambda row: _why(words, row), 300),
    )
    return tuple(
        Column[FoundRow](
            key,
            texts.get(key, ""),
            cell,
            width=width,
            align="right" if key == "size" else "left",
            elastic=key in ("name", TITLE, "why"),
        )
        for key, cell, width in cells
    )


def said_of(words: EvidenceWords, row: FoundRow) -> str:
    """Why it is refused or passed over, else what to know before it is taken in."""
    candidate = row.candidate
    if candidate.code:
        return words.said(candidate.code, candidate.detail)
    if candidate.role is Role.ARCHIVE:
        return translate("FoundColumns", "The archive itself; its files are listed below.")
    return " ".join(words.sentence(remark) for remark in candidate.remarks)


def standing_text(standing: Standing) -> str:
    """Ready, in the case already, passed over, refused."""
    said = {
        Standing.READY: translate("FoundColumns", "Ready"),
        Standing.KNOWN: translate("FoundColumns", "In the case"),
        Standing.SKIPPED: translate("FoundColumns", "Passed over"),
        Standing.REFUSED: translate("FoundColumns", "Refused"),
    }
    return said[standing]


def _name(row: FoundRow) -> Cell:
    candidate = row.candidate
    tip = candidate.name if candidate.role is Role.ARCHIVE else f"{row.source} / {candidate.name}"
    return Cell(
        candidate.name, icon=icon_of(candidate.media_type), tooltip=tip, strong=candidate.role is Role.ARCHIVE
    )


def _size(words: EvidenceWords, row: FoundRow) -> str:
    return words.size(row.candidate.size_bytes) if row.candidate.size_bytes else ""


def _standing(row: FoundRow) -> Cell:
    standing = row.candidate.standing
    tone, icon = _LOOKS[standing]
    if standing is Standing.READY:
        return Cell(standing_text(standing), muted=True)
    return Cell(standing_text(standing), tone=tone, icon=icon)


def _why(words: EvidenceWords, row: FoundRow) -> Cell:
    text = said_of(words, row)
    return Cell(text, tooltip=text)
