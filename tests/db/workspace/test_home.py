"""Nothing is written outside the workspace."""

import os
import subprocess
import sys
from pathlib import Path

from workbench.workspace.opening import Workspace

DRAWING = """
import sys
from pathlib import Path
from workbench.plots.figures import bar_picture
from workbench.plots.model import Bar, Look
from workbench.workspace.opening import Workspace

with Workspace.open(Path(sys.argv[1])):
    assert bar_picture([Bar("电话", 3)], Look(200, 100), rest="其他")
"""


def test_that_a_plot_leaves_nothing_in_somebodys_home(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    Workspace.create(tmp_path / "w").close()
    hidden = ("MPLCONFIGDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"HOME": str(home), "USERPROFILE": str(home)}
    subprocess.run([sys.executable, "-c", DRAWING, str(tmp_path / "w")], check=True, env=environment)
    assert [path for path in home.rglob("*") if path.is_file()] == []
    assert list((tmp_path / "w" / "cache" / "matplotlib").glob("fontlist*.json"))
