"""Finding and showing people on the command line: masked, unless a reason is given and logged."""

from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run


@pytest.fixture
def person_id(started: Run) -> str:
    """The person of the one complaint there is."""
    added = started("complaint", "add", "-", "--json", given=FORM).json
    return str(added["person_id"])


def values(document: dict[str, Any], facet: str) -> list[dict[str, Any]]:
    return [value for group in document["groups"] for value in group["values"] if value["facet"] == facet]


def test_that_people_are_found_by_part_of_a_phone_and_shown_masked(started: Run, person_id: str) -> None:
    found = started("person", "find", "6620", "--json").json
    assert found["total"] == 1
    (person,) = found["people"]
    assert person["id"] == person_id
    assert person["name"] == "欧阳*锋"
    assert person["document"] == "330***********4210"
    assert person["phone"] == "138****6620"
    assert person["address"] == "杭州市西湖区***"


def test_that_the_profile_has_nine_groups_and_every_value_a_source(started: Run, person_id: str) -> None:
    shown = started("person", "show", person_id, "--json").json
    assert [group["id"] for group in shown["groups"]] == list("ABCDEFGHI")
    every = [value for group in shown["groups"] for value in group["values"]]
    assert len(every) > 20
    assert all(value["source"]["kind"] and value["source"]["text"] for value in every)
    (phone,) = values(shown, "phone")
    assert (phone["text"], phone["masked"]) == ("138****6620", True)
    assert phone["source"]["where"] == "2026-0917-0001"
    assert phone["source"]["by"] == "陈一鸣"
    (age,) = values(shown, "age_today")
    assert (age["text"], age["value"]) == ("46 岁", {"value": 46})


def test_that_nothing_in_the_masked_output_identifies_the_person(started: Run, person_id: str) -> None:
    for arguments in ((), ("--json",), ("--lang", "en")):
        printed = started("person", "show", person_id, *arguments).out
        assert printed
        for secret in ("欧阳晓锋", "330106198001014210", "13800006620", "文三路"):
            assert secret not in printed


def test_that_full_values_need_a_reason(started: Run, person_id: str) -> None:
    refused = started("person", "show", person_id, "--unmasked", "--json")
    assert refused.code == 1
    assert refused.out == ""
    assert [problem["code"] for problem in refused.problems] == ["profile.reason_missing"]


def test_that_who_looked_and_why_is_logged(started: Run, person_id: str) -> None:
    before = started("audit", "verify", "--json").json["count"]
    shown = started("person", "show", person_id, "--unmasked", "--reason", "法院调取", "--json").json
    assert shown["unmasked"] is True
    assert shown["name"] == "欧阳晓锋"
    assert values(shown, "document")[0]["text"] == "330106198001014210"
    assert values(shown, "address")[0]["text"] == "杭州市西湖区文三路1号"
    assert not values(shown, "phone")[0]["masked"]
    after = started("audit", "verify", "--json").json
    assert after["count"] == before + 1


def test_that_a_masked_look_is_not_logged(started: Run, person_id: str) -> None:
    before = started("audit", "verify", "--json").json["count"]
    started("person", "show", person_id)
    assert started("audit", "verify", "--json").json["count"] == before


def test_that_an_unknown_person_is_the_callers_fault(started: Run) -> None:
    ran = started("person", "show", "nobody", "--json")
    assert ran.code == 1
    assert ran.problems[0]["code"] == "person.unknown"


def test_that_people_read_the_profile_in_their_language(started: Run, person_id: str) -> None:
    assert "基本信息" in started("person", "show", person_id).out
    assert "Basics" in started("person", "show", person_id, "--lang", "en").out
