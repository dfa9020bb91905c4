"""Read the trail and its head."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.audit import AuditEntryRecord, AuditHeadRecord
from workbench.audit.model import AuditHead, AuditRow, ChainReport
from workbench.audit.rules import walk

_COLUMNS = [getattr(AuditEntryRecord, name) for name in AuditRow.__slots__]
# One statement for all who ask: the result of an equal one would be adapted to it each time.
HEAD = select(AuditHeadRecord.count, AuditHeadRecord.hash)


def audit_head(session: Session) -> AuditHead:
    """The head as the database keeps it."""
    row = session.connection().execute(HEAD).one_or_none()
    return AuditHead(*row) if row else AuditHead()


def audit_rows(session: Session) -> Iterator[AuditRow]:
    """Every entry, oldest first."""
    statement = select(*_COLUMNS).order_by(AuditEntryRecord.position)
    for row in session.execute(statement.execution_options(yield_per=1000)):
        yield AuditRow(*row)


def audit_rows_about(session: Session, subject: str, limit: int = 500) -> list[AuditRow]:
    """The entries about one subject (`kind:id`), newest first."""
    statement = (
        select(*_COLUMNS)
        .where(AuditEntryRecord.subject == subject)
        .order_by(AuditEntryRecord.position.desc())
        .limit(limit)
    )
    return [AuditRow(*row) for row in session.execute(statement)]


def chain_report(session: Session, outside_head: AuditHead) -> ChainReport:
    """Walk the whole chain against the head in the database and the head kept outside."""
    return walk(audit_rows(session), audit_head(session), outside_head)
