"""The database folds what people type as the program does."""

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, literal, select

from db.folding import PAIRS, fold, folded

_ENGINE = create_engine("sqlite://")
_SIGNS = "".join(old for old, _ in PAIRS) + "ABcZéÄ杭州市1-@. '"


@given(st.text(alphabet=_SIGNS, max_size=40))
@settings(max_examples=50)
def test_that_the_database_folds_as_the_program_does(text: str) -> None:
    with _ENGINE.connect() as connection:
        assert connection.execute(select(folded(literal(text)))).scalar_one() == fold(text)
