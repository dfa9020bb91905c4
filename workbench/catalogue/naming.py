"""What groups of a catalogue are called that nobody named."""

from workbench.catalogue import rules
from workbench.wording.naming import Wording


def topic_name(topic: str | None, wording: Wording) -> str:
    """What a group is about, in words."""
    about = topic or rules.OTHERS
    if "." in about:
        return wording.element(about)
    return wording.messages.text(f"catalogue.section_{about.lower() or 'others'}")
