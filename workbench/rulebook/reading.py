"""Reads the rule pack, one file at a time and only when asked for, and refuses a file that has mistakes."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

import resources
from workbench.errors import Problem, UserError
from workbench.rulebook import model
from workbench.rulebook.citing import long_citation, short_citation
from workbench.rulebook.decoding import Decoder
from workbench.rulebook.model import Citation, ClockRule, Language, RuleRow, RuleTable

if TYPE_CHECKING:
    from workbench.rulebook import (
        advice_model,
        evidence_model,
        group_model,
        identity_model,
        link_model,
        measure_model,
        profile_model,
        signal_model,
        taboo_model,
    )
    from workbench.rulebook import checklist_model as checklists
    from workbench.rulebook.amending import Standing

Row = TypeVar("Row", bound=RuleRow)


class _File(Generic[Row]):
    """One file of the pack, named like the attribute that holds it; a row type may be given by name."""

    def __init__(self, row_type: type[Row] | str) -> None:
        self._row_type = row_type
        self.name = ""

    @property
    def row_type(self) -> type[Row]:
        """The class of the rows; one that is given by name is loaded only when such a file is read."""
        if not isinstance(self._row_type, str):
            return self._row_type
        module, _, name = self._row_type.rpartition(".")
        found: type[Row] = getattr(import_module(f"workbench.rulebook.{module}"), name)
        return found

    def __set_name__(self, owner: type[Rulebook], name: str) -> None:
        self.name = name

    def __get__(self, book: Rulebook, owner: type[Rulebook]) -> RuleTable[Row]:
        return book.table(self.name, self.row_type)


class _Bilingual(Protocol):
    @property
    def zh(self) -> str: ...

    @property
    def en(self) -> str: ...


class Rulebook:
    """The rule pack of a folder; every attribute is a table that is read on first use.

    Raises: UserError listing all mistakes of a file when that file is first used.
    """

    laws = _File(model.Law)
    citations = _File(model.CitedPlace)
    channels = _File(model.Channel)
    categories = _File(model.Category)
    lines = _File(model.InsuranceLine)
    causes = _File(model.CodeItem)
    demands = _File(model.Demand)
    natures = _File(model.Nature)
    roles = _File(model.CodeItem)
    id_types = _File(model.CodeItem)
    contract_kinds = _File(model.CodeItem)
    contact_channels = _File(model.CodeItem)
    evidence_kinds = _File(model.CodeItem)
    evidence_forms = _File(model.CodeItem)
    original_reasons = _File(model.CodeItem)
    redaction_reasons = _File(model.RedactionReason)
    emotions = _File(model.CodeItem)
    emotion_levels = _File(model.EmotionLevel)
    states = _File(model.State)
    regions = _File(model.CodeItem)
    severity = _File(model.SeverityRule)
    clocks = _File(model.ClockRule)
    clock_events = _File(model.ClockEvent)
    holidays = _File(model.CodeItem)
    calendar = _File(model.CalendarYear)
    facts: _File[checklists.Fact] = _File("checklist_model.Fact")
    refusal_flow: _File[checklists.RefusalStep] = _File("checklist_model.RefusalStep")
    refusal_grounds: _File[checklists.Ground] = _File("checklist_model.Ground")
    evidence_items: _File[checklists.EvidenceItem] = _File("checklist_model.EvidenceItem")
    three_property: _File[checklists.Question] = _File("checklist_model.Question")
    particular_groups: _File[evidence_model.ParticularGroup] = _File("evidence_model.ParticularGroup")
    evidence_particulars: _File[evidence_model.Particular] = _File("evidence_model.Particular")
    weak_proof: _File[evidence_model.WeakProof] = _File("evidence_model.WeakProof")
    masks = _File(model.MaskRule)
    awards = _File(model.AwardKind)
    award_bases = _File(model.CodeItem)
    approval_matters = _File(model.ApprovalMatter)
    approval_levels = _File(model.CodeItem)
    authority = _File(model.Authority)
    strategies: _File[checklists.Hint] = _File("checklist_model.Hint")
    profile: _File[profile_model.Facet] = _File("profile_model.Facet")
    questions: _File[profile_model.ProfileQuestion] = _File("profile_model.ProfileQuestion")
    data_requests: _File[profile_model.DataRequestKind] = _File("profile_model.DataRequestKind")
    profile_banned: _File[profile_model.BannedWords] = _File("profile_model.BannedWords")
    taboo_terms: _File[taboo_model.TabooTerm] = _File("taboo_model.TabooTerm")
    advice: _File[advice_model.AdviceRule] = _File("advice_model.AdviceRule")
    identity: _File[identity_model.IdentityRule] = _File("identity_model.IdentityRule")
    signals: _File[signal_model.SignalRule] = _File("signal_model.SignalRule")
    signal_limits: _File[signal_model.SignalLimit] = _File("signal_model.SignalLimit")
    groups: _File[group_model.GroupRule] = _File("group_model.GroupRule")
    signal_steps: _File[signal_model.SignalStep] = _File("signal_model.SignalStep")
    signal_taboos: _File[signal_model.SignalTaboo] = _File("signal_model.SignalTaboo")
    regulator_measures: _File[measure_model.RegulatorMeasure] = _File("measure_model.RegulatorMeasure")
    common_marks: _File[link_model.CommonMark] = _File("link_model.CommonMark")

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tables: dict[str, RuleTable[Any]] = {}
        self._lock = threading.RLock()

    @classmethod
    def row_type(cls, name: str) -> type[RuleRow]:
        """The class of the rows of a table.

        Raises: UserError `rulebook.unknown_table`.
        """
        part = vars(Rulebook).get(name)
        if not isinstance(part, _File):
            raise UserError.one("table", "rulebook.unknown_table", table=name[:60])
        found: type[RuleRow] = part.row_type
        return found

    @classmethod
    def file_names(cls) -> tuple[str, ...]:
        """Names of all tables, which are also the names of their files."""
        return tuple(name for name, part in vars(Rulebook).items() if isinstance(part, _File))

    def rows_of(self, name: str) -> RuleTable[RuleRow]:
        """The table of a name that comes from outside.

        Raises: UserError `rulebook.unknown_table`, or listing all mistakes of the file.
        """
        return self.table(name, self.row_type(name))

    def as_of(self, day: date) -> Rulebook:  # noqa: ARG002
        """The rules as they stood for a complaint received on a day; a shipped pack knows one state only."""
        return self

    def standing(self, table: str, row_id: str) -> Standing:
        """What a legal department decided about a row, as it stands at last."""
        from workbench.rulebook.amending import as_shipped

        return as_shipped(self.rows_of(table).get(row_id))

    def table(self, name: str, row_type: type[Row]) -> RuleTable[Row]:
        """The table of a file, read once, by whichever thread asks first.

        Raises: UserError listing all mistakes of the file.
        """
        if name not in self._tables:
            with self._lock:
                if name not in self._tables:
                    self._tables[name] = self._read(name, row_type)
        return self._tables[name]

    def clock(self, clock_id: str, on: date) -> ClockRule:
        """The edition of a clock that governs a period which began on `on`.

        Raises: UserError `rulebook.unknown_clock`, or `rulebook.not_in_force` before its first edition.
        """
        if clock_id not in self.clocks:
            raise UserError.one("clock", "rulebook.unknown_clock", clock=clock_id)
        rule = self.clocks.on(clock_id, on)
        if rule is None:
            raise UserError.one("clock", "rulebook.not_in_force", clock=clock_id, on=on.isoformat())
        return rule

    def text(self, row: _Bilingual, language: Language) -> str:
        """The text of a row in a language."""
        return row.zh if language == "zh" else row.en

    def cite(self, citation: Citation, language: Language) -> str:
        """A short citation, such as 保险法 16(3)."""
        return short_citation(self.laws[citation.law], citation, language)

    def cite_long(self, citation: Citation, language: Language) -> str:
        """A full citation with the edition, for letters and the case file."""
        return long_citation(self.laws[citation.law], citation, language)

    def _read(self, name: str, row_type: type[Row]) -> RuleTable[Row]:
        from workbench.rulebook.checking import findings

        decoder = Decoder(f"{name}.yaml")
        rows: list[Row] = []
        for index, raw in enumerate(_raw_rows(self.folder / decoder.file), start=1):
            row_id = str(raw.get("id", f"#{index}")) if isinstance(raw, Mapping) else f"#{index}"
            row = decoder.row(row_type, raw, row_id)
            if row is None:
                continue
            if any(known.id == row.id and _overlap(known, row) for known in rows):
                decoder.refuse("rulebook.duplicate_id", row_id, "id")
            rows.append(row)
        for code, row_id, field in findings(rows):
            decoder.refuse(code, row_id, field)
        # Laws cite nothing; asking the table of laws while it is being read would never end.
        for row in rows if name != "laws" else ():
            self._check_citations(decoder, row)
        if decoder.problems:
            raise UserError(decoder.problems)
        return RuleTable(tuple(rows))

    def _check_citations(self, decoder: Decoder, row: RuleRow) -> None:
        for citation in all_citations(row):
            if citation.law not in self.laws:
                decoder.refuse("rulebook.unknown_law", row.id, "citations", law=citation.law)


def all_citations(row: RuleRow) -> Iterator[Citation]:
    """The citations of a row and of its elements; a cited place names itself."""
    yield from row.citations
    if isinstance(row, model.CitedPlace):
        yield row.place
    for element in getattr(row, "elements", ()):
        yield from element.citations


def _overlap(first: RuleRow, second: RuleRow) -> bool:
    return first.holds_on(second.valid_from) or second.holds_on(first.valid_from)


def _raw_rows(path: Path) -> list[Any]:
    """The rows of a file with the file's defaults filled in."""
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        document = yaml.load(path.read_bytes(), Loader=loader)
    except (OSError, yaml.YAMLError, ValueError) as failure:
        raise _bad_file(path, str(failure)) from failure
    if not isinstance(document, dict) or not {"rows"} <= set(document) <= {"defaults", "rows"}:
        raise _bad_file(path, "defaults, rows")
    defaults = document.get("defaults") or {}
    if not isinstance(document["rows"], list) or not isinstance(defaults, dict):
        raise _bad_file(path, "defaults, rows")
    return [defaults | row if isinstance(row, dict) else row for row in document["rows"]]


def _bad_file(path: Path, reason: str) -> UserError:
    return UserError([Problem(path.name, "rulebook.bad_file", {"file": path.name, "reason": reason})])


@cache
def shipped_rulebook() -> Rulebook:
    """The rule pack that comes with the program."""
    return Rulebook(Path(resources.__file__).parent / "rules")
