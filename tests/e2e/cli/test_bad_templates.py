"""Files of templates and words of the institution that would break a letter: told by line, never a crash."""

from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Run

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefghijk", "bcdefghijkl", strict=True)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "letter.template_bad_yaml"),
        ("[]", "letter.template_bad_yaml"),
        ("id: D05\nzh: 办\0理\n", "letter.template_bad_yaml"),
        ("a: &a [*a]\n", "letter.template_bad_yaml"),
        (BOMB, "letter.template_bad_yaml"),
        ("? [a]\n: b\n", "letter.template_bad_yaml"),
        ("!!python/object/apply:os.system [ls]", "letter.template_bad_yaml"),
        ("[" * 20_000, "letter.template_too_deep"),
        ("id: D05\nid: D05\n", "letter.template_key_twice"),
    ],
)
def test_that_no_file_breaks_the_reading_of_templates(
    started: Run, tmp_path: Path, text: str, code: str
) -> None:
    file = tmp_path / "模板.yaml"
    file.write_text(text, "utf-8")
    for verb in (("check", str(file)), ("save", str(file), "--reason", "用语调整")):
        ran = started("letter", "template", *verb, "--json")
        assert (ran.code, [problem["code"] for problem in ran.problems]) == (1, [code])
        assert str(file) in ran.problems[0]["message"]


def test_that_a_template_without_end_is_too_long(started: Run, tmp_path: Path) -> None:
    file = tmp_path / "模板.yaml"
    file.write_text(started("letter", "template", "show", "D05").out + "#" * 6_000_000, "utf-8")
    ran = started("letter", "template", "check", str(file), "--json")
    assert (ran.code, [problem["code"] for problem in ran.problems]) == (1, ["letter.template_too_long"])


@pytest.mark.parametrize(
    ("setting", "code"),
    [("name=" + "长" * 100_000, "text.too_long"), ("head_office=maybe", "workspace.yes_or_nothing")],
)
def test_that_letters_say_nothing_strange_of_the_institution(started: Run, setting: str, code: str) -> None:
    ran = started("letter", "institution", "--set", setting, "--json")
    assert (ran.code, [problem["code"] for problem in ran.problems]) == (1, [code])


def test_that_controls_are_left_out_of_what_letters_say(started: Run) -> None:
    told = ("--set", "phone=0571\x07-1", "--set", "name=\u202e")
    kept = started("letter", "institution", *told, "--json")
    assert kept.code == 0
    shown = started("letter", "institution", "--json").json
    assert (shown["phone"], shown["name"]) == ("0571-1", "")
    assert kept.json == shown
