"""Put a word into a list, take one out, take such a decision back; each with its reason, on record."""

from sqlalchemy.orm import Session

from db.adding import add_numbered
from db.learning import WordChangeRecord
from workbench.actor import Actor
from workbench.audit.commands import record
from workbench.audit.model import Deed as AuditDeed
from workbench.errors import UserError
from workbench.ids import new_id
from workbench.moment import Clock
from workbench.words import rules
from workbench.words.model import Decided, Deed, WordChange, WordDraft
from workbench.words.queries import word_rows


def add_word(session: Session, draft: WordDraft, *, actor: Actor, clock: Clock) -> Decided:
    """Let a word count for a code from now on.

    Raises: UserError listing everything that is wrong with it.
    """
    return _decide(session, "add", draft, actor, clock)


def remove_word(session: Session, draft: WordDraft, *, actor: Actor, clock: Clock) -> Decided:
    """Let a word count no more for a code, be it shipped or own.

    Raises: UserError `words.not_there`, `words.self_harm_stays` and what is wrong with word and reason.
    """
    return _decide(session, "remove", draft, actor, clock)


def take_back_word(session: Session, draft: WordDraft, *, actor: Actor, clock: Clock) -> Decided:
    """Let a word stand again as it was shipped, or not at all if it was not.

    Raises: UserError `words.nothing_to_take_back` and what is wrong with word and reason.
    """
    return _decide(session, "take_back", draft, actor, clock)


def _decide(session: Session, deed: Deed, draft: WordDraft, actor: Actor, clock: Clock) -> Decided:
    known = draft.lexicon in rules.LISTS and draft.code in rules.codes_of(draft.lexicon)
    rows = word_rows(session, draft.lexicon, draft.code) if known else ()
    problems = rules.problems_of(draft, deed, rows)
    if any(problem.level == "error" for problem in problems):
        raise UserError(problems)
    points = rules.points_of(draft.strength) if deed == "add" else 0.0
    change = WordChange(
        new_id(clock), draft.lexicon, draft.code, draft.word.strip(), deed, points, draft.reason.strip(),
        actor.name, clock.now(),
    )  # fmt: skip
    add_numbered(
        session,
        WordChangeRecord,
        id=change.id,
        lexicon=change.lexicon,
        code=change.code,
        word=change.word,
        deed=change.deed,
        points=change.points,
        reason=change.reason,
        changed_by=change.by,
        changed_at=change.at,
    )
    subject = f"word:{change.lexicon}:{change.code}:{change.word}"
    after = {"points": points, "reason": change.reason}
    record(session, AuditDeed(f"words.{deed}", subject, after=after), actor=actor, clock=clock)
    return Decided(change)
