"""Which of PyInstaller's own start-up scripts the program runs: each is paid for at every start."""

from __future__ import annotations

# Start-up script -> why the program does without it.
LEFT_OUT = {
    "pyi_rth_cryptography_openssl": "the library brings its own OpenSSL without loadable modules",
    "pyi_rth_inspect": "nobody reads sources of the built program",
    "pyi_rth_mplconfig": "ui.frozen gives the library a folder that stays, in the person's cache",
    "pyi_rth_multiprocessing": "ui.frozen does it where a child is asked for, not at every start",
    "pyi_rth_pkgutil": "no module looks for its neighbours at run time",
    "pyi_rth_pyside6": "the wheel finds its plugins by itself",
    "pyi_rth_setuptools": "installs packages",
    "pyi_rth_pkgres": "installs packages",
}

Script = tuple[str, str, str]


def kept(scripts: list[Script]) -> list[Script]:
    """The scripts that run at the start, without those left out."""
    return [script for script in scripts if script[0] not in LEFT_OUT]
