"""How a citation is written: short beside a field, long in a letter."""

from workbench.rulebook.model import Citation, Language, Law

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")


def chinese_number(number: int) -> str:
    """A number from 1 to 9999 in Chinese numerals as statutes write them (一百一十六, 二十三, 十五)."""
    text, zero = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit == 0:
            zero = bool(text)
            continue
        text += ("零" if zero else "") + _DIGITS[digit] + _PLACES[place]
        zero = False
    return text.removeprefix("一") if text.startswith("一十") else text


def short_citation(law: Law, citation: Citation, language: Language) -> str:
    """For example 保险法 16(3) or Insurance Law 16(3)."""
    name = law.short_zh if language == "zh" else law.short_en
    if not citation.article:
        return name
    inner = "".join(f"({part})" for part in (citation.paragraph, citation.item) if part)
    return f"{name} {citation.article.replace('-', '–')}{inner}"


def long_citation(law: Law, citation: Citation, language: Language) -> str:
    """For example 《中华人民共和国保险法》（2015年修正）第十六条第三款."""
    return _long_zh(law, citation) if language == "zh" else _long_en(law, citation)


def _long_zh(law: Law, citation: Citation) -> str:
    edition = f"（{law.edition_zh}）" if law.edition_zh else ""
    articles = "至".join(f"第{chinese_number(int(part))}条" for part in _parts(citation.article))
    paragraph = f"第{chinese_number(int(citation.paragraph))}款" if citation.paragraph else ""
    item = f"第（{chinese_number(int(citation.item))}）项" if citation.item else ""
    return f"《{law.zh}》{edition}{articles}{paragraph}{item}"


def _long_en(law: Law, citation: Citation) -> str:
    edition = f" ({law.edition_en})" if law.edition_en else ""
    parts = _parts(citation.article)
    articles = f", article{'s' if len(parts) > 1 else ''} {' to '.join(parts)}" if parts else ""
    paragraph = f", paragraph {citation.paragraph}" if citation.paragraph else ""
    item = f", item {citation.item}" if citation.item else ""
    return f"{law.en}{edition}{articles}{paragraph}{item}"


def _parts(article: str) -> list[str]:
    return article.split("-") if article else []
