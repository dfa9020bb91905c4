import pytest

from ui.letters.replacing import wording_for
from workbench.letters.model import LintView
from workbench.rulebook.reading import shipped_rulebook


def finding(replacement: str) -> LintView:
    return LintView("blocks.0", "词", "禁止", "理由", "reason", replacement)


@pytest.mark.parametrize(
    "advice", ["写对方的原话和行为", "逐项写明查明的事实、适用的条款和结论", "说明我司已对销售过程进行核查"]
)
def test_that_advice_to_the_writer_is_no_wording(advice: str) -> None:
    assert wording_for(finding(advice)) is None


def test_that_words_to_be_left_out_are_taken_out() -> None:
    assert wording_for(finding("删去")) == ""
    assert wording_for(finding("删去；只写我方的依据")) == ""


def test_that_what_speaks_to_the_reader_is_put_in_place() -> None:
    assert wording_for(finding("该材料我们已经掌握，无需您再次提供")) == "该材料我们已经掌握，无需您再次提供"


def test_that_no_shipped_advice_begins_as_an_order_to_the_writer() -> None:
    wordings = [wording_for(finding(row.replacement_zh)) for row in shipped_rulebook().taboo_terms.values()]
    assert any(wordings)
    assert not [one for one in wordings if one and ("写明" in one or one.startswith("请自行"))]
