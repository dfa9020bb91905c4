"""One script for every chore: environment, demo, checks, benchmarks, translations (standard library only)."""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this script meets old interpreters before any package does
    sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0])

import argparse
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

# An isolated interpreter (-I) does not look beside the script by itself.
if str(Path(__file__).resolve().parent) not in sys.path:
    sys.path.insert(0, str(Path(__file__).resolve().parent))

import dev_bench
import dev_build
import dev_checks
import dev_environment
import dev_strings
from dev_environment import ROOT, Failure

CACHES = (
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".benchmarks",
    ".import_linter_cache",
)
PRODUCTS = (".venv", ".venv-tools", "build", "dist", "demo")


def run_child(command: Sequence[str | Path]) -> int:
    """Run a command in the person's own working folder and return its exit code."""
    return subprocess.run([str(part) for part in command], check=False).returncode


def has_display() -> bool:
    """Tell whether a window could be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def setup(arguments: list[str]) -> int:
    """Make the locked environment in .venv/ and compile the translations; nothing if all is in place."""
    parser("setup", setup).parse_args(arguments)
    changed = dev_environment.ensure()
    changed = dev_strings.compile_catalogues() or changed
    print(f"Ready: {dev_environment.VENV}" if changed else "Everything is in place.")
    return 0


def ready() -> None:
    """Do what `setup` does, without a word when nothing had to be done."""
    dev_environment.ensure()
    dev_strings.compile_catalogues()


def run(arguments: list[str]) -> int:
    """Open the program; arguments such as `--workspace DIR` are passed on."""
    ready()
    return run_child([dev_environment.script("workbench"), *arguments, "gui"])


def demo(arguments: list[str]) -> int:
    """Make the demo workspace, walk through the main job on it, then open the window."""
    options = parser("demo", demo)
    options.add_argument("--out", type=Path, default=ROOT / "demo", metavar="DIR", help="default: demo/")
    options.add_argument("--no-window", action="store_true", help="never open the window")
    chosen = options.parse_args(arguments)
    ready()
    workbench = dev_environment.script("workbench")
    out = chosen.out.resolve()
    code = run_child([workbench, "demo", "--out", out])
    if code or chosen.no_window:
        return code
    if not has_display():
        print("No display here, so no window.")
        return 0
    return run_child([workbench, "--workspace", out / "workspace", "gui"])


def test(arguments: list[str]) -> int:
    """Run every check, or the named ones, and list what failed."""
    options = parser("test", test)
    names = [check.name for check in dev_checks.CHECKS]
    options.add_argument(
        "checks", nargs="*", metavar="CHECK", help=f"one of {', '.join(names)} (default: all)"
    )
    chosen = options.parse_args(arguments).checks
    unknown = sorted(set(chosen) - set(names))
    if unknown:
        options.error(f"no such check: {', '.join(unknown)}")
    ready()
    return dev_checks.run(chosen or names)


def bench(arguments: list[str]) -> int:
    """Measure the ratios of tests/bench and write docs/benchmarks.md."""
    ready()
    return dev_bench.run(arguments)


def strings(arguments: list[str]) -> int:
    """Bring the translation catalogues up to date with the sources, or --check that they are."""
    options = parser("strings", strings)
    options.add_argument("--check", action="store_true", help="change nothing; fail if anything is missing")
    check = options.parse_args(arguments).check
    dev_environment.ensure()
    if check:
        return dev_strings.check()
    dev_strings.update()
    dev_strings.compile_catalogues()
    return 0


def screenshots(arguments: list[str]) -> int:
    """Take the pictures of docs/ again from the demo workspace."""
    ready()
    return run_child([dev_environment.python(), "-m", "ui.screenshots", *arguments])


def handbook(arguments: list[str]) -> int:
    """Write the handbook into docs/ as HTML and PDF, or --check that it is that of the sources."""
    ready()
    return run_child([dev_environment.python(), ROOT / "packaging" / "handbook.py", *arguments])


def accuracy(arguments: list[str]) -> int:
    """Measure on a folder of labelled texts how well texts are read, and write docs/accuracy.md."""
    ready()
    return run_child([dev_environment.python(), ROOT / "packaging" / "accuracy.py", *arguments])


def package(arguments: list[str]) -> int:
    """Make the .deb and the portable archive of the built program; `package --help` names the options."""
    # Whoever only runs or tests the program needs nothing of this.
    import dev_package

    return dev_package.run(arguments)


def release(arguments: list[str]) -> int:
    """Make the release key, the signed update file, or check one; `release --help` names the options."""
    ready()
    return run_child([dev_environment.python(), ROOT / "packaging" / "release.py", *arguments])


def build(arguments: list[str]) -> int:
    """Build the program that needs no Python into dist/case-workbench/ and print its size by part."""
    if {"-h", "--help"}.isdisjoint(arguments):
        ready()
    return dev_build.run(arguments)


def clean(arguments: list[str]) -> int:
    """Remove the environment, caches, build products and the demo; workspaces elsewhere are not touched."""
    parser("clean", clean).parse_args(arguments)
    targets = [ROOT / name for name in (*CACHES, *PRODUCTS)]
    targets += (ROOT / "resources" / "translations").glob("*.qm")
    targets += ROOT.glob("*.egg-info")
    for target in targets:
        remove(target)
    for cache in ROOT.rglob("__pycache__"):
        remove(cache)
    return 0


def remove(target: Path) -> None:
    """Remove a file, a folder, or a link without following it."""
    if target.is_symlink() or target.is_file():
        target.unlink()
    elif target.is_dir():
        shutil.rmtree(target)
    else:
        return
    print(f"removed {target.relative_to(ROOT)}")


TASKS: tuple[Callable[[list[str]], int], ...] = (
    setup,
    run,
    demo,
    test,
    bench,
    strings,
    screenshots,
    handbook,
    accuracy,
    build,
    package,
    release,
    clean,
)


def parser(name: str, task: Callable[[list[str]], int]) -> argparse.ArgumentParser:
    """Return a parser that explains one task."""
    return argparse.ArgumentParser(prog=f"dev.py {name}", description=task.__doc__)


def usage() -> str:
    """Return the list of tasks."""
    lines = [f"  {task.__name__:<12} {(task.__doc__ or '').splitlines()[0]}" for task in TASKS]
    return "\n".join(["usage: python3 packaging/dev.py TASK [OPTIONS]", "", *lines])


def main(arguments: list[str]) -> int:
    """Run one task; 0 done, 1 something failed, 2 wrong usage, 3 the machine lacks something."""
    tasks = {task.__name__: task for task in TASKS}
    if arguments[:1] in (["-h"], ["--help"]):
        print(usage())
        return 0
    if not arguments or arguments[0] not in tasks:
        print(usage(), file=sys.stderr)
        return 2
    dev_environment.prepare_variables()
    try:
        return tasks[arguments[0]](arguments[1:])
    except Failure as failure:
        print(failure, file=sys.stderr)
        return failure.code
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1:]))
