"""What a narrative names is found in its place and brought into one spelling."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.identity.documents import check_digit_18
from workbench.suggestions.entities import hidden
from workbench.suggestions.model import Entity
from workbench.suggestions.suggesting import suggest

ON = date(2026, 9, 18)


def found(text: str, kind: str, on: date | None = ON) -> list[tuple[str, str]]:
    return [(one.word, one.value) for one in suggest(text, on=on).entities if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026年9月17日来电", "2026-09-17"),
        ("2026-9-7来电", "2026-09-07"),
        ("2026/09/17来电", "2026-09-17"),
        ("2026.9.17来电", "2026-09-17"),
        ("二〇二六年九月十七日来电", "2026-09-17"),
        ("二○二四年十二月廿三号来电", "2024-12-23"),
        ("2026年9月份来电", "2026-09"),
        ("2021年投保", "2021"),
        ("民国113年5月6日投保", "2024-05-06"),
        ("去年三月投保", "2025-03"),
        ("昨天来电", "2026-09-17"),
        ("上周五来电", "2026-09-11"),
        ("12月31日来电", "2025-12-31"),
        ("正月初八来电", ""),
    ],
)
def test_that_days_are_read_in_the_forms_people_write(text: str, value: str) -> None:
    assert [read for _, read in found(text, "date")] == [value]


@pytest.mark.parametrize("text", ["2月30日来电", "13月5日来电", "2026年2月29日", "版本2026.9.17.2", "1.5倍"])
def test_that_no_calendar_day_is_no_date(text: str) -> None:
    assert found(text, "date") == []


def test_that_a_day_without_its_year_is_of_the_year_spoken_of_last() -> None:
    assert found("2013年8月14日签订，8月24日发现", "date")[1] == ("8月24日", "2013-08-24")
    assert found("9月17日来电", "date", None) == [("9月17日", "--09-17")]


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)))
@settings(max_examples=50)
def test_that_a_full_day_is_itself_in_every_form(day: date) -> None:
    forms = (f"{day.year}年{day.month}月{day.day}日", day.isoformat(), f"{day.year}/{day.month}/{day.day}")
    assert [found(f"于{form}来", "date") for form in forms] == [[(form, day.isoformat())] for form in forms]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("电话138 0013 8000。", "13800138000", "mobile"),
        ("电话+86-138-0013-8000。", "13800138000", "mobile"),
        ("座机0571-88886666找我", "057188886666", "landline"),
        ("拨打400-820-8820", "4008208820", "service"),
        ("拨打95588没人接", "95588", "service"),
        ("１３８００１３８０００", "13800138000", "mobile"),
    ],
)
def test_that_phones_are_read_with_their_kind(text: str, value: str, kind: str) -> None:
    (one,) = (one for one in suggest(text).entities if one.kind == "phone")
    assert (one.value, one.note) == (value, kind)


def test_that_an_identity_number_is_checked_not_refused() -> None:
    sound = "33010619800101421" + check_digit_18("33010619800101421")
    (good,) = (one for one in suggest(f"身份证{sound}").entities if one.kind == "id_number")
    (odd,) = (one for one in suggest("身份证330106198001014210").entities if one.kind == "id_number")
    assert (good.value, good.doubts) == (sound, ())
    assert [problem.code for problem in odd.doubts] == ["identity.checksum_mismatch"]
    assert found("订单编号330106198013454210", "id_number") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("保单号P2021-0302-6620，", "P2021-0302-6620"),
        ("合同编号：JM贷字51252016023号。", "JM贷字51252016023号"),
        ("借据号为20210302662013", "20210302662013"),
        ("我的保险单2014年11月20日签", ""),
    ],
)
def test_that_contracts_are_read_by_what_stands_before_them(text: str, value: str) -> None:
    assert [read for _, read in found(text, "contract")] == ([value] if value else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("本人王小明投诉", "王小明"),
        ("业务员李强跟我说", "李强"),
        ("客服张经理态度差", "张"),
        ("欧阳先生来电", "欧阳"),
        ("被告郑x3未还款", "郑x3"),
        ("投保人司马懿签字", "司马懿"),
    ],
)
def test_that_people_are_found_beside_a_title_or_a_role(text: str, name: str) -> None:
    assert [value for _, value in found(text, "person")] == [name]


@pytest.mark.parametrize(
    "text", ["被告向原告签发", "经理说可以退", "我是高血压", "业务员万通公司", "客服说话不算"]
)
def test_that_what_merely_follows_a_role_is_no_name(text: str) -> None:
    assert found(text, "person") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我在中国人寿杭州分公司投保", "中国人寿杭州分公司"),
        ("去光大银行重庆观音桥支行取款", "光大银行重庆观音桥支行"),
        ("我向浙江金融监管局反映", "浙江金融监管局"),
        ("工行的卡被冻结", "工行"),
        ("后来进入洞井街道派出所做笔录", "洞井街道派出所"),
        ("判令阮x4、杨x5赔偿平安财险安徽分公司理赔金额", "平安财险安徽分公司"),
        ("骗取中国人民财产保险股份有限公司赔款", "中国人民财产保险股份有限公司"),
        ("上诉第三人利津农商行", "利津农商行"),
    ],
)
def test_that_institutions_are_found_with_their_branch(text: str, name: str) -> None:
    assert [value for _, value in found(text, "institution")] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "你们银行不讲理",
        "已退赔保险公司",
        "第三人向保险公司报案",
        "这家保险公司拒赔",
        "去支行办理",
        "公司不管",
    ],
)
def test_that_nobody_in_particular_is_no_institution(text: str) -> None:
    assert found(text, "institution") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("根据《保险法》第十六条第三款", "保险法/16"),
        ("《中华人民共和国民法典》第五百七十七条", "中华人民共和国民法典/577"),
        ("违反保险法17条", "保险法/17"),
        ("依据《银行业保险业消费投诉处理管理办法》", "银行业保险业消费投诉处理管理办法"),
        ("签订《流动资金贷款合同》", ""),
    ],
)
def test_that_statutes_are_read_with_their_article_and_contracts_are_none(text: str, value: str) -> None:
    assert [read for _, read in found(text, "statute")] == ([value] if value else [])


def test_that_cards_and_secrets_are_never_said_again() -> None:
    text = "信用卡4111 1111 1111 1111，CVV 123，密码是Ab9988，验证码884422，要求退款。"
    read = suggest(text)
    kinds = {one.kind for one in read.entities}
    assert {"card", "secret"} <= kinds
    said = repr(read.summary) + repr(read.keywords) + "".join(one.word for one in read.entities)
    for secret in ("4111", "123", "Ab9988", "884422"):
        assert secret not in said


def test_that_hiding_keeps_the_length_and_the_word_that_names_the_secret() -> None:
    text = "我的CVV 123不见了"
    secret = Entity("secret", "CVV •••", 2, 9)
    assert hidden(text, 0, [secret]) == "我的CVV •••不见了"
    assert hidden(text[2:], 2, [secret]) == "CVV •••不见了"


def test_that_two_things_never_share_a_place() -> None:
    read = suggest(
        "本人王明，卡号6222020200112233445，电话13800138000，2026年9月17日在工商银行杭州支行存3.6万元"
    )
    places = [place for one in read.entities for place in range(one.start, one.end)]
    assert len(places) == len(set(places))
