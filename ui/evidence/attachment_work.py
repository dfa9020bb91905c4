"""Takes a file that hangs on a mail in as an exhibit of its own."""

from PySide6.QtCore import QObject

from ui.evidence.exhibit_panel import ExhibitPanel
from ui.evidence.model import ExhibitDetail
from ui.kit.jobs import JobContext, Work
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.evidence.attaching import AttachmentWanted, add_attachment
from workbench.evidence.listings import Listed
from workbench.evidence.model import EvidenceAdded


class AttachmentWork(QObject):
    """A child of its panel; works on the mail that is shown there."""

    def __init__(self, desk: Desk, panel: ExhibitPanel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._detail: ExhibitDetail | None = None
        panel.viewer.takes_items = True
        panel.viewer.item_wanted.connect(self._on_item_wanted)

    def show_detail(self, detail: ExhibitDetail) -> None:
        """Another exhibit is shown, or the same one anew."""
        self._detail = detail

    def _on_item_wanted(self, item: Listed) -> None:
        if self._detail is None:
            return
        desk, actor, clock = self._desk, self._desk.actor, self._desk.clock
        wanted = AttachmentWanted(self._detail.row.id, item.place)

        def run(context: JobContext) -> EvidenceAdded:
            return add_attachment(desk.workspace, wanted, actor=actor, clock=clock, watch=context)

        def then(added: EvidenceAdded) -> None:
            desk.bus.publish(added.changes)
            said = self.tr("{name} is exhibit {number} now.").format(name=item.name, number=added.number)
            desk.say(ToastState(said))

        title = self.tr("Taking in {name}").format(name=item.name)
        self._panel.strip.show_error(None)
        desk.work(Work(run, then, self._panel.strip.show_error, self, title))
