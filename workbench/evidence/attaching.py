"""Take a file that hangs on a mail in as an exhibit of its own; the mail stays as it is."""

from dataclasses import dataclass

from workbench.actor import Actor
from workbench.complaints.standing import require_open
from workbench.errors import UserError
from workbench.evidence import queries, rules
from workbench.evidence import signatures as known
from workbench.evidence.apart import attachment_apart, facts_apart
from workbench.evidence.cataloguing import Arrival, catalogue
from workbench.evidence.model import EvidenceAdded, EvidenceDraft, EvidenceRow
from workbench.evidence.store import Offered, StoredFile, path_of, place, receive, sync_places
from workbench.moment import Clock, today
from workbench.rulebook.governing import governing_rulebook
from workbench.text import printable
from workbench.watch import UNWATCHED, Watch
from workbench.workspace.opening import Workspace


@dataclass(frozen=True, slots=True)
class AttachmentWanted:
    """A file that hangs on a mail, by the exhibit of the mail and its place among the others, from 0."""

    evidence_id: str
    place: int


def add_attachment(
    workspace: Workspace, wanted: AttachmentWanted, *, actor: Actor, clock: Clock, watch: Watch = UNWATCHED
) -> EvidenceAdded:
    """Make the file the next exhibit of the mail's case; its custody chain names the mail it came from.

    Raises: UserError `evidence.unknown`, `.no_attachment`, `process.case_closed`; ConfinedFailure when the
        mail cannot be read; MachineError when it cannot be stored.
    """
    with workspace.read() as session:
        mail = queries.evidence_row(session, wanted.evidence_id)
        require_open(session, mail.complaint_id)
        draft = EvidenceDraft(source=mail.source or "")
        examined = rules.examine(draft, governing_rulebook(session), today(clock))
    if mail.media_type != known.MAIL or examined.accepted is None:
        raise UserError.one("file", "evidence.no_attachment", number=str(mail.number))
    name, content = _read(workspace, mail, wanted.place, watch)
    stored = _stored(workspace, content, watch)
    facts = facts_apart(stored.path, name, watch)
    came_from = f"{mail.original_name} (#{mail.number}, SHA-256 {mail.sha256}) → {name}"
    arrival = Arrival(mail.complaint_id, name, stored, facts, examined.problems, came_from)
    with workspace.write() as session:
        # Reading takes its time: somebody may have closed the case meanwhile.
        require_open(session, mail.complaint_id)
        return catalogue(session, arrival, examined.accepted, actor=actor, clock=clock)


def _read(workspace: Workspace, mail: EvidenceRow, at: int, watch: Watch) -> tuple[str, bytes]:
    attachment = attachment_apart(path_of(workspace.layout.evidence, mail.sha256), at, watch)
    if attachment is None:
        raise UserError.one("file", "evidence.no_attachment", number=str(mail.number))
    return printable(attachment[0]), attachment[1]


def _stored(workspace: Workspace, content: bytes, watch: Watch) -> StoredFile:
    folder = workspace.layout.evidence
    received = receive(folder, Offered(len(content), (content,)), watch)
    try:
        stored = place(folder, received, watch)
        sync_places(folder, (stored,))
    finally:
        received.discard()
    return stored
