"""The head of a person's page in words: who it is, and what to beware of."""

from PySide6.QtCore import QCoreApplication

from ui.kit.chip_painter import ChipState
from workbench.persons.profile_model import Profile, ProfileValue, ValueState
from workbench.wording.profile_values import ProfileValues

# Natures that call for care at once; the others are told in amber.
_ALARMING = ("NA4", "NA6")
_ALERT_FACETS = ("self_harm_words", "violence_alert", "risk_nature", "vulnerable_age")
SEPARATOR = " · "


def shown_name(profile: Profile) -> str:
    """The name as it may be shown."""
    return profile.name or QCoreApplication.translate("PersonWords", "Anonymous")


def subtitle(profile: Profile, values: ProfileValues) -> str:
    """`46 岁 · 男 · 330***********4210 · 138****6620`."""
    facets = ("age_today", "gender", "gender_from_document", "document", "phone")
    found = {facet: [one for one in profile.values(facet) if _counts(one)] for facet in facets}
    if found["gender"]:
        found["gender_from_document"] = []
    parts = [values.text(found[facet][0]) for facet in facets if found[facet]]
    return SEPARATOR.join(parts)


def alert_chips(profile: Profile, values: ProfileValues) -> list[ChipState]:
    """Every alert that counts today; that there is none is said too."""
    alerts = [_alert(one, values) for facet in _ALERT_FACETS for one in profile.values(facet) if _counts(one)]
    distinct = list(dict.fromkeys(alerts))
    if not distinct:
        distinct = [ChipState(QCoreApplication.translate("PersonWords", "No risk on record"), icon="check")]
    return distinct


def alarm(profile: Profile, values: ProfileValues) -> str:
    """What somebody must act upon before anything else: words of self-harm, threats; empty for nothing."""
    translate = QCoreApplication.translate
    lines = []
    for value in filter(_counts, profile.values("self_harm_words")):
        text = translate(
            "PersonWords", "Words of self-harm in case {case_no}: {words}. A person must act at once."
        )
        lines.append(text.format(case_no=value.source.where, words=values.text(value)))
    for value in filter(_counts, profile.values("violence_alert")):
        text = translate("PersonWords", "Threats or violence on record: {basis}. Bring a second person.")
        lines.append(text.format(basis="; ".join(value.source.basis)))
    return "\n".join(lines)


def _alert(value: ProfileValue, values: ProfileValues) -> ChipState:
    translate = QCoreApplication.translate
    if value.facet_id == "self_harm_words":
        return ChipState(translate("PersonWords", "Words of self-harm"), "red", "warning")
    if value.facet_id == "violence_alert":
        return ChipState(translate("PersonWords", "Mind your safety"), "red", "warning")
    text = values.text(value)
    alarming = getattr(value.value, "id", "") in _ALARMING
    return ChipState(text, "red" if alarming else "amber", "warning" if alarming else "alert")


def _counts(value: ProfileValue) -> bool:
    return value.state is ValueState.CURRENT
