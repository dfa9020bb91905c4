"""A person beside a case: who, in which role, how often, in which mood, wanting what."""

from PySide6.QtCore import QCoreApplication

from ui.case.case_words import CaseWords
from workbench.money import capital_amount, format_amount
from workbench.persons.profile_model import PersonBrief


def person_lines(brief: PersonBrief, words: CaseWords) -> list[str]:
    """Five lines at most; what is not known is left out."""
    lines = [_who(brief), _roles(brief, words), _history(brief, words), _mood(brief), _demand(brief, words)]
    return [line for line in lines if line]


def _who(brief: PersonBrief) -> str:
    parts = [brief.name or QCoreApplication.translate("PersonLines", "Anonymous")]
    if brief.age is not None:
        parts.append(QCoreApplication.translate("PersonLines", "aged {age}").format(age=brief.age))
    genders = {
        "male": QCoreApplication.translate("PersonLines", "male"),
        "female": QCoreApplication.translate("PersonLines", "female"),
    }
    if brief.gender in genders:
        parts.append(genders[str(brief.gender)])
    return " · ".join(parts)


def _roles(brief: PersonBrief, words: CaseWords) -> str:
    comma = "、" if words.wording.language == "zh" else ", "
    names = comma.join(words.wording.name("roles", role) for role in brief.roles)
    known = {
        "named": QCoreApplication.translate("PersonLines", "by name"),
        "anonymous": QCoreApplication.translate("PersonLines", "anonymous"),
        "pseudonym": QCoreApplication.translate("PersonLines", "under another name"),
    }.get(brief.anonymity, "")
    return " · ".join(part for part in (names, known) if part)


def _history(brief: PersonBrief, words: CaseWords) -> str:
    if brief.last_received_on is None:
        return QCoreApplication.translate("PersonLines", "First complaint")
    text = QCoreApplication.translate("PersonLines", "Complaint no. {number} (last {month}, {state})")
    state = words.state(brief.last_state) if brief.last_state else ""
    month = f"{brief.last_received_on:%Y-%m}"
    return text.format(number=brief.nth_complaint, month=month, state=state)


def _mood(brief: PersonBrief) -> str:
    if not brief.emotion_levels:
        return ""
    path = " → ".join(str(level) for level in brief.emotion_levels)
    return QCoreApplication.translate("PersonLines", "Emotion {path} (latest contacts)").format(path=path)


def _demand(brief: PersonBrief, words: CaseWords) -> str:
    if brief.demand is None:
        return ""
    name = words.wording.name("demands", brief.demand.code)
    if brief.demand.asked_fen is None:
        return name
    return f"{name} ¥{format_amount(brief.demand.asked_fen)} {capital_amount(brief.demand.asked_fen)}"
