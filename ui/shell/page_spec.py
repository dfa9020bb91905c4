"""How a capability offers its page, its commands and what Ctrl+K can find of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ui.kit.jobs import JobContext
    from ui.kit.page import Page
    from ui.shell.desk import Desk
    from workbench.wording.messages import Language
    from workbench.workspace.opening import Workspace

Words = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do from anywhere: in the palette, in the sheet of shortcuts, and by its key."""

    key: str
    title: str
    run: Callable[[], None]
    shortcut: str = ""
    icon: str = "chevron-right"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that Ctrl+K found: opens a page at a target."""

    title: str
    note: str
    icon: str
    page: str
    target: object | None = None


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds things by text, on a reader's thread: `find(session, text, context)` gives at most a dozen."""

    heading: Words
    find: "Callable[[Any, str, JobContext], Sequence[Found]]"


@dataclass(frozen=True, slots=True)
class Return:
    """How a later start comes back to a page that shows one thing, by what `Page.place` said of it.

    `is_there(session, place)` runs on a reader's thread and sees what whoever sits here may see; `target`
    makes of the place what the page goes to.
    """

    is_there: Callable[[Any, str], bool]
    target: Callable[[str], object] = str


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page by key; importing the module that holds it stays cheap: the factory imports the page.

    `put_by` runs on the write lane before a workspace is closed: what the next start shows at once.
    `under`: the page of the rail that stays marked while this one, which is not in it, is on screen.
    `handbook`: the chapter that F1 opens, `clocks` or `clocks#pause`.
    `returns`: how the next start comes back to it; a page of the rail needs none.
    """

    key: str
    title: Words
    icon: str
    factory: "Callable[[Desk], Page]"
    in_rail: bool = True
    under: str = ""
    help: Words | None = None
    handbook: str = ""
    commands: "Callable[[Desk], Sequence[Command]] | None" = None
    finders: tuple[Finder, ...] = ()
    shortcuts: Callable[[], Sequence[tuple[str, str]]] | None = None
    put_by: "Callable[[Workspace, Language], None] | None" = None
    returns: Return | None = None
