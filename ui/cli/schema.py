"""The JSON Schema of the forms that the command line takes; `python -m ui.cli.schema` writes it to docs/."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from ui.cli.case import MoveForm
from ui.cli.complaint import ComplaintForm
from ui.cli.correction_form import CorrectionForm
from ui.cli.redaction_form import RedactionForm
from ui.cli.review_form import ReviewForm
from workbench.approvals.model import ApprovalDraft
from workbench.awards.model import AwardDraft, PaidDraft
from workbench.contacts.model import ContactDraft
from workbench.dimensions.model import FiveDraft
from workbench.evidence.custody_model import CustodyDraft
from workbench.followups.model import FollowUpDraft
from workbench.groups.model import GroupDraft
from workbench.letters.model import DeliveryDraft
from workbench.links.model import AgentDraft, KnownTraceDraft, TraceDraft
from workbench.rectifications.model import RectificationDraft, RootCauseDraft
from workbench.signals.model import SignDraft

FORMS: dict[str, Any] = {
    "agent": AgentDraft,
    "approval": ApprovalDraft,
    "award": AwardDraft,
    "complaint": ComplaintForm,
    "contact": ContactDraft,
    "correction": CorrectionForm,
    "custody": CustodyDraft,
    "delivery": DeliveryDraft,
    "five": FiveDraft,
    "followup": FollowUpDraft,
    "group": GroupDraft,
    "known-trace": KnownTraceDraft,
    "move": MoveForm,
    "payment": PaidDraft,
    "rectification": RectificationDraft,
    "redaction": RedactionForm,
    "review": ReviewForm,
    "root-cause": RootCauseDraft,
    "sign": SignDraft,
    "trace": TraceDraft,
}
DOCS = Path(__file__).parents[2] / "docs"


def schema_text(name: str) -> str:
    """The schema of a form, as it lies in docs/."""
    schema = TypeAdapter(FORMS[name]).json_schema()
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def path_of(name: str) -> Path:
    """Where the schema of a form lies."""
    return DOCS / f"{name}.schema.json"


if __name__ == "__main__":
    for form in FORMS:
        path_of(form).write_text(schema_text(form), "utf-8")
