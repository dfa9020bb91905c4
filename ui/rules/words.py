"""Rules in words: their badge, what they hold, who decided what, and what a decision would do."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date, whole_date
from ui.rules.names import RuleNames
from workbench.lawbook.forms import form_of, shown_fields
from workbench.lawbook.model import ClockMove, RuleChange
from workbench.lawbook.queries import RuleLine, RuleSheet, awaits_confirmation
from workbench.rulebook.amending import Amendment, Deed
from workbench.rulebook.checklist_model import Element
from workbench.rulebook.model import RuleRow
from workbench.rulebook.reading import Rulebook
from workbench.wording.naming import Wording

LISTED_AT_MOST = 6
# Shown in another form, or of use to the program only.
_NOT_SHOWN = frozenset(
    (
        "id", "zh", "en", "active", "certainty", "verified_on", "verified_by", "valid_from", "valid_to",
        "citations", "elements", "requires", "only_if", "refuted_by", "required_when", "suggested_when",
        "choices", "kinds", "sources", "forms", "sectors", "grounds", "facts", "pii", "days_off",
        "days_worked", "statutory", "law", "article", "paragraph", "item", "amount_is_total", "table",
        "effect", "kind", "needs", "solution_talk", "order", "only_from", "harm", "group", "mask", "sets",
        "side", "contexts", "property", "negatable", "theme", "facet", "names",
        "type", "owed_forms", "owed_with_needs", "particular",
    )
)  # fmt: skip
# Fields that name a row of another table, or several.
_LINKS = {
    "trigger": "facts",
    "done_when": "facts",
    "starts_when": "facts",
    "ends_when": "facts",
    "moot_when": "facts",
    "pauses": "clock_events",
    "resets": "clock_events",
    "next": "clocks",
    "limited_by": "clocks",
    "same_as": "clocks",
    "deadlines": "clocks",
    "approved_by": "approval_levels",
    "evidence": "evidence_items",
    "parent": "categories",
    "clocks": "clocks",
    "natures": "natures",
    "categories": "categories",
    "causes": "causes",
    "channels": "channels",
    "demands": "demands",
    "matter": "approval_matters",
    "level": "approval_levels",
    "unless_yes": "three_property",
    "if_no": "three_property",
}
# Tables whose codes say nothing to a person.
_SAID = frozenset({"facts", "approval_matters", "approval_levels"})


class RuleWords(QObject):
    """Says rules in the language of the window."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wording = wording
        self.names = RuleNames(self)

    @property
    def chinese(self) -> bool:
        """Whether the window speaks Chinese."""
        return self.wording.language == "zh"

    def text(self, line: RuleLine) -> str:
        """What a rule says."""
        return line.zh if self.chinese else line.en

    def cited(self, line: RuleLine) -> str:
        """What a rule cites."""
        return line.cited_zh if self.chinese else line.cited_en

    def badge(self, line: RuleLine) -> ChipState:
        """How a rule stands with the legal department."""
        if line.state == "off":
            return ChipState(self.tr("Off"), "neutral", "eye-off")
        if line.state == "confirmed" or (line.state == "shipped" and line.confirmed):
            return ChipState(self.tr("Confirmed"), "green", "check")
        if line.state == "changed":
            return ChipState(self.tr("Changed"), "accent", "pencil")
        if awaits_confirmation(line):
            return ChipState(self.tr("To confirm"), "amber", "scale")
        return ChipState(self.tr("House rule"), "neutral", "building")

    def certainty(self, line: RuleLine) -> str:
        """How sure the wording is."""
        return {
            "source": self.tr("The text was read"),
            "high": self.tr("Known well, not read again"),
            "check": self.tr("Uncertain"),
            "design": self.tr("Our own choice"),
        }[line.certainty]

    def facts(self, sheet: RuleSheet, book: Rulebook) -> list[tuple[str, str]]:
        """What a rule holds, label by label."""
        row, line = sheet.row, sheet.line
        other = line.en if self.chinese else line.zh
        found = [(self.tr("English") if self.chinese else self.tr("Chinese"), other)]
        if self.cited(line):
            found.append((self.names.field("citations"), self.cited(line)))
        found.append((self.tr("Certainty"), self.certainty(line)))
        found.append((self.tr("Valid"), self._validity(sheet)))
        found += [
            (self.names.field(name), self._value(name, text, book))
            for name, text in shown_fields(row)
            if name not in _NOT_SHOWN and not self._other_language(name)
        ]
        return found

    def proof(self, element: Element, book: Rulebook) -> str:
        """What proves an element, how surely, and where that stands."""
        needs = element.needs_zh if self.chinese else element.needs_en
        cited = self.wording.several(book.cite(each, self.wording.language) for each in element.citations)
        standard = self.names.answer("standard", element.standard)
        return f"{needs}\n{standard} · {cited}"

    def elements(self, row: RuleRow) -> tuple[Element, ...]:
        """The elements of a ground."""
        found: tuple[Element, ...] = getattr(row, "elements", ())
        return found

    def deed(self, one: Amendment) -> str:
        """A decision in one line."""
        texts: dict[Deed, str] = {
            "confirm": self.tr("{name} confirmed it"),
            "change": self.tr("{name} changed {fields} from {day} on"),
            "switch_off": self.tr("{name} switched it off from {day} on"),
            "switch_on": self.tr("{name} switched it on from {day} on"),
            "take_back": self.tr("{name} took it back from {day} on"),
        }
        named = self.wording.several(self.names.field(name) for name in one.fields)
        day = whole_date(one.effective_from)
        return texts[one.deed].format(name=one.by, fields=named, day=day)

    def question(self, change: RuleChange) -> str:
        """What is asked before a decision is done."""
        texts: dict[Deed, str] = {
            "confirm": self.tr("Confirm {rule}?"),
            "change": self.tr("Change {rule}?"),
            "switch_off": self.tr("Switch {rule} off?"),
            "switch_on": self.tr("Switch {rule} on?"),
            "take_back": self.tr("Take back what was decided about {rule}?"),
        }
        return texts[change.deed].format(rule=change.amendment.row_id)

    def verb(self, deed: Deed) -> str:
        """The button that does it."""
        texts: dict[Deed, str] = {
            "confirm": self.tr("Confirm"),
            "change": self.tr("Change"),
            "switch_off": self.tr("Switch off"),
            "switch_on": self.tr("Switch on"),
            "take_back": self.tr("Take back"),
        }
        return texts[deed]

    def done(self, change: RuleChange) -> str:
        """What is said when it is done."""
        texts: dict[Deed, str] = {
            "confirm": self.tr("{rule} is confirmed."),
            "change": self.tr("{rule} is changed."),
            "switch_off": self.tr("{rule} is switched off."),
            "switch_on": self.tr("{rule} is switched on."),
            "take_back": self.tr("{rule} stands as it was shipped."),
        }
        return texts[change.deed].format(rule=change.amendment.row_id)

    def consequences(self, change: RuleChange, today: date) -> tuple[str, ...]:
        """What will happen, line by line."""
        return (
            *self._row_lines(change),
            *self._case_lines(change, today),
            *(self.wording.sentence(problem.code, problem.detail) for problem in change.warnings),
        )

    def _row_lines(self, change: RuleChange) -> Iterator[str]:
        table = change.amendment.table
        before = {spec.name: spec for spec in form_of(table, change.before)}
        for spec in form_of(table, change.after):
            old = before.get(spec.name)
            if old is not None and old.text != spec.text:
                label = self.names.field(spec.name)
                texts = (self._short(spec.name, each.text) for each in (old, spec))
                yield f"{label}{'：' if self.chinese else ': '}{' → '.join(texts)}"
        if change.before.active != change.after.active:
            yield (
                self.tr("The rule applies again.")
                if change.after.active
                else self.tr("The rule applies no more.")
            )
        if change.deed == "confirm":
            yield self.tr("Your name stands for it; it is kept with the reason.")
            if table in ("citations", "laws"):
                yield self.tr("Letters may cite it from now on.")
        else:
            day = whole_date(change.amendment.effective_from)
            yield self.tr("From {day} on; complaints received before keep the rule of their day.").format(
                day=day
            )

    def _case_lines(self, change: RuleChange, today: date) -> Iterator[str]:
        if change.amendment.table != "clocks" or change.deed == "confirm":
            return
        if not change.moves:
            yield self.tr("No running deadline moves.")
            return
        count = len(change.cases)
        yield self.tr("Deadlines of %n case(s) move; each case is told in its timeline.", "", count)
        for move in change.moves[:LISTED_AT_MOST]:
            yield self._move(move, today)
        if len(change.moves) > LISTED_AT_MOST:
            yield self.tr("and %n more", "", len(change.moves) - LISTED_AT_MOST)

    def _move(self, move: ClockMove, today: date) -> str:
        old, new = move.before, move.after
        if new is None:
            text = self.tr("{case}: {before} → no longer runs")
            return text.format(case=move.case_no, before=short_date(old.statutory, today))
        return self.tr("{case}: {before} → {after}, internal {inner_before} → {inner}").format(
            case=move.case_no,
            before=short_date(old.statutory, today),
            after=short_date(new.statutory, today),
            inner_before=short_date(old.internal, today),
            inner=short_date(new.internal, today),
        )

    def _short(self, name: str, text: str) -> str:
        shown = self.wording.several(self.names.answer(name, line) for line in text.splitlines()) or "—"
        return shown if len(shown) <= 60 else shown[:59] + "…"

    def _validity(self, sheet: RuleSheet) -> str:
        standing = sheet.standing
        from_day = standing.effective_from if standing.changed or standing.state == "off" else None
        edition = sheet.row.valid_from if len(sheet.editions) > 1 or from_day is None else from_day
        if edition.year <= 2000 and sheet.row.valid_to is None:
            return self.tr("always")
        first, last = whole_date(edition), sheet.row.valid_to
        if last is None:
            return self.tr("from {first}").format(first=first)
        return self.tr("{first} to {last}").format(first=first, last=whole_date(last))

    def _other_language(self, name: str) -> bool:
        return name.endswith("_en" if self.chinese else "_zh")

    def _value(self, name: str, text: str, book: Rulebook) -> str:
        if name in _LINKS:
            return "\n".join(self._linked(book, name, code) for code in text.splitlines())
        lines = []
        for line in text.splitlines():
            if line.startswith("{"):
                lines.append(self._condition(line, book))
                continue
            zh, bar, en = line.partition(" | ")
            lines.append((zh if self.chinese else en) if bar else self.names.answer(name, line))
        return "\n".join(lines)

    def _condition(self, line: str, book: Rulebook) -> str:
        """A fact with the answer that counts, or a facet of the profile with what must hold of it."""
        told = json.loads(line)
        if "facet" in told:
            return self._facet_test(told, book)
        asked = book.text(book.facts[told["fact"]], self.wording.language)
        return f"{asked}{'：' if self.chinese else ': '}{self.names.answer('', told['equals'])}"

    def _facet_test(self, told: Mapping[str, Any], book: Rulebook) -> str:
        facet = book.profile[told["facet"]]
        texts = {choice.value: book.text(choice, self.wording.language) for choice in facet.choices}
        parts = [texts.get(value, value) for value in told.get("values") or ()]
        for bound, mark in (("at_least", "≥ {n}"), ("at_most", "≤ {n}"), ("share_from", "≥ {n} %")):
            if told.get(bound) is not None:
                parts.append(mark.format(n=told[bound]))
        colon = "：" if self.chinese else ": "
        return f"{book.text(facet, self.wording.language)}{colon}{self.wording.several(parts)}"

    def _linked(self, book: Rulebook, name: str, code: str) -> str:
        table = _LINKS[name]
        row = book.rows_of(table).get(code)
        if row is None:
            return self.names.answer(name, code)
        text = book.text(row, self.wording.language)
        return text if table in _SAID else f"{code} {text}"
