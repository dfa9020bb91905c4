"""What goes into the built program, what stays out, and what is made of it."""

import ast
import re
import struct
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

import pytest
from freeze import (
    contents,
    doubles,
    hooks,
    icu,
    licences,
    lighter,
    qt,
    sbom,
    shipped,
    sizes,
    stripping,
    system,
    windows,
)


@pytest.fixture(scope="module")
def closure() -> dict[str, Distribution]:
    return shipped.runtime_closure()


def test_that_what_the_project_needs_is_shipped_with_what_that_needs(
    closure: dict[str, Distribution],
) -> None:
    assert {"case-workbench", "pyside6-essentials", "sqlalchemy"} <= closure.keys()
    # By an extra, and by a need of a need.
    assert {"jsonschema", "shiboken6", "rpds-py"} <= closure.keys()
    assert not closure.keys() & {"pytest", "mypy", "pyinstaller", "cyclonedx-bom", "rfc3987-syntax"}


def test_that_developers_tools_and_what_only_they_need_are_kept_out(closure: dict[str, Distribution]) -> None:
    foreign = shipped.foreign_modules(closure)
    assert {"pytest", "_pytest", "mypy", "PyInstaller", "lark", "rfc3987_syntax"} <= foreign
    assert not foreign & {"numpy", "PySide6", "packaging", "yaml", "attr", "case_workbench"}
    assert foreign <= set(shipped.excluded_modules())


def test_that_a_tool_that_got_in_is_named() -> None:
    assert shipped.intruders(["lark.parser", "larky", "ui.app"], {"lark"}) == ["lark.parser"]


def test_that_only_the_calendar_of_this_country_is_taken() -> None:
    others = shipped.other_calendars()
    assert "holidays.countries.france" in others
    assert "holidays.countries.china" not in others


def test_that_nothing_is_excluded_that_our_own_modules_import() -> None:
    excluded = set(shipped.excluded_modules())
    asked = re.compile(r"^\s*(?:from|import) ([\w.]+)", re.MULTILINE)
    wrong = [
        (path.name, name)
        for package in ("workbench", "ui", "db")
        for path in (contents.ROOT / package).rglob("*.py")
        for name in asked.findall(path.read_text(encoding="utf-8"))
        if excluded & set(_and_parents(name))
    ]
    assert not wrong


def _and_parents(name: str) -> list[str]:
    parts = name.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts) + 1)]


def test_that_our_modules_and_data_are_all_there() -> None:
    names = contents.own_modules()
    assert {"ui.app", "workbench.confined.child", "workbench.redaction.finding", "db"} <= set(names)
    assert not [name for name in names if name.startswith(("ui.screenshots", "db.migrations.versions"))]
    data = {f"{folder}/{Path(source).name}" for source, folder in contents.own_data()}
    assert {"resources/rules/channels.yaml", "db/migrations/env.py"} & data
    assert any(name.startswith("db/migrations/versions/") for name in data)
    assert not [name for name in data if name.endswith((".ts", ".pyc"))]


@pytest.mark.parametrize(
    ("target", "is_wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qdirect2d.dll", False),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("libQt6Qml.so.6", False),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/opengl32sw.dll", False),
        ("resources/fonts/NotoSansSC-Regular.ttf", True),
    ],
)
def test_that_only_the_used_parts_of_qt_are_taken(target: str, is_wanted: bool) -> None:
    assert qt.is_wanted(target) is is_wanted


@pytest.mark.parametrize(
    ("source", "is_left_out"),
    [
        ("/lib/x86_64-linux-gnu/libstdc++.so.6", True),
        ("/usr/lib/x86_64-linux-gnu/libgtk-3.so.0", True),
        ("/usr/lib/x86_64-linux-gnu/libexpat.so.1", True),
        ("/usr/lib/x86_64-linux-gnu/libxcb.so.1", True),
        ("/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", False),
        ("/usr/lib/x86_64-linux-gnu/libcrypto.so.3", True),
        ("/home/a/.venv/lib/python3.11/site-packages/numpy.libs/libgfortran.so.5", False),
    ],
)
def test_that_the_desktops_own_libraries_are_left_to_it(source: str, is_left_out: bool) -> None:
    assert system.is_left_out(source, Path(source).name) is is_left_out


def test_that_data_nobody_reads_stays_out_but_modules_of_that_name_do_not() -> None:
    def wanted(target: str) -> bool:
        return contents.is_wanted((target, f"/somewhere/{target}", "DATA"))

    assert not wanted("jieba/lac_small/model_baseline/word_emb")
    assert not wanted("reportlab/fonts/DarkGardenMK.pfb")
    assert not wanted("numpy/core/tests/data.csv")
    assert wanted("jieba/dict.txt")
    assert wanted("stdnum/cn/loc.dat")
    assert wanted("stdnum/exceptions.pyc")


def test_that_start_up_scripts_nobody_needs_are_not_run() -> None:
    scripts = [("pyi_rth_inspect", "a", "PYSOURCE"), ("entry", "b", "PYSOURCE")]
    assert hooks.kept(scripts) == scripts[1:]


def test_that_docstrings_go_and_everything_else_stays() -> None:
    source = '"""a"""\nclass A:\n    "b"\n    def f(self):\n        """c"""\n    text = "d"\nassert A.text\n'
    names: dict[str, Any] = {}
    code = lighter.without_docstrings(source.encode(), "a.py")
    exec(code, names)
    assert names["A"].text == "d"
    assert names["A"].__doc__ is names["A"].f.__doc__ is names.get("__doc__") is None
    described = lighter.KEPT.search
    assert described("numpy.ma.core")
    assert described("sqlalchemy.orm.events")
    assert not described("pandas.core.frame")
    failing = lighter.without_docstrings(b"assert False", "b.py")
    with pytest.raises(AssertionError):
        exec(failing, {})


def test_that_a_package_of_which_one_part_is_shipped_imports_none_of_the_others() -> None:
    code = {"holidays.countries": compile("import lost", "a", "exec"), "a": compile("x = 1", "b", "exec")}
    entries = [("holidays.countries", "/nowhere/__init__.py", "PYMODULE"), ("a", "/nowhere/a.py", "PYMODULE")]
    lighter.make_lighter(entries, code)
    exec(code["holidays.countries"], {})
    assert code["a"].co_filename == "b"


def common_data(**found: bytes) -> bytes:
    head = struct.pack("<H2B", 32, 0xDA, 0x27) + b"\0" * 8 + b"CmnD" + b"\0" * 16
    named = [(f"icudt73l/{name.replace('__', '/')}", content) for name, content in found.items()]
    return icu.joined(head, [(name.replace("_dot_", "."), content) for name, content in named])


def test_that_data_of_icu_loses_other_languages_and_nothing_else() -> None:
    data = common_data(
        coll__de_dot_res=b"de" * 9, coll__zh_dot_res=b"zh" * 40, root_dot_res=b"r", ucadata_dot_icu=b"u" * 33
    )
    _, kept = icu.items(icu.cut_down(data))
    assert [name for name, _ in kept] == ["icudt73l/coll/zh.res", "icudt73l/root.res", "icudt73l/ucadata.icu"]
    assert kept[0][1].rstrip(b"\0") == b"zh" * 40
    assert kept[2][1].startswith(b"u" * 33)
    with pytest.raises(icu.BrokenData):
        icu.items(b"\0" * 64)


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("gb18030.cnv", True),
        ("ibm-1386_P100-2001.cnv", True),
        ("ibm-943_P15A-2003.cnv", False),
        ("supplementalData.res", True),
        ("lang/zh.res", False),
        ("zone/zh_Hant_HK.res", True),
        ("zone/sr_Latn.res", False),
        ("zone/pool.res", True),
        ("coll/ucadata.icu", True),
    ],
)
def test_that_items_of_icu_are_chosen_by_language(name: str, is_wanted: bool) -> None:
    assert icu.is_wanted(name) is is_wanted


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has these libraries")
def test_that_a_library_is_known_to_be_loadable_or_not() -> None:
    import _ctypes

    content = Path(_ctypes.__file__).read_bytes()
    assert stripping.is_loadable(content)
    assert not stripping.is_loadable(content[: len(content) // 8])
    start = struct.unpack_from("<Q", content, 32)[0]
    size, count = struct.unpack_from("<HH", content, 54)
    moved = bytearray(content)
    for place in range(start, start + size * count, size):
        if struct.unpack_from("<I", moved, place)[0] == 1:
            struct.pack_into("<Q", moved, place + 8, struct.unpack_from("<Q", moved, place + 8)[0] + 8)
    assert not stripping.is_loadable(bytes(moved))
    assert not stripping.is_loadable(b"no library")


def test_that_one_library_stands_for_two_of_the_same(tmp_path: Path) -> None:
    put(tmp_path / "pillow.libs" / "libjpeg-aa.so.62.4.0", 10)
    put(tmp_path / "pikepdf.libs" / "libjpeg-bb.so.62.2.0", 30)
    put(tmp_path / "pillow.libs" / "libXau-cc.so.6.0.0", 40)
    put(tmp_path / "system" / "libXau.so.6", 15)
    assert doubles.join(tmp_path, (tmp_path / "absent", tmp_path / "system")) == 30 + 25
    assert (tmp_path / "pikepdf.libs" / "libjpeg-bb.so.62.2.0").stat().st_size == 10
    assert doubles.join(tmp_path, ()) == 0


def put(path: Path, size: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\0" * size)


def test_that_sizes_are_told_by_part_and_links_weigh_nothing(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    put(tmp_path / "case-workbench", 3 * sizes.MB)
    put(inside / "numpy" / "a.so", 2 * sizes.MB)
    put(inside / "numpy.libs" / "b.so", 4 * sizes.MB)
    put(inside / "resources" / "fonts" / "c.ttf", 1 * sizes.MB)
    put(inside / "PySide6" / "Qt" / "lib" / "libicudata.so.73", 5 * sizes.MB)
    (inside / "b.so").symlink_to("numpy.libs/b.so")
    found = sizes.parts(tmp_path)
    assert [(part.name, part.size_bytes // sizes.MB) for part in found] == [
        ("numpy", 6),
        ("ICU (Qt)", 5),
        ("modules (program)", 3),
        ("resources/fonts", 1),
    ]
    lines = sizes.table(found)
    assert lines[-1].split() == ["the", "whole", "15.0", "MB"]
    assert lines[-2].startswith("1 smaller parts")


def test_that_a_ceiling_that_is_passed_is_told() -> None:
    assert sizes.excess(sizes.UNPACKED_MB, sizes.PACKED_MB) == []
    assert len(sizes.excess(sizes.UNPACKED_MB + 1, None)) == 1
    assert len(sizes.excess(sizes.UNPACKED_MB + 1, sizes.PACKED_MB + 1)) == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_the_handbook_asks_for_as_much_room_as_the_program_may_take(language: str) -> None:
    chapter = (contents.ROOT / "resources" / "handbook" / language / "install.md").read_text("utf-8")
    told = re.search(r"^(?:Disk: |硬盘：程序 )(\d+) MB", chapter, re.MULTILINE)
    assert told is not None
    assert 0 <= int(told[1]) * 10**6 - sizes.UNPACKED_MB * sizes.MB < 20 * 10**6


def test_that_everything_shipped_has_the_text_of_its_licence(closure: dict[str, Distribution]) -> None:
    without = [name for name, found in closure.items() if not licences.texts_of(found)]
    assert without in ([], ["case-workbench"])
    assert all(path.is_file() for found in closure.values() for path in licences.texts_of(found))
    assert licences.python_text().is_file()


@pytest.mark.parametrize(
    ("licence", "is_binding"),
    [
        ("GPL-3.0-only", True),
        ("GNU Affero General Public License v3", True),
        ("AGPL-3.0-or-later", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("MIT", False),
    ],
)
def test_that_a_licence_that_would_bind_the_program_is_found(licence: str, is_binding: bool) -> None:
    assert licences.binding([{"Name": "a", "Version": "1", "License": licence}]) == ["a"] * is_binding


def test_that_the_list_of_parts_holds_what_is_shipped_and_no_tool() -> None:
    closure = {name: distribution(name) for name in ("click", "pillow")}
    document = {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": [
            {"name": name, "version": "1", "bom-ref": name} for name in ("click", "Pillow", "pytest")
        ],
        "dependencies": [{"ref": "root", "dependsOn": ["click", "pytest"]}, {"ref": "pytest"}],
    }
    cut = sbom.cut_down(document, closure, sbom.beside_wheels("6.11.3", {"libbz2.so.1.0": "1.0.8"}))
    names = {part["name"] for part in cut["components"]}
    assert {"click", "Pillow", "CPython", "Qt", "libbz2.so.1.0", "PyInstaller bootloader"} <= names
    assert "pytest" not in names
    assert cut["dependencies"] == [{"ref": "root", "dependsOn": ["click"]}]
    assert sbom.missing_in(cut, closure) == []
    assert sbom.missing_in(cut, {**closure, "yarl": None}) == ["yarl"]


def test_that_every_font_stands_in_the_list_of_parts() -> None:
    fonts = {path.name for path in (contents.ROOT / "resources" / "fonts").glob("*.ttf")}
    assert fonts == sbom.FONTS.keys()


def test_that_windows_is_told_the_version() -> None:
    assert windows.version_numbers("1.2.3rc1") == (1, 2, 3, 0)
    with pytest.raises(ValueError, match="no version"):
        windows.version_numbers("next")
    text = windows.version_text("1.2.3", "case-workbench.exe")
    ast.parse(text)
    assert "(1, 2, 3, 0)" in text
    assert "投诉案件工作台" in text
