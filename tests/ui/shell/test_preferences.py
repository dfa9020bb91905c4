"""What is kept on this machine."""

from pathlib import Path

import pytest

from ui.shell.preferences import Preferences, default_staff_name


def test_that_everything_is_there_again_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    first = Preferences(file)
    first.language, first.theme, first.scale = "zh", "dark", "125"
    first.rail_folded, first.staff_name, first.workspace = True, "陈一鸣", tmp_path / "工作区"
    first.keep_table("cases", {"no": 140, "due": 0})
    first.keep_value("cases/filter", '{"state": "open"}')
    first.sync()
    again = Preferences(file)
    assert (again.language, again.theme, again.scale) == ("zh", "dark", "125")
    assert (again.rail_folded, again.staff_name, again.workspace) == (True, "陈一鸣", tmp_path / "工作区")
    assert again.table("cases") == {"no": 140, "due": 0}
    assert again.value("cases/filter") == '{"state": "open"}'


def test_that_a_file_edited_into_nonsense_gives_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_text("[General]\ntheme=purple\nscale=9000\nlanguage=klingon\n[tables]\ncases={{{\n", "utf-8")
    kept = Preferences(file)
    assert kept.theme == "system"
    assert kept.scale == "100"
    assert kept.language in ("zh", "en")
    assert kept.table("cases") == {}
    assert kept.workspace is None


def test_that_a_person_without_a_name_has_the_machine_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_USER", "李若水")
    assert default_staff_name() == "李若水"
