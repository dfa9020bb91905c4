"""Who must take part in an act, and what may follow what; returns all problems."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from workbench.custody.model import Away, Standing
from workbench.errors import Problem
from workbench.evidence.custody_model import CustodyEvent, CustodyHead, CustodyRow
from workbench.evidence.findings_model import MismatchRow
from workbench.identity.names import is_ideograph, name_match_key

_EVENT = CustodyEvent

# Who must be named. Source: general practice of taking and lending evidence; our design. 移交, 借出
# and 归还 have a giver and a taker, 提取 and 销毁 a second person who sees it.
NEEDS: Mapping[CustodyEvent, tuple[str, ...]] = {
    _EVENT.EXTRACTED: ("witness",),
    _EVENT.HANDED_OVER: ("from_person", "to_person"),
    _EVENT.LENT: ("from_person", "to_person"),
    _EVENT.RETURNED: ("from_person", "to_person"),
    _EVENT.SENT_TO_EXPERT: ("from_person", "to_person"),
    _EVENT.DESTROYED: ("witness",),
}
# Who does what the witness sees; whoever records it, where nobody is named.
_DOERS = {_EVENT.EXTRACTED: "to_person", _EVENT.DESTROYED: "from_person"}
_AWAY = {_EVENT.LENT: Away.LENT, _EVENT.SENT_TO_EXPERT: Away.EXPERT}
# After these it is in somebody's hands again, also in chains of earlier versions.
_BACK = (_EVENT.RETURNED, _EVENT.RECEIVED, _EVENT.STORED)
_TAKES = (*_BACK, _EVENT.EXTRACTED, _EVENT.HANDED_OVER, _EVENT.LENT, _EVENT.SENT_TO_EXPERT)
# What looks into a sealed original, or lets somebody do so.
_USES = (_EVENT.VIEWED, _EVENT.COPIED, _EVENT.LENT, _EVENT.EXPORTED)
# What can be done while the original is out of the house: the file in the store stays here.
_FROM_AFAR = (_EVENT.RETURNED, _EVENT.EXTRACTED, _EVENT.VIEWED, _EVENT.COPIED, _EVENT.EXPORTED)
# What may still be noted about an exhibit whose file is not whole.
WHILE_RED = (_EVENT.VIEWED,)

_ASIDE = re.compile(r"\((?P<aside>[^()]*)\)")
_WIDE = str.maketrans("（）[]【】〔〕", "()()()()")


def standing(chain: Iterable[CustodyRow], mismatch: MismatchRow | None = None) -> Standing:
    """How an exhibit stands after all its events; tolerant of chains that broke the rules of today."""
    facts: dict[str, Any] = {}
    for row in chain:
        _follow(facts, row)
    return Standing(mismatch=mismatch, **facts)


def act_problems(
    given: Mapping[str, Any], now: Standing, *, recorder: str, numbers: Iterable[int] = ()
) -> list[Problem]:
    """Everything that keeps an act off the chain, and what should be pointed out.

    Args:
        given: the act by the names of its columns, as `custody.examine` reads it.
        recorder: who records it, and so does it where nobody else is named.
        numbers: the exhibits of the case, of which photographs may be named.
    """
    if given["event"] not in set(_EVENT):
        return []
    event = _EVENT(given["event"])
    problems = [*_people(event, given, recorder), *_order(event, now), *_dates(event, given)]
    problems += _advice(event, given, now)
    known = set(numbers)
    unknown = [number for number in given["photos"] or () if number not in known]
    if unknown:
        listed = ", ".join(map(str, unknown))
        problems.append(Problem("photos", "custody.unknown_photo", {"numbers": listed}))
    return problems


def is_same_person(name: str | None, other: str | None) -> bool:
    """Whether two names, as typed, may name one person.

    Width, case, blanks and dots make no difference. A department, in brackets or before a blank, tells
    namesakes apart, but only where both have one: 张伟 and 法务部 张伟 may be one person.
    """
    if not name or not other:
        return False
    (key, aside, words), (other_key, other_aside, other_words) = _parts(name), _parts(other)
    if key in other_words or other_key in words:
        return True
    return key == other_key and (not aside or not other_aside or aside == other_aside)


def _follow(facts: dict[str, Any], row: CustodyRow) -> None:
    event = row.event
    if event in _TAKES:
        taker = row.to_person or (facts.get("holder") if event == _EVENT.STORED else None)
        facts |= {"holder": taker or row.recorded_by, "since": row.at, "place": row.place}
    elif row.place:
        facts["place"] = row.place
    if event in _BACK:
        facts |= {"away": None, "lent_to": None, "due_back_on": None}
    elif event in tuple(_AWAY):
        away = _AWAY[_EVENT(event)]
        facts |= {"away": away, "lent_to": row.to_person, "due_back_on": row.due_back_on}
    elif event == _EVENT.SEALED:
        facts |= {"sealed": True, "seal_no": row.seal_no}
    elif event == _EVENT.UNSEALED:
        facts |= {"sealed": False, "seal_no": None}
    elif event == _EVENT.DESTROYED:
        facts |= {"destroyed": True, "holder": None, "away": None, "lent_to": None, "due_back_on": None}
    facts["head"] = CustodyHead(row.position, row.row_hash)


def _people(event: CustodyEvent, given: Mapping[str, Any], recorder: str) -> list[Problem]:
    found = [Problem(who, "custody.person_missing") for who in NEEDS.get(event, ()) if given[who] is None]
    named: dict[str, str | None] = {
        who: given[who] for who in ("from_person", "to_person") if who in NEEDS.get(event, ())
    }
    if event in _DOERS:
        named |= {_DOERS[event]: given[_DOERS[event]] or recorder}
    if named:
        named["witness"] = given["witness"]
    who = list(named)
    for place, later in enumerate(who):
        twin = next((one for one in who[:place] if is_same_person(named[one], named[later])), None)
        if twin is not None:
            found.append(Problem(later, "custody.same_person", {"name": named[twin] or ""}))
    return found


def _order(event: CustodyEvent, now: Standing) -> list[Problem]:
    """What may not follow the events before it."""
    if now.destroyed:
        return [Problem("event", "custody.is_destroyed")]
    if now.away is not None and event not in _FROM_AFAR:
        due = now.due_back_on.isoformat() if now.due_back_on else "—"
        return [Problem("event", f"custody.is_{now.away.value}", {"name": now.lent_to or "—", "due": due})]
    if event is _EVENT.RETURNED and now.away is None:
        return [Problem("event", "custody.not_lent")]
    if event is _EVENT.UNSEALED and not now.sealed:
        return [Problem("event", "custody.not_sealed")]
    if event is _EVENT.SEALED and now.sealed:
        return [Problem("event", "custody.sealed_already", {"seal_no": now.seal_no or "—"})]
    if event in _USES and now.sealed:
        return [Problem("event", "custody.is_sealed", {"seal_no": now.seal_no or "—"})]
    return []


def _dates(event: CustodyEvent, given: Mapping[str, Any]) -> list[Problem]:
    due: date | None = given["due_back_on"]
    if event not in _AWAY:
        return [Problem("due_back_on", "custody.due_without_loan")] if due is not None else []
    if due is None:
        return [Problem("due_back_on", "custody.due_missing")] if event is _EVENT.LENT else []
    if due < datetime.fromisoformat(given["at"]).date():
        return [Problem("due_back_on", "custody.due_before_loan", {"due": due.isoformat()})]
    return []


def _advice(event: CustodyEvent, given: Mapping[str, Any], now: Standing) -> list[Problem]:
    """What does not stop an act, but should be looked at."""
    found = []
    if event is _EVENT.SEALED and given["seal_no"] is None:
        found.append(Problem("seal_no", "custody.seal_no_missing", level="warning"))
    if event is _EVENT.UNSEALED and now.seal_no and given["seal_no"] not in (None, now.seal_no):
        found.append(Problem("seal_no", "custody.other_seal", {"seal_no": now.seal_no}, level="warning"))
    giver = given["from_person"] if "from_person" in NEEDS.get(event, ()) else None
    if giver and now.holder and not is_same_person(giver, now.holder):
        found.append(Problem("from_person", "custody.other_holder", {"name": now.holder}, level="warning"))
    return found


def _parts(name: str) -> tuple[str, str, frozenset[str]]:
    """A name to compare, what stands in brackets, and the Han words of a name that has several."""
    plain = name.translate(_WIDE)
    aside, bare = "".join(_ASIDE.findall(plain)), _ASIDE.sub(" ", plain)
    several = bare.split() if len(bare.split()) > 1 else []
    words = (word for word in several if len(word) > 1 and all(map(is_ideograph, word)))
    return name_match_key(bare), name_match_key(aside), frozenset(map(name_match_key, words))
