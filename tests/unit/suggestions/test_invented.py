"""Complaints made up for all categories before the lists were mended; two of three were at hand for it.

Of these 49 of 50 then had the right category without its sub-code. The third ones were asked when the lists
stood: 18 of 25 (13 before). What they taught was mended after that, so their bound is no blind figure.
"""

from pathlib import Path

import pytest

from workbench.suggestions.model import Suggestions
from workbench.suggestions.suggesting import suggest


def read(name: str) -> list[tuple[str, ...]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines]


VECTORS = read("invented.tsv")
AT_HAND = [row for place, row in enumerate(VECTORS) if place % 3 != 2]
ASKED_LAST = VECTORS[2::3]


def best(text: str) -> str:
    offered = suggest(text).category
    return offered[0].code if offered else ""


def natures(found: Suggestions) -> set[str]:
    return {one.code for one in found.natures}


@pytest.mark.parametrize(("vectors", "least"), [(AT_HAND, 0.9), (ASKED_LAST, 0.8)])
def test_that_most_invented_complaints_are_read_as_what_they_are(
    vectors: list[tuple[str, str]], least: float
) -> None:
    right = [best(text)[:4] == code[:4] for code, text in vectors]
    assert sum(right) / len(right) >= least


# Made up for a second mending: 39 to mend by (22 of 39 before, 36 after), 24 that were asked before and after
# and never read while mending (15 before, 17 after). No list is mended by what those teach.
@pytest.mark.parametrize(("name", "least"), [("invented_at_hand.tsv", 0.9), ("invented_aside.tsv", 17 / 24)])
def test_that_mending_helped_those_who_were_not_looked_at(name: str, least: float) -> None:
    right = [best(text)[:4] == code[:4] for code, text in read(name)]
    assert sum(right) / len(right) >= least


def test_that_a_refused_motor_claim_is_a_refusal_and_no_dispute_about_repair() -> None:
    text = (
        "车损险报案后在4S店定损，维修费两万三，交警认定我负全部责任，你们以年检过期为由拒绝对车辆损失进行赔付"
    )
    found = suggest(text)
    assert found.category[0].code == "IB40.01"
    assert "NA2" in natures(found)


def test_that_a_motor_claim_paid_too_low_is_no_refusal() -> None:
    assert best("车损险定损太低，4S店维修费要八千，公司只认便宜的配件") == "IB40.05"


def test_that_recourse_for_an_insured_loan_is_other_insurance_and_no_loan() -> None:
    text = (
        "被告与银行签订个人借款合同，借款五万元，年利率百分之九，期限三十六个月，同时向原告投保个人贷款保证保险，"
        "银行为被保险人。后被告未按期归还贷款本息，原告向银行代偿四万一千元，多次向被告追偿未果，被告另欠缴保费八百元。"
    )
    assert best(text) == "IB99"


def test_that_a_bank_whose_claim_on_an_insured_loan_is_refused_has_a_refused_claim() -> None:
    text = (
        "我行向某公司发放贷款一百万元，由保险公司承保保证保险，我行为被保险人。借款到期后三十日仍未归还，"
        "保险事故发生，我行提出索赔，保险公司拒赔，称不承担保险赔偿责任。"
    )
    assert best(text) == "IB40.01"


def test_that_what_a_contract_says_of_refusing_is_no_refusal() -> None:
    text = (
        "保险单约定：投保人未及时通知的，保险人对无法确定的部分不承担赔偿责任；保险人有权拒绝给付保险金。"
        "我已经提交理赔申请，只想问赔款什么时候能到。"
    )
    assert "NA2" not in natures(suggest(text))


@pytest.mark.parametrize(
    "text",
    [
        "我今年六十七了，退保的事没人给我讲明白",
        "孩子在幼儿园摔断了腿住院，学平险一直不赔",
        "交通事故以后鉴定为九级伤残，赔得太少",
        "我丈夫上个月因病身故，我和儿子来问保险金",
        "去年查出癌症，做了化疗，公司不赔",
        "父亲做了心脏搭桥手术，重疾险不认",
    ],
)
def test_that_the_old_the_young_the_hurt_and_the_bereaved_are_seen(text: str) -> None:
    assert "NA9" in natures(suggest(text))


@pytest.mark.parametrize(
    "text",
    [
        "幼儿园门口乱停车，请交警处理",
        "我在银行排队等了六十多分钟",
        "保险交了十五年，一共七十几万，现在要退保",
        "经审理查明，被告人故意撞人骗取保险金，被害人构成九级伤残",
        "保险条款写明身故保险金为十万元",
    ],
)
def test_that_nobody_is_called_vulnerable_for_a_word_that_means_something_else(text: str) -> None:
    assert "NA9" not in natures(suggest(text))
