"""Every deed about a case is a sentence, and the trail shows no more of a person than the case does."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from ui.case.audit_sentences import deed_sentences
from ui.case.audit_words import AuditWords
from ui.case.case_words import CaseWords
from ui.case.masks import Masks
from workbench.audit.model import AuditRow
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.naming import Wording

TRACE = {
    "trace": "01a17616-10c0-74a9-8db1-361b47fc974c", "kind": "account", "value": "6222020200112233445",
    "holder": "钱大有", "source": "receipt", "seen_on": "2026-09-17",
}  # fmt: skip


def words_of(*, lifted: bool = False) -> AuditWords:
    case = CaseWords(Wording("zh", shipped_rulebook()), date(2026, 9, 18))
    return AuditWords(case, Masks(("赵四",), lifted))


def row(action: str, after: dict[str, Any]) -> AuditRow:
    at = datetime(2026, 9, 18, tzinfo=UTC)
    return AuditRow(1, at, False, "陈一鸣", "window", action, "complaint:1", None, after, "", "")


def test_that_the_trail_shows_a_trace_as_its_card_does() -> None:
    shown = str(words_of().values(TRACE))
    assert "钱大有" not in shown
    assert "6222020200112233445" not in shown
    lifted = str(words_of(lifted=True).values(TRACE))
    assert "钱大有" in lifted
    assert "6222020200112233445" in lifted


@pytest.mark.parametrize("kind", ["sender", "return_address"])
def test_that_who_sent_it_is_masked_there_too(kind: str) -> None:
    value = {"sender": "钱大有", "return_address": "杭州市西湖区文三路388号2幢1201室"}[kind]
    assert value not in str(words_of().values({**TRACE, "kind": kind, "value": value}))


@pytest.mark.parametrize(
    "action",
    [
        "signal.add_sign", "signal.withdraw_sign", "signal.propose", "signal.decide", "signal.step",
        "signal.end", "person.answer", "person.withdraw_answer", "request.register", "request.decide",
        "request.carry_out", "link.record_trace", "link.withdraw_trace",
        "award.grant", "award.pay", "award.withdraw", "case.pause", "case.end_pause", "case.restart",
        "case.take_in", "case.give_back",
    ],
)  # fmt: skip
def test_that_a_deed_is_called_by_a_sentence(action: str) -> None:
    assert action in deed_sentences()
    assert action not in words_of().sentence(row(action, {"reason": "expired"}))


def test_that_particulars_of_an_exhibit_are_named_in_the_trail() -> None:
    given = {"compared_by": "赵四", "extracted_at": "2026-09-17T14:30:00+08:00", "origin": "hong_kong"}
    shown = str(words_of().values({"particulars": {**given, "notarised": None}}))
    for text in ("核对人", "提取时间 2026-09-17 14:30", "形成地 香港"):
        assert text in shown
    assert "赵四" not in shown and "已公证" not in shown
