"""Which parts of Qt the program uses; everything else of the library stays out."""

from __future__ import annotations

from pathlib import PurePosixPath

# Folder of plugins -> the plugins in it, without `lib` and ending; a folder that is not named stays out.
PLUGINS: dict[str, frozenset[str]] = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qgif", "qico", "qjpeg", "qsvg", "qtiff", "qwebp"}),
    # Chinese input methods: IBus and compose keys. Fcitx 5 speaks IBus's language to programs; a plugin of
    # its own is not in the wheel.
    "platforminputcontexts": frozenset(
        {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}
    ),
    "platforms": frozenset({"qcocoa", "qminimal", "qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "platformthemes": frozenset({"qxdgdesktopportal"}),
    # Windows and macOS need a style of their own at hand for what is drawn by the system.
    "styles": frozenset({"qmacstyle", "qmodernwindowsstyle"}),
    "wayland-decoration-client": frozenset({"bradient"}),
    "wayland-graphics-integration-client": frozenset({"qt-plugin-wayland-egl"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "xcbglintegrations": frozenset({"qxcb-egl-integration", "qxcb-glx-integration"}),
}
TRANSLATIONS = frozenset({"qtbase_zh_CN.qm"})
# Only plugins that stay out, or modules that stay out, need these.
LIBRARIES_LEFT_OUT = (
    "Qt6EglF",
    "Qt6Network",
    "Qt6Pdf",
    "Qt6Qml",
    "Qt6Quick",
    "Qt6Sql",
    "Qt6VirtualKeyboard",
)
SOFTWARE_OPENGL = "opengl32sw.dll"


def is_wanted(target: str) -> bool:
    """Whether a file of the product, named by its path in it, belongs there; what is not Qt's always does."""
    path = PurePosixPath(target.replace("\\", "/"))
    parts = path.parts
    if path.name.removeprefix("lib").startswith(LIBRARIES_LEFT_OUT) or path.name == SOFTWARE_OPENGL:
        return False
    if parts[:1] != ("PySide6",):
        return True
    if "plugins" in parts:
        return _plugin_name(path.name) in PLUGINS.get(path.parent.name, frozenset())
    if "translations" in parts:
        return path.name in TRANSLATIONS
    return "qml" not in parts


def _plugin_name(file_name: str) -> str:
    return file_name.removeprefix("lib").partition(".")[0]
