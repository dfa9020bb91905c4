"""Two of the customer's own sentences that say the most: what happened and what is asked. No word is ours.

Source: sentences weighed by the telling words they share with the whole (centroid summarisation, Radev 2000),
with points for what a handler looks for; the arithmetic stands in `_score`.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from workbench.suggestions.entities import hidden
from workbench.suggestions.lexicon import fold
from workbench.suggestions.model import Entity, Suggestion, SummaryLine
from workbench.suggestions.recitals import recitals_in
from workbench.suggestions.sentences import SHORTEST, Sentence, sentences_of

MOST_SENTENCES = 400
WHOLE_CHARS = 60
TOO_ALIKE = 0.6
# People begin with what it is about and end with what they want.
AT_THE_EDGE = 1.15
_EVENT = re.compile(
    "拒|扣|骗|误导|隐瞒|没有?告知|未告知|擅自|私自|盗|冻结|降额|涨|亏|住院|事故|确诊|去世|死亡|签|承诺|答应|却|但是?|结果|发现|"
    "受伤|碰撞|相撞|被撞|未按|未再|代偿|仅|只(?:赔|给|付)|未果|骗取|导致|造成|不给|不肯|不予|不让|无法|不能|迟迟|至今|仍|逾期|催|骚扰|泄露|denied|refused|charged|without|never|fraud"
)
# Words that wish, and words of what is wished; the first weigh more.
_WISH = re.compile(
    "要求|请求|恳请|恳求|希望|请(?!问)|望(?!着|远|去)|诉求|判令|建议|申请|"
    "please|want|demand|request|i would like"
)
_ASK = re.compile(
    "应当|应该|必须|赔|退|道歉|解释|说法|答复|处理|解决|恢复|撤销|更正|减免|should|refund|remove|correct"
)
_FILLER = re.compile(
    "^(?:尊敬的|您好|你好|此致|敬礼|谢谢|感谢|领导好|投诉人|根据.{0,20}认定事实如下|经审理查明|事实和理由|"
    "hello|dear)"
)
# What a contract says did not happen to anybody yet; what a court says of itself tells nothing of the matter.
_GENERAL = re.compile(
    "视为|是指|约定[:：]|任何一|的,则|者,|甲方|乙方|缴纳方式|罚息利率|执行利率|保险期间|保险期限|保险人(?:有权|理赔后|依据|对|依照)|"
    "(?:投保|借款|贷款)人(?:需|应|委托|还款)|即.{2,8}=|被保险人或其"
)
_SIGNED = re.compile(
    "签订|签署|签发|约定|载明|(?:保险|借款|贷款)(?:金额|期限|用途)|还款方式|年利率|月利率|保费率|以下简称|保单号|投保了|免赔额|赔付比例|"
    "条款第|合同项下|协议书"
)
_COURT = re.compile(
    "认定事实|争议焦点|在案为证|佐证|证据|司法鉴定|庭审|当庭|另查明|登记结婚|主体(?:不)?适格|事故认定书"
)
_REPLY = re.compile("感谢您|祝您生活愉快|网友[:：]|留言已收悉|您的留言")


@dataclass(frozen=True, slots=True)
class Weights:
    """What sentences are weighed by: each telling word with its places and weight."""

    places: Mapping[str, Sequence[int]]
    weight: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Weighed:
    sentence: Sentence
    words: frozenset[str]
    score: float
    asks: float


def summary_of(
    text: str, weights: Weights, demands: Iterable[Suggestion], entities: Collection[Entity]
) -> tuple[SummaryLine, ...]:
    """At most two lines in the order of the text; a short text is its own summary.

    Args:
        demands: the demands found, whose places tell the sentence that asks.
    """
    sentences = sentences_of(text)[:MOST_SENTENCES]
    if not sentences:
        return ()
    if len(sentences) == 1 or (len(text.strip()) <= WHOLE_CHARS and len(sentences) <= 2):
        return tuple(_line(one, "whole", entities) for one in sentences[:2])
    asked = sorted(place for one in demands for reason in one.reasons for place in reason.places)
    recited = recitals_in(fold(text))
    weighed = [_told(_weigh(one, weights, asked), recited) for one in sentences]
    for place in {0, len(sentences) - 1}:
        weighed[place] = replace(weighed[place], score=weighed[place].score * AT_THE_EDGE)
    event = max(weighed, key=lambda one: (one.score, -one.sentence.start))
    others = [one for one in weighed if one is not event and not _alike(one, event)] or [
        one for one in weighed if one is not event
    ]
    demand = max(others, key=lambda one: _as_demand(one, len(text)))
    asks = demand if demand.asks >= event.asks else event
    told = event if asks is demand else demand
    lines = (_line(told.sentence, "event", entities), _line(asks.sentence, "demand", entities))
    return tuple(sorted(lines, key=lambda line: line.start))


def _weigh(one: Sentence, weights: Weights, asked: Sequence[tuple[int, int]]) -> _Weighed:
    words = frozenset(
        word
        for word, places in weights.places.items()
        if any(one.start <= start < one.end for start in places)
    )
    folded = fold(one.text)
    shared = sum(weights.weight[word] for word in words)
    length = sum(sign.isalnum() for sign in one.text)
    score = shared / sqrt(max(length, SHORTEST * 2))
    # What is asked weighs for the second line, what happened for the first.
    asks = 0.6 * any(start < one.end and one.start < end for start, end in asked)
    asks += 0.5 * bool(_WISH.search(folded)) + 0.2 * min(len(set(_ASK.findall(folded))), 3)
    score *= 1 + 0.25 * min(len(set(_EVENT.findall(folded))), 3) + 0.1 * min(asks, 1)
    if length < SHORTEST or _FILLER.search(folded) or _REPLY.search(folded):
        score, asks = score * 0.3, asks * 0.3
    return _Weighed(one, words, score, asks)


def _as_demand(one: _Weighed, length: int) -> float:
    return one.asks + one.score / 2 + 0.2 * min(one.asks, 1) * one.sentence.start / length


def _told(one: _Weighed, recited: Sequence[tuple[int, int]]) -> _Weighed:
    """The same with less weight where a contract or a court speaks and not the person."""
    sentence, folded = one.sentence, fold(one.sentence.text)
    covered = sum(max(0, min(sentence.end, end) - max(sentence.start, start)) for start, end in recited)
    share = 1.0
    if _GENERAL.search(folded) or covered * 3 > len(folded):
        share *= 0.3
    share *= 0.6 ** min(len(set(_SIGNED.findall(folded))), 3)
    if _COURT.search(folded):
        share *= 0.5
    return replace(one, score=one.score * share, asks=one.asks * share)


def _alike(one: _Weighed, other: _Weighed) -> bool:
    smaller = min(len(one.words), len(other.words))
    return bool(smaller) and len(one.words & other.words) / smaller > TOO_ALIKE


def _line(one: Sentence, part: str, entities: Collection[Entity]) -> SummaryLine:
    shown = hidden(one.text, one.start, entities)
    if part == "event":
        return SummaryLine(shown, one.start, one.end, "event")
    return SummaryLine(shown, one.start, one.end, "demand" if part == "demand" else "whole")
