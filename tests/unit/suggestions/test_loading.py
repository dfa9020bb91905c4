"""What the segmenter costs and leaves behind, seen in processes of their own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

LIGHT = """
import sys
import workbench.suggestions.model, workbench.suggestions.rules, workbench.suggestions.suggesting
import workbench.suggestions.alerts, workbench.identity.rules, workbench.identity.masking, workbench.money
heavy = {"jieba", "rjieba", "yaml", "stdnum", "sqlalchemy", "pydantic"} & set(sys.modules)
assert not heavy, heavy
"""

THREADS = """
import sys, threading
from pathlib import Path
from workbench.suggestions.suggesting import suggest
results = []
def work():
    results.append(suggest("保险公司拒赔，要求退还保费", cache_dir=Path(sys.argv[1])).category[0].code)
threads = [threading.Thread(target=work) for _ in range(4)]
[t.start() for t in threads]; [t.join() for t in threads]
assert results == ["IB40.01"] * 4, results
"""


def run(script: str, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_that_importing_the_rules_loads_nothing_heavy() -> None:
    assert run(LIGHT) == ""


def test_that_threads_share_one_silent_load_that_writes_only_its_own_cache(tmp_path: Path) -> None:
    cache, scratch = tmp_path / "cache", tmp_path / "scratch"
    cache.mkdir()
    scratch.mkdir()
    assert run(THREADS, str(cache), TMPDIR=str(scratch)) == ""
    assert list(scratch.iterdir()) == []
    (kept,) = cache.iterdir()
    whole = kept.stat().st_size
    kept.write_bytes(b"damaged")
    assert run(THREADS, str(cache), TMPDIR=str(scratch)) == ""
    assert kept.stat().st_size == whole


def test_that_a_missing_cache_folder_is_no_obstacle(tmp_path: Path) -> None:
    assert run(THREADS, str(tmp_path / "nowhere"), TMPDIR=str(tmp_path)) == ""
    assert list(tmp_path.iterdir()) == []
