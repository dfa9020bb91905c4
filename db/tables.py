"""Every table of the schema, so that one import completes the metadata."""

from db import audit, checklists, clocks, complaints, contacts, evidence, persons, search, timeline, workspace
from db.base import Base

__all__ = [
    "Base",
    "audit",
    "checklists",
    "clocks",
    "complaints",
    "contacts",
    "evidence",
    "persons",
    "search",
    "timeline",
    "workspace",
]
