"""Masks over fields and over free text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.casefile.masks import KnownData, Masks
from workbench.rulebook.masking import masking_of
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()
KNOWN = KnownData(
    names={"欧阳晓锋", "Łukasz Kowalski"},
    documents={"G12345678", "33010619800101421X"},
    phones={"+4915112345678", "057188123456"},
    addresses={"浙江省杭州市西湖区文三路1号 2幢", "某村"},
    emails={"ouyang@example.com"},
    contracts={"P2021-0302-6620", "123"},
)
MASKS = Masks(BOOK, KNOWN, lifted=False)


def test_that_the_rule_pack_says_how_much_stays_visible() -> None:
    rules = masking_of(BOOK).rules
    assert (rules.id_head, rules.id_tail) == (3, 4)
    assert (rules.card_head, rules.phone_tail, rules.email_head) == (6, 4, 1)


def test_that_fields_are_masked_by_their_kind() -> None:
    assert MASKS.name("欧阳晓锋") == "欧阳*锋"
    assert MASKS.document("33010619800101421X") == "330***********421X"
    assert MASKS.phone("13800006620", "mobile") == "138****6620"
    assert MASKS.phone("057188123456", "landline") == "********3456"
    assert MASKS.address("杭州市西湖区文三路1号") == "杭州市西湖区***"
    assert MASKS.contract("P2021-0302-6620") == "***********6620"
    assert MASKS.email("ouyang@example.com") == "o***@example.com"
    assert MASKS.name(None) == MASKS.free(None) == ""


def test_that_known_data_is_found_again_however_it_is_written() -> None:
    for written in (
        "g12345678",
        "Ｇ１２３４５６７８",
        "P2021-0302-6620",
        "ｐ2021-0302-6620",
        "OUYANG@EXAMPLE.COM",
    ):
        masked = MASKS.free(f"我说：{written}，就是这个")
        assert written not in masked
        assert masked.startswith("我说：")
        assert masked.endswith("，就是这个")


def test_that_street_and_house_are_masked_without_town_and_district() -> None:
    assert MASKS.free("快递寄到文三路1号2幢吧") == "快递寄到***吧"


def test_that_values_too_short_to_be_sure_of_leave_the_words_alone() -> None:
    assert MASKS.free("某村有123户") == "某村有123户"


def test_that_details_of_a_sentence_are_masked_value_by_value() -> None:
    assert MASKS.details({"number": "P2021-0302-6620", "product": "康宁"}) == {
        "number": "***********6620",
        "product": "康宁",
    }


def test_that_lifted_masks_change_nothing() -> None:
    lifted = Masks(BOOK, KNOWN, lifted=True)
    text = "欧阳晓锋 33010619800101421X 13800006620"
    assert lifted.free(text) == text
    assert lifted.document("33010619800101421X") == "33010619800101421X"


@settings(max_examples=100, deadline=None)
@given(
    st.text("客户说。, 1234x-", max_size=30),
    st.sampled_from(sorted(KNOWN.documents | KNOWN.phones | KNOWN.contracts - {"123"})),
    st.text("客户说。, ", max_size=30),
)
def test_that_no_known_number_survives_in_any_text(before: str, secret: str, after: str) -> None:
    assert secret not in MASKS.free(f"{before}，{secret}，{after}")
