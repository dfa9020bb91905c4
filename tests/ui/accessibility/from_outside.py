"""Drives the program through AT-SPI under a screen of its own, as a screen reader does.

Run by Debian's Python, which has pyatspi, inside a session bus: `PYTHON WORKSPACE NAME MASKED`.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE_S, PAUSE_S = 25.0, 0.1


def main(arguments: list[str]) -> int:
    """Register the half-told complaint under another name, and hear its name on its page."""
    python, workspace, name, masked = arguments
    started = []
    try:
        read, write = os.pipe()
        screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
        started.append(subprocess.Popen(screen, pass_fds=[write], stderr=subprocess.DEVNULL))
        os.environ["DISPLAY"] = ":" + os.read(read, 16).decode().strip()
        started.append(subprocess.Popen([LAUNCHER, "--launch-immediately"], stderr=subprocess.DEVNULL))
        command = [python, "-m", "ui.app", "--workspace", workspace]
        started.append(subprocess.Popen(command))
        tell_and_register(name, masked)
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(10)
    return 0


def tell_and_register(name: str, masked: str) -> None:
    """The story itself."""
    press(awaited("push button", lambda said: said.startswith("Continue:")))
    field = awaited("text", lambda said: said == "Name")
    editable = field.queryEditableText()
    editable.setTextContents(name)
    press(awaited("push button", lambda said: said == "Register"))
    awaited("label", lambda said: said == masked)


def press(thing: Any) -> None:
    """Do its first action."""
    action = thing.queryAction()
    names = [action.getName(place) for place in range(action.nActions)]
    action.doAction(names.index("Press"))


def awaited(role: str, fits: Callable[[str], bool]) -> Any:
    """The thing shown with this role under a name that fits."""

    def look() -> Any:
        import pyatspi  # type: ignore[import-not-found]

        for application in pyatspi.Registry.getDesktop(0):
            for thing in below(application):
                if thing.getRoleName() == role and fits(thing.name) and is_shown(thing):
                    return thing
        return None

    return wait_for(look, f"{role} in time")


def below(thing: Any) -> Iterator[Any]:
    """Everything in it; what goes away meanwhile is left out."""
    for child in thing:
        if child is not None:
            yield child
            yield from below(child)


def is_shown(thing: Any) -> bool:
    import pyatspi

    return bool(thing.getState().contains(pyatspi.STATE_SHOWING))


def wait_for(look: Callable[[], Any], what: str) -> Any:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        try:
            found = look()
        except (LookupError, RuntimeError, NotImplementedError):  # what goes away while one looks
            found = None
        if found is not None:
            return found
        time.sleep(PAUSE_S)
    raise SystemExit(f"never came: {what}; heard: {heard()}")


def heard() -> list[str]:
    """What could be heard instead, for whoever has to mend it."""
    import pyatspi

    applications = list(pyatspi.Registry.getDesktop(0))
    return [
        f"{thing.getRoleName()}: {thing.name}" for one in applications for thing in below(one) if thing.name
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
