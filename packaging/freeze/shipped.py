"""What of the environment belongs into the built program: what the project needs to run, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, distributions
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

PROJECT = "case-workbench"

# Needed by a library on paper, or by a part of it that this program never runs: module -> why it is left out.
UNUSED = {
    "IPython": "only for notebooks",
    "PySide6.QtDBus": "matplotlib asks for it in a window of its own, which is never opened",
    "PySide6.QtNetwork": "the program uses no network",
    "_sqlite3": "the store is read by sqlcipher3",
    "curses": "no terminal pages",
    "distutils": "installs packages",
    "doctest": "tests",
    "ensurepip": "installs packages",
    "fontTools.varLib.plot": "draws axes of fonts for their makers",
    "gi": "another tool kit",
    "idlelib": "an editor",
    "lib2to3": "an old converter",
    "lxml.html": "pages of the network are not read",
    "lxml.isoschematron": "validates by a language that no form here uses",
    "lxml.objectify": "python-docx uses lxml.etree alone",
    "matplotlib.backends.qt_compat": "plots are drawn into pictures, not into windows",
    "matplotlib.sphinxext": "writes manuals",
    "matplotlib.pyplot": "plots are drawn by figures of their own",
    "matplotlib.testing": "tests",
    "matplotlib.tests": "tests",
    "mpl_toolkits": "plots in space",
    "numpy.f2py": "compiles Fortran",
    "numpy.testing": "tests",
    "pandas.tests": "tests",
    "pydantic.v1": "the edition before",
    "pydoc_data": "the help of an interpreter",
    "readline": "no prompt",
    "reportlab.graphics.barcode": "codes are drawn by segno",
    "reportlab.graphics.samples": "examples",
    "sqlalchemy.dialects.mssql": "another database",
    "sqlalchemy.dialects.mysql": "another database",
    "sqlalchemy.dialects.oracle": "another database",
    "sqlalchemy.testing": "tests",
    "sqlite3": "the store is read by sqlcipher3",
    "test": "tests",
    "tkinter": "another tool kit",
    "turtle": "another tool kit",
}


# The fallback calendar is asked for one country.
_COUNTRY = "china"


def normal(name: str) -> str:
    """The name of a distribution in its one comparable form. Source: PyPA, Names and normalization."""
    return re.sub(r"[-_.]+", "-", name).lower()


def runtime_closure(project: str = PROJECT) -> dict[str, Distribution]:
    """Every installed distribution that the project needs to run on this platform, itself included.

    Raises: PackageNotFoundError when one that is needed is not installed.
    """
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [(normal(project), "")]
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        found.setdefault(name, distribution(name))
        for line in found[name].requires or ():
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": extra}):
                waiting += [(normal(need.name), wanted) for wanted in ("", *need.extras)]
    return found


def modules_of(found: Distribution) -> set[str]:
    """The names that a distribution can be imported by, top level only."""
    names = set()
    for path in found.files or ():
        first = path.parts[0]
        if first in ("..", "__pycache__") or first.endswith((".dist-info", ".data", ".pth")):
            continue
        names.add(first.split(".")[0] if len(path.parts) == 1 else first)
    return names


def foreign_modules(shipped: Iterable[str], installed: Iterable[Distribution] | None = None) -> set[str]:
    """Modules of what is installed for developers alone: those of no distribution in `shipped`."""
    wanted = set(shipped)
    ours: set[str] = set()
    others: set[str] = set()
    for found in distributions() if installed is None else installed:
        belongs = normal(found.metadata["Name"]) in wanted
        (ours if belongs else others).update(modules_of(found))
    return others - ours


def excluded_modules() -> list[str]:
    """What PyInstaller must not follow: developers' tools and parts of libraries that are never run."""
    return sorted(foreign_modules(runtime_closure()) | set(UNUSED) | set(other_calendars()))


def other_calendars() -> list[str]:
    """The holidays of other countries and of exchanges."""
    spec = find_spec("holidays")
    folders = [Path(place) for place in (spec.submodule_search_locations if spec else None) or ()]
    names = [
        f"holidays.{kind}.{path.stem}"
        for folder in folders
        for kind in ("countries", "financial")
        for path in (folder / kind).glob("*.py")
    ]
    return [name for name in names if not name.endswith((".__init__", f".{_COUNTRY}"))]


def intruders(modules: Iterable[str], foreign: Iterable[str]) -> list[str]:
    """Collected modules that belong to developers' tools; there must be none."""
    forbidden = set(foreign)
    return sorted(name for name in set(modules) if name.split(".")[0] in forbidden)
