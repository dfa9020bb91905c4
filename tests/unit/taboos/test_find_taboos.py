import re
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.rulebook.reading import Rulebook, shipped_rulebook
from workbench.rulebook.taboo_model import Purpose
from workbench.taboos.patterns import pattern_of
from workbench.taboos.rules import find_taboos, forbidden_of, line_and_column

BOOK = shipped_rulebook()
ROWS = BOOK.taboo_terms.rows
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


def found(text: str, purpose: Purpose = "letter") -> list[tuple[str, str]]:
    return [(finding.rule_id, finding.words) for finding in find_taboos(text, BOOK, purpose)]


@pytest.mark.parametrize(
    ("rule_id", "purpose", "text"),
    [
        ("TA01", "refusal", "经审核，您的申请不符合条款约定，不予赔付。"),
        ("TA02", "refusal", "本次事故不属于保险责任范围。"),
        ("TA04", "refusal", "不排除您有骗保的可能。"),
        ("TA05", "refusal", "请您另行补充提供病历原件。"),
        ("TA06", "letter", "本函为最终决定。"),
        ("TA06", "letter", "您不得再投诉。"),
        ("TA07", "letter", "您先撤回投诉，我司再付款。"),
        ("TA07", "call", "不撤诉就不赔"),
        ("TA09", "record", "私下补偿五百元了结"),
        ("TA10", "letter", "如再纠缠，我们将报警。"),
        ("TA11", "call", "我们会追究您的法律责任"),
        ("TA14", "letter", "您的行为已构成保险诈骗。"),
        ("TA17", "letter", "经查您属于黑产人员。"),
        ("TA20", "letter", "您的情绪等级为三级。"),
        ("TA21", "letter", "您的客户评级较低。"),
        ("TA25", "call", "这事不归我们管"),
        ("TA29", "record", "不予答复"),
        ("TA38", "call", "我保证给您全额退款"),
        ("TA38", "call", "一定能赔"),
        ("TA40", "letter", "法院也不会支持您。"),
        ("TA43", "call", "这确实是我们的错"),
        ("TA44", "letter", "我司没有任何责任。"),
        ("TA46", "letter", "请您再次提供身份证复印件。"),
        ("TA53", "record", "请被投诉人自行核实后回复"),
        ("TA56", "record", "典型的刁民"),
        ("TA58", "record", "客户态度恶劣"),
        ("TA60", "record", "通知书倒签到昨天"),
        ("TA61", "record", "先结案再说"),
        ("TA67", "letter", "属于责任免除。"),
    ],
)
def test_that_every_taboo_is_found(rule_id: str, purpose: Purpose, text: str) -> None:
    assert rule_id in [rule for rule, _ in found(text, purpose)]


@pytest.mark.parametrize(
    ("purpose", "text"),
    [
        ("refusal", "依据条款第六条第二款，该事故不属于保险责任范围。"),
        ("letter", "我们不会要求您撤诉。"),
        ("letter", "付款不以您撤回投诉为条件。"),
        ("letter", "本决定并非最终决定，您可以申请核查。"),
        ("letter", "您的行为不构成犯罪。"),
        ("letter", "我司就该项不承担给付责任。"),
        ("letter", "无需您再次提供身份证复印件。"),
        ("letter", "请您持报警回执办理。"),
        ("letter", "您遭遇电信网络诈骗，我行已协助止付。"),
        ("letter", "保证保险的赔付条件见附件。"),
        ("letter", "一定期限内退保不收手续费。"),
        ("letter", "糖尿病周围神经病变见出院小结。"),
        ("letter", "属于责任免除，即合同约定不赔的情形。"),
        ("letter", "我将在10月8日前尽快答复您。"),
        ("record", "投诉人要求删除征信记录"),
        ("refusal", "依据《保险法》第二十七条，您提供的虚假材料所涉部分不予给付。"),
        ("letter", "该产品的产品风险等级高于您的风险测评结果。"),
    ],
)
def test_that_right_wording_is_left_alone(purpose: Purpose, text: str) -> None:
    assert found(text, purpose) == []


@pytest.mark.parametrize("text", ["我们不得不要求您撤诉。", "您不能接受的，我们将报警处理。"])
def test_that_a_word_of_denial_elsewhere_denies_nothing(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("属于黑 产", "黑 产"),
        ("属于黑·产。", "黑·产"),
        ("属于“黑产”。", "黑产"),
        ("属于黑\u200b产", "黑\u200b产"),
        ("不 归\n我 管", "不 归\n我 管"),
        ("𠮷先生属于黑产", "黑产"),
        ("ＳＬＡ超时", "ＳＬＡ"),
    ],
)
def test_that_a_hidden_word_is_found_where_it_stands(text: str, words: str) -> None:
    finding = find_taboos(text, BOOK)[0]
    assert finding.words == words == text[finding.start : finding.end]


def test_that_a_latin_word_is_not_found_inside_another() -> None:
    assert found("ISLAND 与 case_no") == []


def test_that_the_complainants_own_words_are_not_ours_to_mend() -> None:
    assert found("您说「你们是黑产」。") == []
    assert found("您反映“工作人员说不归我管”。") == []
    assert found("我们认为“不归我管”。") != []
    assert found("「没有写完的引号 黑产") != []


def test_that_the_longest_of_overlapping_wordings_is_reported() -> None:
    findings = find_taboos("属于职业投诉人", BOOK, "letter")
    assert [finding.words for finding in findings] == ["职业投诉人"]


def test_that_what_no_letter_may_say_no_refusal_may_say() -> None:
    assert found("属于黑产", "refusal") == found("属于黑产", "letter") != []
    assert found("不符合条款约定", "letter") == []


def test_that_a_label_is_forbidden_outside_and_only_doubtful_in_the_record() -> None:
    assert forbidden_of(find_taboos("疑为黑产", BOOK, "letter"))
    assert not forbidden_of(find_taboos("疑为黑产", BOOK, "record"))


def test_that_places_are_told_by_line_and_column() -> None:
    text = "第一行\n他是黑产"
    assert line_and_column(text, find_taboos(text, BOOK)[0].start) == (2, 3)


def test_that_an_empty_text_has_no_fault() -> None:
    assert find_taboos("", BOOK) == find_taboos(" \n\t", BOOK) == ()


def test_that_a_rule_switched_off_finds_nothing(tmp_path: Path) -> None:
    row = (
        "{id: T1, zh: 甲, en: a, citations: [], certainty: design, valid_from: 2000-01-01, valid_to: null,"
        " active: %s, level: hint, purposes: [letter], terms: [甲乙], reason_zh: 因, reason_en: b,"
        " replacement_zh: 丙, replacement_en: c}"
    )
    counts = []
    for folder, active in (("on", "true"), ("off", "false")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "laws.yaml").write_text("rows: []")
        (tmp_path / folder / "taboo_terms.yaml").write_text(f"rows:\n  - {row % active}\n", encoding="utf-8")
        counts.append(len(find_taboos("说甲乙", Rulebook(tmp_path / folder))))
    assert counts == [1, 0]


def test_that_the_pack_covers_the_field() -> None:
    assert len({row.id for row in ROWS}) == len(ROWS) >= 60


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_that_every_rule_reads_and_its_better_wording_is_no_fault_of_its_own(row) -> None:  # type: ignore[no-untyped-def]
    assert row.terms and row.reason_zh and row.replacement_zh and row.purposes
    assert not re.search("[一-鿿]", row.reason_en + row.replacement_en)
    for term in (*row.terms, *row.unless):
        assert pattern_of(term).search("") is None, term
    for purpose in row.purposes:
        findings = find_taboos(row.replacement_zh, BOOK, purpose)
        assert row.id not in [finding.rule_id for finding in findings]
        assert not forbidden_of(findings)


@given(st.text(alphabet="黑产不归我管您撤诉先再付 \n，。「」“”·aA1", max_size=60))
def test_that_findings_lie_inside_the_text_in_order_and_apart(text: str) -> None:
    findings = find_taboos(text, BOOK)
    for finding in findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.words == text[finding.start : finding.end]
    assert all(one.end <= other.start for one, other in pairwise(findings))
