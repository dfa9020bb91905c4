"""The settings page."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card_grid import CardGrid
from ui.kit.dates import moment
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.toast import ToastState
from ui.settings.calendar_card import CalendarCard
from ui.settings.display_card import DisplayCard
from ui.settings.institution_card import InstitutionCard
from ui.settings.letterhead_card import LetterheadCard
from ui.settings.maintenance_card import MaintenanceCard
from ui.settings.model import SettingsState, settings_state
from ui.settings.notices_card import NoticesCard
from ui.settings.staff_card import StaffCard
from ui.settings.upkeep_deeds import UpkeepDeeds
from ui.settings.workspace_card import WorkspaceCard
from ui.settings.year_deeds import YearDeeds
from ui.shell.desk import Desk
from ui.updates.card import UpdatesCard
from ui.updates.deeds import UpdateDeeds
from workbench.changes import Changes
from workbench.errors import WorkbenchError
from workbench.moment import today
from workbench.workspace.model import Institution


class SettingsPage(Page):
    """Every card shows one answer of the workspace and says what the person wants of it."""

    topics = frozenset({"settings", "calendar"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.header.show_title(self.tr("Settings"))
        keys = ActionButton(self.tr("Keyboard shortcuts"), icon_name="keyboard")
        keys.show_hint("?")
        keys.clicked.connect(desk.shell.show_shortcuts)
        self.header.add_button(keys)
        templates = ActionButton(self.tr("Letter templates"), icon_name="pencil")
        templates.clicked.connect(lambda: desk.go("templates"))
        self.header.add_button(templates)
        self._strip = ErrorStrip(desk.sentence)
        self._display = DisplayCard(desk.preferences)
        self._staff = StaffCard()
        self._institution = InstitutionCard()
        self._letterhead = LetterheadCard()
        self._workspace = WorkspaceCard()
        self._maintenance = MaintenanceCard()
        self._updates = UpdatesCard(desk.sentence)
        self._deeds = UpdateDeeds(desk, self._updates)
        self._years = YearDeeds(desk, self)
        self._calendar = CalendarCard(self._years.words)
        self._state: SettingsState | None = None
        upper = QWidget()
        grid = CardGrid(upper, least_width=380, most_columns=2, ragged=True)
        ours = (self._institution, self._letterhead, self._staff)
        own = (self._display, *ours, self._maintenance, self._workspace)
        for card in (*own, NoticesCard(desk.preferences), self._updates):
            grid.addWidget(card)
        self.body.addWidget(self._strip)
        self.body.addWidget(upper)
        self.body.addWidget(self._calendar)
        self.body.addStretch(1)
        self._connect()

    def activate(self, target: object | None) -> None:  # noqa: ARG002
        """Ask for everything anew."""
        self._ask()
        self._deeds.look()

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """A setting changed."""
        self._ask()

    def _connect(self) -> None:
        self._display.changed.connect(self._desk.shell.apply_preferences)
        self._staff.me_chosen.connect(self._on_me_chosen)
        self._staff.add_wanted.connect(self._on_add_wanted)
        self._institution.save_wanted.connect(self._on_save_wanted)
        self._letterhead.save_wanted.connect(self._on_save_wanted)
        self._workspace.other_wanted.connect(self._on_other_wanted)
        UpkeepDeeds(self._desk, self._maintenance).failed.connect(self._strip.show_error)
        self._maintenance.pack_wanted.connect(lambda: self._desk.go("pack-check"))
        self._years.failed.connect(self._strip.show_error)
        self._deeds.failed.connect(self._strip.show_error)
        self._calendar.enter_wanted.connect(self._on_enter_wanted)
        self._calendar.withdraw_wanted.connect(self._years.withdraw)

    def _ask(self) -> None:
        self._desk.read(partial(settings_state, self._desk.layout.root), self._show_state, latest="settings")

    def _show_state(self, state: SettingsState) -> None:
        day = today(self._desk.clock)
        self._institution.show_state(state.summary.institution)
        self._letterhead.show_state(state.summary.institution)
        self._staff.show_state(state.staff, self._desk.actor.name)
        self._state = state
        self._calendar.show_state(state, day.year)
        at = state.summary.last_backup
        if at is None:
            text = self.tr("No backup yet")
        else:
            text = self.tr("Last backup {when}").format(when=moment(at.at, day))
        self._maintenance.show_backup(text)
        self._workspace.show_state(str(state.summary.root))

    def _on_me_chosen(self, name: str) -> None:
        self._desk.preferences.staff_name = name
        # Somebody else may see other cases.
        self._desk.bus.publish(Changes.of("settings", "complaints", "persons", "evidence", "timeline"))

    def _on_add_wanted(self, name: str) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            from workbench.workspace.commands import add_staff

            return add_staff(session, name, actor=actor, clock=clock)

        self._desk.write(act, self._on_staff_added, self._on_staff_refused)

    def _on_staff_added(self, _changes: Changes) -> None:
        self._staff.show_problem(None)

    def _on_staff_refused(self, error: WorkbenchError) -> None:
        self._staff.show_problem(" ".join(self._desk.messages.sentences(error)))

    def _on_save_wanted(self, new: Institution) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Changes:
            from workbench.workspace.commands import set_institution

            return set_institution(session, new, actor=actor, clock=clock)

        self._desk.write(act, self._on_institution_saved, self._strip.show_error)

    def _on_institution_saved(self, _changes: Changes) -> None:
        self._strip.show_error(None)
        self._desk.say(ToastState(self.tr("The institution is saved.")))

    def _on_enter_wanted(self, year: int) -> None:
        entered = self._state.entered if self._state is not None else ()
        self._years.enter(year, next((each for each in entered if each.year == year), None))

    def _on_other_wanted(self) -> None:
        root = str(self._desk.layout.root.parent)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the workspace"), root)
        if chosen:
            self._desk.shell.switch_workspace(Path(chosen))
