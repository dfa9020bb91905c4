"""What goes into the built program beside libraries: our modules, our data, and what of others' stays out."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from freeze import qt, system

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("workbench", "ui", "db", "resources")
# Run by developers only.
OWN_UNUSED = ("ui.screenshots",)
# Sources of what is shipped in another form.
RESOURCES_LEFT_OUT = re.compile(r"(\.ts|\.pyc?|(^|/)README\.md)$|(^|/)__pycache__(/|$)")
# Named as a text somewhere, so that nothing imports them where PyInstaller could see it.
HIDDEN = ("sqlcipher3.dbapi2", "sqlalchemy.dialects.sqlite")
# One entry of PyInstaller's lists: where it goes, where it comes from, what it is.
Entry = tuple[str, str, str]

DROPPED = re.compile(
    "|".join(
        (
            # Our segmentation has weights of its own; the library's other models are not asked.
            r"^jieba/((lac_small|posseg)/|analyse/(?!idf\.txt$)|finalseg/.*\.p$)",
            r"^matplotlib/mpl-data/(sample_data|images|plot_directive|stylelib)/",
            # Plots name the font of this program; DejaVu Sans stays: it is what is looked for at last.
            r"^matplotlib/mpl-data/fonts/(afm|pdfcorefonts)/",
            r"^matplotlib/mpl-data/fonts/ttf/(?!DejaVuSans\.ttf|LastResort)",
            r"^stdnum/(?!cn/)",
            r"^pypinyin/.*\.pyi?$",
            r"^reportlab/fonts/",
            r"(^|/)(tests?|testing)/",
            r"\.(pyi|pxd|pyx|c|h|hpp|a)$",
            r"\.dist-info/(RECORD|INSTALLER|REQUESTED|direct_url\.json|uv_.*|.*SBOM.*|licenses/.*|sboms/.*|LICENSE.*)$",
        )
    )
)


def own_modules(root: Path = ROOT) -> list[str]:
    """Every module of ours by its dotted name: some are imported by names that stand in tables."""
    names = []
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if "versions" not in parts and parts[-1] != "__main__" and not name.startswith(OWN_UNUSED):
                names.append(name)
    return names


def own_data(root: Path = ROOT) -> list[tuple[str, str]]:
    """What the program reads, file by file, and where to; migrations are read as sources."""
    found = []
    for path in sorted((root / "resources").rglob("*")):
        relative = path.relative_to(root)
        if path.is_file() and not RESOURCES_LEFT_OUT.search(relative.as_posix()):
            found.append((str(path), str(relative.parent)))
    for path in sorted((root / "db" / "migrations").rglob("*.py")):
        found.append((str(path), str(path.relative_to(root).parent)))
    return found


def others_data() -> list[tuple[str, str]]:
    """Data of libraries that PyInstaller does not know to need: PDF/A, and the names of Chinese holidays."""
    found = []
    for name, pattern in (("pikepdf", "pdfa/data/**/*"), ("holidays", "locale/*/LC_MESSAGES/CN.mo")):
        spec = find_spec(name)
        for place in (spec.submodule_search_locations if spec else None) or ():
            for path in sorted(Path(place).glob(pattern)):
                if path.is_file():
                    found.append((str(path), str(path.parent.relative_to(Path(place).parent))))
    return found


def metadata(shipped: dict[str, Distribution]) -> list[tuple[str, str]]:
    """The name and version of every shipped distribution: some ask for their own at run time."""
    found = []
    for distribution in shipped.values():
        for path in distribution.files or ():
            if path.parent.name.endswith(".dist-info") and path.name in ("METADATA", "entry_points.txt"):
                found.append((str(path.locate()), path.parent.name))
    return found


def is_wanted(entry: Entry) -> bool:
    """Whether a collected binary or data file belongs into the product."""
    target, source, _kind = entry
    name = target.replace("\\", "/")
    if sys.platform.startswith("linux") and system.is_left_out(source, target):
        return False
    return qt.is_wanted(name) and (name.endswith(".pyc") or not DROPPED.search(name))


def module_names(analysis: Any) -> set[str]:
    """The dotted names of everything that PyInstaller's analysis collected to be imported."""
    files = [*analysis.binaries, *analysis.datas]
    return {entry[0] for entry in analysis.pure} | {
        entry[0].replace("\\", "/").partition(".")[0].replace("/", ".") for entry in files
    }
