from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.suggestions.model import Suggestions
from workbench.suggestions.suggesting import READ_CHARS, prepare, suggest

COVERAGE = [
    ("IB10.01", "买这份年金险时业务员说收益比银行高一倍，承诺收益百分之六，现在收益根本没有达到"),
    ("IB10.02", "销售人员告诉我存三年就能取，结果保单上要交十年保费"),
    ("IB10.03", "当初投保没有告知退保会有损失"),
    ("IB10.04", "我妈去银行存定期，结果被办成保险，存单变保单"),
    ("IB10.05", "保险合同上的签名不是我签的，是业务员代签名"),
    ("IB10.06", "业务员当时让我不要填病史，说不用告知"),
    ("IB10.07", "办车贷时强制搭售一份意外险"),
    ("IB10.09", "首月0元的医疗险，第二个月开始自动扣费"),
    ("IB20.01", "车险到期想续，保险公司拒保"),
    ("IB20.03", "投保两个月了一直没收到保单"),
    ("IB30.02", "保费忘交导致保单失效，申请复效要重新体检"),
    ("IB30.05", "保险满期领取被拖着，满期金到期不给"),
    ("IB40.01", "五年前买的重疾险，住院做了支架，你们短信说拒赔，理由是我没告知高血压"),
    ("IB40.02", "车祸的理赔材料交了三个月，理赔一直没有结果"),
    ("IB40.03", "医疗险住院花了两万，只赔三千，赔付比例不对"),
    ("IB40.04", "报案以后反复要材料，一会儿补充材料一会儿又说不全"),
    ("IB40.05", "车损险定损太低，4S店维修费要八千"),
    ("IB50.01", "交了五年保费，退保只能退现金价值一万元"),
    ("IB50.02", "要求全额退保，退还全部保费"),
    ("IB50.03", "保险公司不给退保，办理退保跑了三趟"),
    ("IB60.03", "保险公司天天打电话推销，骚扰电话不断"),
    ("IB70.02", "分红险十年没有分红，红利少得可怜"),
    ("IB90.02", "代理人收取好处费，代收保费后没有入账"),
    ("BB10.05", "父亲去世，银行存款取不出，非要继承公证书"),
    ("BB10.01", "大额取款要预约，存折里的钱不让取"),
    ("BB20.02", "贷款综合年化利率百分之三十，还收担保费和服务费"),
    ("BB20.03", "房贷批了半年迟迟不放款"),
    ("BB20.04", "提前还款要收违约金，银行不让提前还贷"),
    ("BB20.06", "贷款还清半年了还没解押，抵押注销一直不办"),
    ("BB20.07", "助贷公司收了中介费，贷款却没有下来"),
    ("BB30.01", "信用卡一直没用却收年费和滞纳金"),
    ("BB30.02", "信用卡账单分期没有经过我同意就自动分期，分期手续费很高"),
    ("BB30.03", "信用卡在国外被盗刷9860元"),
    ("BB30.04", "信用卡无故降额，客服说是系统评估"),
    ("BB30.05", "失业还不上信用卡，想协商还款分60期"),
    ("BB30.06", "信用卡逾期后被爆通讯录，第三方上门催收"),
    ("BB30.07", "信用卡积分兑换的礼品没收到，积分清零"),
    ("BB40.02", "储蓄卡突然被冻结，说账户异常涉诈，工资取不了"),
    ("BB40.01", "银行把我的卡非柜面转账限额调成五百"),
    ("BB50.01", "转账转错账号，汇款一直未到账"),
    ("BB50.02", "支付宝快捷支付莫名扣款，不知道谁代扣的"),
    ("BB60.02", "银行理财产品亏损百分之三十，说好保本的"),
    ("BB60.01", "买基金时客户经理代做风险测评"),
    ("BB70.01", "早就结清了还有逾期记录，要求更正征信"),
    ("BB70.02", "银行未经授权查询征信，我从没申请过"),
    ("BB80", "我的个人信息泄露，天天接到推销电话"),
    ("BB90.01", "网点只开一个窗口，排队两个小时"),
    ("BB90.02", "ATM吞卡，自助机没人管"),
    ("BB70.02", "There is an unauthorized inquiry on my credit report that I never agreed to"),
]


@pytest.fixture(scope="module", autouse=True)
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("segmenter")
    prepare(folder)
    return folder


def words_of(text: str, result: Suggestions) -> None:
    """Every reason, amount and keyword stands in the text where it says."""
    groups = [*result.category, *result.cause, *result.natures, *result.demands, *result.alerts]
    reasons = [reason for suggestion in groups for reason in suggestion.reasons]
    for reason in [*reasons, *result.emotion.reasons]:
        start, end = reason.places[0]
        assert text[start:end] == reason.word
        assert all(0 <= begin < stop <= len(text) for begin, stop in reason.places)
    for amount in result.amounts:
        assert amount.word in text[amount.start : amount.end]


@pytest.mark.parametrize(("code", "text"), COVERAGE)
def test_that_a_plain_complaint_suggests_its_category_first(code: str, text: str) -> None:
    result = suggest(text)
    assert [suggestion.code for suggestion in result.category][:1] == [code]
    words_of(text, result)


def test_that_the_whole_picture_of_a_refused_claim_is_suggested_with_its_words() -> None:
    text = (
        "五年前买的重疾险，上个月住院做了支架，你们短信说拒赔，理由是我没告知高血压。要求赔付36000元！"
        "我已经打了三次电话没人给我说法，再不给答复我就去找媒体。"
    )
    result = suggest(text)
    assert result.category[0].code == "IB40.01"
    assert result.cause[0].code == "CA13"
    assert {nature.code for nature in result.natures} == {"NA2", "NA6", "NA9"}
    demands = {demand.code: demand for demand in result.demands}
    assert set(demands) == {"DM01", "DM05"}
    assert [amount.fen for amount in demands["DM01"].amounts] == [3_600_000]
    assert (result.emotion.level, result.emotion.labels[0]) == (3, "anger")
    assert {alert.code for alert in result.alerts} == {"publication"}
    assert "拒赔" in [keyword.word for keyword in result.keywords]
    words_of(text, result)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("我不要求赔偿，只要一个道歉", {"DM06"}),
        ("没有想退保，只是咨询分红", {"DM05"}),
        ("保险公司不退保费", {"DM02"}),
        ("无需道歉，把征信更正，要求恢复额度", {"DM03"}),
        ("能不能减免利息，分36期还", {"DM04"}),
        ("要求开除这个业务员，严肃处理", {"DM07"}),
        ("建议贵公司加强管理", {"DM10"}),
    ],
)
def test_that_demands_are_read_and_denied_wishes_are_not(text: str, codes: set[str]) -> None:
    assert {demand.code for demand in suggest(text).demands} == codes


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("请问我的保单什么时候到期，谢谢", 0),
        ("对你们的服务不太满意，有点失望", 1),
        ("我没有不满，也不生气", 0),
        ("难道不气人吗", 2),
        ("谈不上失望", 0),
        ("太过分了，凭什么扣我的钱", 2),
        ("你们这群骗子！！气死我了，太恶心", 3),
        ("王八蛋，滚蛋", 3),
        ("再不给钱我就放火烧了你们网点", 4),
    ],
)
def test_that_the_level_of_feeling_follows_its_words(text: str, level: int) -> None:
    assert suggest(text).emotion.level == level


def test_that_words_of_despair_raise_an_alert_and_no_nature() -> None:
    result = suggest("退保的钱拿不回来，我不想活了")
    assert {alert.code for alert in result.alerts} == {"self_harm"}
    assert result.natures == ()


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("我今年七十三岁，保险看不懂", {"NA9"}),
        ("我们三十多名客户联名投诉", {"NA5"}),
        ("已经向法院起诉，传票收到了", {"NA8"}),
        ("咨询一下分期怎么办理", set()),
        # 拒付 is a refused claim, and what a card holder asks the bank for against a charge.
        ("你们拒付保险金，说我没有告知", {"NA2"}),
        ("信用卡被盗刷，我申请拒付，银行说超过了时间", set()),
    ],
)
def test_that_natures_need_telling_words(text: str, codes: set[str]) -> None:
    assert {nature.code for nature in suggest(text).natures} == codes


def test_that_a_text_about_something_else_suggests_no_category() -> None:
    text = "小区门口的路灯坏了三个月，物业一直不修，晚上老人小孩出行很不方便。" * 4
    assert suggest(text).category == ()
    assert suggest(text).cause == ()


@pytest.mark.parametrize("text", ["", "   \n", "。。。", "XXXX XX/XX/2018", "😡😡😡", "\ud800", "a" * 3000])
def test_that_texts_without_meaning_suggest_nothing(text: str) -> None:
    result = suggest(text)
    assert (result.category, result.demands, result.natures, result.alerts) == ((), (), (), ())


def test_that_a_megabyte_is_read_only_in_its_first_part() -> None:
    result = suggest("保险公司拒赔，我要全额退保。" * 80_000)
    assert result.truncated
    assert result.read_chars == READ_CHARS
    assert {suggestion.code for suggestion in result.category} >= {"IB40.01"}


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=120) | st.text(alphabet="不要求全额退保险拒赔信用卡降额3万6元ＡＴＭ！，。", max_size=60)
)
def test_that_any_text_is_survived_and_every_reason_is_in_it(text: str) -> None:
    words_of(text, suggest(text))
