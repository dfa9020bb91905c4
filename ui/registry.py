"""The pages of the window in the order of the rail; the modules named here are cheap to import."""

from ui.analysis.spec import ANALYSIS
from ui.case.spec import CASE
from ui.cases.spec import CASES
from ui.evidence.spec import EVIDENCE
from ui.figures.spec import FIGURES
from ui.groups.spec import GROUP, GROUPS
from ui.handbook.spec import HANDBOOK
from ui.intake.spec import INTAKE
from ui.letters.spec import LETTER, TEMPLATES
from ui.links.spec import LINKS
from ui.packs.spec import PACK_CHECK
from ui.persons.spec import PEOPLE, PERSON
from ui.redaction.spec import REDACTION
from ui.rules.spec import RULES
from ui.settings.spec import SETTINGS
from ui.shell.page_spec import PageSpec
from ui.signals.spec import SIGNALS
from ui.today.spec import TODAY
from ui.words.spec import WORDS


def page_specs() -> tuple[PageSpec, ...]:
    """Every page there is; those with `in_rail` stand in the rail."""
    return (
        TODAY, CASES, CASE, INTAKE, PEOPLE, PERSON, LINKS, EVIDENCE, GROUPS, GROUP, SIGNALS, FIGURES,
        ANALYSIS, RULES, WORDS, SETTINGS, LETTER, TEMPLATES, PACK_CHECK, REDACTION, HANDBOOK,
    )  # fmt: skip
