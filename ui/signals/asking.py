"""What the page and the tab ask, on a reader's thread."""

from datetime import date
from typing import Any

from ui.signals.model import TabState
from workbench.signals.assessing import assessment
from workbench.signals.networks import network_of
from workbench.signals.queries import case_reviews, case_signs


def tab_state(session: Any, complaint_id: str, on: date) -> TabState:
    """A case with its signals, signs and reviews.

    Raises: UserError `signal.case_gone` for a merged or withdrawn case.
    """
    found = assessment(session, complaint_id, on=on)
    network = network_of(session, complaint_id, on=on) if found.verdict.proposes else None
    signs, reviews = case_signs(session, complaint_id), case_reviews(session, complaint_id)
    return TabState(found, tuple(signs), tuple(reviews), network)
