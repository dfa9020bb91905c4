"""The built program: PyInstaller's folder in dist/case-workbench/, finished, measured and put in place."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import dev_system
from dev_environment import EXE, ROOT, python, script
from dev_system import EXIT_MACHINE, Failure

NAME = "case-workbench"
RECIPES = {NAME: "workbench.spec", "bare-window": "freeze/bare.spec"}
PACKAGING = ROOT / "packaging"
# The order of sets, and so of what is collected, shall be the same every time. Code without columns is a
# fifth smaller; a trace shows them below the line of the source, which a built program has not.
COLLECTED_WITH = {"PYTHONHASHSEED": "1", "PYTHONNODEBUGRANGES": "1"}
# What PyInstaller and the cutting of libraries call, with the Debian package that holds it.
TOOLS = {
    "objdump": "binutils",
    "objcopy": "binutils",
    "strip": "binutils",
    "as": "binutils",
    "ld": "binutils",
}


def parser() -> argparse.ArgumentParser:
    """Return what `dev.py build` understands."""
    options = argparse.ArgumentParser(prog="dev.py build", description=__doc__)
    options.add_argument(
        "--out",
        type=Path,
        default=ROOT / "dist",
        metavar="DIR",
        help="where the folder is put (default: dist/)",
    )
    options.add_argument(
        "--update-key", type=Path, metavar="FILE", help="public key that update files must be signed for"
    )
    options.add_argument("--packed", action="store_true", help="also measure the packed size; takes minutes")
    options.add_argument(
        "--bench-floor", action="store_true", help="build the bare window of the benchmark instead"
    )
    options.add_argument(
        "--try",
        dest="is_tried",
        action="store_true",
        help="then run its self-test, from a folder whose name has a space and Chinese characters",
    )
    return options


def run(arguments: list[str]) -> int:
    """Build; 0 done, 1 something is wrong with the product, 3 the machine lacks something."""
    chosen = parser().parse_args(arguments)
    if chosen.update_key and not chosen.update_key.is_file():
        raise Failure(f"There is no key at {chosen.update_key}.")
    provide_tools()
    name = "bare-window" if chosen.bench_floor else NAME
    out = chosen.out.resolve()
    fresh = collect(name, out)
    if name == NAME:
        more = ["--packed"] if chosen.packed else []
        more += ["--update-key", str(chosen.update_key.resolve())] if chosen.update_key else []
        command = [str(python()), str(PACKAGING / "freeze" / "product.py"), str(fresh), *more]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            raise Failure(f"The program is not fit to be given away; it lies in {fresh}.")
    put_in_place(fresh, out / name)
    print(f"Built: {out / name}")
    if chosen.is_tried and name == NAME:
        try_it(out / name)
    return 0


def missing_tools() -> dict[str, str]:
    """Return the absent tools with the Debian package of each."""
    if not sys.platform.startswith("linux"):
        return {}
    return {tool: package for tool, package in TOOLS.items() if shutil.which(tool) is None}


def lacks_library() -> str:
    """Return the name of the interpreter's shared library where there is none: PyInstaller needs it."""
    if not sys.platform.startswith("linux"):
        return ""
    folder, name = sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("INSTSONAME") or ""
    shared = name if ".so" in name else f"libpython{sysconfig.get_config_var('LDVERSION')}.so.1.0"
    places = [
        Path(folder or "/usr/lib"),
        Path(folder or "/usr/lib") / (sysconfig.get_config_var("MULTIARCH") or ""),
    ]
    return "" if any((place / shared).exists() for place in places) else shared


def provide_tools() -> None:
    """Install what building needs, as root on Debian; else say the one command."""
    missing = missing_tools()
    packages = [*missing.values()]
    library = lacks_library()
    if library:
        packages.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    if not packages:
        return
    dev_system.provide(packages, ", ".join([*missing, *([library] if library else [])]))
    still = [*missing_tools(), *([library] if lacks_library() else [])]
    if still:
        raise Failure(f"Still missing after the installation: {', '.join(still)}", EXIT_MACHINE)


def collect(name: str, out: Path) -> Path:
    """Let PyInstaller collect the program into a folder of its own; returns the folder."""
    beside = out / f".{name}.part"
    shutil.rmtree(beside, ignore_errors=True)
    work = ROOT / "build" / "freeze" / name
    shutil.rmtree(work, ignore_errors=True)
    command = [str(script("pyinstaller")), "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(beside), "--workpath", str(work), str(PACKAGING / RECIPES[name])]
    environment = os.environ | COLLECTED_WITH
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        raise Failure("PyInstaller failed; its message is above.")
    return beside / name


def put_in_place(fresh: Path, target: Path) -> None:
    """Put a finished folder in the place of the one before, which is never half there."""
    before = target.with_name(f".{target.name}.before")
    shutil.rmtree(before, ignore_errors=True)
    if target.exists():
        target.rename(before)
    fresh.rename(target)
    shutil.rmtree(before, ignore_errors=True)
    shutil.rmtree(fresh.parent, ignore_errors=True)


def try_it(product: Path) -> None:
    """Run the self-test of a copy in a folder with a difficult name.

    Raises: Failure when it fails.
    """
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "张三" / "投诉 案件"
        shutil.copytree(product, copy, symlinks=True)
        command = [str(copy / (NAME + EXE)), "--self-test"]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        # As it will be started: without the environment that built it.
        for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
            environment.pop(name, None)
        if subprocess.run(command, cwd=scratch, env=environment, check=False).returncode:
            raise Failure("The built program does not pass its own test; what failed is above.")
    print("The built program passes its own test.")
