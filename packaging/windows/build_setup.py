"""Makes the setup for Windows from a built program: the launcher first, then the setup around both."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ICON = ROOT / "packaging" / "freeze" / "icons" / "case-workbench.ico"
EXIT_MACHINE = 3
ON_WINDOWS = ("ProgramFiles(x86)", "ProgramFiles")


class Failure(Exception):
    """The setup cannot be made; the text says why, `code` is the exit code."""

    def __init__(self, text: str, code: int = 1) -> None:
        self.code = code
        super().__init__(text)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for. `sign`: a command that gets a file's name behind it, called for all that is made."""

    bundle: Path
    out: Path
    version: str
    icon: Path = ICON
    sign: str = ""


def find_makensis() -> str:
    """Return the compiler of NSIS.

    Raises: Failure with what to install.
    """
    places = [Path(os.environ[name]) / "NSIS" / "makensis.exe" for name in ON_WINDOWS if os.environ.get(name)]
    found = shutil.which("makensis") or next((str(place) for place in places if place.is_file()), None)
    if found is None:
        raise Failure(
            "NSIS is missing: `apt-get install nsis`, or on Windows from nsis.sourceforge.io.", EXIT_MACHINE
        )
    return found


def four_numbers(version: str) -> str:
    """Return a version as Windows wants it: four numbers with dots."""
    numbers = re.findall(r"\d+", version.split("+")[0])[:4]
    return ".".join([*numbers, "0", "0", "0", "0"][:4])


def project_version() -> str:
    """Return the version that the project states."""
    version: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    return version


def compile_script(script: Path, **defined: str) -> None:
    """Compile a script with these names defined.

    Raises: Failure with the compiler's last words.
    """
    words = [f"-D{name}={value}" for name, value in defined.items() if value]
    command = [find_makensis(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(script)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, cwd=script.parent)
    if answer.returncode:
        raise Failure(f"{script.name}: {(answer.stdout + answer.stderr).strip()}")


def build(order: Order) -> Path:
    """Make the setup and return it.

    Raises: Failure when the bundle is not one, NSIS is missing, or a script does not compile.
    """
    program = order.bundle / "case-workbench.exe"
    if not program.is_file():
        raise Failure(f"{order.bundle} holds no case-workbench.exe: build the program on Windows first.")
    order.out.mkdir(parents=True, exist_ok=True)
    setup = order.out.resolve() / f"case-workbench-{order.version}-windows-x86_64-setup.exe"
    common = {"VERSION": order.version, "FOUR": four_numbers(order.version), "SIGN": order.sign}
    common["ICON"] = str(order.icon.resolve())
    with tempfile.TemporaryDirectory() as folder:
        launcher = Path(folder) / "CaseWorkbench.exe"
        compile_script(HERE / "launcher.nsi", OUT=str(launcher), **common)
        names = {"FILES": str(order.bundle.resolve() / "*"), "LAUNCHER": str(launcher), "OUT": str(setup)}
        compile_script(HERE / "setup.nsi", COMMANDS=str(HERE / "workbench.cmd"), **names, **common)
    return setup


def main(arguments: list[str]) -> int:
    """Make the setup; 0 done, 1 failed, 3 NSIS is missing."""
    parser = argparse.ArgumentParser(prog="build_setup.py", description=__doc__)
    parser.add_argument("--from", dest="bundle", type=Path, default=ROOT / "dist" / "case-workbench")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--version", default=project_version())
    parser.add_argument("--icon", type=Path, default=ICON)
    parser.add_argument("--sign", default="", help="command that signs the file named behind it")
    chosen = parser.parse_args(arguments)
    try:
        print(build(Order(chosen.bundle, chosen.out, chosen.version, chosen.icon, chosen.sign)))
    except Failure as failure:
        print(failure, file=sys.stderr)
        return failure.code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
