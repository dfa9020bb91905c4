"""Disks of a test's own: small, or closed to writing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def mount_or_skip(folder: Path, *arguments: str) -> None:
    """Mount something on a folder; the test is skipped where that is not allowed."""
    if os.name == "nt" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root may mount")
    if subprocess.run(["mount", *arguments, str(folder)], capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")


def unmount(folder: Path) -> None:
    """Take it away again, also while something still looks into it."""
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
