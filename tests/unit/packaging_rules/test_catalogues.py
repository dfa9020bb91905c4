from pathlib import Path

import dev_environment
import dev_strings
import pytest

SOURCE = """
class Page(QWidget):
    def show(self, count):
        self.tr("Open")
        self.tr("{count} of {total}")
        self.tr("%n case(s)", "", count)
"""
FINISHED = {
    "Open": "打开",
    "{count} of {total}": "{total} 之 {count}",
    "%n case(s)": "%n 件",
}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, folder in (("ROOT", "."), ("UI", "ui"), ("CATALOGUES", "resources/translations")):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.setattr(dev_strings, name, tmp_path / folder)
    for folder in ("case", "cli"):
        (tmp_path / "ui" / folder).mkdir()
        (tmp_path / "ui" / folder / "page.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def catalogue(project: Path, language: str) -> Path:
    return project / "resources" / "translations" / f"case_{language}.ts"


def finish(project: Path, **changes: str) -> None:
    dev_strings.update()
    chinese = catalogue(project, "zh_CN").read_text(encoding="utf-8").replace(' type="unfinished"', "")
    for source, text in (FINISHED | changes).items():
        before, after = chinese.split(f"<source>{source}</source>")
        empty = "<numerusform></numerusform>" if "%n" in source else "<translation></translation>"
        chinese = (
            f"{before}<source>{source}</source>{after.replace(empty, empty.replace('><', f'>{text}<'), 1)}"
        )
    catalogue(project, "zh_CN").write_text(chinese, encoding="utf-8")
    english = catalogue(project, "en").read_text(encoding="utf-8").replace(' type="unfinished"', "")
    for form in ("One case", "%n cases"):
        english = english.replace("<numerusform></numerusform>", f"<numerusform>{form}</numerusform>", 1)
    catalogue(project, "en").write_text(english, encoding="utf-8")


def test_that_chinese_gets_every_text_and_english_only_plurals(project: Path) -> None:
    dev_strings.update()
    found = {
        path.name: [entry.source for entry in dev_strings.entries(path)] for path in project.rglob("*.ts")
    }
    assert found == {"case_zh_CN.ts": list(FINISHED), "case_en.ts": ["%n case(s)"]}


def test_that_a_new_catalogue_is_unfinished_until_every_text_is_translated(project: Path) -> None:
    dev_strings.update()
    assert dev_strings.check() == 1
    finish(project)
    assert dev_strings.check() == 0


def test_that_updating_twice_changes_nothing(project: Path) -> None:
    finish(project)
    before = catalogue(project, "zh_CN").read_bytes()
    dev_strings.update()
    assert catalogue(project, "zh_CN").read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Open"', '"Open all"', "not in the catalogue: Page: 'Open all'"),
        ('self.tr("Open")', "pass", "not in the sources: Page: 'Open'"),
    ],
)
def test_that_a_changed_source_is_noticed(
    project: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    finish(project)
    page = project / "ui" / "case" / "page.py"
    page.write_text(SOURCE.replace(old, new), encoding="utf-8")
    assert dev_strings.check() == 1
    assert said in capsys.readouterr().out


def test_that_a_lost_placeholder_is_noticed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finish(project, **{"{count} of {total}": "{count}"})
    assert dev_strings.check() == 1
    assert "other placeholders than the source" in capsys.readouterr().out


def test_that_two_folders_may_not_translate_one_text_differently(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    finish(project)
    (project / "ui" / "person").mkdir()
    (project / "ui" / "person" / "page.py").write_text(SOURCE, encoding="utf-8")
    for language in ("zh_CN", "en"):
        text = catalogue(project, language).read_text(encoding="utf-8").replace("打开", "开启")
        catalogue(project, language).with_name(f"person_{language}.ts").write_text(text, encoding="utf-8")
    assert dev_strings.check() == 1
    assert "person_zh_CN.ts: translated differently elsewhere: Page: 'Open'" in capsys.readouterr().out


def test_that_a_catalogue_without_a_folder_is_removed(project: Path) -> None:
    finish(project)
    orphan = catalogue(project, "zh_CN").with_name("gone_zh_CN.ts")
    orphan.write_text(catalogue(project, "zh_CN").read_text(encoding="utf-8"), encoding="utf-8")
    assert dev_strings.check() == 1
    dev_strings.update()
    assert not orphan.exists()


def test_that_a_project_without_catalogues_compiles_to_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev_environment, "STAMP", project / "stamp.json")
    assert dev_strings.compile_catalogues() is False
    assert not list(project.rglob("*.qm"))


def test_that_catalogues_are_compiled_only_when_they_changed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev_environment, "STAMP", project / "stamp.json")
    finish(project)
    assert dev_strings.compile_catalogues() is True
    assert sorted(path.name for path in project.rglob("*.qm")) == ["en.qm", "zh_CN.qm"]
    assert dev_strings.compile_catalogues() is False
    made = next(project.rglob("zh_CN.qm"))
    was = made.open("rb")
    chinese = catalogue(project, "zh_CN")
    chinese.write_text(chinese.read_text(encoding="utf-8").replace("打开", "开启"), encoding="utf-8")
    assert dev_strings.compile_catalogues() is True
    # A window that has the old file open keeps it whole.
    with was:
        assert was.read() != made.read_bytes()


def test_that_broken_xml_is_named(project: Path) -> None:
    catalogue(project, "zh_CN").write_text("<TS>", encoding="utf-8")
    with pytest.raises(dev_environment.Failure, match=r"case_zh_CN\.ts: no element found|lupdate failed"):
        dev_strings.check()
