"""What a built program needs of the system: shared libraries that are not inside it, as Debian packages."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from dev_system import EXIT_MACHINE, Failure

_AT_ONCE = 100
_LIBC = (
    "libc.so.*",
    "libm.so.*",
    "libdl.so.*",
    "libpthread.so.*",
    "librt.so.*",
    "libresolv.so.*",
    "libutil.so.*",
)
_LOADER = ("ld-linux*.so.*", "ld64.so.*")

# What only some machines use; without it the program runs all the same.
_OPTIONAL_HOLDERS = ("*ayland*", "*WlShell*", "libbradient.so", "libadwaita.so", "libxdg-shell.so")

# Names that differ between releases stand side by side; those with t64 came with Debian 13 and Ubuntu 24.04.
# Source: packages.debian.org (bookworm, trixie), packages.ubuntu.com (jammy, noble).
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libXext.so.6": "libxext6",
    "libXrender.so.1": "libxrender1",
    "libasound.so.2": "libasound2t64 | libasound2",
    "libatk-1.0.so.0": "libatk1.0-0t64 | libatk1.0-0",
    "libbrotlidec.so.1": "libbrotli1",
    "libcairo.so.2": "libcairo2",
    "libcom_err.so.2": "libcom-err2",
    "libcups.so.2": "libcups2t64 | libcups2",
    "libcrypto.so.3": "libssl3t64 | libssl3",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libgdk-3.so.0": "libgtk-3-0t64 | libgtk-3-0",
    "libgdk_pixbuf-2.0.so.0": "libgdk-pixbuf-2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgtk-3.so.0": "libgtk-3-0t64 | libgtk-3-0",
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangocairo-1.0.so.0": "libpangocairo-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libssl.so.3": "libssl3t64 | libssl3",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libz.so.1": "zlib1g",
}


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library or program inside: its own names, what it loads, the newest glibc that it asks for."""

    names: frozenset[str]
    needed: frozenset[str]
    glibc: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Needs:
    """What the system has to have, as Debian's relations; `glibc` with the files that ask for the newest."""

    depends: tuple[str, ...]
    recommends: tuple[str, ...]
    glibc: tuple[int, ...]
    newest: tuple[str, ...]


def needs_of(folder: Path) -> Needs:
    """What a built program needs of the system.

    Raises: Failure when no package is known for a library, or objdump is absent.
    """
    return worked_out(list(libraries(folder)), {path.name for path in folder.rglob("*")})


def worked_out(inside: Iterable[Library], file_names: set[str]) -> Needs:
    """What libraries need that is neither among them nor among the files' names."""
    inside = list(inside)
    known = file_names.union(*(library.names for library in inside))
    must: set[str] = set()
    may: set[str] = set()
    for library in inside:
        wanted = {name for name in library.needed - known if not _matches(name, (*_LIBC, *_LOADER))}
        (may if any(_matches(name, _OPTIONAL_HOLDERS) for name in library.names) else must).update(wanted)
    glibc = max((library.glibc for library in inside), default=())
    newest = sorted(min(library.names) for library in inside if library.glibc == glibc)
    depends = {package_of(name) for name in must}
    libc = [f"libc6 (>= {'.'.join(map(str, glibc))})"] if glibc else []
    recommends = {package_of(name) for name in may} - depends
    return Needs((*libc, *sorted(depends)), tuple(sorted(recommends)), glibc, tuple(newest))


def package_of(library: str) -> str:
    """The Debian package of a shared library: from the table, else of this machine.

    Raises: Failure when neither knows it.
    """
    if library in PACKAGES:
        return PACKAGES[library]
    said = ""
    if shutil.which("dpkg"):
        said = subprocess.run(
            ["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False
        ).stdout
    owner = said.split(":", 1)[0].strip()
    if not owner:
        raise Failure(f"No Debian package is known for {library}; add it to packaging/linux/needs.py")
    return owner


def libraries(folder: Path) -> Iterator[Library]:
    """Everything of a folder that the dynamic loader loads."""
    if shutil.which("objdump") is None:
        raise Failure(
            "objdump is needed to see what the program loads: apt-get install binutils", EXIT_MACHINE
        )
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    elves = [str(path) for path in found if _is_elf(path)]
    for start in range(0, len(elves), _AT_ONCE):
        command = ["objdump", "-p", *elves[start : start + _AT_ONCE]]
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        yield from parsed(said)


def parsed(said: str) -> Iterator[Library]:
    """The libraries in what `objdump -p` says of one or more files."""
    # re.split gives what stands before the first match, then name and text by turns.
    parts = re.split(r"^(.+):\s+file format elf.*$", said, flags=re.MULTILINE)[1:]
    for path, text in zip(parts[::2], parts[1::2], strict=True):
        names = {path.rsplit("/", 1)[-1], *re.findall(r"SONAME\s+(\S+)", text)}
        versions = [_numbers(found) for found in re.findall(r"\bGLIBC_(\d+(?:\.\d+)+)", text)]
        needed = frozenset(re.findall(r"NEEDED\s+(\S+)", text))
        yield Library(frozenset(names), needed, max(versions, default=()))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _matches(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)
