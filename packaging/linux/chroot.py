"""A bare Debian in a folder, made by debootstrap or from a tarball, mounted while it is used."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dev_system import EXIT_MACHINE, Failure

PATH = "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
# How the machine outside reaches package archives.
_PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
# Switches of interpreters that somebody may have set; a built program must not care.
_SWITCHES = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONWARNINGS", "PYTHONHOME", "PYTHONPATH")
_MINUTES_15 = 900


@dataclass(frozen=True, slots=True)
class Base:
    """Where the bare system comes from: a tarball, else debootstrap of a release from a mirror."""

    release: str
    mirror: str
    tarball: Path | None


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended: its exit code and everything that it said."""

    code: int
    said: str


class Chroot:
    """Runs commands inside a folder that holds a system, each written to a log."""

    def __init__(self, root: Path, log: Path) -> None:
        self.root = root
        self._log = log

    def run(
        self, command: Sequence[str], *, user: str = "root", variables: Mapping[str, str] | None = None
    ) -> Done:
        """Run a command to its end, with the variables of a fresh login and these."""
        done = subprocess.run(
            self._call(command, user),
            env=self._environment(user, variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_MINUTES_15,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace")
        self.note(f"[{user}] $ {' '.join(command)}\n{said}exit code {done.returncode}\n")
        return Done(done.returncode, said)

    def start(
        self, command: Sequence[str], *, user: str, variables: Mapping[str, str]
    ) -> subprocess.Popen[bytes]:
        """Start a command that goes on; what it says goes to the log."""
        self.note(f"[{user}] $ {' '.join(command)} &")
        with self._log.open("ab") as log:
            return subprocess.Popen(
                self._call(command, user),
                env=self._environment(user, variables),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def note(self, text: str) -> None:
        """Write to the log."""
        with self._log.open("a", encoding="utf-8") as log:
            log.write(text + "\n")

    def inside(self, path: str) -> Path:
        """A path of the system, as it is called outside."""
        return self.root / path.lstrip("/")

    def _call(self, command: Sequence[str], user: str) -> list[str]:
        return ["chroot", f"--userspec={user}:{user}", str(self.root), *command]

    @staticmethod
    def _environment(user: str, variables: Mapping[str, str] | None) -> dict[str, str]:
        home = "/root" if user == "root" else f"/home/{user}"
        passed = {name: os.environ[name] for name in (*_PROXIES, *_SWITCHES) if name in os.environ}
        told = {"HOME": home, "USER": user, "LOGNAME": user, "PATH": PATH, "LANG": "C.UTF-8", "TERM": "dumb"}
        return passed | told | dict(variables or {})


@contextmanager
def bare_system(base: Base, log: Path) -> Iterator[Chroot]:
    """A bare system in a new folder with its mounts; both are gone afterwards, however it ends.

    Raises: Failure when it cannot be made.
    """
    root = Path(tempfile.mkdtemp(prefix="bare-"))
    # What mkdtemp makes is closed to others, and a system's root must not be.
    root.chmod(0o755)
    try:
        _fill(base, root, log)
        _let_reach_archives(root)
        _mount(root)
        yield Chroot(root, log)
    finally:
        _unmount(root)
        shutil.rmtree(root, ignore_errors=True)


def _fill(base: Base, root: Path, log: Path) -> None:
    if base.tarball is not None:
        command = ["tar", "--numeric-owner", "-C", str(root), "-xpf", str(base.tarball)]
    else:
        command = ["debootstrap", "--variant=minbase", base.release, str(root), base.mirror]
    with log.open("ab") as file:
        code = subprocess.run(command, stdout=file, stderr=file, check=False).returncode
    if code:
        raise Failure(f"No bare system could be made ({command[0]} ended with {code}): {log}", EXIT_MACHINE)


def _let_reach_archives(root: Path) -> None:
    for name in ("resolv.conf", "hosts"):
        source = Path("/etc") / name
        if source.is_file():
            target = root / "etc" / name
            target.unlink(missing_ok=True)
            shutil.copyfile(source, target)
    # No service may start in here. Source: invoke-rc.d(8), policy-rc.d.
    policy = root / "usr" / "sbin" / "policy-rc.d"
    policy.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
    policy.chmod(0o755)


def _mount(root: Path) -> None:
    for what, kind, place, options in (
        ("proc", "proc", "proc", ""),
        ("tmpfs", "tmpfs", "dev/shm", ""),
        ("devpts", "devpts", "dev/pts", "newinstance,ptmxmode=0666"),
    ):
        target = root / place
        target.mkdir(parents=True, exist_ok=True)
        extra = ["-o", options] if options else []
        done = subprocess.run(
            ["mount", "-t", kind, *extra, what, str(target)], capture_output=True, check=False
        )
        # Containers may refuse devpts, which nothing here needs.
        if done.returncode and kind != "devpts":
            raise Failure(f"mount {place}: {done.stderr.decode().strip()}", EXIT_MACHINE)


def share_folder(chroot: Chroot, outside: Path) -> None:
    """Let a folder of the machine outside be seen inside, at the same place, until the system is gone."""
    target = chroot.inside(str(outside))
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "--bind", str(outside), str(target)], check=True)


def _unmount(root: Path) -> None:
    """Release every mount below a folder, the innermost first."""
    prefix = f"{root}/"
    mounts = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
    for place in sorted((place for place in mounts if place.startswith(prefix)), reverse=True):
        if subprocess.run(["umount", place], capture_output=True, check=False).returncode:
            subprocess.run(["umount", "--lazy", place], capture_output=True, check=False)
    left = Path("/proc/self/mounts").read_text()
    if prefix in left:
        # Removing the folder now would remove what is mounted.
        raise Failure(f"Still mounted below {root}; nothing was removed", EXIT_MACHINE)
