"""The self-test as a command; what it proves is proven where its steps are."""

from pathlib import Path

from tests.e2e.cli.conftest import Run


def test_that_a_place_that_cannot_be_written_is_told_in_the_language_asked_for(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    told = run("self-test", "--keep", str(tmp_path / "file" / "below"), "--lang", "en")
    assert told.code == 3
    assert told.out == ""
    assert told.err.startswith("There is no place to write")


def test_that_the_help_names_its_exit_codes(run: Run) -> None:
    told = run("self-test", "--help")
    assert told.code == 0
    assert "--keep" in told.out
    assert "3" in told.out
