"""The shipped word lists agree with the rule packs and with themselves."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from workbench.suggestions.alerts import alerts_in
from workbench.suggestions.lexicon import lexicon, stop_words, user_words

RESOURCES = Path(__file__).parents[3] / "resources"
LISTS = ("categories", "causes", "natures", "demands", "emotions", "alerts", "sectors")
PARTS = {"strong", "words", "weak", "tokens", "patterns", "unless"}


def content(name: str) -> dict[str, Any]:
    loaded = yaml.load((RESOURCES / "lexicons" / f"{name}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert isinstance(loaded, dict)
    return loaded


def rule_ids(name: str) -> set[str]:
    pack = yaml.safe_load((RESOURCES / "rules" / f"{name}.yaml").read_text(encoding="utf-8"))
    return {row["id"] for row in pack["rows"]}


@pytest.mark.parametrize("name", ["categories", "causes", "natures", "demands"])
def test_that_every_code_with_words_is_in_the_rule_pack(name: str) -> None:
    assert {entry.code for entry in lexicon(name).entries} <= rule_ids(name)


@pytest.mark.parametrize("name", ["categories", "causes", "demands"])
def test_that_every_code_of_the_rule_pack_has_words(name: str) -> None:
    spoken = {entry.code for entry in lexicon(name).entries}
    assert {code for code in rule_ids(name) if not code.endswith("99")} <= spoken


def test_that_feelings_carry_a_known_label_and_level() -> None:
    entries = lexicon("emotions").entries
    assert {entry.extra["label"] for entry in entries} <= rule_ids("emotions")
    assert {entry.extra["level"] for entry in entries} == {"0", "1", "2", "3", "4"}


def test_that_irrational_and_agency_labels_are_never_read_from_words() -> None:
    assert {entry.code for entry in lexicon("natures").entries}.isdisjoint({"NA3", "NA4", "NA7"})


@pytest.mark.parametrize("name", LISTS)
def test_that_no_word_stands_twice_in_one_entry(name: str) -> None:
    for code, parts in content(name).items():
        assert set(parts) <= PARTS | {"level", "label", "silenced_by"}, code
        words = [word for part in PARTS - {"unless"} for word in parts.get(part, ())]
        assert [word for word in words if words.count(word) > 1] == [], code


def test_that_every_plain_word_of_the_alarm_list_is_found_by_itself() -> None:
    for entry in lexicon("alerts").entries:
        for word in entry.points:
            assert entry.code in {alert.code for alert in alerts_in(f"，{word}。")}, word


def test_that_truth_values_stay_words() -> None:
    assert {"no", "on"} <= stop_words()
    assert "退保" in set(user_words())
