"""What a person who is kept away from a case cannot see, and what they cannot do to it."""

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.orm import Session, aliased

from db.audit import AuditEntryRecord
from db.complaints import PartyRecord
from db.process import RecusalRecord
from workbench.errors import UserError

_HIDDEN = "hidden_cases"
_ROW = RecusalRecord
_STANDING = select(_ROW.complaint_id).distinct().where(
    _ROW.name_key == bindparam("name_key"), _ROW.lifted_at.is_(None)
)  # fmt: skip


def hidden_cases(connection: Connection, viewer: str) -> frozenset[str]:
    """The cases that a person is kept away from, by their name; none for nobody.

    Source: 办法 17.
    """
    if not viewer:
        return frozenset()
    from workbench.identity.names import name_match_key

    return frozenset(connection.execute(_STANDING, {"name_key": name_match_key(viewer)}).scalars())


def hide_from(session: Session, viewer: str) -> None:
    """Let a reading session see nothing of the cases that a person is kept away from.

    Source: 办法 17; that lists, counts and notices say nothing either is ours.
    """
    hidden = hidden_cases(session.connection(), viewer)
    session.info[_HIDDEN] = hidden
    if hidden:
        # Imported here: hardly anybody is kept away from a case.
        from db.hiding import hide_cases

        hide_cases(session.connection(), sorted(hidden))


def keep_away(session: Session, viewer: str) -> None:
    """Note in a writing session which cases the person may do nothing to.

    What a command computes over many cases stays right, so the session still sees the whole.
    """
    session.info[_HIDDEN] = hidden_cases(session.connection(), viewer)


def is_hidden(session: Session, complaint_id: str) -> bool:
    """Whether whoever works in this session is kept away from a case."""
    return complaint_id in session.info.get(_HIDDEN, ())


def refuse_hidden_deeds(session: Session, since: int) -> None:
    """Undo a transaction in which something was done to a case that whoever works here is kept away from.

    The same holds for people whom only such cases know. What the program itself notes on the way (a calendar
    that moved every deadline) passes.

    Args:
        since: the length of the trail when it began; what is on record after it is what was done.
    Raises: UserError `complaint.unknown_case`: to that person there is no such case.
    """
    hidden: Collection[str] = session.info.get(_HIDDEN, ())
    if not hidden:
        return
    entry = AuditEntryRecord
    subjects = [f"complaint:{complaint_id}" for complaint_id in hidden]
    subjects += [f"person:{person_id}" for person_id in _known_there_alone(session, hidden)]
    done = select(entry.subject).where(entry.position > since, entry.door != "program")
    found = session.execute(done.where(entry.subject.in_(subjects)).limit(1)).scalar_one_or_none()
    if found is not None:
        raise UserError.one("complaint", "complaint.unknown_case", value=found.partition(":")[2])


def _known_there_alone(session: Session, hidden: Collection[str]) -> list[str]:
    """The people whom no other case knows."""
    party, other = PartyRecord, aliased(PartyRecord)
    elsewhere = select(other.id).where(
        other.person_id == party.person_id, other.complaint_id.not_in(hidden)
    )  # fmt: skip
    there = select(party.person_id).where(party.complaint_id.in_(hidden), ~elsewhere.exists())
    return list(session.execute(there.distinct()).scalars())
