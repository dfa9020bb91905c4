"""What a workspace keeps that follows from the program: renewed when another program opens it."""

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.asking import ask
from db.workspace import SettingRecord
from workbench.actor import Actor
from workbench.moment import Clock
from workbench.rulebook.fingerprint import fingerprint
from workbench.text import KEY_VERSION
from workbench.workspace.settings import keep_setting

SEARCH_KEYS, CALENDAR, RECUSALS = "program.search_keys", "program.calendar", "program.recusals"
PROGRAM = Actor("case-workbench", "program")


def mark_present(session: Session) -> None:
    """Note that everything was made by this program."""
    for key, edition in _editions().items():
        keep_setting(session, key, edition)


def outdated(session: Session) -> tuple[str, ...]:
    """What another edition of the program made or did not: search keys, deadlines by a calendar, recusals."""
    present = _editions()
    kept = {row.key: row.value for row in ask(session, _kept(), keys=tuple(present))}
    return tuple(key for key, edition in present.items() if kept.get(key) != edition)


@cache
def _kept() -> Select[*tuple[Any, ...]]:
    setting = SettingRecord
    named = setting.key.in_(bindparam("keys", expanding=True))
    return select(setting.key, setting.value).where(named)


def renew(session: Session, parts: tuple[str, ...], clock: Clock) -> None:
    """Make anew what is outdated, on record as the program's own doing."""
    # Imported here: opening a workspace is waited for, and this is hardly ever needed.
    if SEARCH_KEYS in parts:
        from workbench.search.commands import rebuild_search

        rebuild_search(session, actor=PROGRAM, clock=clock)
    if CALENDAR in parts:
        from workbench.clocks.commands import follow_shipped_calendar
        from workbench.rulebook.governing import governing_rulebook

        follow_shipped_calendar(session, governing_rulebook(session), actor=PROGRAM, clock=clock)
    if RECUSALS in parts:
        from workbench.recusals.following import keep_all_complained_of_away

        keep_all_complained_of_away(session, actor=PROGRAM, clock=clock)
    mark_present(session)


def _editions() -> dict[str, str]:
    return {SEARCH_KEYS: KEY_VERSION, CALENDAR: fingerprint("calendar"), RECUSALS: "1"}
