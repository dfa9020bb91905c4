"""The columns of a list of members before it joins."""

from PySide6.QtCore import QCoreApplication

from ui.groups.words import GroupWords
from ui.kit.columns import Cell, Column
from workbench.groups.listing import MatchedLine


def line_columns(words: GroupWords) -> tuple[Column[MatchedLine], ...]:
    """Line, what it says, the cases it names, and what becomes of it."""
    translate = QCoreApplication.translate

    def match(line: MatchedLine) -> Cell:
        told = words.match(line.match, line.group)
        return Cell(told.text, told.tone, told.icon)

    return (
        Column(
            "line", translate("ListColumns", "Line"), lambda line: str(line.number), align="right", width=60
        ),
        Column(
            "written", translate("ListColumns", "In the list"),
            lambda line: words.wording.masking.text(line.written), width=180,
        ),
        Column("cases", translate("ListColumns", "Case"), lambda line: " ".join(line.case_nos), width=150),
        Column("match", translate("ListColumns", "What happens"), match, width=200, elastic=True),
    )  # fmt: skip
