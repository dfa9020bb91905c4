import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.typesetting.fonts import advances
from workbench.typesetting.squeeze import squeezed, stretches


@pytest.mark.parametrize(
    ("text", "ems"),
    [("》〈", 1.5), ("），", 1.5), ("：“", 1.5), ("《“", 1.5), ("。”）", 2.0), ("字，", 2.0), ("，字", 2.0)],
)
def test_that_two_marks_in_a_row_share_half_an_em(text: str, ems: float) -> None:
    assert sum(squeezed(text, advances(text))) == ems


@settings(deadline=None)
@given(st.text(alphabet="保险，。：“”《》（）、"))
def test_that_the_stretches_join_to_the_text_and_each_cut_saves_the_shared_room(text: str) -> None:
    parts = stretches(text)
    assert "".join(parts) == text
    saved = sum(advances(text)) - sum(squeezed(text, advances(text)))
    assert saved == 0.5 * (len(parts) - 1)
