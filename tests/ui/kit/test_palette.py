"""The tokens: every text is legible on its ground."""

import pytest

from ui.kit.palette import DARK, LIGHT, TEXT_ON_GROUND, Tokens, contrast


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_that_every_text_token_has_at_least_the_contrast_of_wcag_aa(
    tokens: Tokens, text: str, ground: str
) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


def test_that_contrast_agrees_with_the_ends_of_its_scale() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_that_contrast_does_not_care_which_colour_is_named_first() -> None:
    assert contrast("#1D4F91", "#E7EEF8") == contrast("#E7EEF8", "#1D4F91")
