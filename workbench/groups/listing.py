"""Reads a list of members from a file: case numbers, contract numbers or phones, one case a line."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from workbench.complaints.rules import contract_key
from workbench.errors import Problem, UserError
from workbench.identity.phones import normalise_phone
from workbench.text import search_key

MOST_LINES = 5_000
# In the order in which they are asked for; any spelling of a column's name that people use.
COLUMNS = {
    "case_no": ("case_no", "case", "caseno", "case number", "案件编号", "案件号", "案号", "编号"),
    "contract": (
        "contract",
        "policy",
        "policy no",
        "policy_no",
        "保单号",
        "保单",
        "合同号",
        "合同编号",
        "账号",
    ),
    "phone": ("phone", "mobile", "tel", "电话", "手机", "手机号", "联系电话", "电话号码"),
}
# The Chinese spreadsheet programs still write the national encoding.
# Source: GB 18030-2022; Unicode 15, 23.8 (byte order mark).
_ENCODINGS = ("utf-8-sig", "gb18030")


class Match(StrEnum):
    """What becomes of a line: it joins, is in already, or is left to a person."""

    JOINS = "joins"
    MEMBER = "member"
    ELSEWHERE = "elsewhere"
    REPEATED = "repeated"
    SEVERAL = "several"
    UNCOUNTED = "uncounted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ListedLine:
    """A line as it was written, and its keys as they are compared, by column."""

    number: int
    written: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MatchedLine:
    """A line with what it names: cases by number (several where it is not clear which), and what follows."""

    number: int
    written: str
    match: Match
    case_nos: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """Every line of a list with what would become of it; nothing was done."""

    lines: tuple[MatchedLine, ...] = field(default_factory=tuple)

    @property
    def joining(self) -> tuple[str, ...]:
        """The numbers of the cases that would join."""
        return tuple(line.case_nos[0] for line in self.lines if line.match is Match.JOINS)

    def count(self, match: Match) -> int:
        """How many lines come out so."""
        return sum(line.match is match for line in self.lines)


def decoded(raw: bytes) -> str:
    """The text of a file from a spreadsheet program.

    Raises: UserError `group.list_encoding`.
    """
    for encoding in _ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError.one("file", "group.list_encoding")


def listed_lines(text: str) -> list[ListedLine]:
    """The lines of a list; its first line names the columns, of which at least one must be known.

    Raises: UserError naming every line that cannot be read.
    """
    rows = _rows(text)
    if not rows:
        raise UserError.one("file", "group.list_empty")
    places = _places(rows[0][1])
    if not places:
        raise UserError.one("file", "group.list_no_column", line=str(rows[0][0]))
    problems: list[Problem] = []
    found = [_line(number, cells, places, problems) for number, cells in rows[1:]]
    if not found:
        problems.append(Problem("file", "group.list_empty"))
    if len(found) > MOST_LINES:
        problems = [Problem("file", "group.list_too_long", {"most": str(MOST_LINES)})]
    if problems:
        raise UserError(problems)
    return found


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """The lines that hold anything, with their numbers."""
    head = text.lstrip().split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), strict=True)
    found: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((reader.line_num, cells))
    except csv.Error:
        raise UserError.one("file", "group.list_broken", line=str(reader.line_num)) from None
    return found


def _places(head: Sequence[str]) -> dict[str, int]:
    names = [search_key(cell).strip() for cell in head]
    return {
        column: names.index(name)
        for column, spellings in COLUMNS.items()
        for name in [next((one for one in spellings if one in names), "")]
        if name
    }


def _line(number: int, cells: Sequence[str], places: dict[str, int], problems: list[Problem]) -> ListedLine:
    given = {column: cells[place].strip() for column, place in places.items() if place < len(cells)}
    keys = []
    for column, written in given.items():
        if not written:
            continue
        key = _key(column, written)
        if key:
            keys.append((column, key))
        else:
            problems.append(Problem(f"lines.{number}", "group.list_phone", {"line": str(number)}))
    if not any(given.values()):
        problems.append(Problem(f"lines.{number}", "group.list_nothing", {"line": str(number)}))
    return ListedLine(number, " ".join(filter(None, given.values()))[:80], tuple(keys))


def _key(column: str, written: str) -> str:
    if column == "contract":
        return contract_key(written)
    if column == "phone":
        found = normalise_phone(written)
        return "" if found.problems else found.normal
    return search_key(written)


def matched(lines: Sequence[ListedLine], cases_of: "CasesOf") -> Preview:
    """Every line with what would become of it."""
    return Preview(tuple(_judged(lines, cases_of)))


@dataclass(frozen=True, slots=True)
class NamedCase:
    """A case that a key names; `group` is the number of the open group in which it stands."""

    case_no: str
    counted: bool
    member: bool
    group: str


@dataclass(frozen=True, slots=True)
class CasesOf:
    """The cases that each key names, by column and key."""

    named: dict[tuple[str, str], frozenset[NamedCase]]

    def of(self, line: ListedLine) -> list[NamedCase]:
        """The cases that all keys of a line name, in the order of their numbers."""
        sets = [self.named.get(key, frozenset()) for key in line.keys]
        return sorted(frozenset.intersection(*sets), key=lambda case: case.case_no) if sets else []


def _judged(lines: Sequence[ListedLine], cases_of: CasesOf) -> Iterator[MatchedLine]:
    seen: set[str] = set()
    for line in lines:
        cases = cases_of.of(line)
        match = _match(cases)
        numbers = tuple(case.case_no for case in cases)
        if match is Match.JOINS:
            numbers = (next(case.case_no for case in cases if case.counted),)
            match = Match.REPEATED if numbers[0] in seen else match
            seen.add(numbers[0])
        group = next((case.group for case in cases if case.group), "") if match is Match.ELSEWHERE else ""
        yield MatchedLine(line.number, line.written, match, numbers, group)


def _match(cases: Sequence[NamedCase]) -> Match:
    counted = [case for case in cases if case.counted]
    if not cases:
        return Match.UNKNOWN
    if any(case.member for case in cases):
        return Match.MEMBER
    if not counted:
        return Match.UNCOUNTED
    if len(counted) > 1:
        return Match.SEVERAL
    return Match.ELSEWHERE if counted[0].group else Match.JOINS
