"""Plays the demonstration once, then takes the pictures of each look in a process of its own."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from ui.screenshots.handbook_shots import CLOSELY, FIRST_START

NOW = "2026-09-28T10:42:00+08:00"
ROOT = Path(__file__).parents[2]
OUT = ROOT / "docs" / "images"
HANDBOOK = ROOT / "resources" / "handbook" / "images"
OFFICE_SCREEN = {
    "name": "office", "x": 0, "y": 0, "width": 1366, "height": 768,
    "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1,
}  # fmt: skip
LOOKS = (("zh", "light"), ("en", "light"), ("zh", "dark"))


def main() -> int:
    """Write the pictures. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", default="", help="the name of one picture, or `handbook`")
    parser.add_argument("--handbook", type=Path, help="where its pictures go")
    parser.add_argument("--scale", default="1", help="2 for a screen of 200 %%")
    chosen = parser.parse_args()
    # Who only tries leaves those of the program alone.
    closely = chosen.handbook or (HANDBOOK if chosen.out == OUT else chosen.out / "handbook")
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [OFFICE_SCREEN]}), "utf-8")
        platform = f"offscreen:configfile={screen}"
        environment = {**os.environ, "WORKBENCH_NOW": NOW, "QT_QPA_PLATFORM": platform}
        environment |= {"WORKBENCH_USER": "陈一鸣", "HOME": folder, "XDG_CONFIG_HOME": f"{folder}/config"}
        demo = [sys.executable, "-m", "ui.cli.main", "demo", "--out", folder]
        subprocess.run(demo, env=environment, check=True)
        if chosen.only in ("", CLOSELY, FIRST_START):
            for language in ("zh", "en"):
                first = [sys.executable, "-m", "ui.screenshots.first_start", str(closely), language]
                subprocess.run(first, env=environment, check=True)
        for language, theme in LOOKS if chosen.only != FIRST_START else ():
            taker = [sys.executable, "-m", "ui.screenshots.taking", f"{folder}/workspace"]
            subprocess.run(
                [*taker, str(chosen.out), str(closely), language, theme, chosen.only],
                env={**environment, "QT_SCALE_FACTOR": chosen.scale},
                check=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
