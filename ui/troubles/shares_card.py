"""What takes room in a workspace whose disk is full."""

from PySide6.QtWidgets import QWidget

from ui.kit.card import Card
from ui.troubles.model import Share
from workbench.wording.sizes import in_words


class SharesCard(Card):
    """One line a part, the largest first."""

    def __init__(self, shares: tuple[Share, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("What takes room in this workspace"))
        names = {
            "evidence": self.tr("Evidence (stays here)"),
            "backups": self.tr("Backups (older ones may be moved to another disk)"),
            "letters": self.tr("Letters (stay here)"),
            "cache": self.tr("Cache (made again when it is missing)"),
            "database": self.tr("Database (stays here)"),
        }
        self.add_facts([(in_words(share.size_bytes), names[share.part]) for share in shares])
