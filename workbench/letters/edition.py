"""Names the edition of the rules that a letter is made under."""

from __future__ import annotations

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.rulebook import RuleChangeRecord
from workbench.rulebook.fingerprint import fingerprint
from workbench.rulebook.reading import Rulebook


def law_edition(session: Session) -> str:
    """The shipped rules by their fingerprint, and the last decision of the legal department over them."""
    prints = "".join(fingerprint(name) for name in Rulebook.file_names())
    shipped = hashlib.sha256(prints.encode()).hexdigest()[:16]
    decided = session.execute(select(func.coalesce(func.max(RuleChangeRecord.seq), 0))).scalar_one()
    return f"{shipped}+{decided}"
