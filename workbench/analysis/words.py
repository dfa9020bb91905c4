"""Says codes, cells and tables of the analysis in one language."""

from collections.abc import Iterator

from workbench.analysis.model import (
    ALL,
    FEW,
    OTHER,
    PART_OF_KEY,
    SUPPRESSED,
    UNKNOWN,
    Cell,
    Kind,
    Table,
)
from workbench.analysis.remedies import parts_of
from workbench.analysis.remedying import CLAIM_FROM
from workbench.figures.rules import LEAST_CASES
from workbench.money import format_amount
from workbench.rulebook.model import Language
from workbench.rulebook.reading import Rulebook
from workbench.wording.messages import Messages
from workbench.wording.naming import Wording

_TABLES = {"region": "regions", "channel": "channels", "category": "categories", "cause": "causes"}
_SAID = ("weekday", "standing", "timeliness")
_SPECIAL = {OTHER: "other", FEW: "few", UNKNOWN: "unknown", ALL: "all"}
_UNNAMED = (OTHER, FEW, UNKNOWN)
_TOP = 3


class AnalysisWords:
    """`masks`: names of agents are starred in part; else they are numbered in the order of a table."""

    def __init__(
        self, language: Language, book: Rulebook, messages: Messages | None = None, *, names: bool = True
    ) -> None:
        self.language: Language = language
        self.wording = Wording(language, book, messages)
        self._names = names

    def say(self, label: str, /, **detail: object) -> str:
        """A text such as `analysis.title`."""
        values = {key: str(value) for key, value in detail.items()}
        return self.wording.messages.text(f"analysis.{label}", values)

    def title(self, table_id: str) -> str:
        """What a table is called."""
        return self.say(table_id.replace(".", "_"))

    def counts(self, table_id: str) -> str:
        """What exactly a table counts."""
        return self.say(f"{table_id.replace('.', '_')}_counts")

    def row(self, table: Table, code: str) -> str:
        """The name of a row."""
        if table.row_kind == "agent" and code not in _SPECIAL and not self._names:
            return self.say("agent_number", number=table.rows.index(code) + 1)
        return self.code(table.row_kind, code)

    def column(self, table: Table, code: str) -> str:
        """The name of a column."""
        return self.code(table.column_kind, code)

    def code(self, kind: Kind, code: str) -> str:
        """The name of a code."""
        if kind == "crowd" and code != ALL:
            return self._crowd(code)
        if code in _SPECIAL and not (kind == "weekday" or kind == "hour"):
            return self.say(f"code_{_SPECIAL[code]}")
        if kind in _TABLES:
            return self.wording.name(_TABLES[kind], code)
        if kind in _SAID:
            return self.say(f"{kind}_{code}")
        if kind == "month":
            year, month = code.split("-")
            return self.say("month", year=year, month_zh=int(month), month_en=month)
        if kind == "hour":
            return self.say("hour", hour=code)
        if kind == "age_band":
            if code.endswith("+"):
                return self.say("age_from", age=code[:-1])
            return self.say("age_band", band=code.replace("-", "–"))
        if kind == "remedy":
            return self.say("remedy_joint").join(self.say(f"remedy_{part}") for part in parts_of(code))
        return self.wording.masking.name(code) if kind == "agent" else code

    def cell_name(self, table: Table, cell: Cell) -> str:
        """Row and column of a cell."""
        name = self.row(table, cell.row)
        if table.shape != "grid":
            return name
        return f"{name} · {self.column(table, cell.column)}"

    def value(self, table: Table, cell: Cell) -> str:
        """The number of a cell with what it is taken from."""
        if table.shape == "shares":
            return self.share(cell)
        if table.shape == "spread":
            if cell.value is None or cell.high is None:
                return self.say("find_none")
            days = {"median": _number(cell.value), "high": _number(cell.high)}
            return self.say("spread", **days, count=cell.count)
        if cell.hits is not None:
            return self.say("count_fault", count=cell.count, hits=cell.hit_count)
        return self.say("count", count=cell.count)

    def share(self, cell: Cell) -> str:
        """A share with its parts, its interval, or that it rests on too few."""
        if cell.value is None or cell.low is None or cell.high is None:
            return self.say("find_none")
        said = {"percent": percent(cell.value), "hits": cell.hit_count, "count": cell.count}
        if cell.count < CLAIM_FROM:
            return self.say("share_few", **said)
        return self.say("share", **said, low=percent(cell.low), high=percent(cell.high))

    def cost(self, cell: Cell) -> str:
        """What was paid in a case on average; what was due and goodwill apart."""
        if not cell.count or not (cell.due_fen or cell.goodwill_fen):
            return ""
        due, goodwill = round(cell.due_fen / cell.count), round(cell.goodwill_fen / cell.count)
        return self.say("cost", due=format_amount(due), goodwill=format_amount(goodwill))

    def cell(self, table: Table, cell: Cell) -> str:
        """All that a cell says, in one line."""
        value = "　".join(part for part in (self.value(table, cell), self.cost(cell)) if part)
        return self.say("cell", name=self.cell_name(table, cell), value=value)

    def left_out(self, table: Table) -> list[str]:
        """How many cases a table leaves out, and why."""
        return [
            self.say(f"left_{reason}", count=len(cases))
            for reason, cases in table.left_out.items()
            if len(cases)
        ]

    def finding(self, table: Table) -> str:
        """What a table shows, in a sentence."""
        if not any(cell.count for cell in table.cells):
            return self.say("find_hidden" if len(table.left_out.get(SUPPRESSED, ())) else "find_none")
        match table.shape:
            case "columns":
                return self._columns(table)
            case "grid":
                return self._grid(table)
            case "rows":
                return self._overdue(table) if table.row_kind == "timeliness" else self._rows(table)
            case "spread":
                return (
                    ""
                    if table.total is None
                    else self.say("find_spread", value=self.value(table, table.total))
                )
            case "shares":
                return self._shares(table)

    def _crowd(self, code: str) -> str:
        cause, remedy, band = code.split(PART_OF_KEY)
        named = (self.code("cause", cause), self.code("remedy", remedy), self.code("age_band", band))
        return " · ".join(named)

    def _columns(self, table: Table) -> str:
        top = max(table.cells, key=lambda cell: cell.count)
        mean = f"{table.count / len(table.cells):.1f}"
        return self.say("find_columns", mean=mean, name=self.row(table, top.row), count=top.count)

    def _grid(self, table: Table) -> str:
        named = [cell for cell in table.cells if UNKNOWN not in (cell.row, cell.column)]
        if not named:
            return self.say("find_unknown", count=table.count)
        top = max(named, key=lambda cell: cell.count)
        return self.say(
            "find_grid",
            row=self.row(table, top.row),
            column=self.column(table, top.column),
            count=top.count,
            percent=percent(top.count / table.whole),
        )

    def _rows(self, table: Table) -> str:
        if all(cell.row == UNKNOWN for cell in table.cells):
            return self.say("find_unknown", count=table.count)
        named = [cell for cell in table.cells if cell.row not in _UNNAMED] or list(table.cells)
        counts = sorted((cell.count for cell in named), reverse=True)
        top = max(named, key=lambda cell: cell.count)
        several = len(counts) > _TOP
        return self.say(
            "find_rows" if several else "find_top",
            name=self.row(table, top.row),
            count=top.count,
            percent=percent(top.count / table.whole),
            top=percent(sum(counts[:_TOP]) / table.whole),
        )

    def _overdue(self, table: Table) -> str:
        late, met = (self._count(table, code) for code in ("late", "on_time"))
        if not late + met:
            return self.say("find_none")
        return self.say("find_overdue", late=late, count=late + met, percent=percent(late / (late + met)))

    def _count(self, table: Table, row: str) -> int:
        cell = table.cell(row)
        return 0 if cell is None else cell.count

    def _shares(self, table: Table) -> str:
        total = "" if table.total is None else self.share(table.total)
        enough = [cell for cell in table.cells if cell.count >= CLAIM_FROM and cell.row not in _UNNAMED]
        if not enough:
            return self.say("find_few", total=total, least=CLAIM_FROM)
        # By the lower end of the interval: the best of many parts is often one of the smallest by chance.
        top = max(enough, key=lambda cell: (cell.low or 0.0, cell.count))
        if not top.hit_count:
            return self.say("find_total", total=total)
        code = "find_remedy" if table.id.startswith("remedy.") else "find_shares"
        return self.say(code, total=total, name=self.row(table, top.row), value=self.share(top))


def running_shares(table: Table) -> Iterator[tuple[Cell, float]]:
    """Each cell with the share of it and of all before it."""
    so_far, whole = 0, max(table.whole, 1)
    for cell in table.cells:
        so_far += cell.count
        yield cell, so_far / whole


def is_hidden(cell: Cell) -> bool:
    """Whether so few people are in a cell that they could be told; nothing is as good as many."""
    return 0 < cell.count < LEAST_CASES


def percent(share: float) -> str:
    """`83.3%`."""
    return f"{share * 100:.1f}%"


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
