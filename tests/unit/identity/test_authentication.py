import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.identity.authentication import blank_secrets, find_secrets


@pytest.mark.parametrize(
    ("text", "code", "blanked"),
    [
        ("我的密码是123456，快查", "secret_password", "我的密码是***，快查"),
        ("密码：abc123!", "secret_password", "密码：***"),
        ("Password: hunter2222", "secret_password", "Password: ***"),
        ("CVV 123", "secret_card_code", "CVV ***"),
        ("安全码：９９９", "secret_card_code", "安全码：***"),
        ("4111 1111 1111 1111，12/28，456", "secret_card_code", "4111 1111 1111 1111，12/28，***"),
        (
            "x" * 500 + "卡 4111-1111-1111-1111 有效期 05/2029 后三位 456",
            "secret_card_code",
            "x" * 500 + "卡 4111-1111-1111-1111 有效期 05/2029 后三位 ***",
        ),
        (
            "长" * 1000 + "９" * 3 + "长" * 1000 + "密码就是abc987",
            "secret_password",
            "长" * 1000 + "９" * 3 + "长" * 1000 + "密码就是***",
        ),
        ("%B4111111111111111^ZHANG/SAN^2812", "secret_card_stripe", "***"),
    ],
)
def test_that_a_secret_is_named_by_place_and_blanked(text: str, code: str, blanked: str) -> None:
    (problem,) = find_secrets(text)
    assert (problem.code, problem.level) == (f"identity.{code}", "error")
    assert blank_secrets(text) == blanked
    assert problem.detail["position"] == str(blanked.index("***") + 1)


def test_that_several_secrets_are_all_named_in_order() -> None:
    text = "密码123456，" + "长" * 300 + "CVV 321，" + "长" * 90 + "口令：a1b2c3"
    assert [problem.code.removeprefix("identity.secret_") for problem in find_secrets(text)] == [
        "password", "card_code", "password",
    ]  # fmt: skip
    assert blank_secrets(text) == "密码***，" + "长" * 300 + "CVV ***，" + "长" * 90 + "口令：***"


@pytest.mark.parametrize(
    "text",
    [
        "忘记密码，拨打95588",
        "密码2020年被盗",
        "改密码3次都失败",
        "登录密码 6位",
        "支付密码被人改了，损失36000元",
        "4111 1111 1111 1112，12/28，456",
        "卡号4111111111111111被盗刷",
    ],
)
def test_that_talk_about_passwords_and_plain_card_numbers_pass(text: str) -> None:
    assert find_secrets(text) == []


@given(st.text(alphabet="密码是CV: 0123456789;=%B^，", max_size=40))
def test_that_a_blanked_text_holds_no_secret(text: str) -> None:
    assert find_secrets(blank_secrets(text)) == []
