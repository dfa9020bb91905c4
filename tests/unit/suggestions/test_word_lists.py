import sys
from importlib import import_module
from pathlib import Path

import pytest

from workbench.suggestions import word_lists

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
pressing = import_module("freeze.pressing")


@pytest.mark.parametrize("parts", [word_lists.DICTIONARY, word_lists.WEIGHTS])
def test_that_a_pressed_list_reads_as_the_plain_one(
    parts: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with word_lists.open_list(*parts) as file:
        plain = file.read()
    # One list is enough to be pressed, and a tenth of it to be compared: pressing takes seconds.
    plain = plain[: len(plain) // 10]
    package = tmp_path / "jieba"
    place = package.joinpath(*parts)
    place.parent.mkdir(parents=True)
    (package / "__init__.py").touch()
    place.write_bytes(plain)
    saved = pressing.press(tmp_path)
    assert not place.exists()
    assert saved > len(plain) // 2
    monkeypatch.setattr(word_lists, "files", lambda name: tmp_path / name)
    with word_lists.open_list(*parts) as file:
        assert file.read() == plain


def test_that_a_list_that_is_there_in_no_form_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_lists, "files", lambda name: tmp_path / name)
    with pytest.raises(FileNotFoundError):
        word_lists.open_list("dict.txt")
