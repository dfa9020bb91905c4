"""Signals in words: indicators, families, what was found, how far it goes; calm, and never about a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.case.case_words import CaseWords
from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date, whole_date
from workbench.signals.model import Advice, Evidence, Finding, Network, ReviewRow, Standing, Status, Told
from workbench.wording.naming import Wording


@dataclass(frozen=True)
class SignalWords:
    """Says signals in one language, seen from one day."""

    wording: Wording
    today: date

    def indicator(self, code: str) -> str:
        """The name of an indicator."""
        return self.wording.name("signals", code)

    def rule(self, code: str) -> str:
        """How an indicator is found."""
        row = self.wording.book.signals[code]
        return row.rule_zh if self.wording.language == "zh" else row.rule_en

    def row_rule(self, row: Any) -> str:
        """How a step or a taboo is meant."""
        found: str = row.rule_zh if self.wording.language == "zh" else row.rule_en
        return found

    def said(self, told: Told | None) -> str:
        """The sentence of a code, empty for none."""
        return CaseWords(self.wording, self.today).sentence(told.code, told.detail) if told else ""

    def family(self, code: str) -> str:
        """What a family of indicators looks at."""
        return _families().get(code, code)

    def families(self, codes: Iterable[str]) -> str:
        """Several of them."""
        return self.wording.several(map(self.family, codes))

    def standing(self, found: Finding) -> ChipState:
        """Whether an indicator hits; nothing is said by colour alone."""
        texts = _standings()
        if found.standing is Standing.HIT:
            return ChipState(texts["hit"], "amber", "flag")
        return ChipState(
            texts[found.standing.value], "neutral", "check" if found.standing is Standing.NONE else ""
        )

    def strength(self, found: Finding) -> str:
        """`80 %`, or a dash where there is none."""
        return f"{found.percent}%" if found.standing is Standing.HIT else "—"

    def points(self, found: Finding) -> str:
        """`16 / 20`: what it adds of what it could."""
        if found.standing is not Standing.HIT:
            return f"— / {found.points}"
        return f"{found.points * found.percent / 100:g} / {found.points}"

    def advice(self, advice: Advice) -> str:
        """What follows, as a sentence."""
        return self.said(Told(f"signal.advice_{advice.value}"))

    def status(self, row: ReviewRow) -> ChipState:
        """Where a review stands."""
        status = row.status(self.today)
        taken_back = status is Status.ENDED and row.verdict is None
        text = self.said(Told("signal.status_taken_back" if taken_back else f"signal.status_{status.value}"))
        looks = {
            Status.PROPOSED: ("accent", "clock"),
            Status.CONFIRMED: ("amber", "flag"),
            Status.REJECTED: ("neutral", "close"),
            Status.ENDED: ("neutral", "check"),
            Status.EXPIRED: ("neutral", "check"),
        }
        tone, icon = looks[status]
        return ChipState(text, tone, icon)  # type: ignore[arg-type]

    def day(self, day: date | None) -> str:
        """A day in a list."""
        return short_date(day, self.today) if day else "—"

    def whole_day(self, day: date | None) -> str:
        """A day in full."""
        return whole_date(day) if day else "—"

    def shared(self, network: Network) -> str:
        """What ties the cases of a network, the commonest first."""
        counted: dict[str, int] = {}
        for tie in network.ties:
            counted[tie.kind] = counted.get(tie.kind, 0) + 1
        ordered = sorted(counted, key=lambda kind: -counted[kind])
        return self.wording.several(self.said(Told(f"link.kind.{kind}")) for kind in ordered)

    def source(self, line: Evidence) -> str:
        """Where a line of evidence stands."""
        name = _sources().get(line.source, "")
        return f"{name} {line.source_no}".strip()


def _families() -> Mapping[str, str]:
    return {
        "contact": QCoreApplication.translate("SignalWords", "phone"),
        "sender": QCoreApplication.translate("SignalWords", "sender"),
        "money": QCoreApplication.translate("SignalWords", "payee account"),
        "text": QCoreApplication.translate("SignalWords", "words"),
        "timing": QCoreApplication.translate("SignalWords", "days"),
        "agent": QCoreApplication.translate("SignalWords", "sales agent"),
        "proxy": QCoreApplication.translate("SignalWords", "proxy"),
        "device": QCoreApplication.translate("SignalWords", "device"),
        "conduct": QCoreApplication.translate("SignalWords", "conduct"),
        "proof": QCoreApplication.translate("SignalWords", "proof"),
        "network": QCoreApplication.translate("SignalWords", "network"),
    }


def _standings() -> Mapping[str, str]:
    return {
        "hit": QCoreApplication.translate("SignalWords", "Seen"),
        "none": QCoreApplication.translate("SignalWords", "Not seen"),
        "unknown": QCoreApplication.translate("SignalWords", "Not known"),
        "off": QCoreApplication.translate("SignalWords", "Switched off"),
    }


def _sources() -> Mapping[str, str]:
    return {
        "person": QCoreApplication.translate("SignalWords", "Person"),
        "contract": QCoreApplication.translate("SignalWords", "Contract"),
        "party": QCoreApplication.translate("SignalWords", "Party"),
        "receipt": QCoreApplication.translate("SignalWords", "Receipt"),
        "evidence": QCoreApplication.translate("SignalWords", "Exhibit"),
        "contact": QCoreApplication.translate("SignalWords", "Contact"),
        "text": QCoreApplication.translate("SignalWords", "Own words"),
        "narrative": QCoreApplication.translate("SignalWords", "Own words"),
    }
