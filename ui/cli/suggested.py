"""What was understood of a narrative, as one JSON document and as lines for people."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ui.cli.desk import CliDesk, fields_of
from workbench.precedents.model import AdviceLine, CaseReading, SimilarCase
from workbench.rulebook.reading import shipped_rulebook
from workbench.suggestions.model import Entity, Suggestion
from workbench.wording.naming import Wording
from workbench.wording.precedents import PrecedentWords

_TABLES = {"category": "categories", "cause": "causes", "nature": "natures", "demand": "demands"}
# Numbers that are never said aloud again, and those that a case shows masked.
_SECRET = {"card", "secret"}


class Shown:
    """Says a reading; of a case everything that identifies a person is masked."""

    def __init__(self, desk: CliDesk, reading: CaseReading, people: Sequence[str] | None = None) -> None:
        """With the people of a case it is masked; without, it is of a text that is nobody's yet."""
        self._desk = desk
        self._reading = reading
        self._masked = people is not None
        named = (one.value for one in reading.suggestions.entities if one.kind == "person")
        self._names = (*(people or ()), *named)
        self._wording = Wording(desk.language, shipped_rulebook(), desk.messages)
        self._words = PrecedentWords(self._wording)

    def document(self) -> dict[str, Any]:
        """Everything, for programs."""
        found = self._reading.suggestions
        return {
            "summary": [self._text(line.text) for line in found.summary],
            "keywords": [keyword.word for keyword in found.keywords],
            "category": [self._suggestion(one) for one in found.category],
            "cause": [self._suggestion(one) for one in found.cause],
            "nature": [self._suggestion(one) for one in found.natures],
            "demands": [self._demand(one) for one in found.demands],
            "emotion": {
                "level": found.emotion.level,
                "labels": list(found.emotion.labels),
                "reasons": [reason.word for reason in found.emotion.reasons],
                "probability": found.emotion.probability,
                "learnt": [self._text(reason.word) for reason in found.emotion.learnt],
            },
            "urgency": [self._suggestion(one) for one in found.urgency],
            "alerts": [self._suggestion(one) for one in found.alerts],
            "entities": [self._entity(one) for one in found.entities],
            "similar": [self._similar(case) for case in self._reading.similar],
            "advice": [self._advice(line) for line in self._reading.advice],
            "truncated": found.truncated,
        }

    def lines(self) -> Iterator[str]:
        """The same for people, the summary first."""
        document, say = self.document(), self._desk.say
        for text in document["summary"]:
            yield say("cli.summary_line", text=text)
        yield say("cli.keywords", words="、".join(document["keywords"]))
        for kind in ("category", "cause", "nature", "demands", "urgency", "alerts"):
            for one in document[kind]:
                words = "、".join(one["reasons"])
                if words:
                    yield say("cli.suggestion", code=one["code"], name=one["name"], words=words)
                if one.get("probability") is not None:
                    yield self._learnt(one)
        emotion = document["emotion"]
        because = "、".join(emotion["reasons"])
        said = "cli.emotion" if because else "cli.emotion_none"
        yield say(said, level=str(emotion["level"]), words=because)
        yield from self._entities(document["entities"])
        for one in document["similar"]:
            yield say("cli.similar", case_no=one["case_no"], ending=one["ending"], likes=one["why"])
        for one in document["advice"]:
            yield say("cli.advice", text=one["text"], source=one["source"])

    def _entities(self, entities: list[dict[str, Any]]) -> Iterator[str]:
        """Each thing once, with how often it is named."""
        for (kind, word), times in Counter((one["kind"], one["word"]) for one in entities).items():
            named = "cli.entity" if times == 1 else "cli.entity_often"
            said = self._desk.say(f"suggestions.entity_{kind}")
            yield self._desk.say(named, kind=said, word=word, times=str(times))

    def _learnt(self, one: dict[str, Any]) -> str:
        return self._desk.say(
            "cli.suggestion_learnt",
            code=one["code"],
            name=one["name"],
            percent=f"{one['probability']:.0%}",
            words="、".join(one["learnt"]),
        )

    def _suggestion(self, one: Suggestion) -> dict[str, Any]:
        table = _TABLES.get(one.kind)
        if one.kind == "urgency":
            name = self._desk.say(f"suggestions.urgency_{one.code}")
        else:
            name = self._wording.name(table, one.code) if table else one.code
        shown: dict[str, Any] = {
            "code": one.code,
            "name": name,
            "score": one.score,
            "reasons": [self._text(reason.word) for reason in one.reasons],
        }
        if one.probability is not None:
            shown["probability"] = one.probability
            shown["learnt"] = [self._text(reason.word) for reason in one.learnt]
        if one.amounts:
            shown["amounts"] = [fields_of(amount) for amount in one.amounts]
        return shown

    def _demand(self, one: Suggestion) -> dict[str, Any]:
        row = self._wording.book.demands.get(one.code)
        return {**self._suggestion(one), "kind": row.kind if row is not None else "other"}

    def _entity(self, one: Entity) -> dict[str, Any]:
        hides = self._masked or one.kind in _SECRET
        return {
            "kind": one.kind,
            "word": self._masked_word(one) if self._masked else one.word,
            "value": "" if hides and one.kind not in {"date", "amount", "statute"} else one.value,
            "note": one.note,
            "start": one.start,
            "end": one.end,
            "doubts": [problem.code for problem in one.doubts],
        }

    def _masked_word(self, one: Entity) -> str:
        masking = self._wording.masking
        masks = {
            "phone": masking.phone,
            "id_number": masking.document,
            "contract": masking.contract,
            "person": masking.name,
        }
        return masks[one.kind](one.word) if one.kind in masks else one.word

    def _text(self, text: str) -> str:
        return self._wording.masking.text(text, self._names) if self._masked else text

    def _similar(self, case: SimilarCase) -> dict[str, Any]:
        ended = case.ended
        return {
            "case_no": case.case_no,
            "category": case.category,
            "closed_on": case.closed_on,
            "outcomes": [{"demand": code, "outcome": outcome} for code, outcome in ended.outcomes],
            "remedies": list(ended.remedies),
            "cost_fen": ended.cost_fen,
            "days": ended.days,
            "outcome_score": ended.outcome_score,
            "process_score": ended.process_score,
            "again_within_90_days": ended.again,
            "again_in": list(ended.again_in),
            "reasons": [{"code": like.code, "what": list(like.what)} for like in case.likes],
            "shared_percent": case.shared_percent,
            "ending": self._words.ending(case),
            "why": self._words.likes(case),
        }

    def _advice(self, line: AdviceLine) -> dict[str, Any]:
        return {
            "from": line.source,
            "rule": line.rule.id if line.rule is not None else None,
            "cases": list(line.remedy.cases) if line.remedy is not None else [],
            "count": line.remedy.watched if line.remedy is not None else None,
            "text": self._words.advice(line),
            "source": self._words.source(line),
        }
