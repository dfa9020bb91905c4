"""What is tried with the packages in a bare system, with an eye on the user's data all along."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dev_system import Failure
from linux.chroot import Chroot, Done, share_folder
from linux.screen import SOCKETS, Screen

USER = "clerk"
HOME = f"/home/{USER}"
WORKSPACE = f"{HOME}/工作区 一"
PORTABLE_HOME = f"{HOME}/张三/投诉 案件"
COMPLAINT = {
    "channel": "CH06",
    "complainant": {"name": "张三"},
    "narrative": "客户称业务员承诺保本，到期后发现亏损，要求退还全部保费。",
    "received_on": "2026-11-20",
}
WINDOW_CLASS = "case-workbench"
_SECONDS_TO_PAINT = 120
_SECONDS_TO_CLOSE = 60
MARK = "opt/case-workbench/next-version"


@dataclass(slots=True)
class Story:
    """What the steps share: the system, the screen, the packages, and what was seen on the way."""

    chroot: Chroot
    screen: Screen
    deb: Path
    following: Path
    portable: Path | None
    pictures: Path
    version: str = ""
    case_no: str = ""
    digest: str = ""

    def ran(self, *command: str, user: str = USER, code: int = 0, **variables: str) -> Done:
        """Run a command that must end with a code.

        Raises: Failure when it ends with another.
        """
        done = self.chroot.run(command, user=user, variables=variables)
        if done.code != code:
            raise Failure(
                f"{' '.join(command)}: exit code {done.code}, not {code}: {done.said[-600:].strip()}"
            )
        return done


def install(story: Story) -> str:
    """The package comes in by apt, which gets what it depends on."""
    story.ran("useradd", "--create-home", "--shell", "/bin/sh", USER, user="root")
    story.ran("apt-get", "update", "-q", user="root")
    before = _installed(story)
    _bring(story, story.deb, "first.deb")
    _apt(story, "install", "/srv/first.deb")
    story.version = story.ran("dpkg-query", "-W", "-f", "${Version}", "case-workbench").said
    return f"{len(_installed(story) - before)} packages came, {story.version} among them"


def versions(story: Story) -> str:
    """Both commands say their version, from wherever they are called."""
    said = [story.ran(name, "--version").said.strip() for name in ("workbench", "case-workbench")]
    _require(
        all(story.version.replace("~", "") in one for one in said), f"{said} do not name {story.version}"
    )
    return "; ".join(said)


def self_test(story: Story) -> str:
    """The program proves itself as an ordinary user."""
    return _last_line(story.ran("case-workbench", "--self-test", WORKBENCH_LANG="en").said)


def work(story: Story) -> str:
    """A workspace with a case, made on the command line."""
    story.ran("workbench", "-w", WORKSPACE, "init", "--institution", "示例保险", "--branch", "示例网点")
    form = story.chroot.inside(f"{HOME}/complaint.json")
    form.write_text(json.dumps(COMPLAINT, ensure_ascii=False), encoding="utf-8")
    story.ran("workbench", "-w", WORKSPACE, "complaint", "add", f"{HOME}/complaint.json")
    story.case_no = _case_numbers(story, "workbench", WORKSPACE)[0]
    return story.case_no


def window(story: Story) -> str:
    """The window paints on a virtual screen and remembers its settings."""
    return _see_window(story, ["/usr/bin/case-workbench", "--workspace", WORKSPACE], "window")


def pack_named(story: Story) -> str:
    """A file named at the start opens the page that checks packs, as a double click on it does."""
    pack = f"{HOME}/一份.证据包.zip"
    with zipfile.ZipFile(story.chroot.inside(pack), "w") as archive:
        archive.writestr("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    story.chroot.inside(pack).chmod(0o644)
    said = _see_window(story, ["/usr/bin/case-workbench", pack], "window-with-pack")
    _require("证据包" in said, f"not the page that checks packs: {said}")
    return said


def no_home(story: Story) -> str:
    """Who has no home to write to is told so, with the exit code for a machine at fault."""
    told = story.ran("workbench", "init", code=3, HOME="/nonexistent", XDG_DATA_HOME="").said
    story.ran("case-workbench", "--self-test", "--keep", "/nonexistent/here", code=3, HOME="/nonexistent")
    _require("Traceback" not in told and bool(told.strip()), f"no clear message: {told}")
    return _last_line(told)


def portable(story: Story) -> str:
    """The archive runs from a folder with Chinese and a space, by link and from elsewhere."""
    if story.portable is None:
        return "skipped: no archive given"
    _bring(story, story.portable, "portable.tar.xz")
    story.ran("apt-get", "install", "-y", "-q", "xz-utils", user="root")
    story.ran("mkdir", "-p", PORTABLE_HOME)
    story.ran("tar", "-C", PORTABLE_HOME, "-xf", "/srv/portable.tar.xz")
    folder = f"{PORTABLE_HOME}/case-workbench"
    story.ran(f"{folder}/case-workbench", "--self-test", WORKBENCH_LANG="en")
    _require(_case_numbers(story, f"{folder}/workbench", WORKSPACE) == [story.case_no], "not the same case")
    story.ran("ln", "-s", f"{folder}/workbench", f"{HOME}/by link")
    said = story.ran("sh", "-c", f"cd / && '{HOME}/by link' --version").said
    story.ran("rm", "-r", f"{HOME}/张三", f"{HOME}/by link")
    return _last_line(said)


def upgrade(story: Story) -> str:
    """A later version replaces the earlier; workspace and settings are byte for byte what they were."""
    story.digest = _digest(story)
    _bring(story, story.following, "second.deb")
    _apt(story, "install", "/srv/second.deb")
    now = story.ran("dpkg-query", "-W", "-f", "${Version}", "case-workbench").said
    _require(now != story.version, f"still {now}")
    _require(story.chroot.inside(MARK).is_file(), "a file of the new version is missing")
    _require(_digest(story) == story.digest, "the upgrade changed the user's data")
    return f"{story.version} to {now}"


def used_after(story: Story) -> str:
    """The workspace opens in the new version with its case; its check passes; the window comes back to it."""
    _require(_case_numbers(story, "workbench", WORKSPACE) == [story.case_no], "not the same case")
    story.ran("workbench", "-w", WORKSPACE, "check")
    return _see_window(story, ["/usr/bin/case-workbench"], "window-after-upgrade")


def remove(story: Story) -> str:
    """Removing takes the program and leaves the data."""
    story.digest = _digest(story)
    _apt(story, "remove", "case-workbench")
    return _require_gone(story, "opt", "usr", "etc")


def purge(story: Story) -> str:
    """Purging leaves nothing of the package and of its updates, and still the data."""
    story.ran("mkdir", "-p", "/var/lib/case-workbench/packages", user="root")
    _apt(story, "purge", "case-workbench")
    listed = story.chroot.run(["dpkg-query", "-W", "-f", "${Status}", "case-workbench"])
    _require(
        "installed" not in listed.said.replace("not-installed", ""), f"dpkg still knows it: {listed.said}"
    )
    _require(not story.chroot.inside("/var/lib/case-workbench").exists(), "updates left something behind")
    return _require_gone(story, "opt", "usr", "etc", "var/lib/dpkg/info")


def reinstall(story: Story) -> str:
    """Installed again, the program finds the case."""
    _apt(story, "install", "/srv/second.deb")
    _require(_case_numbers(story, "workbench", WORKSPACE) == [story.case_no], "not the same case")
    return story.case_no


STEPS: tuple[Callable[[Story], str], ...] = (
    install,
    versions,
    self_test,
    work,
    window,
    pack_named,
    no_home,
    portable,
    upgrade,
    used_after,
    remove,
    purge,
    reinstall,
)


def own_log(story: Story) -> str:
    """What the program itself wrote down last, where a step failed."""
    found = sorted(story.chroot.inside(f"{WORKSPACE}/logs").glob("*.log"))
    return "\n".join(f"{path.name}:\n{path.read_text('utf-8', 'replace')[-5000:]}" for path in found)


def _apt(story: Story, verb: str, what: str) -> None:
    story.ran(
        *("apt-get", verb, "-y", "-q", "--no-install-recommends", what),
        user="root",
        DEBIAN_FRONTEND="noninteractive",
    )


def _bring(story: Story, file: Path, name: str) -> None:
    target = story.chroot.inside(f"/srv/{name}")
    shutil.copyfile(file, target)
    target.chmod(0o644)


def _installed(story: Story) -> set[str]:
    return set(story.ran("dpkg-query", "-W", "-f", "${Package}\\n").said.split())


def _case_numbers(story: Story, program: str, workspace: str) -> list[str]:
    said = story.ran(program, "-w", workspace, "--json", "complaint", "list").said
    return [case["case_no"] for case in json.loads(said)["cases"]]


def _see_window(story: Story, command: list[str], name: str) -> str:
    if not story.chroot.inside(str(SOCKETS)).exists():
        share_folder(story.chroot, SOCKETS)
    running = story.chroot.start(command, user=USER, variables={"DISPLAY": story.screen.display})
    try:
        title = story.screen.wait_for_window(WINDOW_CLASS, _SECONDS_TO_PAINT)
        path = story.pictures / f"{name}.png"
        story.screen.picture().save(path)
        shown = list(story.screen.windows(WINDOW_CLASS).values())
        _require(shown == [title], f"another window stands before it: {shown}")
        story.screen.close_windows(WINDOW_CLASS)
        code = running.wait(_SECONDS_TO_CLOSE)
        _require(code == 0, f"the window ended with {code}")
    finally:
        _end(running)
    return f"“{title}”, {path.name}"


def _end(running: subprocess.Popen[bytes]) -> None:
    """End a program of ours and what it started."""
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGTERM)
    try:
        running.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def _digest(story: Story) -> str:
    """One hash over the names and contents of the workspace and of the settings."""
    digest = hashlib.sha256()
    found = []
    for place in (WORKSPACE, f"{HOME}/.config/case-workbench"):
        found += [path for path in story.chroot.inside(place).rglob("*") if path.is_file()]
    _require(len(found) > 2, "there is no data to watch over")
    for path in sorted(found):
        digest.update(str(path).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _require_gone(story: Story, *tops: str) -> str:
    left = [
        str(path)
        for top in tops
        for path in story.chroot.inside(top).rglob("*")
        if path.name == "workbench" or re.search("case.?workbench", path.name, re.IGNORECASE)
    ]
    _require(not left, f"left behind: {left[:10]}")
    _require(_digest(story) == story.digest, "the user's data changed")
    return f"nothing left in {', '.join(tops)}; data unchanged"


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Failure(otherwise)


def _last_line(said: str) -> str:
    lines = said.strip().splitlines()
    return lines[-1].strip() if lines else ""
