"""The tabs of the case page in their order; the modules named here are cheap to import."""

from ui.case.tab import CaseTab
from ui.checklists.tab import REFUSAL_TAB
from ui.evidence.tab import EVIDENCE_TAB
from ui.followups.tab import AFTER_TAB
from ui.packs.tab import PACK_TAB
from ui.signals.tab import SIGNALS_TAB


def case_tabs() -> tuple[CaseTab, ...]:
    """Every tab there is; a case shows those whose counter is not None."""
    return (REFUSAL_TAB, EVIDENCE_TAB, PACK_TAB, AFTER_TAB, SIGNALS_TAB)
