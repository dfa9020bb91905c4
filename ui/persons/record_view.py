"""What is on record about a profile: its versions, requests and papers; read on a worker."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from workbench.casefile.model import ExportRow
from workbench.profiles.model import RequestRow, Version


@dataclass(frozen=True, slots=True)
class RecordView:
    """The newest first in each."""

    versions: tuple[Version, ...] = ()
    requests: tuple[RequestRow, ...] = ()
    exports: tuple[ExportRow, ...] = ()


def record_view(session: Any, person_id: str, today: date) -> RecordView:
    """Read them."""
    from workbench.portraits.queries import person_exports
    from workbench.profiles.queries import requests_of
    from workbench.profiles.version_queries import versions

    return RecordView(
        versions(session, person_id),
        requests_of(session, person_id, today),
        person_exports(session, person_id),
    )
