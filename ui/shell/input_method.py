"""Which input method Qt is to load where the desktop names one that does not come with the program."""

import os
import sys
from collections.abc import Collection, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

ONE, SEVERAL, PORTAL = "QT_IM_MODULE", "QT_IM_MODULES", "IBUS_USE_PORTAL"
IBUS, FCITX = "ibus", "fcitx"
# Qt has these without a file of their own.
_BUILT_IN = frozenset({"", "none", "compose", "wayland"})
_BEFORE, _AFTER = "lib", "platforminputcontextplugin.so"


@contextmanager
def settled(environment: MutableMapping[str, str] = os.environ) -> Iterator[None]:
    """While the application is made: let IBus stand in for what Qt would look for in vain.

    Afterwards all is as it was, for programs that are started from here bring plug-ins of their own.
    """
    before = dict(environment)
    if sys.platform == "linux" and (before.get(ONE) or before.get(SEVERAL)):
        environment.update(in_stead(before, _modules_there()))
    try:
        yield
    finally:
        for name in (ONE, SEVERAL, PORTAL):
            if name in before:
                environment[name] = before[name]
            else:
                environment.pop(name, None)


def in_stead(wanted: Mapping[str, str], there: Collection[str]) -> dict[str, str]:
    """What to set, so that every module that is named can be loaded; nothing where all is well.

    No wheel of Qt has the plug-in of Fcitx, but Fcitx 5 answers to IBus' language too, at IBus' portal.
    Source: QPlatformInputContextFactory and QIBusPlatformInputContext of Qt 6; ibusfrontend of Fcitx 5.
    """
    settled = {}
    for name, between in ((ONE, None), (SEVERAL, ";")):
        before = wanted.get(name, "")
        named = before.split(between) if between else [before]
        # Each once, in its order.
        after = dict.fromkeys(each if each in _BUILT_IN or each in there else IBUS for each in named)
        if IBUS in there and set(named) - set(after):
            settled[name] = (between or "").join(after)
    first = next((each for each in _named(wanted) if each.startswith((FCITX, IBUS))), "")
    if settled and first.startswith(FCITX):
        # Without it the plug-in wants the daemon of IBus, which is not there beside Fcitx.
        settled[PORTAL] = wanted.get(PORTAL) or "1"
    return settled


def _named(wanted: Mapping[str, str]) -> list[str]:
    return (wanted.get(SEVERAL) or wanted.get(ONE, "")).split(";")


def _modules_there() -> frozenset[str]:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforminputcontexts")
    names = (path.name for path in folder.glob(f"{_BEFORE}*{_AFTER}"))
    return frozenset(name[len(_BEFORE) : -len(_AFTER)] for name in names)
