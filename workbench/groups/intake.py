"""Whether a case that was just taken in stands in a possible group, judged from a few candidates."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.groups.backdrop import Backdrop, backdrop
from workbench.groups.clustering import CORE_PEOPLE
from workbench.groups.concentration import surprise
from workbench.groups.detecting import LIKELY, Text, crowds_around
from workbench.groups.events import Asked, Crowd
from workbench.groups.finding import found_of, judged, read_cases, text_of
from workbench.groups.model import Found
from workbench.groups.nearby import nearby, texts_holding
from workbench.groups.rules import limits_of
from workbench.groups.telling import kind_of, weigh
from workbench.rulebook.governing import governing_rulebook

# Nobody alike among the nearest of the candidates: the rest are not read.
_NEAREST = 40
_EVENT_WORDS = 12
_CASE = ComplaintRecord


def group_at_intake(session: Session, complaint_id: str, today: date) -> list[Found]:
    """The possible group that a case which just came in stands in, with its reasons; empty for none.

    A few hundred cases are looked at, at most: those of the window before and after it that share its outlet,
    product or rare words. The whole look judges the same more thoroughly.
    """
    limits = limits_of(governing_rulebook(session))
    own = next(iter(read_cases(session, only=[complaint_id])), None)
    window = timedelta(days=limits.window_days)
    if own is None or own.case.received_on <= today - window:
        return []
    asked, day, text = Asked(limits.watch_people, limits.window_days), own.case.received_on, text_of(own)
    behind = backdrop(session, today, asked)
    rare = [word for word in weigh([text.words]).vectors[0] if kind_of(word) == "word"]
    near = nearby(session, own, rare, day - window, day + window)
    if len(near) < limits.watch_people - 1 or not _reaches(session, text, near[:_NEAREST], behind):
        return []
    read = read_cases(session, only=[complaint_id, *near])
    place = next(number for number, one in enumerate(read) if one.case.id == complaint_id)
    texts = [text_of(one) for one in read]
    crowds = crowds_around(texts, place, behind.threshold, asked=asked, held=behind.held)
    found = [found_of(crowd, read, limits) for crowd in crowds if _stands_out(session, crowd, texts)]
    return [one for one in judged(session, found, limits) if complaint_id in {case.id for case in one.cases}]


def _reaches(session: Session, own: Text, near: Sequence[str], behind: Backdrop) -> bool:
    """Whether enough other people among the nearest write alike."""
    others = [text_of(one) for one in read_cases(session, only=near)]
    mine, *vectors = weigh([own.words, *(other.words for other in others)], behind.held).vectors
    alike_people = {
        other.person
        for other, vector in zip(others, vectors, strict=True)
        if sum(weight * vector.get(word, 0.0) for word, weight in mine.items()) >= behind.threshold
    }
    return len(alike_people - {own.person}) >= CORE_PEOPLE


def _stands_out(session: Session, crowd: Crowd, texts: Sequence[Text]) -> bool:
    """Whether more came in these days than chance explains: what is told all year round is no event."""
    days = [texts[member].day for member in crowd.members]
    first, last = date.fromordinal(min(days)), date.fromordinal(max(days))
    all_cases = session.execute(select(func.count()).select_from(_CASE)).scalar_one()
    these_days = session.execute(
        select(func.count()).select_from(_CASE).where(_CASE.received_on.between(first, last))
    ).scalar_one()
    inside, share = len(days), min(1.0, these_days / all_cases)
    everybody = max(inside, _speaking(session, crowd))
    most = surprise(inside, inside, share)
    return surprise(inside, everybody, share) >= min(LIKELY, most / 2)


def _speaking(session: Session, crowd: Crowd) -> int:
    """In how many texts of the store the rarer words of the event stand."""
    words = [word for word in crowd.words if kind_of(word) == "word"]
    held = sorted(texts_holding(session, words[:_EVENT_WORDS]))
    return held[len(held) // 4] if held else 0
