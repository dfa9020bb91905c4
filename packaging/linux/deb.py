"""The Debian package: the built program under /opt, its commands, its entry in the menu and its papers."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dev_system import EXIT_MACHINE, Failure
from linux.licences import copyright_text
from linux.needs import Needs
from linux.pressing import press_members
from linux.project import ROOT, Project, moment
from linux.staging import copied, filled, make_plain, set_times, write, write_packed

COMMANDS = ("case-workbench", "workbench")
APPSTREAM = "org.caseworkbench.CaseWorkbench.metainfo.xml"
# The domain invalid exists nowhere; whoever gives the package on puts their own name in.
# Source: RFC 2606, section 2.
MAINTAINER = "Case Workbench authors <noreply@case-workbench.invalid>"
ICONS = ROOT / "packaging" / "freeze" / "icons"

DESCRIPTION = """offline workbench for financial consumer complaints
 Leads a complaint from receipt to archive: logs it in minutes, shows who the
 person is, keeps every statutory clock, refuses properly or pays, and exports
 the case file and the evidence. Everything lies in one folder on this machine.
 .
 投诉案件工作台：离线办理金融消费投诉，从受理到归档，一案到底。
 全部资料在本机一个文件夹里。升级、卸载都不碰工作区和设置。"""


@dataclass(frozen=True, slots=True)
class DebParts:
    """What a package is made of: the built program, what it needs, the folder with its man pages."""

    built: Path
    needs: Needs
    manuals: Path


def build_deb(parts: DebParts, project: Project, out: Path, *, level: int) -> Path:
    """Write the package into a folder and return its path.

    Raises: Failure when dpkg-deb is absent or fails.
    """
    if shutil.which("dpkg-deb") is None:
        raise Failure("dpkg-deb is needed to make a .deb: it is part of Debian and Ubuntu", EXIT_MACHINE)
    target = out / project.deb_name
    with tempfile.TemporaryDirectory(dir=out, prefix=".deb-") as scratch:
        tree = Path(scratch) / "tree"
        lay_out(parts, project, tree)
        pack(tree, target, moment(), level)
    return target


def lay_out(parts: DebParts, project: Project, tree: Path) -> None:
    """Make the folder whose content the package holds."""
    share = tree / "usr" / "share"
    paper = share / "doc" / project.name
    (tree / "opt").mkdir(parents=True)
    copied(parts.built, tree / "opt" / project.name)
    _link_commands(tree, project)
    _write_entries(share, project)
    _copy_icons(share)
    shutil.copytree(parts.manuals, share / "man")
    write(paper / "copyright", copyright_text(parts.built))
    write_packed(paper / "changelog.gz", _changelog(project))
    write(share / "lintian" / "overrides" / project.name, filled("lintian-overrides"))
    make_plain(tree)
    size = sum(path.lstat().st_size for path in tree.rglob("*") if not path.is_dir())
    write(tree / "DEBIAN" / "control", control(project, parts.needs, -(-size // 1024)))
    write(tree / "DEBIAN" / "postrm", filled("postrm"), 0o755)


def control(project: Project, needs: Needs, installed_kib: int) -> str:
    """The package's control file.

    Source: Debian Policy 5.3.
    """
    fields = {
        "Package": project.name,
        "Version": project.debian_version,
        "Section": "misc",
        "Priority": "optional",
        "Architecture": project.debian_architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(installed_kib),
        "Depends": ", ".join(needs.depends),
        "Recommends": ", ".join(needs.recommends),
        # An input method reaches the window over D-Bus in IBus' language, which Fcitx 5 speaks too.
        "Suggests": "fcitx5 | ibus",
        "Description": DESCRIPTION,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)


def pack(tree: Path, target: Path, at: int, level: int) -> None:
    """Make a package of a folder, pressed as hard as the level says; equal folders give equal bytes.

    Raises: Failure when dpkg-deb fails.
    """
    set_times(tree, at)
    growing = target.with_name(f".{target.name}.part")
    # dpkg-deb knows xz but not its filter for machine code, so that it is asked for the archives alone.
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(growing)]
    environment = os.environ | {"SOURCE_DATE_EPOCH": str(at)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        growing.unlink(missing_ok=True)
        raise Failure(f"dpkg-deb failed: {done.stderr.strip()}")
    press_members(growing, level)
    growing.replace(target)


def _link_commands(tree: Path, project: Project) -> None:
    programs = tree / "usr" / "bin"
    programs.mkdir(parents=True)
    for command in COMMANDS:
        (programs / command).symlink_to(f"/opt/{project.name}/{command}")


def _write_entries(share: Path, project: Project) -> None:
    day = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    write(share / "applications" / "case-workbench.desktop", filled("case-workbench.desktop"))
    write(share / "mime" / "packages" / "case-workbench.xml", filled("case-workbench.xml"))
    write(share / "metainfo" / APPSTREAM, filled(APPSTREAM, version=project.version, date=day))


def _copy_icons(share: Path) -> None:
    """Copy icons drawn as SIZE.png and as one drawing; a theme finds them by the folder that holds them."""
    for icon in sorted(ICONS.glob("*.png")):
        size = icon.stem.rsplit("-", 1)[-1]
        _copy(icon, share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "case-workbench.png")
    for icon in ICONS.glob("*.svg"):
        _copy(icon, share / "icons" / "hicolor" / "scalable" / "apps" / "case-workbench.svg")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _changelog(project: Project) -> str:
    when = datetime.fromtimestamp(moment(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{project.name} ({project.debian_version}) unstable; urgency=medium\n\n"
        f"  * Release {project.version}; what changed for users: CHANGELOG.md of the project.\n\n"
        f" -- {MAINTAINER}  {when}\n"
    )
