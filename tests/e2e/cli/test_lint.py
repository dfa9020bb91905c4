"""What the command line says about the wording of a text."""

from pathlib import Path

from tests.e2e.cli.conftest import Run


def test_that_forbidden_wording_is_told_with_its_place_and_exits_with_one(run: Run, tmp_path: Path) -> None:
    letter = tmp_path / "函.txt"
    letter.write_text("您好：\n此事不归我们管。\n我们居然才知道。", encoding="utf-8")
    ran = run("lint", str(letter), "--json")
    assert (ran.code, ran.json["forbidden"], ran.json["hints"]) == (1, 1, 1)
    first = ran.json["findings"][0]
    assert (first["line"], first["column"], first["words"]) == (2, 3, "不归我们管")
    assert first["level"] == "forbidden" and first["reason"] and first["replacement"]
    assert "2:3  禁止  「不归我们管」" in run("lint", str(letter)).out


def test_that_a_text_that_may_go_out_exits_with_nought(run: Run) -> None:
    ran = run("lint", "-", "--for", "record", given="投诉人来电，询问进度。".encode())
    assert (ran.code, "禁止 0 处" in ran.out) == (0, True)


def test_that_the_purpose_decides(run: Run) -> None:
    text = "不符合条款约定".encode()
    assert run("lint", "-", given=text).code == 0
    assert run("lint", "-", "--for", "refusal", given=text).code == 1
    assert run("lint", "-", "--for", "novel", given=text).code == 2
