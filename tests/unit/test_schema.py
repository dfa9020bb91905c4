"""The published schemas of the command line's forms."""

import pytest

from ui.cli.schema import FORMS, path_of, schema_text


@pytest.mark.parametrize("name", list(FORMS))
def test_that_the_published_schema_is_the_one_in_force(name: str) -> None:
    assert path_of(name).read_text("utf-8") == schema_text(name), "run: python -m ui.cli.schema"
