"""What macOS is told of the program: its names, its kind of document. Used by workbench.spec."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
# An identifier, not an internet address.
IDENTIFIER = "org.caseworkbench.CaseWorkbench"
APPLICATION = "Case Workbench.app"
PACK_TYPE = f"{IDENTIFIER}.pack"
# PySide6 6.11 runs on macOS 13 and newer. Source: doc.qt.io, Qt 6.11 supported platforms.
OLDEST_SYSTEM = "13.0"
NAMES = {
    "en": {
        "CFBundleName": "Case Workbench",
        "CFBundleDisplayName": "Case Workbench",
        "pack": "Evidence pack",
    },
    "zh-Hans": {"CFBundleName": "投诉案件工作台", "CFBundleDisplayName": "投诉案件工作台", "pack": "证据包"},
}


def options(icon: str) -> dict[str, Any]:
    """What PyInstaller's BUNDLE takes."""
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {
        "name": APPLICATION,
        "icon": icon,
        "bundle_identifier": IDENTIFIER,
        "version": facts["version"],
        "info_plist": information(),
    }


def information() -> dict[str, Any]:
    """The entries of Info.plist beside those that PyInstaller writes.

    Source: developer.apple.com, Information Property List.
    """
    return {
        "CFBundleDevelopmentRegion": "zh-Hans",
        "CFBundleLocalizations": list(NAMES),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSHasLocalizedDisplayName": True,
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Evidence pack",
                "CFBundleTypeRole": "Viewer",
                # All zips may be dropped on the program; only those that say so open with it.
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": [PACK_TYPE, "public.zip-archive"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": PACK_TYPE,
                "UTTypeDescription": "Evidence pack",
                "UTTypeConformsTo": ["public.zip-archive"],
                "UTTypeTagSpecification": {"public.filename-extension": ["evidence-pack.zip", "证据包.zip"]},
            }
        ],
    }


def write_names(application: Path) -> None:
    """Write the names in each language into a finished bundle."""
    for language, names in NAMES.items():
        place = application / "Contents" / "Resources" / f"{language}.lproj" / "InfoPlist.strings"
        place.parent.mkdir(parents=True, exist_ok=True)
        lines = [f'{key} = "{text}";' for key, text in names.items() if key != "pack"]
        lines.append(f'"Evidence pack" = "{names["pack"]}";')
        place.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_names(Path(sys.argv[1]))
