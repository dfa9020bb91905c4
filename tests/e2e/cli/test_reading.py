"""What is said is read on the command line, with the branch's own words; pictures are not."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.cli.claims import CLAIM
from tests.e2e.cli.conftest import FORM, Run
from tests.e2e.cli.leading import Lead

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
SAID = (
    "本人王小明，电话13800138000，信用卡4111111111111111，CVV 123。重疾险住院被拒赔，我很愤怒，等钱做手术，"
    "根据《保险法》第十六条，要求赔付保险金三万六千元并道歉。"
)


def read(run: Run, *arguments: str, said: str = SAID) -> Any:
    ran = run("suggest", *(arguments or ("-",)), "--json", given=said.encode())
    assert ran.code == 0, ran.err
    return ran.json


def test_that_a_text_is_read_without_a_workspace(run: Run) -> None:
    found = read(run)
    assert {"summary", "entities", "urgency", "similar", "advice", "emotion", "demands"} <= set(found)
    kinds = {one["kind"]: one for one in found["entities"]}
    assert kinds["statute"]["value"] == "保险法/16"
    assert kinds["phone"]["value"] == "13800138000"
    assert {one["kind"] for one in found["demands"]} == {"rational", "emotional"}
    assert found["urgency"][0]["code"] == "medical"
    assert found["advice"][0]["rule"] == "AD03"
    assert found["similar"] == []
    told = json.dumps(found, ensure_ascii=False)
    assert "4111111111111111" not in told
    assert "CVV 123" not in told


def test_that_each_thing_is_named_once_with_its_count_and_no_bracket_is_empty(run: Run) -> None:
    told = run("suggest", "-", given="平安人寿没有回电，我又打给平安人寿，平安人寿说已报案".encode()).out
    assert told.count("平安人寿（3 处）") == 1
    assert "（依据：）" not in told
    assert "情绪 0\n" in told


def test_that_a_case_is_read_masked_beside_closed_ones(
    started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = Lead(started, tmp_path, monkeypatch)
    lead.at("2026-04-01T10:00")
    lead.register({**CLAIM, "received_on": "2026-04-01"})
    closed = lead.case_no
    notice = {"mode": "handed", "on": "2026-04-01", "proof": "本人签字的撤回申请"}
    lead.move("withdrawn", given={"reason": "自愿撤回", "notice": notice})
    lead.at("2026-09-18T09:00")
    lead.register({**CLAIM, "narrative": SAID, "complainant": {"name": "王小明"}})
    found = read(started, "--case", lead.case_no)
    assert [one["case_no"] for one in found["similar"]] == [closed]
    assert found["similar"][0]["why"].startswith("同一产品（康宁重疾）")
    told = json.dumps(found, ensure_ascii=False)
    assert "13800138000" not in told
    assert "王小明" not in told
    told = started("suggest", "--case", lead.case_no).out
    assert f"相似 {closed}：撤回终止" in told
    assert "规则 AD03 · 保险法 25" in told


def test_that_nobody_who_stands_in_a_case_is_named_when_it_is_read(started: Run) -> None:
    said = "石晓燕去柜台领年金，石晓燕被拒。业务员李国强骗了石晓燕，石晓燕要求退保。"
    form = {**FORM, "narrative": said, "complainant": {"name": "石晓燕"}}
    case_no = started("complaint", "add", "-", "--json", given=form).json["case_no"]
    ran = started("suggest", "--case", case_no)
    for told in (ran.out, json.dumps(read(started, "--case", case_no), ensure_ascii=False)):
        assert not [name for name in ("石晓燕", "晓燕", "李国强") if name in told]
    assert "石*" in ran.out and "李*强" in ran.out


def test_that_own_words_are_put_in_heard_counted_and_taken_back(started: Run) -> None:
    place = ("--list", "categories", "--code", "IB40.01")
    assert read(started, said="保险公司不给报")["category"] == []
    added = started(
        "words", "add", "不给报", *place, "--strength", "strong", "--reason", "本地说法", "--json"
    )
    assert (added.code, added.json["deed"]) == (0, "add")
    assert read(started, said="保险公司不给报")["category"][0]["code"] == "IB40.01"
    (own,) = started("words", "list", "--counts", "--json").json["words"]
    assert (own["word"], own["reason"], own["cases"], own["confirmed"]) == ("不给报", "本地说法", 0, 0)
    assert "不给报：本机构加入" in started("words", "list").out
    assert len(started("words", "list", *place, "--json").json["words"]) > 20
    back = started("words", "take-back", "不给报", *place, "--reason", "误报", "--json")
    assert back.json["deed"] == "take_back"
    assert started("words", "list", "--json").json["words"] == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "不给报", "--list", "categories", "--code", "IB40.01"), "words.reason_missing"),
        (("add", "x", "--list", "nowhere", "--reason", "r"), "words.unknown_list"),
        (("add", "代理退保", "--list", "natures", "--code", "NA4", "--reason", "r"), "words.unknown_code"),
        (
            ("remove", "自杀", "--list", "alerts", "--code", "self_harm", "--reason", "r"),
            "words.self_harm_stays",
        ),
        (("remove", "没这词", "--list", "causes", "--code", "CA01", "--reason", "r"), "words.not_there"),
        (("list", "--list", "nowhere"), "words.unknown_list"),
    ],
)
def test_that_a_refused_word_says_why(started: Run, arguments: tuple[str, ...], code: str) -> None:
    ran = started("words", *arguments, "--json")
    assert ran.code == 1
    assert [problem["code"] for problem in ran.problems] == [code]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("来信.png", PNG, "cli.no_text_in_pictures"),
        ("来信.txt", b"%PDF-1.7\n", "cli.no_text_in_pictures"),
        ("来信.docx", b"PK\x03\x04" + b"\0" * 40, "cli.no_text_in_document"),
    ],
)
def test_that_words_in_pictures_are_not_read_and_that_is_said(
    run: Run, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    ran = run("suggest", str(path), "--json")
    assert ran.code == 1
    assert [problem["code"] for problem in ran.problems] == [code]


@pytest.mark.parametrize("said", ["", "退", "Refund me!", "😀", "我要退款" * 250_000])
def test_that_any_text_is_read(run: Run, said: str) -> None:
    found = read(run, said=said)
    assert len(found["summary"]) <= 2
    assert found["truncated"] is (len(said) > 20_000)


def test_that_a_file_and_a_case_exclude_each_other(run: Run) -> None:
    assert run("suggest").code == 2
    assert run("suggest", "-", "--case", "2026-0918-0001").code == 1
