"""The locked Python environment in .venv/, made by uv from uv.lock and left alone while nothing changed."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import dev_system
from dev_system import EXIT_MACHINE, Failure

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".venv-tools"
STAMP = VENV / ".dev-stamp.json"
UV_REQUIREMENTS = ROOT / "packaging" / "uv-requirements.txt"
INDEX_VARIABLES = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL")
CERTIFICATE_VARIABLES = ("SSL_CERT_FILE", "PIP_CERT", "REQUESTS_CA_BUNDLE")
BIN = "Scripts" if os.name == "nt" else "bin"
EXE = ".exe" if os.name == "nt" else ""

__all__ = ["ROOT", "VENV", "Failure", "ensure", "fingerprint", "python", "script"]


def prepare_variables() -> None:
    """Set what every child process needs; without byte code each start compiles all libraries again."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.pop("VIRTUAL_ENV", None)
    os.environ["UV_COMPILE_BYTECODE"] = "1"
    os.environ["UV_PROJECT_ENVIRONMENT"] = str(VENV)
    os.environ.setdefault("UV_PYTHON_DOWNLOADS", "never")
    certificates = first_set(CERTIFICATE_VARIABLES)
    if certificates:
        os.environ["SSL_CERT_FILE"] = certificates


def first_set(names: tuple[str, ...]) -> str | None:
    """Return the first environment variable that has a value."""
    return next((os.environ[name] for name in names if os.environ.get(name)), None)


def script(name: str) -> Path:
    """Return the path of an entry point inside the environment."""
    return VENV / BIN / (name + EXE)


def python() -> Path:
    """Return the environment's interpreter."""
    return script("python")


def base_python() -> str:
    """Return the interpreter to build on, also when this script was started from inside an environment."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def fingerprint(paths: list[Path], *words: str) -> str:
    """Return one hash over the contents and names of files and some words."""
    digest = hashlib.sha256("\0".join(words).encode())
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what was recorded when each part was last made."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(**parts: str) -> None:
    """Record that parts are in place; written beside and renamed, so that it is never half there."""
    beside = STAMP.with_suffix(".new")
    beside.write_text(json.dumps(read_stamp() | parts, indent=1), encoding="utf-8")
    beside.replace(STAMP)


def ensure() -> bool:
    """Provide libraries, uv and the environment; return whether anything had to be done."""
    wanted = fingerprint(
        [ROOT / "uv.lock", ROOT / "pyproject.toml"], platform.python_version(), base_python(), str(ROOT)
    )
    is_current = python().exists() and read_stamp().get("environment") == wanted
    lacks_installer = not is_current and find_uv() is None and not has_installer()
    changed = dev_system.ensure(["python3-venv"] if lacks_installer else [])
    if is_current:
        return changed
    sync(find_uv() or install_uv())
    write_stamp(environment=wanted)
    return True


def pinned_version() -> tuple[int, ...]:
    """Return the version of uv that the hashes in uv-requirements.txt belong to."""
    found = re.search(r"^uv==([\d.]+)", UV_REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE)
    if found is None:
        raise Failure(f"{UV_REQUIREMENTS} names no version of uv")
    return tuple(int(part) for part in found.group(1).split("."))


def find_uv() -> str | None:
    """Return a uv that is at least as new as ours: the one on PATH, else the private one."""
    needed = pinned_version()
    candidates = [shutil.which("uv"), str(TOOLS / BIN / ("uv" + EXE))]
    return next((path for path in candidates if path and version_of(path) >= needed), None)


def version_of(uv: str) -> tuple[int, ...]:
    """Return the version that a uv executable reports, or () if it does not run."""
    try:
        answer = subprocess.run([uv, "--version"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return ()
    found = re.match(r"uv (\d+(?:\.\d+)+)", answer)
    return tuple(int(part) for part in found.group(1).split(".")) if found else ()


def has_installer() -> bool:
    """Tell whether this Python can install a package at all; Debian ships it without either module."""
    return has_module("ensurepip") or has_module("pip")


def install_uv() -> str:
    """Put the pinned uv into .venv-tools/ and return its path; the system is left as it is."""
    requirements = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", str(UV_REQUIREMENTS)]
    pip = ["-m", "pip", "install", "--disable-pip-version-check", "--quiet", *requirements]
    shutil.rmtree(TOOLS, ignore_errors=True)
    print("Fetching uv into .venv-tools/")
    if has_module("ensurepip") and call([base_python(), "-m", "venv", str(TOOLS)]):
        done = call([str(TOOLS / BIN / ("python" + EXE)), *pip])
    else:
        shutil.rmtree(TOOLS, ignore_errors=True)
        done = call([base_python(), *pip, "--target", str(TOOLS)])
    uv = find_uv()
    if not done or uv is None:
        raise Failure("uv could not be installed; the message of pip is above.", EXIT_MACHINE)
    return uv


def has_module(name: str) -> bool:
    """Tell whether the base interpreter has a module, perhaps since a moment ago."""
    return call([base_python(), "-c", f"import {name}"], quiet=True)


def call(command: list[str], *, quiet: bool = False) -> bool:
    """Run a command in the project's root and return whether it succeeded."""
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, cwd=ROOT, stdout=output, stderr=output, check=False).returncode == 0


def sync(uv: str) -> None:
    """Make .venv/ exactly what uv.lock says, from the configured package index."""
    print("Making the environment in .venv/")
    mirror = first_set(INDEX_VARIABLES)
    done = (
        sync_from_mirror(uv, mirror) if mirror else call([uv, "sync", "--locked", "--python", base_python()])
    )
    if not done:
        raise Failure("The environment could not be made; the message of uv is above.")
    point_to_the_project()


def point_to_the_project() -> None:
    """Name the project by its way from the environment: Python 3.11 reads only ASCII there under LC_ALL=C."""
    for packages in (*VENV.glob("lib/python*/site-packages"), VENV / "Lib" / "site-packages"):
        for path in packages.glob("_editable_impl_*.pth"):
            path.write_text(os.path.relpath(ROOT, packages) + "\n", encoding="ascii")


def sync_from_mirror(uv: str, mirror: str) -> bool:
    """Install the locked hashes from another index: the lock file itself names only the official one."""
    os.environ.pop("UV_INDEX_URL", None)
    os.environ.pop("UV_DEFAULT_INDEX", None)
    TOOLS.mkdir(exist_ok=True)
    listed = TOOLS / "locked.txt"
    target = ["--python", str(python())]
    index = ["--default-index", mirror]
    export = ["export", "--frozen", "--no-emit-project", "--quiet", "--output-file", str(listed)]
    return (
        call([uv, "venv", "--allow-existing", "--python", base_python(), str(VENV)])
        and call([uv, *export])
        and call([uv, "pip", "sync", "--require-hashes", *target, *index, str(listed)])
        and call([uv, "pip", "install", "--no-deps", *target, *index, "--editable", str(ROOT)])
    )
