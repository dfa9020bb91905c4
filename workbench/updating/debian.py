"""Apply an update that is a Debian package: proven and tried here, put in place by the system's own tools."""

import contextlib
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import MachineError, UserError
from workbench.updating.form import FIELD
from workbench.updating.log import UpdateLog
from workbench.updating.model import PRODUCT, Applied, Installation
from workbench.updating.reading import OpenUpdate, copied
from workbench.updating.trying import prove_program
from workbench.watch import Watch
from workbench.workspace.files import told_as_machine_errors

STATE = Path("/var/lib/case-workbench")
# What is said when a language of the system's own would have to be understood.
_PLAIN_WORDS = {"LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
_LIMIT_S = 1800


def is_root() -> bool:
    """Whether packages can be installed by whoever runs this."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def log_folder() -> Path:
    """Where the log of updates lies for an installed package."""
    if is_root():
        return STATE
    from platformdirs import user_state_path

    return user_state_path(PRODUCT, appauthor=False)


def apply_package(update: OpenUpdate, *, to: Installation, log: UpdateLog, watch: Watch) -> Applied:
    """Prove the package, let the program in it test itself, and install it; or say who has to.

    Raises: UserError `update.payload_differs`, `update.package_unfit`; MachineError `update.tool_missing`,
        `update.self_test_…`, `update.package_refused`.
    """
    offer = update.facts.offer
    with _workplace() as folder:
        package = folder / f"{PRODUCT}_{offer.version}.deb"
        with told_as_machine_errors(package), package.open("xb") as target:
            copied(update, target, watch)
        log.note("checked", sha256=offer.payload.sha256)
        _expect_name(package, offer.version)
        _run("dpkg-deb", "-x", str(package), str(folder / "tree"))
        log.note("unpacked")
        prove_program(folder / "tree" / "opt" / PRODUCT / to.program.file_name, watch)
        log.note("tested")
        watch.check()
        if not is_root():
            return _left_to_root(package, update, to)
        _install(package, log)
    log.note("switched", of=to.version, to=offer.version)
    return Applied(offer.version, to.version)


def _expect_name(package: Path, version: str) -> None:
    said = _run("dpkg-deb", "-f", str(package), "Package", "Version").splitlines()
    found = dict(line.split(": ", 1) for line in said if ": " in line)
    # A Debian revision may follow the program's own version.
    if found.get("Package") != PRODUCT or found.get("Version", "").split("-")[0].replace("~", "") != version:
        raise UserError.one(FIELD, "update.package_unfit", version=version, found=" ".join(said)[:100])


def _install(package: Path, log: UpdateLog) -> None:
    """By apt where it is: it refuses before anything is touched when something is missing.

    With `--no-download` apt 2.6 cannot install a file by its path; there is nothing to download anyway.
    """
    if shutil.which("apt-get") is not None:
        said = _run("apt-get", "install", "-y", "--allow-downgrades", str(package))
    else:
        said = _run("dpkg", "-i", str(package))
    log.note("installed", said="".join(said.strip().splitlines()[-1:]))


def _left_to_root(package: Path, update: OpenUpdate, to: Installation) -> Applied:
    """Put the proven package beside the update file and name the one command that installs it."""
    beside = update.facts.path.absolute().with_name(f"{PRODUCT}_{update.facts.offer.version}.deb")
    with told_as_machine_errors(beside):
        # What bears the name may be a link that leads elsewhere.
        beside.unlink(missing_ok=True)
        with package.open("rb") as source, beside.open("xb") as target:
            shutil.copyfileobj(source, target)
    command = f"sudo apt-get install {shlex.quote(str(beside))}"
    return Applied(update.facts.offer.version, to.version, command)


@contextlib.contextmanager
def _workplace() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="case-workbench-deb-", ignore_cleanup_errors=True) as folder:
        # The system's package tools read files as a user of their own.
        Path(folder).chmod(0o755)
        yield Path(folder)


def _run(*command: str) -> str:
    """What a tool of the system said.

    Raises: MachineError `update.tool_missing` or `update.package_refused` with its last line.
    """
    try:
        answer = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**_environment(), **_PLAIN_WORDS},
            timeout=_LIMIT_S,
            check=False,
        )
    except FileNotFoundError:
        raise MachineError("update.tool_missing", tool=command[0]) from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MachineError("update.package_refused", tool=command[0], said=str(error)[:300]) from error
    if answer.returncode:
        said = (answer.stderr.strip() or answer.stdout.strip()).splitlines()
        raise MachineError("update.package_refused", tool=command[0], said=(said[-1] if said else "")[:300])
    return answer.stdout


def _environment() -> dict[str, str]:
    """Without what a built program sets for its own libraries, which are not those of the system's tools."""
    kept = {name: text for name, text in os.environ.items() if name in {"PATH", "HOME", "TMPDIR", "USER"}}
    kept["PATH"] = kept.get("PATH", "") + ":/usr/sbin:/sbin:/usr/bin:/bin"
    return kept
