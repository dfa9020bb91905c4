"""Statutes that a narrative cites: 《保险法》第十六条第三款, 民法典577条."""

import re
from collections.abc import Iterator

from workbench.suggestions.model import Entity

_NUMERAL = "[0-9一二三四五六七八九十百千零〇]{1,7}"
_PLACE = (
    rf"(?P<article>第?\s?{_NUMERAL}\s?条(?:之[一二三四])?)(?:\s?第?\s?{_NUMERAL}\s?款)?"
    rf"(?:\s?第?\s?[(（]?{_NUMERAL}[)）]?\s?项)?"
)
_LAW_END = "法典|法|条例|规定|办法|解释|通则|准则|规则|细则|决定|通知|意见|指引|规范|通告"
_QUOTED = re.compile(
    rf"《(?P<name>[^《》\n]{{1,60}}(?:{_LAW_END})(?:[(（][^《》()（）\n]{{1,20}}[)）]|[一二三四五六])?)》(?:\s?{_PLACE})?"
)
_PLAIN = re.compile(
    r"(?P<name>保险法|民法典|合同法|消费者权益保护法|消保法|个人信息保护法|个保法|商业银行法|民事诉讼法|刑法|劳动法|劳动合同法|"
    r"道路交通安全法|反不正当竞争法|反洗钱法|征信业管理条例|保险法司法解释[一二三四])"
    rf"(?:\s?{_PLACE})?"
)
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0}
_SCALES = {"十": 10, "百": 100, "千": 1000}


def statutes_in(text: str, folded: str) -> Iterator[Entity]:
    """The laws cited, `value` as name/article; contracts in the same marks are none."""
    for form in (_QUOTED, _PLAIN):
        for match in form.finditer(folded):
            article = _article(match["article"]) if match["article"] else ""
            value = f"{match['name']}/{article}" if article else match["name"]
            yield Entity("statute", text[match.start() : match.end()], *match.span(), value=value)


def _article(words: str) -> str:
    inner = re.sub(r"[第条\s]", "", words)
    head, _, rest = inner.partition("之")
    return f"{_number(head)}-{_number(rest)}" if rest else str(_number(head))


def _number(signs: str) -> int:
    if signs.isascii() and signs:
        return int(signs)
    total = digit = 0
    for sign in signs:
        if sign in _SCALES:
            total, digit = total + (digit or 1) * _SCALES[sign], 0
        else:
            digit = digit * 10 + (_DIGITS[sign] if sign in _DIGITS else int(sign))
    return total + digit
