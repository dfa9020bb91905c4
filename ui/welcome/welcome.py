"""Receives who starts first: looks at the folder, asks twice where it is doubtful, makes the workspace."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext, Work
from ui.shell.doors import NewWorkspace, default_folder, demo_workspace, is_played
from ui.shell.entrance import Entrance
from ui.welcome.model import PlaceState, WelcomeState
from ui.welcome.welcome_page import WelcomePage
from workbench.errors import Problem, WorkbenchError
from workbench.workspace.model import Institution

if TYPE_CHECKING:
    from collections.abc import Sequence

Found = tuple[Path, "Sequence[Problem]"]
WORKSPACE_THERE = "placement.workspace_there"


class Welcome(QObject):
    """`open_wanted` carries the folder of a workspace that exists; `language_changed`: build all anew."""

    open_wanted = Signal(object)
    language_changed = Signal()

    def __init__(self, entrance: Entrance, state: WelcomeState) -> None:
        self.page = WelcomePage(state)
        super().__init__(self.page)
        self._at = entrance
        self.is_making = False
        page = self.page
        page.place_edited.connect(self._on_place_edited)
        page.create_wanted.connect(self._on_create_wanted)
        page.demo_wanted.connect(self._on_demo_wanted)
        page.open_wanted.connect(self.open_wanted)
        page.language_chosen.connect(self._on_language_chosen)
        page.chapter_wanted.connect(self._on_chapter_wanted)
        entrance.keeper.told.connect(self._on_keeper_told)
        if state.folder:
            self._on_place_edited(state.folder)

    def fail(self, error: WorkbenchError) -> None:
        """What was wanted could not be made."""
        self.is_making = False
        self.page.show_trouble(" ".join(self._at.messages.sentences(error)))

    def _look(self, folder: Path, then: Callable[[Found], None], *, latest: str) -> None:
        """Ask the machine about a folder, on a worker: a drive may not answer."""

        def run(_context: JobContext) -> Found:
            from workbench.placement.looking import facts_about, whole_path
            from workbench.placement.rules import problems

            whole = whole_path(folder)
            return folder, problems(whole, facts_about(whole))

        self._at.jobs.latest(latest, Work(run, then, owner=self))

    def _place(self, found: Found) -> PlaceState:
        folder, problems = found
        if not problems:
            return PlaceState()
        text = "\n".join(self._at.messages.sentence(problem) for problem in problems)
        refused = [problem.code for problem in problems if problem.level == "error"]
        if not refused:
            return PlaceState(text, "warning")
        there = folder.expanduser() if WORKSPACE_THERE in refused else None
        usual = default_folder()
        return PlaceState(text, "error", None if there or usual == folder else usual, there)

    def _on_place_edited(self, text: str) -> None:
        if text:
            self._look(Path(text), self._on_looked, latest="welcome-place")
        else:
            self.page.show_place(PlaceState())

    def _on_looked(self, found: Found) -> None:
        self.page.show_place(self._place(found))

    def _on_create_wanted(self, state: WelcomeState) -> None:
        self.page.show_progress(self.tr("Looking at the folder…"))
        self._look(Path(state.folder), partial(self._on_looked_to_create, state), latest="welcome-create")

    def _on_looked_to_create(self, state: WelcomeState, found: Found) -> None:
        self.page.show_trouble(None)
        place = self._place(found)
        self.page.show_place(place)
        if not place.text:
            self._create(state)
        elif place.level == "error":
            self.page.point_to_place()
        else:
            self._confirm(state, found[1])

    def _confirm(self, state: WelcomeState, problems: "Sequence[Problem]") -> None:
        asked = Confirmation(
            self.tr("Put the workspace there all the same?"),
            tuple(self._at.messages.sentence(problem) for problem in problems),
            self.tr("Create it there all the same"),
            danger=True,
        )
        dialog = ConfirmDialog(asked, self.page)
        dialog.confirmed.connect(lambda _reason: self._create(state))
        dialog.open()

    def _create(self, state: WelcomeState) -> None:
        self.is_making = True
        self.page.show_progress(self.tr("Creating the workspace…"))
        self._at.preferences.staff_name = state.staff_name
        institution = Institution(state.institution, state.branch)
        self._at.keeper.create(NewWorkspace(Path(state.folder).expanduser(), institution, state.staff_name))

    def _on_demo_wanted(self, folder: Path) -> None:
        self.page.others.show_problem("")
        self.page.show_progress(self.tr("Playing the sample…"))
        self._look(demo_workspace(folder), partial(self._on_looked_for_demo, folder), latest="welcome-create")

    def _on_looked_for_demo(self, folder: Path, found: Found) -> None:
        workspace, problems = found
        if is_played(workspace):
            self.page.show_trouble(None)
            self.open_wanted.emit(workspace)
            return
        # One that was cut off while it was played is played again.
        refused = [each for each in problems if each.level == "error" and each.code != WORKSPACE_THERE]
        if refused:
            self.page.show_trouble(None)
            self.page.others.show_problem("\n".join(map(self._at.messages.sentence, refused)))
            return
        self.is_making = True
        self._at.keeper.create_demo(folder, self._at.messages)

    def _on_language_chosen(self, key: str) -> None:
        self._at.preferences.language = "en" if key == "en" else "zh"
        self.language_changed.emit()

    def _on_chapter_wanted(self, chapter: str) -> None:
        from ui.handbook.window import HandbookWindow

        HandbookWindow(self._at.messages.language, chapter, self._at.window).show()

    def _on_keeper_told(self, step: str) -> None:
        self.page.show_progress(f"{self.tr('Playing the sample…')} {step}")
