import pytest

from workbench.rulebook.citing import chinese_number
from workbench.rulebook.model import Citation
from workbench.rulebook.reading import shipped_rulebook

BOOK = shipped_rulebook()


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (116, "一百一十六"),
        (203, "二百零三"),
        (565, "五百六十五"),
        (1010, "一千零一十"),
        (1260, "一千二百六十"),
        (2005, "二千零五"),
    ],
)
def test_that_article_numbers_are_written_as_statutes_write_them(number: int, text: str) -> None:
    assert chinese_number(number) == text


@pytest.mark.parametrize(
    ("citation", "short", "long"),
    [
        (Citation(law="TSBF2020"), "办法", "《银行业保险业消费投诉处理管理办法》（银保监会令2020年第3号）"),
        (
            Citation(law="BXF2015", article="16", paragraph="3"),
            "保险法 16(3)",
            "《中华人民共和国保险法》（2015年修正）第十六条第三款",
        ),
        (
            Citation(law="BXF-SI2", article="5-8"),
            "解释二 5–8",
            "《最高人民法院关于适用〈中华人民共和国保险法〉若干问题的解释（二）》（2020年修正）第五条至第八条",
        ),
        (
            Citation(law="MFD2020", article="152", paragraph="1", item="1"),
            "民法典 152(1)(1)",
            "《中华人民共和国民法典》第一百五十二条第一款第（一）项",
        ),
    ],
)
def test_that_a_citation_reads_short_and_long(citation: Citation, short: str, long: str) -> None:
    assert BOOK.cite(citation, "zh") == short
    assert BOOK.cite_long(citation, "zh") == long


def test_that_a_citation_reads_in_english() -> None:
    citation = Citation(law="BXF-SI2", article="5-8")
    assert BOOK.cite(citation, "en") == "Interpretation II 5–8"
    assert BOOK.cite_long(citation, "en") == (
        "SPC Interpretation II on the Insurance Law (2020 amendment), articles 5 to 8"
    )
