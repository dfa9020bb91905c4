from pathlib import Path

import check_messages
import pytest

GOOD = "a.wrong:\n  zh: 应为 {expected}。\n  en: It should be {expected}.\n"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for folder in ("resources/messages", "workbench", "db"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


def complaint(tree: Path, capsys: pytest.CaptureFixture[str], messages: str, source: str = "") -> str:
    (tree / "resources" / "messages" / "a.yaml").write_text(messages, encoding="utf-8")
    (tree / "workbench" / "a.py").write_text(source, encoding="utf-8")
    code = check_messages.main(tree)
    printed = capsys.readouterr().out
    assert code == (0 if "codes have their sentences" in printed else 1)
    return printed


def test_that_complete_sentences_pass(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = 'Problem("x", "a.wrong", {"expected": "1"})'
    assert complaint(tree, capsys, GOOD, source) == "1 codes have their sentences in both languages.\n"


def test_that_a_detail_in_each_language_counts_as_one(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paired = "a.wrong:\n  zh: 错 {name_zh}\n  en: Wrong {name_en}\n"
    assert complaint(tree, capsys, paired) == "1 codes have their sentences in both languages.\n"


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ("a.wrong:\n  zh: 错\n", "no en"),
        ("a.wrong:\n  zh: ''\n  en: Wrong\n", "no zh"),
        ("a.wrong:\n  zh: 错 {a}\n  en: Wrong {b}\n", "placeholders differ"),
        ("a.wrong:\n  zh: 错 {name_en}\n  en: Wrong {name_en}\n", "placeholders differ"),
        ("a.wrong:\n  zh: 错\n  en: Wrong {\n", "en:"),
        ("a.wrong:\n  zh: 错\n  en: Wrong\n  fr: Faux\n", "unknown key 'fr'"),
        ("a.wrong: Wrong\n", "no sentences"),
        (GOOD + GOOD, "written twice: a.wrong"),
        ("a: [", "a.yaml"),
    ],
)
def test_that_an_incomplete_sentence_is_named(
    tree: Path, capsys: pytest.CaptureFixture[str], messages: str, said: str
) -> None:
    assert said in complaint(tree, capsys, messages)


@pytest.mark.parametrize(
    "source",
    [
        'Problem("x", "a.lost")',
        'Problem("x", code="a.lost", detail={})',
        'errors.Problem("x", "a.wrong" if y else "a.lost")',
        'raise UserError.one("x", "a.lost", expected="1")',
        'raise MachineError("a.lost", path="p")',
    ],
)
def test_that_a_code_without_a_sentence_is_found_in_the_sources(
    tree: Path, capsys: pytest.CaptureFixture[str], source: str
) -> None:
    printed = complaint(tree, capsys, GOOD, source)
    assert "workbench/a.py:1: a.lost has no sentence" in printed
    assert "a.wrong" not in printed


def test_that_a_code_in_two_files_is_found(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / "resources" / "messages" / "b.yaml").write_text(GOOD, encoding="utf-8")
    assert "b.yaml: a.wrong is also in a.yaml" in complaint(tree, capsys, GOOD)
