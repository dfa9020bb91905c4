"""Files that hang on a mail become exhibits of their own; what is not there is refused by name."""

from collections.abc import Callable
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

import pytest

from workbench.actor import Actor
from workbench.errors import UserError
from workbench.evidence.attaching import AttachmentWanted, add_attachment
from workbench.evidence.model import EvidenceAdded
from workbench.evidence.queries import custody_chain, evidence_row
from workbench.evidence.store import contents
from workbench.evidence.verify import verify_evidence
from workbench.moment import Clock
from workbench.workspace.opening import Workspace

Add = Callable[..., EvidenceAdded]


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """A mail with one file."""
    message = EmailMessage()
    message["From"], message["Subject"] = "o@example.cn", "申诉"
    message.set_content("见附件")
    message.add_attachment("不予赔付".encode(), maintype="text", subtype="plain", filename="通知.txt")
    path = tmp_path / "信.eml"
    path.write_bytes(message.as_bytes())
    return path


def test_that_an_attachment_becomes_an_exhibit_whose_chain_names_the_mail(
    workspace: Workspace, add: Add, mail: Path, actor: Actor, clock: Clock
) -> None:
    of_mail = add(mail)
    added = add_attachment(workspace, AttachmentWanted(of_mail.id, 0), actor=actor, clock=clock)
    with workspace.read() as session:
        row, chain = evidence_row(session, added.id), custody_chain(session, added.id)
    assert (row.number, row.original_name, row.title) == (2, "通知.txt", "通知")
    assert row.sha256 == sha256("不予赔付".encode()).hexdigest()
    assert row.source == "投诉人当面提交"
    assert chain[0].note == f"信.eml (#1, SHA-256 {of_mail.digests.sha256}) → 通知.txt"
    assert verify_evidence(workspace).sound


def test_that_what_hangs_on_nothing_is_refused_and_leaves_nothing(
    workspace: Workspace, add: Add, mail: Path, letter: Path, actor: Actor, clock: Clock
) -> None:
    of_mail, of_letter = add(mail), add(letter)
    before = len(list(contents(workspace.layout.evidence)))
    for evidence_id, place in ((of_mail.id, 1), (of_mail.id, -1), (of_letter.id, 0)):
        with pytest.raises(UserError) as refused:
            add_attachment(workspace, AttachmentWanted(evidence_id, place), actor=actor, clock=clock)
        assert refused.value.problems[0].code == "evidence.no_attachment"
    assert len(list(contents(workspace.layout.evidence))) == before
