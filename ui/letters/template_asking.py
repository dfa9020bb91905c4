"""What the page of templates asks of the workspace."""

from dataclasses import dataclass
from typing import Any

from ui.kit.jobs import JobContext
from workbench.letters.model import TemplateRow, TemplateVersionRow


@dataclass(frozen=True, slots=True)
class TemplateState:
    """A template as it counts now; changed when it is not the shipped one."""

    id: str
    text: str
    versions: tuple[TemplateVersionRow, ...]

    @property
    def is_changed(self) -> bool:
        """Whether the branch's own version counts."""
        return bool(self.versions) and not self.versions[0].shipped


def template_list(session: Any, _context: JobContext) -> list[TemplateRow]:
    """Every template."""
    from workbench.letters.queries import templates

    return templates(session)


def template_state(template_id: str, session: Any, _context: JobContext) -> TemplateState:
    """One template with its versions."""
    from workbench.letters.queries import template_text, template_versions

    return TemplateState(
        template_id, template_text(session, template_id), tuple(template_versions(session, template_id))
    )


def template_check(text: str, template_id: str, session: Any, _context: JobContext) -> str:
    """The id of a text that may be saved as this template.

    Raises: UserError listing every mistake with its line.
    """
    from workbench.letters.templates import checked, file_of

    return checked(session, text, file_of(template_id)).id
