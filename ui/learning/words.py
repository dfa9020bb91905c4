"""How the standing of a model is said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ui.kit.dates import moment
from ui.messages import Messages
from workbench.learning.model import Report, Standing, Task, VersionRow
from workbench.learning.teaching import LEAST_LABELS
from workbench.wording.naming import Wording

_TABLES = {
    Task.CATEGORY: "categories",
    Task.CAUSE: "causes",
    Task.NATURES: "natures",
    Task.DEMANDS: "demands",
}


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code of a model's report, to show."""

    code: str
    name: str
    held: str
    rules: str
    model: str
    words: str


class LearningWords:
    """Says things in the language of the window."""

    def __init__(self, messages: Messages, wording: Wording) -> None:
        self._messages = messages
        self._wording = wording

    def task(self, task: Task) -> str:
        """The name of a task."""
        return self._messages.text(f"model.task_{task}")

    def choices(self) -> list[tuple[str, str]]:
        """What may be chosen, with its words."""
        return [(key, self._messages.text(f"model.choice_{key}")) for key in ("automatic", "on", "off")]

    def used(self, standing: Standing) -> str:
        """Whether the model is in use."""
        return self._messages.text("model.used" if standing.in_use else "model.not_used")

    def how(self, standing: Standing, today: date) -> str:
        """How the newest model did, or what is missing to train one."""
        if standing.versions:
            return self.version(standing.versions[0], today)
        detail = {"labels": str(standing.labels), "least": str(LEAST_LABELS)}
        code = "model.ready_to_train" if standing.training_due else "model.waiting"
        return self._messages.text(code, detail)

    def version(self, row: VersionRow, today: date) -> str:
        """A version in one line."""
        detail = {
            "version": str(row.version),
            "at": moment(row.trained_at, today),
            "by": row.trained_by,
            "how": self.report(row.report),
        }
        return self._messages.text("model.version_line", detail)

    def report(self, report: Report) -> str:
        """How a model did beside the word lists."""
        detail = {
            "labels": str(report.labels),
            "held": str(report.held),
            "rules": f"{report.rules_f1:.2f}",
            "model": f"{report.model_f1:.2f}",
            "rules_right": str(report.rules_right),
            "model_right": str(report.model_right),
        }
        return self._messages.text(f"model.verdict_{report.verdict}", detail)

    def step(self, code: str) -> str:
        """What the training does now."""
        return self._messages.text(code) if code else ""

    def code_lines(self, task: Task, report: Report) -> tuple[CodeLine, ...]:
        """Every code that was held back or learnt, with its scores and the words that speak for it."""
        scores = {one.code: one for one in report.by_code}
        lines = []
        for code in sorted({*scores, *report.words}):
            score = scores.get(code)
            lines.append(
                CodeLine(
                    code,
                    self.code(task, code),
                    str(score.held) if score else "0",
                    f"{score.rules_f1:.2f}" if score else "—",
                    f"{score.model_f1:.2f}" if score else "—",
                    self._listed(report.words.get(code, ())),
                )
            )
        return tuple(lines)

    def mistakes(self, task: Task, report: Report, most: int) -> tuple[str, ...]:
        """The most frequent answers of the model that people did not give."""
        wrong = [(actual, given, n) for actual, given, n in report.confusion if actual != given][:most]
        return tuple(
            self._messages.text(
                "model.mistake",
                {"actual": self._codes(task, actual), "given": self._codes(task, given), "count": str(n)},
            )
            for actual, given, n in wrong
        )

    def code(self, task: Task, code: str) -> str:
        """The name of a code."""
        if task is Task.EMOTION:
            return self._wording.name("emotion_levels", f"EM{code}")
        return self._wording.name(_TABLES[task], code)

    def _codes(self, task: Task, joined: str) -> str:
        codes = [code for code in joined.split("+") if code]
        return self._listed(self.code(task, code) for code in codes) or self._messages.text("model.nothing")

    def _listed(self, words: Iterable[str]) -> str:
        return ("、" if self._messages.language == "zh" else ", ").join(words)
