"""What deserves a look: the facts that are the reason, and a link to them; never a label."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.cases.case_filter import CaseFilter
from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date
from ui.today.day_words import SEPARATOR, DayWords
from ui.today.note_card import NoteCard
from ui.today.note_line import NoteLine
from workbench.groups.model import Found
from workbench.persons.resolving_model import LikelyPair
from workbench.today.model import Alerts, GroupAlert, RepeatAlert

SHOWN = 4
CASES_NAMED = 4


class AlertsCard(NoteCard):
    """`person_wanted` carries a person's id, `cases_wanted` a CaseFilter, `groups_wanted` asks for groups."""

    person_wanted = Signal(str)
    cases_wanted = Signal(object)
    groups_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Found, ...] = ()
        self._alike: tuple[LikelyPair, ...] = ()
        self.show_heading(self.tr("Worth a look"), self.tr("Nothing stands out."))

    def show_state(self, alerts: Alerts, words: DayWords) -> None:
        """Show what stands out, possible groups first; what was detected stands for what was only counted."""
        detected = [self._detected(one, words) for one in self._found[:SHOWN]]
        known = {reason.value for one in self._found for reason in one.reasons if reason.kind == "product"}
        counted = [alert for alert in alerts.groups if alert.product not in known]
        groups = [*detected, *(self._group(alert, words) for alert in counted[: SHOWN - len(detected)])]
        repeats = [self._repeat(alert, words) for alert in alerts.repeats[: SHOWN - len(groups)]]
        doubled = len(alerts.groups) - len(counted)
        total = len(self._found) + alerts.groups_total - doubled + alerts.repeats_total
        hidden = total - len(groups) - len(repeats)
        alike = [self._twice(self._alike, words)] if self._alike else []
        self.show_lines([*groups, *repeats, *alike], self.tr("%n more", "", hidden) if hidden > 0 else "")

    def show_found(self, found: tuple[Found, ...]) -> None:
        """Groups that were detected; the next `show_state` tells them."""
        self._found = found

    def show_alike(self, pairs: tuple[LikelyPair, ...]) -> None:
        """People who may stand there twice; the next `show_state` tells how many pairs."""
        self._alike = pairs

    @property
    def has_found(self) -> bool:
        """Whether a group or a pair was found."""
        return bool(self._found or self._alike)

    def _twice(self, pairs: tuple[LikelyPair, ...], words: DayWords) -> NoteLine:
        first, wording = pairs[0], words.wording
        why = wording.several(wording.messages.text(reason.code) for reason in first.other.reasons)
        note = self.tr("{names}: {why}").format(names=f"{first.name} – {first.other.name}", why=why)
        line = NoteLine(self.tr("%n pair(s) of records", "", len(pairs)), note, self._twice_chip())
        line.add_action(self.tr("Look")).clicked.connect(lambda: self.person_wanted.emit(first.person_id))
        return line

    def _twice_chip(self) -> ChipState:
        return ChipState(self.tr("Same person?"), "neutral", "person")

    def _detected(self, one: Found, words: DayWords) -> NoteLine:
        parts = [self.tr("%n person(s)", "", one.people), self.tr("%n case(s)", "", len(one.cases))]
        first, last = (short_date(day, words.today) for day in (one.first_on, one.last_on))
        note = self.tr("{first} to {last}: {cases}").format(first=first, last=last, cases=one.title)
        chip = ChipState(self.tr("Possible group"), "accent", "group")
        line = NoteLine(SEPARATOR.join(parts), note, chip)
        line.add_action(self.tr("Look")).clicked.connect(self.groups_wanted)
        return line

    def _group(self, alert: GroupAlert, words: DayWords) -> NoteLine:
        cases, people = alert.cases, alert.people
        parts = [
            self.tr("%n case(s)", "", cases),
            self.tr("%n person(s)", "", people),
            words.wording.path(alert.category).replace(" › ", SEPARATOR),
            alert.product,
        ]
        first, last = (
            short_date(day, words.today) for day in (alert.first_received_on, alert.last_received_on)
        )
        note = self.tr("{first} to {last}: {cases}").format(
            first=first, last=last, cases=self._cases(alert.case_nos, cases, words)
        )
        chip = ChipState(self.tr("Possible group"), "accent", "group")
        line = NoteLine(SEPARATOR.join(parts), note, chip)
        wanted = CaseFilter(query=alert.product, categories=(alert.category,))
        line.add_action(self.tr("Look")).clicked.connect(lambda: self.cases_wanted.emit(wanted))
        return line

    def _repeat(self, alert: RepeatAlert, words: DayWords) -> NoteLine:
        count = alert.count
        name = alert.person_name or self.tr("Anonymous")
        text = SEPARATOR.join((name, self.tr("%n complaint(s) in 12 months", "", count)))
        chip = ChipState(self.tr("Again"), "amber", "refresh")
        line = NoteLine(text, self._cases(alert.case_nos, count, words), chip)
        person_id = alert.person_id
        line.add_action(self.tr("Look")).clicked.connect(lambda: self.person_wanted.emit(person_id))
        return line

    def _cases(self, case_nos: tuple[str, ...], count: int, words: DayWords) -> str:
        comma = "、" if words.wording.language == "zh" else ", "
        named = comma.join(map(words.case, case_nos[:CASES_NAMED]))
        return f"{named}…" if count > CASES_NAMED else named
