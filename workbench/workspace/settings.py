"""One setting of the workspace at a time."""

from sqlalchemy.orm import Session

from db.sqlite import insert_or
from db.workspace import SettingRecord


def keep_setting(session: Session, key: str, value: object) -> None:
    """Write a setting over what it was; the value is JSON."""
    statement = insert_or(SettingRecord).values(key=key, value=value)
    session.execute(
        statement.on_conflict_do_update(index_elements=[SettingRecord.key], set_={"value": value})
    )
