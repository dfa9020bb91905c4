"""What tables, groups and fields of the rule book are called."""

from collections.abc import Mapping

from PySide6.QtCore import QObject


class RuleNames(QObject):
    """Names in the language of the window; a name that nobody knows stands as it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = self._group_names()
        self._tables = {**self._table_names(), **self._exhibit_names()}
        self._fields = {
            **self._text_names(),
            **self._value_names(),
            **self._link_names(),
            **self._profile_names(),
            **self._exhibit_names(),
        }
        self._answers = self._answer_names()

    def group(self, group: str) -> str:
        """A group of tables."""
        return self._groups.get(group, group)

    def table(self, table: str) -> str:
        """A table."""
        return self._tables.get(table, table)

    def field(self, field: str) -> str:
        """A field of a row."""
        return self._fields.get(field, field)

    def answer(self, field: str, value: str) -> str:
        """A value out of a few."""
        return self._answers.get((field, value)) or self._answers.get(("", value)) or value

    def _group_names(self) -> Mapping[str, str]:
        return {
            "clocks": self.tr("Periods"),
            "grounds": self.tr("Grounds of refusal"),
            "flow": self.tr("Steps and questions"),
            "evidence": self.tr("Evidence"),
            "citations": self.tr("Law and citations"),
            "wording": self.tr("Wording"),
            "authority": self.tr("Authority and severity"),
            "signals": self.tr("Signals"),
            "categories": self.tr("Categories"),
            "other": self.tr("Other lists"),
        }

    def _table_names(self) -> Mapping[str, str]:
        return {
            "clocks": self.tr("Periods and deadlines"),
            "clock_events": self.tr("Pauses and restarts"),
            "refusal_grounds": self.tr("Grounds of refusal"),
            "refusal_flow": self.tr("Steps of a refusal"),
            "facts": self.tr("Questions on facts"),
            "three_property": self.tr("Three properties"),
            "evidence_items": self.tr("Evidence checklist"),
            "laws": self.tr("Laws and editions"),
            "citations": self.tr("Cited places"),
            "taboo_terms": self.tr("Wording to avoid"),
            "strategies": self.tr("Hints for talks"),
            "advice": self.tr("First handling advice"),
            "questions": self.tr("Questions of the profile"),
            "data_requests": self.tr("Requests about personal data"),
            "award_bases": self.tr("Bases of payments"),
            "awards": self.tr("Kinds of payments"),
            "authority": self.tr("Who may approve what"),
            "approval_levels": self.tr("Levels of approval"),
            "approval_matters": self.tr("What is approved"),
            "severity": self.tr("Severity and priority"),
            "channels": self.tr("Channels"),
            "categories": self.tr("Business categories"),
            "causes": self.tr("Causes"),
            "demands": self.tr("Demands"),
            "natures": self.tr("Natures"),
            "lines": self.tr("Business lines"),
            "calendar": self.tr("Calendar"),
            "holidays": self.tr("Holidays"),
            "roles": self.tr("Roles"),
            "id_types": self.tr("Kinds of identity papers"),
            "contract_kinds": self.tr("Kinds of contracts"),
            "contact_channels": self.tr("Ways of contact"),
            "evidence_kinds": self.tr("Kinds of evidence"),
            "evidence_forms": self.tr("Forms of evidence"),
            "original_reasons": self.tr("Why there is no original"),
            "redaction_reasons": self.tr("Why something is blacked out"),
            "emotions": self.tr("Emotions"),
            "emotion_levels": self.tr("Levels of emotion"),
            "states": self.tr("States of a case"),
            "regions": self.tr("Regions"),
            "masks": self.tr("Masking"),
            "signals": self.tr("Indicators of organised complaints"),
            "signal_limits": self.tr("When a review is proposed"),
            "signal_steps": self.tr("Steps of the response"),
            "signal_taboos": self.tr("What is never done"),
            "common_marks": self.tr("Marks in files that tie nobody together"),
            **self._people_tables(),
        }

    def _text_names(self) -> Mapping[str, str]:
        return {
            "zh": self.tr("Chinese"),
            "en": self.tr("English"),
            "short_zh": self.tr("Short, Chinese"),
            "short_en": self.tr("Short, English"),
            "edition_zh": self.tr("Edition, Chinese"),
            "edition_en": self.tr("Edition, English"),
            "note_zh": self.tr("Note, Chinese"),
            "note_en": self.tr("Note, English"),
            "mark_zh": self.tr("Mark on the box, Chinese"),
            "mark_en": self.tr("Mark on the box, English"),
            "help_zh": self.tr("Help, Chinese"),
            "help_en": self.tr("Help, English"),
            "gate_zh": self.tr("Gate, Chinese"),
            "gate_en": self.tr("Gate, English"),
            "output_zh": self.tr("Output, Chinese"),
            "output_en": self.tr("Output, English"),
            "proves_zh": self.tr("Proves, Chinese"),
            "proves_en": self.tr("Proves, English"),
            "entry_zh": self.tr("When set, Chinese"),
            "entry_en": self.tr("When set, English"),
            "effect_zh": self.tr("Effect, Chinese"),
            "effect_en": self.tr("Effect, English"),
            "reason_zh": self.tr("Why, Chinese"),
            "reason_en": self.tr("Why, English"),
            "replacement_zh": self.tr("Instead, Chinese"),
            "replacement_en": self.tr("Instead, English"),
            "rule_zh": self.tr("How found, Chinese"),
            "rule_en": self.tr("How found, English"),
            "business_zh": self.tr("Divided by, Chinese"),
            "business_en": self.tr("Divided by, English"),
            "unit_zh": self.tr("Unit, Chinese"),
            "unit_en": self.tr("Unit, English"),
            "fill_zh": self.tr("Filled by, Chinese"),
            "fill_en": self.tr("Filled by, English"),
        }

    def _people_tables(self) -> Mapping[str, str]:
        return {
            "identity": self.tr("Who may be the same person"),
            "profile": self.tr("Facets of the profile"),
            "profile_banned": self.tr("Words kept out of notes"),
            "groups": self.tr("Numbers for group complaints"),
            "regulator_measures": self.tr("Measures of the supervisor"),
        }

    def _exhibit_names(self) -> Mapping[str, str]:
        """Tables about exhibits, and the fields of their rows."""
        return {
            "evidence_particulars": self.tr("Particulars of exhibits"),
            "particular_groups": self.tr("Groups of particulars"),
            "weak_proof": self.tr("What cannot prove alone"),
            "unless_yes": self.tr("In doubt without a yes to"),
            "if_no": self.tr("In doubt at a no to"),
        }

    def _value_names(self) -> Mapping[str, str]:
        return {
            "amount": self.tr("Length"),
            "value": self.tr("Value"),
            "weak": self.tr("Weak by itself"),
            "least": self.tr("At least"),
            "per": self.tr("Counted per"),
            "family": self.tr("Independent of all but"),
            "observed": self.tr("Noted by people only"),
            "noted_too": self.tr("Noted by people too"),
            "days": self.tr("Days"),
            "likeness_percent": self.tr("Likeness in percent"),
            "unit": self.tr("Unit"),
            "valid_from": self.tr("Valid from"),
            "valid_to": self.tr("Valid to"),
            "contract_may_change": self.tr("Contract may differ"),
            "life": self.tr("Life insurance"),
            "points": self.tr("Points"),
            "up_to_fen": self.tr("Up to (fen)"),
            "work_days": self.tr("Working days"),
            "severity": self.tr("Severity"),
            "regulator_statistics": self.tr("In regulator's figures"),
            "due_on_paper": self.tr("Due date on paper"),
            "people_needed": self.tr("People needed"),
            "by_review": self.tr("Set by a review only"),
            "internal": self.tr("Internal only"),
            "blocking": self.tr("Blocking"),
            "level": self.tr("Level"),
            "ext_code": self.tr("Outside code"),
            "terms": self.tr("Words"),
            "words": self.tr("Words"),
            "of": self.tr("Of whom or what"),
            "unless": self.tr("Unless"),
            "purposes": self.tr("Where"),
            "phrases": self.tr("Phrases"),
            "forbid": self.tr("Mistakes to avoid"),
            "offers": self.tr("What may be offered"),
            "consequences": self.tr("Consequences"),
            "citations": self.tr("Cites"),
            "keep_first": self.tr("Shown at the start"),
            "keep_last": self.tr("Shown at the end"),
        }

    def _profile_names(self) -> Mapping[str, str]:
        return {
            "own_copy": self.tr("In the person's own copy"),
            "within_days": self.tr("Within days"),
            "theme": self.tr("About"),
            "facet": self.tr("Stands in"),
            "names": self.tr("Names"),
            "lowest_zh": self.tr("Lowest means, Chinese"),
            "lowest_en": self.tr("Lowest means, English"),
            "highest_zh": self.tr("Highest means, Chinese"),
            "highest_en": self.tr("Highest means, English"),
            "outcome_zh": self.tr("Outcome, Chinese"),
            "outcome_en": self.tr("Outcome, English"),
            "at_least": self.tr("At least"),
        }

    def _link_names(self) -> Mapping[str, str]:
        return {
            "trigger": self.tr("Starts with"),
            "done_when": self.tr("Ends with"),
            "next": self.tr("Then"),
            "limited_by": self.tr("Limited by"),
            "pauses": self.tr("Pauses"),
            "resets": self.tr("Restarts"),
            "nature": self.tr("Nature"),
            "owner": self.tr("Whose"),
            "sector": self.tr("Sector"),
            "deadlines": self.tr("Deadlines"),
            "bound": self.tr("Length is"),
            "approved_by": self.tr("Approved by"),
            "same_as": self.tr("Same as"),
            "moot_when": self.tr("Moot with"),
            "matter": self.tr("Matter"),
            "clocks": self.tr("Starts periods"),
            "natures": self.tr("Natures"),
            "is_refusal": self.tr("Is a refusal"),
            "held_by_us": self.tr("Held by us"),
            "electronic_only": self.tr("Electronic only"),
            "closed": self.tr("Case is closed"),
            "by_notice": self.tr("Set by a notice only"),
            "only_major": self.tr("Major cases only"),
            "emotion_from": self.tr("From emotion level"),
            "when": self.tr("What must hold"),
            "alerts": self.tr("With alerts"),
            "urgency": self.tr("With urgency"),
            "categories": self.tr("In categories"),
            "causes": self.tr("With causes"),
            "channels": self.tr("By channels"),
            "demands": self.tr("With demands"),
            "due_within_days": self.tr("Days to the deadline at most"),
            "came_before": self.tr("Came lately"),
            "uncontacted": self.tr("Not reached yet"),
            "judged": self.tr("Judged by people"),
            "lowest": self.tr("Lowest"),
            "highest": self.tr("Highest"),
            "year": self.tr("Year"),
            "notice": self.tr("Notice"),
            "issued_on": self.tr("Issued on"),
            "starts_when": self.tr("Begins with"),
            "ends_when": self.tr("Ends with"),
            "effect": self.tr("Effect"),
            "evidence": self.tr("Evidence"),
            "parent": self.tr("Belongs to"),
            "asked_at": self.tr("Asked at step"),
            "number": self.tr("Step"),
        }

    def _answer_names(self) -> Mapping[tuple[str, str], str]:
        return {
            ("", "yes"): self.tr("Yes"),
            ("", "no"): self.tr("No"),
            ("", "cal_day"): self.tr("calendar days"),
            ("", "work_day"): self.tr("working days"),
            ("", "month"): self.tr("months"),
            ("", "year"): self.tr("years"),
            ("", "duty"): self.tr("duty"),
            ("", "right"): self.tr("right that lapses"),
            ("", "limitation"): self.tr("limitation"),
            ("", "institution"): self.tr("institution"),
            ("", "complainant"): self.tr("complainant"),
            ("", "authority"): self.tr("authority"),
            ("", "insurance"): self.tr("insurance"),
            ("", "bank"): self.tr("bank"),
            ("", "exact"): self.tr("exact"),
            ("", "least"): self.tr("the least"),
            ("", "most"): self.tr("the most"),
            ("standard", "高度可能性"): self.tr("high probability"),
            ("standard", "排除合理怀疑"): self.tr("beyond reasonable doubt"),
            ("level", "forbidden"): self.tr("forbidden"),
            ("level", "hint"): self.tr("worth a look"),
            ("purposes", "letter"): self.tr("letters"),
            ("purposes", "refusal"): self.tr("refusal notices"),
            ("purposes", "record"): self.tr("records"),
            ("purposes", "call"): self.tr("calls"),
            **self._families(),
            ("alerts", "self_harm"): self.tr("self-harm"),
            ("alerts", "violence"): self.tr("threat of violence"),
            ("alerts", "publication"): self.tr("may go public"),
            ("urgency", "medical"): self.tr("treatment waits"),
            ("urgency", "livelihood"): self.tr("livelihood"),
            ("urgency", "running_loss"): self.tr("the loss goes on"),
        }

    def _families(self) -> Mapping[tuple[str, str], str]:
        return {
            ("family", "contact"): self.tr("phones"),
            ("family", "sender"): self.tr("senders"),
            ("family", "money"): self.tr("accounts"),
            ("family", "text"): self.tr("texts"),
            ("family", "timing"): self.tr("timing"),
            ("family", "agent"): self.tr("sales agents"),
            ("family", "proxy"): self.tr("proxies"),
            ("family", "device"): self.tr("devices"),
            ("family", "conduct"): self.tr("conduct"),
            ("family", "proof"): self.tr("proofs"),
            ("family", "network"): self.tr("known networks"),
        }
