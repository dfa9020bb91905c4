"""The whole profile: what our cases say of a person, also beside other people."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.complaints import ComplaintRecord
from workbench.persons.profile import profile_of
from workbench.persons.profile_cohort_loading import load_cohort
from workbench.persons.profile_facts import CrowdFacts, LikenessFact, PersonFacts
from workbench.persons.profile_loading import person_facts
from workbench.persons.profile_model import Profile
from workbench.rulebook.reading import Rulebook

# The latest letters; whoever wrote more does not get more alike.
LETTERS_AT_MOST = 10
LIKE_FROM, LIKE_AT_MOST = 0.5, 20


def whole_profile(session: Session, person_id: str, *, today: date, book: Rulebook) -> Profile:
    """The profile of a person with alike letters and alike people.

    Letters are compared as far as their prints were made.
    Raises: UserError `person.unknown`.
    """
    facts = person_facts(session, person_id, today, whole=True)
    crowd = CrowdFacts(_likenesses(session, facts), load_cohort(session, facts))
    return profile_of(replace(facts, crowd=crowd), book)


def _likenesses(session: Session, facts: PersonFacts) -> tuple[LikenessFact, ...]:
    """The letters of others that are like the person's own: copying oneself says nothing."""
    # Imported here: comparing texts loads libraries that a person without letters need not wait for.
    from workbench.prints.queries import similar_texts

    found = [
        (case.id, like)
        for case in facts.own[-LETTERS_AT_MOST:]
        for like in similar_texts(session, case.id, least=LIKE_FROM, limit=LIKE_AT_MOST)
    ]
    case = ComplaintRecord
    others = {like.complaint_id for _, like in found}
    same = select(case.id).where(case.id.in_(others), case.complainant_id == facts.sheet.id)
    own = set(session.execute(same).scalars())
    return tuple(
        LikenessFact(case_id, like.case_no, like.jaccard)
        for case_id, like in found
        if like.complaint_id not in own
    )
