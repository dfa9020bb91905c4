"""Every table of the schema, so that one import completes the metadata."""

from db import (
    audit,
    checklists,
    clocks,
    complaints,
    contacts,
    evidence,
    followups,
    letters,
    persons,
    process,
    rulebook,
    search,
    timeline,
    workspace,
)
from db.base import Base

__all__ = [
    "Base",
    "audit",
    "checklists",
    "clocks",
    "complaints",
    "contacts",
    "evidence",
    "followups",
    "letters",
    "persons",
    "process",
    "rulebook",
    "search",
    "timeline",
    "workspace",
]
