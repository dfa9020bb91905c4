"""What the operating system must offer: the shared libraries that Qt loads, and a way to install packages."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

EXIT_MACHINE = 3

ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
FOR_A_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


class Failure(Exception):
    """The task cannot go on; the text says what to do, `code` is the exit code."""

    def __init__(self, text: str, code: int = 1) -> None:
        self.code = code
        super().__init__(text)


def loadable(name: str) -> bool:
    """Tell whether the dynamic loader finds a shared library and all that it needs."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_libraries() -> dict[str, str]:
    """Return the absent shared libraries with the Debian package of each."""
    if not sys.platform.startswith("linux"):
        return {}
    return {name: package for name, package in (ALWAYS | FOR_A_WINDOW).items() if not loadable(name)}


def needed_now(missing: dict[str, str]) -> dict[str, str]:
    """Leave out what only a window needs where no window can be shown."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return missing
    return {name: package for name, package in missing.items() if name in ALWAYS}


def provide(packages: list[str], what: str) -> None:
    """Install Debian packages as root, or raise Failure with the one command that the person must run."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(set(packages))]
    if shutil.which("apt-get") is None:
        raise Failure(f"Please install with your system's package manager: {what}", EXIT_MACHINE)
    if os.geteuid() != 0:
        raise Failure(
            f"This machine lacks {what}. Please run:\n\n"
            f"  sudo apt-get update && sudo {' '.join(install)}\n\nand start again.",
            EXIT_MACHINE,
        )
    print(f"Installing: {' '.join(install[4:])}")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], install):
        if subprocess.run(command, env=environment, check=False).returncode:
            raise Failure(f"This failed: {' '.join(command)}", EXIT_MACHINE)


def ensure(extra_packages: list[str]) -> bool:
    """Provide the shared libraries and any `extra_packages`; return whether something was installed."""
    missing = missing_libraries()
    is_root_on_debian = shutil.which("apt-get") is not None and os.geteuid() == 0
    # Whoever must install something at all gets the whole list: one command, not two.
    wanted = missing if is_root_on_debian or needed_now(missing) or extra_packages else {}
    packages = [*wanted.values(), *extra_packages]
    if not packages:
        return False
    provide(packages, ", ".join([*wanted, *extra_packages]))
    still = sorted(needed_now(missing_libraries()))
    if still:
        raise Failure(f"Still missing after the installation: {', '.join(still)}", EXIT_MACHINE)
    return True


if __name__ == "__main__":
    # For machines that are prepared by a script of their own.
    print(" ".join(sorted({*ALWAYS.values(), *FOR_A_WINDOW.values()})))
