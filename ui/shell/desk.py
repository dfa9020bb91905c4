"""What a page is given: reading, writing, going elsewhere, telling the person; nothing else is global."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject

from ui.kit.bus import Bus
from ui.kit.jobs import Failed, Job, JobContext, Jobs, Work, alive
from ui.kit.palette import Tone
from ui.kit.toast import ToastState
from ui.messages import Messages
from ui.shell.awaited import AwaitedWorkspace
from ui.shell.preferences import Preferences, default_staff_name
from workbench.actor import Actor
from workbench.changes import Changes
from workbench.errors import MachineError, Problem, WorkbenchError
from workbench.moment import Clock
from workbench.workspace.model import Layout

if TYPE_CHECKING:
    from workbench.rulebook.following_book import FollowingBook
    from workbench.workspace.opening import Workspace

T = TypeVar("T")
Ask = Callable[[Any, JobContext], T]


class Shell(Protocol):
    """What the window does for its pages."""

    def go(self, page: str, target: object | None = None) -> None:
        """Show a page."""

    def go_back(self) -> None:
        """Show the page before."""

    def say(self, toast: ToastState) -> None:
        """Show a short message."""

    def show_shortcuts(self) -> None:
        """Show every key of every page."""

    def find(self) -> None:
        """Open the box that finds cases, people, law and commands."""

    def apply_preferences(self) -> None:
        """A preference was changed: theme and language follow at once."""

    def switch_workspace(self, folder: Path) -> None:
        """Close this workspace and open another."""


@dataclass(frozen=True)
class Desk:
    """Handed to every page by its constructor.

    `rulebook` follows the rules of the workspace, as shipped until it is open: for names and choices.
    """

    awaited: AwaitedWorkspace
    jobs: Jobs
    bus: Bus
    shell: Shell
    preferences: Preferences
    messages: Messages
    clock: Clock
    _making: Lock = field(default_factory=Lock, init=False, repr=False, compare=False)

    @property
    def rulebook(self) -> "FollowingBook":
        """The rules to name codes by; made when first asked for, because the first painting names none."""
        with self._making:
            made: FollowingBook | None = self.__dict__.get("_rulebook")
            if made is None:
                made = self.__dict__["_rulebook"] = _shipped()
            return made

    @property
    def workspace(self) -> "Workspace":
        """The open workspace as whoever sits here may see it; a worker that comes early waits for it."""
        return self._seen_by(self.actor.name)

    @property
    def layout(self) -> Layout:
        """Where things lie in it, known from the start."""
        return self.awaited.layout

    @property
    def actor(self) -> Actor:
        """Who sits here now."""
        return Actor(self.preferences.staff_name or default_staff_name())

    def read(
        self,
        ask: Ask[T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        latest: str = "",
        owner: QObject | None = None,
        title: str = "",
    ) -> Job:
        """Ask with a reading session on a worker; `latest` names a question whose older asking is dropped."""

        viewer = self.actor.name

        def run(context: JobContext) -> T:
            with self._seen_by(viewer).read() as session:
                self._follow_rules(session)
                return ask(session, context)

        work = Work(run, then, failed, owner, title)
        return self.jobs.latest(latest, work) if latest else self.jobs.read(work)

    def write(
        self,
        act: Ask[T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        *,
        changes: Changes | None = None,
        owner: QObject | None = None,
        title: str = "",
    ) -> Job:
        """Run a command in a writing session, one after the other, and tell the pages what it changed.

        What changed is the result itself, its `changes`, or the argument, whichever there is.
        """

        viewer = self.actor.name

        def run(context: JobContext) -> T:
            with self._seen_by(viewer).write() as session:
                done = act(session, context)
                self._follow_rules(session)
                return done

        # Plain functions have no owner, so the other pages hear of it even when the asking page is gone.
        def done(result: T) -> None:
            self.bus.publish(_changes_of(result) or changes or Changes(frozenset()))
            if then is not None and alive(owner, then):
                then(result)

        def went_wrong(error: WorkbenchError) -> None:
            if failed is not None and alive(owner, failed):
                failed(error)

        return self.jobs.write(Work(run, done, went_wrong if failed else None, title=title))

    def work(self, work: Work[Any]) -> Job:
        """Run something on a worker that needs no session, or opens its own."""
        return self.jobs.read(work)

    def go(self, page: str, target: object | None = None) -> None:
        """Show a page, at a target."""
        self.shell.go(page, target)

    def go_back(self) -> None:
        """Show what was shown before."""
        self.shell.go_back()

    def find(self) -> None:
        """Open the box that finds everything (Ctrl+K)."""
        self.shell.find()

    def tell(self, code: str, detail: Mapping[str, str] | None = None, *, tone: Tone = "green") -> None:
        """Say the sentence of a code in passing."""
        self.shell.say(ToastState(self.messages.text(code, detail), tone))

    def say(self, toast: ToastState) -> None:
        """Say a translated sentence in passing, perhaps with a way to undo."""
        self.shell.say(toast)

    def sentence(self, problem: Problem | MachineError) -> str:
        """The sentence of a problem or an error."""
        return self.messages.sentence(problem)

    def _follow_rules(self, session: Any) -> None:
        # SQL is loaded by the workspace, which is open by now; the first page comes up without it.
        from workbench.rulebook.governing import governing_rulebook

        self.rulebook.follow(governing_rulebook(session))

    def _seen_by(self, viewer: str) -> "Workspace":
        return self.awaited.get().seen_by(viewer)


def _changes_of(result: object) -> Changes | None:
    if isinstance(result, Changes):
        return result
    held = getattr(result, "changes", None)
    return held if isinstance(held, Changes) else None


def _shipped() -> "FollowingBook":
    from workbench.rulebook.following_book import FollowingBook
    from workbench.rulebook.reading import shipped_rulebook

    return FollowingBook(shipped_rulebook())
