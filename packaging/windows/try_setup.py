"""Installs, upgrades, refuses and removes in silence under wine, with a stand-in for the program.

The Windows program itself cannot be built on Linux: what is tried is the setup, the launcher
and the layout.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from windows.build_setup import EXIT_MACHINE, HERE, Failure, Order, build, compile_script

WINES = ("/usr/lib/wine/wine64", "wine64", "wine")
FIRST, SECOND, BROKEN = "0.1.0", "0.2.0", "0.3.0"
DONE, FAILED, IN_USE, UNFIT = 0, 3, 4, 5
# NSIS reads a folder unquoted to the end of the line: one with a space goes as two arguments.
FOLDER = r"C:\users\张三\投诉 案件"
ARGUMENTS = ("--workspace", r"D:\张三\投诉 案件")


class Trial:
    """One Windows of its own in a folder; its steps raise AssertionError."""

    def __init__(self, folder: Path) -> None:
        self._wine = find_wine()
        self.setups = {version: self._setup(folder, version) for version in (FIRST, SECOND, BROKEN)}
        self._environment = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
        self._environment |= {"WINEPREFIX": str(folder / "wine"), "WINEARCH": "win64", "WINEDEBUG": "-all"}
        self._environment |= {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
        self.drive = folder / "wine" / "drive_c"
        self.root = self.drive / "users" / "张三" / "投诉 案件"
        self.run("wineboot", "-i")

    def steps(self) -> tuple[Callable[[], None], ...]:
        """In the order in which they build on each other."""
        return (
            self.an_old_windows_is_refused,
            self.it_installs_in_silence,
            self.the_launcher_passes_arguments_and_code_on,
            self.the_command_line_starts,
            self.an_upgrade_keeps_the_version_before,
            self.a_version_that_fails_its_test_is_not_put_to_use,
            self.the_launcher_falls_back,
            self.it_installs_again_over_itself,
            self.removing_keeps_what_people_made,
            self.it_installs_for_the_user_by_itself,
        )

    def an_old_windows_is_refused(self) -> None:
        self._be("win7")
        assert self.install(FIRST) == FAILED
        assert not self.root.exists()
        self._be("win10")

    def it_installs_in_silence(self) -> None:
        assert self.install(FIRST) == DONE
        assert self.read("current") == FIRST
        assert (self.root / "versions" / FIRST / "_internal" / "数据.txt").is_file()
        assert "self-test 0" in self.log()
        assert "DisplayVersion" in self.registered()
        assert self.shortcuts()

    def the_launcher_passes_arguments_and_code_on(self) -> None:
        assert self.run(self.root / "CaseWorkbench.exe", *ARGUMENTS) == 7
        assert self.called(FIRST) == f'--workspace "{ARGUMENTS[1]}"'

    def the_command_line_starts(self) -> None:
        assert self.run("cmd", "/c", f"{FOLDER}\\workbench.cmd", "complaint", "list") == 7
        assert self.called(FIRST) == "complaint list"

    def an_upgrade_keeps_the_version_before(self) -> None:
        (self.root / "我的笔记.txt").write_text("留", "utf-8")
        assert self.install(SECOND) == DONE
        assert (self.read("current"), self.read("previous")) == (SECOND, FIRST)
        assert {path.name for path in (self.root / "versions").iterdir()} == {FIRST, SECOND}

    def a_version_that_fails_its_test_is_not_put_to_use(self) -> None:
        assert self.install(BROKEN) == UNFIT
        assert (self.read("current"), self.read("previous")) == (SECOND, FIRST)
        assert {path.name for path in (self.root / "versions").iterdir()} == {FIRST, SECOND}

    def the_launcher_falls_back(self) -> None:
        (self.root / "versions" / SECOND / "case-workbench.exe").rename(self.root / "away.exe")
        (self.root / "versions" / FIRST / "called.txt").unlink()
        assert self.run(self.root / "CaseWorkbench.exe", "later") == 7
        assert self.called(FIRST) == "later"
        (self.root / "away.exe").rename(self.root / "versions" / SECOND / "case-workbench.exe")

    def it_installs_again_over_itself(self) -> None:
        (self.root / "versions" / SECOND / "_internal" / "数据.txt").write_text("broken", "utf-8")
        assert self.install(SECOND) == DONE
        assert (self.root / "versions" / SECOND / "_internal" / "数据.txt").read_text("utf-8") == SECOND
        assert (self.read("current"), self.read("previous")) == (SECOND, FIRST)

    def removing_keeps_what_people_made(self) -> None:
        workspace = self.drive / "users" / "张三" / "工作区"
        workspace.mkdir()
        (workspace / "workbench.db").write_bytes(b"case")
        # Told where it is, it does not go on in a copy of itself: its code can be read, its file stays.
        assert self.run(self.root / "uninstall.exe", "/S", *f"_?={FOLDER}".split(" ")) == DONE
        assert {path.name for path in self.root.iterdir()} <= {"我的笔记.txt", "uninstall.exe"}
        assert (self.root / "我的笔记.txt").read_text("utf-8") == "留"
        assert (workspace / "workbench.db").read_bytes() == b"case"
        assert "DisplayVersion" not in self.registered()
        assert not self.shortcuts()

    def it_installs_for_the_user_by_itself(self) -> None:
        assert self.run(self.setups[FIRST], "/S") == DONE
        (launcher,) = self.drive.glob("users/*/AppData/Local/Programs/CaseWorkbench/CaseWorkbench.exe")
        assert self.run(launcher) == 7

    def install(self, version: str) -> int:
        """Run a setup in silence; its exit code."""
        return self.run(self.setups[version], "/S", *f"/D={FOLDER}".split(" "))

    def run(self, program: str | Path, *arguments: str) -> int:
        """Run a Windows program to its end; its exit code."""
        command = [self._wine, str(program), *arguments]
        return subprocess.run(
            command, env=self._environment, check=False, capture_output=True, timeout=300
        ).returncode

    def read(self, name: str) -> str:
        """One of the files that name a version."""
        return (self.root / name).read_text("utf-8").strip()

    def called(self, version: str) -> str:
        """How the stand-in was called last."""
        return (self.root / "versions" / version / "called.txt").read_text("utf-16-le")

    def log(self) -> str:
        """What the setup wrote down."""
        return (self.root / "install.log").read_text("utf-16-le")

    def registered(self) -> str:
        """What Windows knows of the program."""
        key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\CaseWorkbench"
        command = [self._wine, "reg", "query", key]
        answer = subprocess.run(command, env=self._environment, check=False, capture_output=True, timeout=60)
        return answer.stdout.decode("utf-8", "replace")

    def shortcuts(self) -> list[Path]:
        """What the start menu holds of ours."""
        menus = self.drive.glob("users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/*.lnk")
        return [path for path in menus if path.stem in ("投诉案件工作台", "Case Workbench")]

    def _be(self, windows: str) -> None:
        self.run("reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", windows, "/f")

    def _setup(self, folder: Path, version: str) -> Path:
        bundle = folder / f"bundle-{version}"
        (bundle / "_internal").mkdir(parents=True)
        (bundle / "_internal" / "数据.txt").write_text(version, "utf-8")
        for name in ("case-workbench.exe", "workbench.exe"):
            code = "9" if version == BROKEN else "0"
            compile_script(HERE / "standin.nsi", OUT=str(bundle / name), CODE=code)
        return build(Order(bundle, folder / "setups", version))


def find_wine() -> str:
    """Return the program that imitates Windows.

    Raises: Failure with what to install.
    """
    found = next((place for place in map(shutil.which, WINES) if place), None)
    if found is None:
        raise Failure("wine is missing: `apt-get install wine wine64`.", EXIT_MACHINE)
    return found


def main() -> int:
    """Walk through the steps; 0 all done, 1 one failed, 3 wine or NSIS is missing."""
    with tempfile.TemporaryDirectory(prefix="setup-trial-") as folder:
        try:
            trial = Trial(Path(folder))
        except Failure as failure:
            print(failure, file=sys.stderr)
            return failure.code
        for step in trial.steps():
            words = step.__name__.replace("_", " ")
            try:
                step()
            except AssertionError:
                print(f"failed  {words}", flush=True)
                raise
            print(f"ok      {words}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
