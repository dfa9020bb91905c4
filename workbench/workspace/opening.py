"""Open, create, lock and close a workspace; hand out reading and writing sessions."""

import contextlib
import json
import logging
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db import schema
from db.sqlite import backup_into, machine_code, open_engine, reading
from workbench.audit.commands import open_trail
from workbench.audit.model import AuditHead
from workbench.audit.queries import audit_head
from workbench.errors import MachineError
from workbench.ids import new_id
from workbench.moment import Clock, SystemClock
from workbench.plots.home import keep_cache_in
from workbench.recusals.hiding import hide_from, keep_away, refuse_hidden_deeds
from workbench.workspace import upkeep
from workbench.workspace.files import is_full, told_as_machine_errors, write_whole
from workbench.workspace.heads import keep_outside, outside_head
from workbench.workspace.holding import hold
from workbench.workspace.model import FORMAT, LEFT_BY_A_CRASH, Layout

_log = logging.getLogger(__name__)

Tell = Callable[[str], None]


def _tell_nobody(_code: str) -> None:
    """Nobody waits for it."""


class Workspace:
    """An open workspace; holds its lock until closed.

    Its sessions show everything, unless it is the workspace as somebody sees it (`seen_by`).
    """

    def __init__(
        self, layout: Layout, engine: Engine, lock: FileLock, clock: Clock, viewer: str = ""
    ) -> None:
        self.layout = layout
        self.clock = clock
        self.viewer = viewer
        self._engine = engine
        self._lock = lock

    def seen_by(self, viewer: str) -> Self:
        """The same open workspace without the cases that a person is kept away from."""
        return type(self)(self.layout, self._engine, self._lock, self.clock, viewer)

    def whole(self) -> Self:
        """The same open workspace with everything, for proofs and copies, which show nobody a case."""
        return self.seen_by("")

    @classmethod
    def create(cls, root: Path, *, clock: Clock | None = None) -> Self:
        """Make a workspace in a new or empty folder and open it.

        Raises: MachineError `workspace.folder_in_use` when the folder holds anything else.
        """
        layout = Layout(root)
        with told_as_machine_errors(root):
            root.mkdir(parents=True, exist_ok=True)
            if any(path.name not in LEFT_BY_A_CRASH for path in root.iterdir()):
                raise MachineError("workspace.folder_in_use", path=str(root))
        lock = locked(layout)
        try:
            with _machine_errors(layout):
                _lay_out(layout, clock or SystemClock())
            return cls._opened(layout, lock, clock or SystemClock())
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, root: Path, *, clock: Clock | None = None, tell: Tell = _tell_nobody) -> Self:
        """Open a workspace, bringing an older one up to date after a backup.

        `tell` hears the code of every step that may take long.
        Raises: MachineError `workspace.missing`, `.in_use`, `.newer`, `.damaged`, `.read_only`.
        """
        layout = Layout(root)
        if not is_workspace(root):
            raise MachineError("workspace.missing", path=str(root))
        refuse_unfit(layout)
        lock = locked(layout)
        try:
            return cls._opened(layout, lock, clock or SystemClock(), tell)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, layout: Layout, lock: FileLock, clock: Clock, tell: Tell = _tell_nobody) -> Self:
        if not layout.database.is_file():
            raise MachineError("workspace.damaged", path=str(layout.database))
        keep_cache_in(layout.cache)
        engine = open_engine(layout.database)
        opened = cls(layout, engine, lock, clock)
        try:
            with _machine_errors(layout):
                _bring_up_to_date(layout, engine, clock, tell)
            opened._keep_in_step(tell)
            hold(layout, clock)
        except BaseException:
            engine.dispose()
            raise
        return opened

    @contextlib.contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that takes the write lock at once; leaving it normally commits.

        After COMMIT the audit head is also written beside the database.
        Raises: UserError `complaint.unknown_case` when something was done to a case that is kept from whoever
            works here; then nothing of it stays.
        """
        with _machine_errors(self.layout), Session(self._engine) as session:
            with session.begin():
                begun = self._keep_away(session)
                yield session
                refuse_hidden_deeds(session, begun)
                head = audit_head(session)
            self._keep_head(head)

    @contextlib.contextmanager
    def read(self) -> Iterator[Session]:
        """A consistent view for reading; nothing is kept of what it does."""
        with (
            _machine_errors(self.layout),
            reading(self._engine) as connection,
            Session(connection) as session,
        ):
            if self.viewer:
                hide_from(session, self.viewer)
            yield session

    def outside_head(self) -> AuditHead:
        """The audit head as kept beside the database; the empty head when there is none."""
        return outside_head(self.layout)

    def close(self) -> None:
        """Let go of the database and of the lock."""
        self._engine.dispose()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep_away(self, session: Session) -> int:
        """Note whom the session works for. Returns the length of the trail as it begins."""
        if not self.viewer:
            return 0
        keep_away(session, self.viewer)
        return audit_head(session).count

    def _keep_in_step(self, tell: Tell) -> None:
        """Renew what another edition of the program made, after a backup."""
        with self.read() as session:
            parts = upkeep.outdated(session)
        if parts:
            tell("workspace.opening_backup")
            _back_up_before(self.layout, self._engine, "renewal", self.clock)
            tell("workspace.opening_renewal")
            with self.write() as session:
                upkeep.renew(session, parts, self.clock)

    def _keep_head(self, head: AuditHead) -> None:
        # The transaction stands already: a head that lags behind is no reason to call it failed.
        try:
            keep_outside(self.layout, head)
        except MachineError as error:
            _log.warning("the audit head was not kept apart: %s", error)


def is_workspace(root: Path) -> bool:
    """Whether there is a workspace in a folder, sound or not.

    Raises: MachineError when the system does not let us look.
    """
    with told_as_machine_errors(root):
        try:
            return stat.S_ISREG(Layout(root).marker.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False


def locked(layout: Layout) -> FileLock:
    """Hold the workspace for this program.

    Raises: MachineError `workspace.in_use`.
    """
    # Whichever thread closes the workspace lets go of the lock, not only the one that opened it.
    lock = FileLock(layout.lock, timeout=0, thread_local=False)
    with told_as_machine_errors(layout.root):
        try:
            lock.acquire()
        except Timeout:
            raise MachineError("workspace.in_use", path=str(layout.root)) from None
    return lock


def _lay_out(layout: Layout, clock: Clock) -> None:
    with told_as_machine_errors(layout.root):
        for folder in (layout.evidence, layout.backups, layout.logs, layout.cache):
            folder.mkdir(exist_ok=True)
        for leftover in layout.root.glob("workbench.db*"):
            leftover.unlink()
    engine = open_engine(layout.database)
    try:
        schema.create_schema(engine)
        with Session(engine) as session, session.begin():
            open_trail(session)
            upkeep.mark_present(session)
    finally:
        engine.dispose()
    write_marker(layout, clock)


def write_marker(layout: Layout, clock: Clock) -> None:
    """Make the folder a workspace."""
    made = {"format": FORMAT, "id": new_id(clock), "created_at": clock.now().isoformat()}
    write_whole(layout.marker, json.dumps(made, indent=2).encode())


def refuse_unfit(layout: Layout) -> None:
    """Refuse a workspace whose marker is unreadable or of a newer format.

    Raises: MachineError `workspace.damaged`, `.newer`.
    """
    try:
        found = json.loads(layout.marker.read_text("utf-8"))["format"]
    except (OSError, ValueError, KeyError, TypeError):
        raise MachineError("workspace.damaged", path=str(layout.marker)) from None
    if not isinstance(found, int) or found > FORMAT:
        raise MachineError("workspace.newer", path=str(layout.root), found=str(found), known=str(FORMAT))


def _bring_up_to_date(layout: Layout, engine: Engine, clock: Clock, tell: Tell) -> None:
    revision = schema.revision_of(engine)
    if revision == schema.HEAD_REVISION:
        return
    if revision is None:
        raise MachineError("workspace.damaged", path=str(layout.database))
    if revision not in schema.known_revisions():
        raise MachineError(
            "workspace.newer", path=str(layout.root), found=revision, known=schema.HEAD_REVISION
        )
    tell("workspace.opening_backup")
    _back_up_before(layout, engine, f"upgrade-from-{revision}", clock)
    tell("workspace.opening_upgrade")
    schema.upgrade(engine)


def _back_up_before(layout: Layout, engine: Engine, what: str, clock: Clock) -> None:
    layout.backups.mkdir(exist_ok=True)
    with engine.connect() as connection:
        backup_into(connection, layout.backups / f"before-{what}-{clock.now():%Y%m%d-%H%M%S}.db")


@contextlib.contextmanager
def _machine_errors(layout: Layout) -> Iterator[None]:
    """Turn what the database says of the machine into MachineErrors; our defects pass through."""
    try:
        yield
    except DBAPIError as error:
        code = machine_code(error)
        if code is None:
            raise
        if code == "machine.disk_error" and is_full(layout.root):
            code = "machine.disk_full"
        raise MachineError(code, path=str(layout.root), reason=str(error.orig)) from error
