"""Logging, listing and showing complaints on the command line."""

import json
from typing import Any

import pytest

from tests.e2e.cli.conftest import FORM, Run


def form(**changed: Any) -> dict[str, Any]:
    return {key: value for key, value in {**FORM, **changed}.items() if value is not None}


def test_that_a_complaint_is_logged_listed_found_and_shown(started: Run) -> None:
    added = started("complaint", "add", "-", "--json", given=FORM).json
    assert added["case_no"] == "2026-0917-0001"
    listed = started("--json", "complaint", "list", "--query", "6620").json
    assert listed["total"] == 1
    assert listed["cases"][0]["id"] == added["id"]
    shown = started("complaint", "show", "2026-0917-0001", "--json").json
    assert shown["narrative"] == FORM["narrative"]
    assert shown["due_internal_on"] == "2026-09-30"
    assert shown["asked_amount"] == "36,000.00"
    assert shown["contracts"][0]["formed_on"] == "2024-02-29"


def test_that_warnings_come_with_the_registration(started: Run) -> None:
    warnings = started("complaint", "add", "-", "--json", given=FORM).json["warnings"]
    assert any("校验码" in warning for warning in warnings)


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"narrative": ""}, "narrative", "complaint.narrative_empty"),
        ({"channel": "CH77"}, "channel", "complaint.unknown_code"),
        ({"received_on": "2026-02-30"}, "received_on", "date.impossible"),
        ({"received_on": "2026-09-19"}, "received_on", "date.in_future"),
        ({"categorie": "IB40"}, "categorie", "cli.unknown_field"),
        ({"complainant": {"name": "张三", "phone": "1"}}, "complainant.phone", "cli.unknown_field"),
        ({"demands": [{"code": "DM01", "amount": 5}]}, "demands.0.amount", "cli.not_text"),
        ({"narrative": "a\ud800b"}, "narrative", "text.broken_character"),
        ({"narrative": "长" * 3_400_000}, "narrative", "text.too_long"),
        ({"demands": [{"code": "DM01", "amount": "-5"}]}, "demands.0.amount", None),
    ],
)
def test_that_the_fault_is_named_at_its_field(
    started: Run, changed: dict[str, Any], field: str, code: str | None
) -> None:
    given = json.dumps(form(**changed)).encode()
    ran = started("complaint", "add", "-", "--json", given=given)
    assert ran.code == 1
    assert ran.out == ""
    found = {problem["field"]: problem["code"] for problem in ran.problems}
    assert field in found
    assert code is None or found[field] == code
    assert started("complaint", "list", "--json").json["total"] == 0


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'{"narrative": "x"', "cli.bad_json"),
        (b"", "cli.file_empty"),
        (b" \n", "cli.file_empty"),
        (b"\0" * 100, "cli.bad_json"),
        ('{"narrative": "投诉"}'.encode("utf-16"), "cli.not_utf8"),
        (b'{"narrative": ' + b"9" * 5000 + b"}", "cli.no_number"),
        (b'{"narrative": "a", "narrative": "b"}', "cli.field_twice"),
        ('{"narrative": "投诉"}'.encode("gb18030"), "cli.not_utf8"),
        (b"[" * 100_000, "cli.too_deep"),
        (b'"text"', "cli.not_an_object"),
        (b'{"amount": NaN}', "cli.no_number"),
    ],
)
def test_that_broken_json_is_told_with_its_place(started: Run, raw: bytes, code: str) -> None:
    ran = started("complaint", "add", "-", "--json", given=raw)
    assert ran.code == 1
    assert ran.problems[0]["code"] == code


def test_that_a_list_is_registered_all_or_none(started: Run) -> None:
    refused = started("complaint", "add", "-", "--json", given=[FORM, form(channel="CH77"), FORM])
    assert refused.code == 1
    assert [problem["field"] for problem in refused.problems] == ["1.channel"]
    assert started("complaint", "list", "--json").json["total"] == 0
    made = started("complaint", "add", "-", "--json", given=[FORM, FORM]).json
    assert [one["case_no"] for one in made] == ["2026-0917-0001", "2026-0917-0002"]


def test_that_every_wrong_entry_of_a_list_is_named_with_its_place(started: Run) -> None:
    ran = started(
        "complaint", "add", "-", "--json", given=[FORM, 5, form(categorie="IB40"), form(natures="NA2")]
    )
    found = [(problem["field"], problem["code"]) for problem in ran.problems]
    assert found == [
        ("1", "cli.not_an_object"),
        ("2.categorie", "cli.unknown_field"),
        ("3.natures", "cli.not_a_list"),
    ]


def test_that_a_broken_character_is_named_wherever_it_stands(started: Run) -> None:
    given = form(letter_no="a\ud800", complainant={"name": "\udfff"}, category="\ud834", natures=["\udc00"])
    ran = started("complaint", "add", "-", "--json", given=json.dumps(given).encode())
    found = {problem["field"] for problem in ran.problems}
    assert found >= {"letter_no", "complainant.name", "category", "natures.0"}
    assert started("complaint", "list", "--json").json["total"] == 0


def test_that_control_characters_are_left_out_and_said(started: Run) -> None:
    ran = started("complaint", "add", "-", "--json", given=form(narrative="投\x00诉\x1b[2J\r\n第二行"))
    assert any("U+0000" in warning for warning in ran.json["warnings"])
    shown = started("complaint", "show", ran.json["case_no"], "--json").json
    assert shown["narrative"] == "投诉[2J\n第二行"


def test_that_several_receipts_keep_the_names_the_form_gave_them(started: Run) -> None:
    more = [{"channel": "CH06", "received_on": "2026-13-01"}]
    ran = started("complaint", "add", "-", "--json", given=form(receipts=more))
    assert [problem["field"] for problem in ran.problems] == ["receipts.0.received_on"]


def test_that_formulas_and_markup_stay_plain_text(started: Run) -> None:
    words = '=HYPERLINK("http://x") <b>&amp;</b> +86 @x'
    started("complaint", "add", "-", given=form(narrative=words))
    assert started("complaint", "show", "2026-0917-0001", "--json").json["narrative"] == words


@pytest.mark.parametrize("name", ["曌", "欧" * 60, "迪丽热巴·买买提", "𠮷田", "Ng"])
def test_that_names_of_any_length_and_script_are_kept_as_given(started: Run, name: str) -> None:
    ran = started("complaint", "add", "-", "--json", given=form(complainant={"name": name}))
    assert ran.code == 0
    assert started("complaint", "show", ran.json["case_no"], "--json").json["complainant_name"] == name


def test_that_an_unknown_case_is_the_callers_fault(started: Run) -> None:
    ran = started("complaint", "show", "2026-0101-0009", "--json")
    assert ran.code == 1
    assert ran.problems[0]["code"] == "complaint.unknown_case"


def test_that_states_and_due_dates_narrow_the_list(started: Run) -> None:
    started("complaint", "add", "-", given=FORM)
    assert started("complaint", "list", "--due-before", "2026-09-29", "--json").json["total"] == 0
    assert started("complaint", "list", "--due-before", "2026-09-30", "--json").json["total"] == 1
    assert started("complaint", "list", "--state", "registered", "--json").json["total"] == 1
    assert started("complaint", "list", "--state", "nowhere", "--json").code == 1
