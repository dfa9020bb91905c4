"""The workspace as the pages hold it: there already, or about to be opened."""

import threading
from typing import TYPE_CHECKING, Self

from ui.kit.jobs import Cancelled
from workbench.workspace.model import Layout

if TYPE_CHECKING:
    from workbench.workspace.opening import Workspace


class AwaitedWorkspace:
    """Pages come up before the workspace is open; the workers that ask it something wait for it."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._workspace: Workspace | None = None
        self._known = threading.Event()

    @classmethod
    def of(cls, workspace: "Workspace") -> Self:
        """One that is open already."""
        made = cls(workspace.layout)
        made.arrive(workspace)
        return made

    @property
    def is_pending(self) -> bool:
        """Whether it is neither open nor given up."""
        return not self._known.is_set()

    def is_of(self, workspace: "Workspace") -> bool:
        """Whether it is this one."""
        return self._workspace is workspace

    def arrive(self, workspace: "Workspace") -> None:
        """It is open: let the waiting workers go on."""
        self._workspace = workspace
        self._known.set()

    def give_up(self) -> None:
        """It cannot be opened, or nobody wants it any more: what waits for it is dropped."""
        self._known.set()

    def get(self) -> "Workspace":
        """The open workspace; waits for it.

        Raises: Cancelled when it was given up.
        """
        self._known.wait()
        if self._workspace is None:
            raise Cancelled
        return self._workspace
