"""Tries the packages for real in a bare Debian, as root: `try_deb.py --deb FILE [--portable FILE]`."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dev_system import EXIT_MACHINE, Failure
from linux.chroot import Base, bare_system
from linux.deb import pack
from linux.project import moment
from linux.screen import virtual_screen
from linux.story import MARK, STEPS, Story, own_log

MIRROR = "http://deb.debian.org/debian"
FOLLOWING = "+next1"


def main() -> int:
    """Take every step; 0 all went well, 1 one did not, 2 wrong usage, 3 the machine lacks something."""
    chosen = _options().parse_args()
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGHUP, _leave)
    try:
        _require_machine(chosen)
        return _tried(chosen)
    except Failure as failure:
        print(failure, file=sys.stderr)
        return failure.code
    except KeyboardInterrupt:
        return 130


def following(deb: Path, folder: Path) -> Path:
    """The same package under a later version, with one file more."""
    tree = folder / "following"
    subprocess.run(["dpkg-deb", "--raw-extract", str(deb), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    lines = control.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = [f"{line.rstrip()}{FOLLOWING}\n" if line.startswith("Version:") else line for line in lines]
    control.write_text("".join(changed), encoding="utf-8")
    (tree / MARK).write_text("next\n", encoding="utf-8")
    made = folder / "following.deb"
    pack(tree, made, moment(), 0)
    shutil.rmtree(tree)
    return made


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(description=main.__doc__)
    options.add_argument("--deb", type=Path, required=True, metavar="FILE")
    options.add_argument(
        "--next", type=Path, metavar="FILE", help="a later one (default: made from the first)"
    )
    options.add_argument("--portable", type=Path, metavar="FILE", help="the .tar.xz, tried as well")
    options.add_argument("--release", default="bookworm", help="of Debian (default: bookworm)")
    options.add_argument("--mirror", default=MIRROR)
    options.add_argument("--base", type=Path, metavar="TAR", help="a bare system instead of debootstrap")
    options.add_argument("--out", type=Path, default=Path("dist"), metavar="DIR", help="for log and pictures")
    return options


def _require_machine(chosen: argparse.Namespace) -> None:
    if os.geteuid() != 0:
        raise Failure("This must run as root: it makes a system of its own in a folder.", EXIT_MACHINE)
    needed = ["dpkg-deb", "chroot", *([] if chosen.base else ["debootstrap"])]
    missing = [tool for tool in needed if shutil.which(tool) is None]
    if missing:
        raise Failure(f"Missing: {', '.join(missing)}", EXIT_MACHINE)


def _tried(chosen: argparse.Namespace) -> int:
    out: Path = chosen.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    log = out / f"try-{chosen.release}.log"
    log.write_text("", encoding="utf-8")
    base = Base(chosen.release, chosen.mirror, chosen.base)
    with tempfile.TemporaryDirectory(prefix="try-deb-") as scratch:
        folder = Path(scratch)
        second = chosen.next or following(chosen.deb, folder)
        with virtual_screen() as screen, bare_system(base, log) as chroot:
            story = Story(chroot, screen, chosen.deb, second, chosen.portable, out)
            return _told(story, log)


def _told(story: Story, log: Path) -> int:
    """Take the steps until one fails and tell each as a line of a table."""
    print("| step | result | seconds |\n| --- | --- | --- |", flush=True)
    for step in STEPS:
        began = time.monotonic()
        story.chroot.note(f"\n===== {step.__name__}: {step.__doc__}")
        try:
            said, code = step(story), 0
        except (Failure, subprocess.SubprocessError, OSError) as failure:
            said, code = f"FAILED: {failure}", 1
        name = step.__name__.replace("_", " ")
        print(f"| {name} | {said.replace(chr(10), ' ')} | {time.monotonic() - began:.0f} |", flush=True)
        story.chroot.note(said)
        if code:
            story.chroot.note(own_log(story))
            print(f"The log is {log}", file=sys.stderr)
            return code
    return 0


def _leave(_number: int, _frame: FrameType | None) -> None:
    # The blocks that hold mounts and servers clean up on their way out.
    raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main())
