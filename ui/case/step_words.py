"""The next step in words: a few for the button, a sentence and its reason for the side panel."""

from PySide6.QtCore import QCoreApplication

from ui.case.case_words import CaseWords
from workbench.process.model import NextStep

_CONCLUDE = "process.next_conclude"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def step_button(words: CaseWords, step: NextStep) -> str:
    """`下一步：补证要件①`."""
    text = QCoreApplication.translate("StepWords", "Next: {step}")
    return text.format(step=_short(words, step))


def step_sentence(words: CaseWords, step: NextStep) -> str:
    """What to do, whole."""
    return words.sentence(step.code, step.detail)


def step_reason(words: CaseWords, step: NextStep) -> str:
    """Why; empty where it speaks for itself."""
    return words.sentence(step.why, step.why_detail) if step.why else ""


def _short(words: CaseWords, step: NextStep) -> str:
    if step.code == "process.next_element":
        text = QCoreApplication.translate("StepWords", "prove element {number}")
        return text.format(number=_circled(step.target))
    if step.code == "process.next_move":
        return words.state(step.move)
    if step.code in ("process.next_handler", "process.next_contact", "process.next_ground", _CONCLUDE):
        return words.sentence(step.code, step.detail)
    return {
        "process.next_fact": QCoreApplication.translate("StepWords", "answer a question"),
        "process.next_item": QCoreApplication.translate("StepWords", "add evidence"),
        "process.next_review": QCoreApplication.translate("StepWords", "review evidence"),
        "process.next_person": QCoreApplication.translate("StepWords", "change who handles it"),
        "process.next_clock": QCoreApplication.translate("StepWords", "an overdue clock"),
        "process.next_settle": QCoreApplication.translate("StepWords", "another way out"),
    }.get(step.code, QCoreApplication.translate("StepWords", "what is missing"))


def _circled(element_id: str) -> str:
    digits = "".join(filter(str.isdigit, element_id.rpartition(".")[2]))
    number = int(digits) if digits else 0
    return CIRCLED[number - 1] if 1 <= number <= len(CIRCLED) else element_id
