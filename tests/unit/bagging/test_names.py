"""Names of files in a pack: safe everywhere, still telling, never two the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.bagging.names import MOST_BYTES, exhibit_paths, folded, safe_name, unique_names
from workbench.verifier.bag_form import decoded_path, encoded_path, is_inside


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("保单 2021.pdf", "保单 2021.pdf"),
        ("CON.txt", "_CON.txt"),
        ("lpt¹", "_lpt¹"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\u202efdp.exe", "a_fdp.exe"),
        ("折扣50%.pdf", "折扣50_.pdf"),
        ("第一行\r\n第二行.txt", "第一行__第二行.txt"),
        ("信函. . ", "信函"),
        ("", "file"),
        ("...", "file"),
        ("\udcff\udcfe.pdf", "__.pdf"),
    ],
)
def test_that_what_is_dangerous_in_a_name_is_replaced(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=90))
@settings(max_examples=50)
def test_that_a_safe_name_stays_as_it_is_and_is_inside(name: str) -> None:
    safe = safe_name(name)
    assert safe_name(safe) == safe and is_inside(safe) and len(safe.encode()) <= MOST_BYTES + 1
    assert encoded_path(safe) == safe


@given(st.lists(st.sampled_from(["1.pdf", "A1.pdf", "a1.PDF", "É.txt", "e\u0301.txt", "名" * 90 + ".docx"])))
@settings(max_examples=40)
def test_that_no_two_names_are_one_where_case_does_not_count(names: list[str]) -> None:
    made = unique_names(names)
    assert len({folded(name) for name in made}) == len(names)


def test_that_files_of_one_name_keep_their_own_number_and_ending() -> None:
    assert exhibit_paths([("1-1", "1.pdf"), ("1-2", "1.pdf"), ("1-1", "1.PDF")]) == (
        "data/exhibits/1-1_1.pdf",
        "data/exhibits/1-2_1.pdf",
        "data/exhibits/1-1_1_2.PDF",
    )


@given(st.text())
@settings(max_examples=50)
def test_that_a_path_survives_a_line_of_a_list(path: str) -> None:
    line = encoded_path(path)
    assert decoded_path(line) == path and "\n" not in line and "\r" not in line
