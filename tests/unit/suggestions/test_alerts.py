import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.suggestions.alerts import alerts_in, self_harm_words


def raised(text: str) -> set[str]:
    return {alert.code for alert in alerts_in(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("你们再不赔，我就从楼上跳下去", "从楼上跳下"),
        ("我真的不想活了，想跳 楼", "不想活"),
        ("儿子得病没钱治，活着还有什么意思，只有去死", "只有去死"),
        ("你们逼死人，死给你们看", "逼死 死给你们看"),
        ("I want to die", "want to die"),
        ("逼得我死的心都有了", "死的心都有"),
        ("再这样下去我就去死", "我就去死"),
        ("儿子走了，我没有活下去的勇气", "没有活下去的勇气"),
        ("钱没了，我也没有活路了", "没有活路"),
        ("我做鬼也不会放过你们", "做鬼也不会放过"),
        ("我不会自杀，但你们别逼我", "自杀"),
        ("I don't want to live anymore", "don't want to live"),
    ],
)
def test_that_words_about_ending_ones_life_are_found(text: str, words: str) -> None:
    assert set((self_harm_words(text) or "").split()) == set(words.split())


@pytest.mark.parametrize(
    "text",
    [
        "跳楼价买的理财",
        "商场跳楼大甩卖",
        "气死我了",
        "累得要死",
        "自杀式降额",
        "证据死磕到底",
        "减轻生产压力",
        "生不如死的噪音",
        "我不想死，我想治病",
        "累死了，跑了四趟",
        "急死人了",
        "死也要讨回公道",
        "over my dead body",
        "不要在一棵树上吊死",
        "一哭二闹三上吊才给办",
        "老哥千万别想不开",
        "让人想死的噪音",
        "催收员问你想死吗",
        "孩子都快养不活了",
        "二类卡激不活了",
        "去死吧你们这些骗子",
        "",
    ],
)
def test_that_figures_of_speech_raise_no_alarm(text: str) -> None:
    assert self_harm_words(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("再不答复我就去找媒体", "publication"),
        ("已经挂到网上了", "publication"),
        ("我要发到抖音让大家看看", "publication"),
        ("我要炸了你们网点", "violence"),
        ("已向银保监投诉", "regulator"),
        ("我们三十多名客户一起投诉", "crowd"),
        ("准备去门口拉横幅", "crowd"),
    ],
)
def test_that_other_alarming_words_are_told_apart(text: str, code: str) -> None:
    assert code in raised(text)


def test_that_ordinary_service_talk_raises_no_alert() -> None:
    assert raised("在直播间购买的保险，想咨询怎么续期，打了客服没人接") == set()


@given(st.text(alphabet="我不想活跳楼机价找媒体ＡA1 。", max_size=40))
def test_that_every_reason_stands_in_the_text_at_its_place(text: str) -> None:
    for alert in alerts_in(text):
        for reason in alert.reasons:
            assert all(text[start:end].casefold() == reason.word.casefold() for start, end in reason.places)
