"""Two of their own sentences: nothing is invented, long texts without full stops are cut."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggestions.sentences import LONGEST, sentences_of
from workbench.suggestions.suggesting import suggest

REFUSED = (
    "尊敬的领导您好！我五年前在贵公司买了重疾险，每年按时交费。上个月我住院做了心脏支架手术，花了八万多元。"
    "结果你们短信说拒赔，理由是我没告知高血压，可当时业务员根本没问过血压的事。这几天我吃不下饭睡不着觉。"
    "我要求赔付保险金36000元，并给我一个书面答复。此致敬礼！"
)
NO_STOPS = (
    "2014年11月20日,被告与银行签订借款合同,约定借款4万元,借款期限36个月,还款方式为等额还本付息2014年11月18日,"
    "原告与被告签订保证保险,保险金额47560元,保费每月760元后被告自2015年11月20日起未还款,2016年2月14日原告向银行理赔29568.95元,"
    "被告至今未归还,原告要求被告支付理赔款29568.95元及保费"
)


def test_that_the_event_and_the_demand_are_taken_and_greetings_left() -> None:
    lines = suggest(REFUSED).summary
    assert [line.part for line in lines] == ["event", "demand"]
    assert "拒赔" in lines[0].text
    assert "要求赔付保险金36000元" in lines[1].text


@pytest.mark.parametrize(
    "text", [REFUSED, NO_STOPS, "Please refund $500. I was charged twice and nobody answers."]
)
def test_that_every_word_is_the_customers(text: str) -> None:
    lines = suggest(text).summary
    assert 1 <= len(lines) <= 2
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_that_a_text_without_full_stops_is_cut_where_it_pauses() -> None:
    sentences = sentences_of(NO_STOPS)
    assert len(sentences) > 2
    assert all(len(one.text) <= LONGEST + 20 for one in sentences)
    assert any(one.text.startswith("2014年11月18日") for one in sentences)
    assert "要求被告支付" in suggest(NO_STOPS).summary[-1].text


@given(st.text(alphabet="我要退款，。！?；\n 12.a😀保險", max_size=200))
@settings(max_examples=50)
def test_that_sentences_are_stretches_of_the_text_in_order(text: str) -> None:
    sentences = sentences_of(text)
    assert all(text[one.start : one.end] == one.text for one in sentences)
    assert all(one.end <= other.start for one, other in pairwise(sentences))


@pytest.mark.parametrize("text", ["", " \n\t", "。。。！", "😀😀", "\u200b"])
def test_that_nothing_readable_has_no_summary(text: str) -> None:
    assert suggest(text).summary == ()


def test_that_one_character_is_its_own_summary() -> None:
    assert [line.text for line in suggest("退").summary] == ["退"]


def test_that_a_megabyte_is_read_in_its_beginning_and_in_time() -> None:
    suggest("退款")
    began = time.perf_counter()
    found = suggest("保险公司拒赔，要求赔付三万元，138001380001。" * 40_000)
    assert found.truncated
    assert found.summary
    assert time.perf_counter() - began < 20


def test_that_mixed_scripts_and_traditional_characters_are_understood() -> None:
    found = suggest("保險公司拒賠，業務員陳先生騙我，我很憤怒！要求退還保費三萬六千元，refund please 😀")
    assert found.category[0].code == "IB40.01"
    assert found.emotion.level == 3
    assert found.emotion.reasons[0].word == "憤怒"
    assert "DM02" in {one.code for one in found.demands}
    assert [one.fen for one in found.amounts] == [3_600_000]


def test_that_urgency_is_said_with_its_words_and_self_harm_is_no_urgency() -> None:
    found = suggest("我母亲明天就要做手术，没钱治病，再不解冻我就不想活了")
    assert [one.code for one in found.urgency] == ["medical"]
    assert found.urgency[0].reasons[0].word == "明天就要做手术"
    assert [one.code for one in found.alerts] == ["self_harm"]
    assert suggest("不着急，慢慢处理即可").urgency == ()


def test_that_dots_end_a_sentence_whole() -> None:
    said = [one.text for one in sentences_of("银行要求恢复...我不同意。。。1...好的.")]
    assert said == ["银行要求恢复...", "我不同意。。。", "好的."]


def test_that_what_happened_is_told_and_not_what_the_contract_says() -> None:
    text = (
        "2015年4月，原告与保险公司签订保险合同，保险单约定：保险金额10万元；投保人拖欠任何一期保费达到60天的，保险合同效力中止；"
        "保险人理赔后有权向第三者请求赔偿；投保人应按月缴纳保险费，逾期按每日千分之一缴纳违约金。"
        "2016年7月，原告骑车被撞伤，住院四十天。保险公司只赔了四千五百元，至今没有说明理由。请求判令支付保险金九万元。"
    )
    event, demand = suggest(text).summary
    assert "只赔了四千五百元" in event.text or "被撞伤" in event.text
    assert "请求判令支付保险金" in demand.text


def test_that_figures_and_enumerations_are_not_torn_apart() -> None:
    text = (
        "保单写明意外医疗保险金额10,000元,住院津贴9,000元,我摔伤以后在市医院、省医院、康复医院住了一百二十七天,"
        "花了97,588元,他们只付了4,500元,我多次打电话都没有人解释原因,也没有书面通知"
    )
    for one in sentences_of(text):
        assert not one.text.endswith(("10", "9", "97", "4", "医院"))
