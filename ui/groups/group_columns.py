"""The columns of the tables about groups."""

from PySide6.QtCore import QCoreApplication

from ui.groups.words import GroupWords
from ui.kit.columns import Cell, Column
from workbench.groups.model import GroupRow, Matrix, MemberRow


def group_columns(words: GroupWords) -> tuple[Column[GroupRow], ...]:
    """The list of groups."""
    translate = QCoreApplication.translate

    def grade(row: GroupRow) -> Cell:
        chip = words.grade(row.grade)
        return Cell(chip.text, chip.tone, chip.icon)

    def state(row: GroupRow) -> Cell:
        if row.closed_at is None:
            return Cell(translate("GroupColumns", "Going on"))
        return Cell(translate("GroupColumns", "Closed"), muted=True)

    return (
        Column("number", translate("GroupColumns", "Number"), lambda row: Cell(row.number, strong=True)),
        Column("title", translate("GroupColumns", "Title"), lambda row: row.title, width=240, elastic=True),
        Column("grade", translate("GroupColumns", "Grade"), grade, width=90),
        Column(
            "people", translate("GroupColumns", "People"), lambda row: str(row.people), align="right",
            width=70,
        ),
        Column(
            "cases", translate("GroupColumns", "Cases"), lambda row: str(row.cases), align="right", width=70
        ),
        Column(
            "open", translate("GroupColumns", "Still open"), lambda row: str(row.open_cases), align="right",
            width=86,
        ),
        Column(
            "opened", translate("GroupColumns", "Opened"), lambda row: words.moment(row.opened_at), width=110
        ),
        Column("state", translate("GroupColumns", "State"), state, width=80),
    )  # fmt: skip


def member_columns(words: GroupWords) -> tuple[Column[MemberRow], ...]:
    """The members of a group as a wall of progress."""
    translate = QCoreApplication.translate

    def due(row: MemberRow) -> Cell:
        text, tone = words.due(row)
        return Cell(text, tone, "clock" if tone in ("red", "amber") else "")

    def speaks(row: MemberRow) -> Cell:
        if row.representative_since is None:
            return Cell("")
        return Cell(translate("GroupColumns", "Yes"), "accent", "star", tooltip=row.election)

    return (
        Column("no", translate("GroupColumns", "Case"), _case, width=132),
        Column("name", translate("GroupColumns", "Complainant"), words.person, width=96),
        Column(
            "state", translate("GroupColumns", "State"), lambda row: words.wording.name("states", row.state),
            width=90,
        ),
        Column("due", translate("GroupColumns", "Due"), due, width=132),
        Column("handler", translate("GroupColumns", "Handler"), lambda row: row.handler, width=90),
        Column("unit", translate("GroupColumns", "Outlet"), lambda row: row.unit, width=120, elastic=True),
        Column(
            "asked", translate("GroupColumns", "Asked for"), lambda row: words.money(row.asked_fen),
            align="right", width=100,
        ),
        Column("speaks", translate("GroupColumns", "Speaks"), speaks, width=74),
    )  # fmt: skip


def _case(row: MemberRow) -> Cell:
    return Cell(row.case_no, strong=True)


MatrixRow = tuple[str, str, dict[str, int | None]]


def matrix_columns(matrix: Matrix, words: GroupWords) -> tuple[Column[MatrixRow], ...]:
    """Members down, demands across."""
    translate = QCoreApplication.translate

    def asked(code: str) -> Column[MatrixRow]:
        def cell(row: MatrixRow) -> Cell:
            if code not in row[2]:
                return Cell("")
            fen = row[2][code]
            return Cell(words.money(fen) if fen is not None else "✓")

        return Column(code, words.wording.name("demands", code), cell, align="center", width=150)

    def name(row: MatrixRow) -> str:
        return words.name(row[1])

    return (
        Column("no", translate("GroupColumns", "Case"), lambda row: Cell(row[0], strong=True), width=132),
        Column("name", translate("GroupColumns", "Complainant"), name, width=96),
        *(asked(code) for code in matrix.columns),
    )
