"""Values of the profile on paper: what one of two people judged is not said."""

from dataclasses import replace
from datetime import date

import pytest

from workbench.casefile.profile_words import state_text, value_text
from workbench.casefile.words import Words
from workbench.persons.profile_model import OWN_CHOICES, Coded, ProfileValue, Source, SourceKind, ValueState
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
FACET = BOOK.profile["malicious"]
JUDGED = ProfileValue(
    facet_id=FACET.id,
    value=Coded(OWN_CHOICES, "yes"),
    source=Source(SourceKind.JUDGED, "", by="陈一鸣", at=date(2026, 9, 18), basis=("医院书面否认",)),
)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_the_voice_of_one_person_is_not_the_answer(language: str) -> None:
    words = Words("zh" if language == "zh" else "en", BOOK)
    both = value_text(JUDGED, FACET, words)
    alone = replace(JUDGED, state=ValueState.AWAITS_SECOND)
    assert both == next(BOOK.text(one, words.language) for one in FACET.choices if one.value == "yes")
    assert value_text(alone, FACET, words) == words.one_voice() != both
    assert state_text(alone, words)
