"""Apply an update where versions lie side by side, and go back to the one before.

Whenever the power goes, `current` or `previous` names a whole version: the new one gets its name only when
it has passed its own test, and the two names change last, each in one step.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.errors import MachineError, UserError, WorkbenchError
from workbench.moment import Clock, SystemClock
from workbench.updating.debian import apply_package, log_folder
from workbench.updating.installation import find_installation
from workbench.updating.keys import UpdateKey
from workbench.updating.log import NAME, UpdateLog
from workbench.updating.model import Applied, Installation, InstallKind, UpdateFacts
from workbench.updating.reading import OpenUpdate, open_update
from workbench.updating.rules import offer_problems, place_problems
from workbench.updating.switching import CURRENT, PREVIOUS, VERSIONS, place, point, sweep, switch_back
from workbench.updating.trying import prove_program
from workbench.updating.unpacking import unpack
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.files import sync_folder, told_as_machine_errors

LOCK = ".update.lock"
# Beside the program itself: logs, the two names, and what the self-test writes.
SPARE_BYTES = 200 << 20


@dataclass(frozen=True, slots=True)
class Order:
    """Who wants an update, whether it may lead back, and by which clock it is logged."""

    by: str = ""
    allow_older: bool = False
    clock: Clock = field(default_factory=SystemClock)


def check_update(
    path: Path, *, to: Installation, keys: tuple[UpdateKey, ...], allow_older: bool, watch: Watch = UNWATCHED
) -> UpdateFacts:
    """Check an update file from its signature to its last byte; nothing is written.

    Raises: UserError with every reason why it cannot be applied here.
    """
    with open_update(path, keys) as update:
        _refuse_unfit(update, to, allow_older=allow_older)
        update.prove(watch)
        return update.facts


def apply_update(
    path: Path,
    *,
    to: Installation,
    keys: tuple[UpdateKey, ...],
    order: Order,
    watch: Watch = UNWATCHED,
) -> Applied:
    """Check an update, unpack it, let it test itself, and let it start from the next start on.

    Raises: UserError when the file is refused; MachineError `update.busy`, `update.no_room`,
        `update.self_test_…`, or what the disk said. Everything is then as before. Whatever `watch.check`
        raises, until the new version is in place.
    """
    log = UpdateLog(_log_path(to), by=order.by, clock=order.clock)
    if problems := place_problems(to):
        raise UserError(problems)
    with _told(log, path), open_update(path, keys) as update:
        offer = update.facts.offer
        if to.kind is InstallKind.DEB:
            _refuse_unfit(update, to, allow_older=order.allow_older)
            log.begin("begun", of=to.version, to=offer.version, key=update.facts.signer)
            return apply_package(update, to=to, log=log, watch=watch)
        assert to.root is not None  # narrowing: versions lie somewhere
        with _alone(to.root):
            # Somebody else may have ended an update since this program looked.
            to = find_installation(to.program)
            _refuse_unfit(update, to, allow_older=order.allow_older)
            log.begin("begun", of=to.version, to=offer.version, key=update.facts.signer)
            return _replaced(update, to, log, watch)


def roll_back(to: Installation, *, order: Order) -> Applied:
    """Let the previous version start again.

    Raises: UserError `update.installed_…`, `update.rollback_deb`, `update.nothing_before` or
        `update.before_is_broken`; MachineError.
    """
    if to.kind is InstallKind.DEB:
        raise UserError.one("installation", "update.rollback_deb")
    if problems := place_problems(to):
        raise UserError(problems)
    assert to.root is not None  # narrowing: versions lie somewhere
    with _alone(to.root):
        log = UpdateLog(_log_path(to), by=order.by, clock=order.clock)
        log.begin("rollback-begun")
        now, before = switch_back(to.root, to.program.file_name)
        log.note("rolled-back", of=before, to=now)
        return Applied(now, before)


def _replaced(update: OpenUpdate, to: Installation, log: UpdateLog, watch: Watch) -> Applied:
    assert to.root is not None  # narrowing: versions lie somewhere
    root, offer = to.root, update.facts.offer
    new, old = offer.version, to.version
    update.prove(watch)
    log.note("checked", sha256=offer.payload.sha256)
    sweep(root, _needed(to))
    _expect_room(root, offer.payload.unpacked_bytes)
    with _part(root, new) as part:
        tree = unpack(update.payload(), offer.payload, part, watch)
        log.note("unpacked", files=offer.payload.files, bytes=offer.payload.unpacked_bytes)
        program = tree / to.program.file_name
        if not program.is_file():
            raise UserError.one("file", "update.payload_unfit_program", name=to.program.file_name)
        prove_program(program, watch)
        log.note("tested")
        _settle(tree)
        watch.check()
        watch.progress(0, 0, "switch")
        place(tree, root, new)
        log.note("placed")
    point(root, PREVIOUS, old)
    point(root, CURRENT, new)
    log.note("switched", of=old, to=new)
    for name in sweep(root, {new, old, to.running}):
        log.note("removed", version=name)
    return Applied(new, old)


def _refuse_unfit(update: OpenUpdate, to: Installation, *, allow_older: bool) -> None:
    if problems := offer_problems(update.facts.offer, to, allow_older=allow_older):
        raise UserError(problems)


def _needed(to: Installation) -> set[str]:
    return {to.current, to.previous, to.running}


def _expect_room(root: Path, wanted: int) -> None:
    with told_as_machine_errors(root):
        free = shutil.disk_usage(root).free
    if free < wanted + SPARE_BYTES:
        megabytes = {"needed": f"{(wanted + SPARE_BYTES) >> 20}", "free": f"{free >> 20}"}
        raise MachineError("update.no_room", path=str(root), **megabytes)


@contextlib.contextmanager
def _part(root: Path, version: str) -> Iterator[Path]:
    """A new folder for unpacking that is gone afterwards, whatever happens."""
    part = root / VERSIONS / f".{version}.part"
    with told_as_machine_errors(part):
        shutil.rmtree(part, ignore_errors=True)
        if part.exists():
            # The self-test of an update that was killed still runs in it, where that keeps files.
            raise MachineError("update.busy", path=str(root))
        # Nobody else changes what is unpacked between its proof and its test.
        part.mkdir(0o700)
    try:
        yield part
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _settle(tree: Path) -> None:
    """Have the disk keep all that was unpacked before a name leads to it."""
    with told_as_machine_errors(tree):
        if hasattr(os, "sync"):
            os.sync()
            return
        for path in tree.rglob("*"):
            if path.is_file():
                with path.open("r+b") as file:
                    os.fsync(file.fileno())
        sync_folder(tree)


@contextlib.contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Raises: MachineError `update.busy` when another update runs."""
    lock = FileLock(root / LOCK, timeout=0, thread_local=False)
    with told_as_machine_errors(root):
        try:
            lock.acquire()
        except Timeout:
            raise MachineError("update.busy", path=str(root)) from None
    try:
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def _told(log: UpdateLog, path: Path) -> Iterator[None]:
    """Log what goes wrong before it is raised."""
    try:
        yield
    except UserError as error:
        log.note("refused", file=path.name, why=",".join(problem.code for problem in error.problems))
        raise
    except MachineError as error:
        said = {"said": error.detail["said"]} if error.detail.get("said") else {}
        log.note("failed", file=path.name, why=error.code, **said)
        log.quote(error.detail.get("output", ""))
        raise
    except WorkbenchError:
        log.note("stopped", file=path.name)
        raise


def _log_path(to: Installation) -> Path:
    return (to.root if to.root is not None else log_folder()) / NAME
