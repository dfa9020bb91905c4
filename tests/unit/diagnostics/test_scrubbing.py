"""What is left of a log line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.diagnostics.scrubbing import STRUCK, scrubbed_lines, scrubbed_place, scrubbed_words

PRIVATE = (
    "欧阳晓锋", "Ouyang Xiaofeng", "ouyang.xf@example.cn", "138 0013 8000", "13800138000",
    "+86-138-0013-8000", "330106198001014210", "6200 0000 0000 9860", "P2021-0302-6620", "36,000.00",
    "3.6万元", "2026-0917-0042",
    r"C:\Users\ouyang\桌面\投诉.docx", "/home/ouyang/case.pdf", "'Zhang'", "K07=12", "13 80 01 38 00",
)  # fmt: skip


@pytest.mark.parametrize("private", PRIVATE)
def test_that_nothing_of_a_person_is_left_in_a_message(private: str) -> None:
    line = f"2026-09-28 10:42:00,000 ERROR ui: KeyError: {private} was not found"
    assert list(scrubbed_lines([line])) == [
        f"2026-09-28 10:42:00,000 ERROR ui: KeyError: {STRUCK} was not found"
    ]


def test_that_a_trace_says_where_in_the_program_and_nothing_else() -> None:
    trace = [
        "Traceback (most recent call last):",
        '  File "/home/ouyang/ui/投诉/_internal/workbench/evidence/apart.py", line 34, in facts_apart',
        "    name = '欧阳晓锋'",
        "           ^^^^^^^^^^",
        '  File "/home/ouyang/secret.py", line 3, in ouyang张',
        "sqlite3.OperationalError: no such column: 欧阳",
    ]
    assert list(scrubbed_lines(trace)) == [
        "Traceback (most recent call last):",
        '  File "workbench/evidence/apart.py", line 34, in facts_apart',
        f'  File "{STRUCK}", line 3, in {STRUCK}',
        f"sqlite3.OperationalError: no such column: {STRUCK}",
    ]


def test_that_what_an_engineer_needs_is_left() -> None:
    said = "PermissionError: [Errno 13] Permission denied: workspace.read_only the audit head was not kept"
    assert scrubbed_words(said) == said


def test_that_a_path_of_windows_is_shortened_like_any_other() -> None:
    assert scrubbed_place(r"C:\Users\wang\ui\_internal\ui\shell\program.py") == "ui/shell/program.py"
    assert scrubbed_place("D:\\wang\\lib\\python3.11\\threading.py") == "python3.11/threading.py"


@settings(max_examples=50)
@given(st.text(alphabet="0123456789 -,.+", min_size=3).filter(lambda text: any(c.isdigit() for c in text)))
def test_that_no_number_is_left_however_it_is_written(number: str) -> None:
    assert not any(character.isdigit() for character in scrubbed_words(f"refused {number} refused"))
