"""Two of their own sentences: nothing is invented, long texts without full stops are cut."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggestions.sentences import LONGEST, MOST_PASSAGES, passages_of, sentences_of
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


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("7号线目前还没有开通", []),
        ("30号之前必须给我答复", ["deadline"]),
        ("每天晚上我们打电话给客服都没人接", []),
        ("天天打电话催我还款", ["running_loss"]),
        ("地下车库是紧急避难场所", []),
        ("药买不起药，只能等死", ["medical"]),
        ("在站台死等公交", []),
    ],
)
def test_that_urgency_is_not_heard_in_what_only_sounds_like_it(text: str, codes: list[str]) -> None:
    assert [one.code for one in suggest(text).urgency] == codes


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


COURT = (
    "经审理查明:2015年3月2日,原告向被告投保重疾险,保险单载明:保险金额6万元,保险期间为终身;投保人拖欠保费的,保险人有权要求投保人支付未付保费,"
    "从保险人理赔当日开始超过30天,投保人仍未归还的,视为违约同日,被告签发保单2016年5月14日,原告因胸闷住院,植入支架两枚,用去医疗费48800元"
    "嗣后,原告向被告申请理赔,被告以未达到约定的赔付标准为由决定不予给付,原告多次联系均被推诿故诉至法院,请求判令被告支付保险金60000元"
)


def test_that_a_court_text_whose_full_stops_were_lost_tells_the_refusal_and_the_claim() -> None:
    event, demand = suggest(COURT).summary
    assert (event.part, demand.part) == ("event", "demand")
    assert "决定不予给付" in event.text
    assert demand.text.endswith("请求判令被告支付保险金60000元")
    assert "经审理查明" not in event.text


@pytest.mark.parametrize(
    "text",
    [
        "我上个月申请的信用卡昨天被拒了。客服说综合评分不足，没有别的话。我在这家银行存了八年工资，从来没有逾期过一次，不知道为什么会这样。",
        "保险单约定：投保人拖欠保费的，保险人有权要求投保人支付未付保费。去年我的车被撞，对方全责，定损员拖了两个月才来，修理厂的押金到现在没有退回来。",
    ],
)
def test_that_nobody_is_said_to_ask_who_asks_for_nothing(text: str) -> None:
    assert [line.part for line in suggest(text).summary] == ["event", "event"]


def test_that_a_request_to_be_heeded_is_no_demand_where_another_stands() -> None:
    text = (
        "恳请领导重视！业务员隐瞒了缴费期限，说存三年就能取，保单上写的却是二十年。我要求全额退还保费三万元并道歉。"
        "我已经打了七次电话，每次都说会有人联系，至今没有任何答复。望尽快解决，谢谢！"
    )
    demand = next(line for line in suggest(text).summary if line.part == "demand")
    assert demand.text == "我要求全额退还保费三万元并道歉。"


@given(st.text(alphabet="我要求退款被拒，。；\n、12元.a", max_size=300))
@settings(max_examples=50)
def test_that_the_two_lines_are_stretches_of_the_text_that_do_not_overlap(text: str) -> None:
    lines = suggest(text).summary
    assert len(lines) <= 2
    assert all(text[line.start : line.end] == line.text for line in lines)
    assert all(one.end <= other.start for one, other in pairwise(lines))


def test_that_a_text_of_commas_only_is_read_to_a_bound() -> None:
    passages = passages_of("他们至今没有退款，" * 2_000)
    assert len(passages) == MOST_PASSAGES
    assert max(len(one.text) for one in passages) <= LONGEST
