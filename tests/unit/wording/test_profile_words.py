"""Profile values and their sources in words: units, names for codes, who, when, on what."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.persons.profile_model import (
    OWN_CHOICES,
    Amount,
    Claim,
    Coded,
    Day,
    EmotionPoint,
    Histogram,
    History,
    Number,
    Path,
    ProfileValue,
    Ratio,
    Source,
    SourceKind,
    Text,
    Value,
    ValueState,
)
from workbench.rulebook.reading import shipped_rulebook
from workbench.wording.messages import Language
from workbench.wording.naming import Wording
from workbench.wording.profile_sources import ProfileSources
from workbench.wording.profile_values import LEVELS_SHOWN, ProfileValues, figure

TODAY = date(2026, 9, 28)
CASE = "2026-0917-0042"
TYPED = Source(SourceKind.TYPED, CASE, "c1", "陈一鸣", date(2026, 9, 17))


def sources(language: Language = "zh") -> ProfileSources:
    return ProfileSources(ProfileValues(Wording(language, shipped_rulebook())), TODAY)


def value(facet: str, held: Value, source: Source = TYPED, **more: object) -> ProfileValue:
    return ProfileValue(facet, held, source, **more)  # type: ignore[arg-type]


def computed(*basis: str, rule: str = "complaint_count") -> Source:
    return Source(SourceKind.COMPUTED, rule, None, None, TODAY, basis)


@pytest.mark.parametrize(
    ("facet", "held", "zh", "en"),
    [
        ("occupation", Text("货车司机"), "货车司机", "货车司机"),
        ("age_today", Number(46), "46 岁", "46"),
        ("average_call_minutes", Number(8.5), "8.5 分钟", "8.5 min"),
        ("trust", Number(2), "2（1 至 5）", "2 (1 to 5)"),
        ("gender", Coded(OWN_CHOICES, "male"), "男", "Male"),
        ("first_channel", Coded("channels", "CH01"), "监管转办", "Forwarded by the regulator"),
        ("birth_on", Day(date(1980, 1, 1)), "1980年1月1日", "1980-01-01"),
        ("yearly_premium", Amount(960000), "¥9,600.00", "¥9,600.00"),
        ("no_answer_rate", Ratio(1, 3), "1 / 3（33%）", "1 of 3 (33%)"),
        (
            "contact_hours",
            Histogram("", (("09", 2), ("19", 1))),
            "9 时 2 次 · 19 时 1 次",
            "9:00 ×2 · 19:00 ×1",
        ),
        (
            "channel_path",
            Path("channels", ("CH06", "CH01")),
            "本机构客服热线 → 监管转办",
            "Our service hotline → Forwarded by the regulator",
        ),
        (
            "demand_rational",
            Claim("DM01", 3600000, None),
            "赔偿或给付保险金 ¥36,000.00",
            "Compensation or claim payment ¥36,000.00",
        ),
        (
            "demand_emotional",
            Claim("DM09", None, "没人听"),
            "寻求理解与尊重（没人听）",
            "Understanding and respect (没人听)",
        ),
    ],
)
def test_that_each_form_of_value_is_said_in_both_languages(facet: str, held: Value, zh: str, en: str) -> None:
    assert sources("zh").values.text(value(facet, held)) == zh
    assert sources("en").values.text(value(facet, held)) == en


def test_that_a_code_nobody_knows_is_said_as_it_stands() -> None:
    assert sources().values.text(value("gender", Coded(OWN_CHOICES, "x9"))) == "x9"
    assert sources().values.text(value("first_channel", Coded("channels", "CH77"))) == "CH77"


@given(st.lists(st.integers(0, 4), min_size=1, max_size=40))
def test_that_a_history_says_its_latest_levels_and_how_many_there_are(levels: list[int]) -> None:
    at = datetime(2026, 9, 1, tzinfo=UTC)
    points = tuple(EmotionPoint(at, level, None, None, "k", CASE) for level in levels)
    said = sources().values.text(value("emotion_log", History(points)))
    assert f"（{len(levels)} 次联系）" in said
    assert said.partition("（")[0].endswith(" → ".join(map(str, levels[-LEVELS_SHOWN:])))
    assert said.startswith("…") == (len(levels) > LEVELS_SHOWN)


@given(st.one_of(st.integers(-999, 999), st.floats(-999, 999)))
def test_that_a_figure_has_at_most_one_decimal(number: float) -> None:
    assert abs(float(figure(number)) - number) <= 0.05 + 1e-9


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (TYPED, "09-17 登记"),
        (Source(SourceKind.TYPED, "", None, "李若水", date(2025, 3, 1)), "2025-03-01 修改"),
        (Source(SourceKind.COMPLAINT, CASE, "c1", "陈一鸣", TODAY), "案件 0042"),
        (Source(SourceKind.COMPLAINT, "2024-0521-0001", "c0", "陈一鸣", TODAY), "案件 2024-0521-0001"),
        (Source(SourceKind.CONTACT, CASE, "k1", "陈一鸣", date(2026, 9, 25)), "09-25 联系"),
        (
            Source(SourceKind.PROMISE, CASE, "p1", "陈一鸣", TODAY, ("2026-09-28 19:00",)),
            "陈一鸣 · 09-28 19:00 前",
        ),
        (computed(CASE, "2026-0308-0001"), "据 2 件案件"),
        (computed("01a0", "01a1"), "据 2 次联系"),
        (computed(), "本库计算"),
    ],
)
def test_that_a_source_is_said_in_a_few_words(source: Source, said: str) -> None:
    assert sources().short(value("occupation", Text("x"), source)) == said


def judged(state: ValueState = ValueState.CURRENT) -> ProfileValue:
    source = Source(SourceKind.JUDGED, CASE, "j1", "陈一鸣", date(2026, 9, 25), ("三次追问",))
    return value("trust", Number(2), source, expires_on=date(2027, 3, 24), state=state)


def test_that_a_judgement_names_who_on_what_and_until_when() -> None:
    told = sources()
    assert told.short(judged()) == "陈一鸣判断 · 至 2027-03-24"
    details = dict(told.details(judged()))
    assert details["依据"] == "三次追问"
    assert details["有效期至"] == "2027年3月24日"
    assert "状态" not in details


def test_that_an_expired_judgement_says_that_it_must_not_be_relied_on() -> None:
    told = sources()
    expired = judged(ValueState.EXPIRED)
    assert told.state(expired) == "已过期"
    assert "不得再作依据" in dict(told.details(expired))["状态"]


def test_that_one_voice_of_two_is_never_said_as_the_answer() -> None:
    source = Source(SourceKind.JUDGED, "", "j1", "李若水", TODAY, ("多渠道重复",))
    held = Coded(OWN_CHOICES, "yes")
    waiting = value("malicious", held, source, expires_on=TODAY, state=ValueState.AWAITS_SECOND)
    told = sources()
    assert told.values.text(waiting) == "一人已判断，尚不生效"
    assert told.state(waiting) == "待第二人判断"


def test_that_a_hint_names_its_rule_its_law_and_what_to_say() -> None:
    source = computed(CASE, rule="TB04")
    told = sources()
    hint = value("strategy_avoid", Coded("strategies", "TB04"), source)
    assert told.short(hint) == "办法 13"
    assert "第十三条" in dict(told.details(hint))["法条"]
    plain = value("strategy_do", Coded("strategies", "ST03"), computed(rule="ST03"))
    assert told.short(plain) == "规则 ST03"
    assert "怎样处理才算公平" in dict(told.details(plain))["可以这样说"]


def test_that_the_cases_to_look_into_are_those_that_are_named() -> None:
    found = sources().case_nos(
        value("complaint_count", Number(2), computed(CASE, "2026-09-17", "01a0", CASE))
    )
    assert found == (CASE,)
