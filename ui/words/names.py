"""What word lists, their codes and the weights of words are called."""

from PySide6.QtCore import QObject

from workbench.suggestions.lexicon import lexicon
from workbench.wording.naming import Wording
from workbench.words.model import WordRow

_TABLES = {"categories": "categories", "causes": "causes", "natures": "natures", "demands": "demands"}


class WordNames(QObject):
    """Says lists and codes in the window's language."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def list(self, name: str) -> str:
        """The name of a word list."""
        return {
            "categories": self.tr("Categories"),
            "causes": self.tr("Causes"),
            "natures": self.tr("Natures"),
            "demands": self.tr("Demands"),
            "emotions": self.tr("Feelings"),
            "alerts": self.tr("Alerts"),
            "urgency": self.tr("Urgency"),
            "dictionary": self.tr("Dictionary for cutting words"),
        }.get(name, name)

    def code(self, name: str, code: str) -> str:
        """The name of a code of a list."""
        if name in _TABLES:
            return self._wording.name(_TABLES[name], code)
        if name == "emotions":
            extra = lexicon("emotions", code).entries[0].extra
            label = self._wording.name("emotions", str(extra.get("label", "")))
            return self.tr("Level {level} · {label}").format(level=extra["level"], label=label)
        if name == "urgency":
            return self._wording.sentence(f"suggestions.urgency_{code}", {})
        return {
            "self_harm": self.tr("Self-harm"),
            "violence": self.tr("Threat of violence"),
            "publication": self.tr("May go public"),
            "regulator": self.tr("May go to a regulator"),
            "crowd": self.tr("Several people"),
        }.get(code, code)

    def weight(self, row: WordRow) -> str:
        """How much a word weighs."""
        if row.points >= 6:
            return self.tr("strong")
        if row.points >= 2:
            return self.tr("ordinary")
        return self.tr("weak") if row.points > 0 else self.tr("excuses")

    def standing(self, row: WordRow) -> str:
        """Where a word comes from, or that it is out."""
        if not row.counts:
            return self.tr("Taken out")
        return self.tr("Added here") if row.origin == "own" or row.change else self.tr("Shipped")
