import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from workbench.evidence.model import EvidenceDraft, FileFacts, PropertyAnswer
from workbench.evidence.rules import (
    Suggestion,
    admissibility,
    examine,
    file_problems,
    problems,
    suggest,
    targets,
)
from workbench.rulebook.reading import shipped_rulebook

TODAY = date(2026, 9, 18)
BOOK = shipped_rulebook()
NATIVE = Suggestion("EK5", "electronic_original")
SOUND = EvidenceDraft(
    title="保险条款",
    kind="EK2",
    form="original",
    source="本公司档案",
    formed_on="2024年2月29日",
    copies="3",
    purpose="条款的责任免除部分已加粗提示",
    proves=("C-04",),
)


def codes(draft: EvidenceDraft, level: str = "warning") -> set[tuple[str, str]]:
    return {(p.field, p.code) for p in problems(draft, BOOK, TODAY) if p.level == level}


def changed(**others: object) -> EvidenceDraft:
    return replace(SOUND, **others)  # type: ignore[arg-type]


def test_that_a_sound_draft_has_no_problem_and_is_parsed() -> None:
    examination = examine(SOUND, BOOK, TODAY)
    assert examination.problems == ()
    assert examination.accepted is not None
    assert (examination.accepted.formed_on, examination.accepted.copies) == (date(2024, 2, 29), 3)
    assert examination.accepted.holder is None


def test_that_an_empty_draft_is_accepted_with_what_will_be_asked_later() -> None:
    examination = examine(EvidenceDraft(), BOOK, TODAY)
    assert examination.accepted is not None
    assert examination.accepted.kind is None
    assert codes(EvidenceDraft()) == {
        ("source", "evidence.source_missing"),
        ("purpose", "evidence.purpose_missing"),
        ("proves", "evidence.proves_missing"),
    }


@pytest.mark.parametrize(
    ("others", "problem"),
    [
        ({"kind": "EK9"}, ("kind", "complaint.unknown_code")),
        ({"form": "scan"}, ("form", "complaint.unknown_code")),
        ({"why_no_original": "lazy"}, ("why_no_original", "complaint.unknown_code")),
        ({"formed_on": "2026-09-19"}, ("formed_on", "date.in_future")),
        ({"formed_on": "二月"}, ("formed_on", "date.unreadable")),
        ({"stance": "good"}, ("stance", "evidence.unknown_stance")),
        ({"copies": "1000"}, ("copies", "evidence.copies_out_of_range")),
        ({"copies": "-1"}, ("copies", "evidence.copies_out_of_range")),
        ({"copies": "²"}, ("copies", "evidence.copies_out_of_range")),
        ({"proves": ("RG01.E99",)}, ("proves", "evidence.unknown_target")),
        ({"title": "长" * 201}, ("title", "text.too_long")),
        ({"purpose": "长" * 1001}, ("purpose", "text.too_long")),
        ({"note": "\ud800"}, ("note", "text.broken_character")),
    ],
)
def test_that_what_cannot_be_kept_is_refused_at_its_field(
    others: dict[str, object], problem: tuple[str, str]
) -> None:
    assert codes(changed(**others), "error") == {problem}


@pytest.mark.parametrize(
    ("others", "problem"),
    [
        ({"purpose": ""}, ("purpose", "evidence.purpose_missing")),
        ({"form": "copy_unchecked"}, ("why_no_original", "evidence.reason_missing")),
        ({"why_no_original": "lost"}, ("why_no_original", "evidence.reason_with_original")),
        ({"form": "screenshot"}, ("form", "evidence.keep_device")),
        ({"kind": "EK7"}, ("kind", "evidence.court_expert_only")),
        ({"kind": "EK8"}, ("kind", "evidence.authority_inspection_only")),
        ({"settlement_talk": True}, ("settlement_talk", "evidence.settlement_kept_out")),
    ],
)
def test_that_what_the_law_will_ask_is_pointed_out(
    others: dict[str, object], problem: tuple[str, str]
) -> None:
    assert codes(changed(**others)) == {problem}
    assert examine(changed(**others), BOOK, TODAY).accepted is not None


def test_that_a_copy_with_its_reason_is_in_order() -> None:
    assert codes(changed(form="copy_checked", why_no_original="held_by_other")) == set()


def test_that_elements_items_and_steps_can_be_proved() -> None:
    known = targets(BOOK)
    assert {"RG01.E1", "C-01", "P-14"} <= known
    assert set(BOOK.refusal_flow) <= known


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (FileFacts("application/pdf"), Suggestion("EK2", "copy_unchecked")),
        (FileFacts("image/jpeg"), Suggestion("EK2", "copy_unchecked")),
        (
            FileFacts("image/jpeg", facts={"taken_at": "2026-09-01T10:00:00"}),
            NATIVE,
        ),
        (FileFacts("image/png"), Suggestion("EK5", "screenshot")),
        (FileFacts("audio/amr"), NATIVE),
        (FileFacts("application/octet-stream"), NATIVE),
    ],
)
def test_that_kind_and_form_are_suggested_by_the_file_in_codes_that_exist(
    facts: FileFacts, expected: Suggestion
) -> None:
    assert suggest(facts) == expected
    assert expected.kind in BOOK.evidence_kinds
    assert expected.form in BOOK.evidence_forms


def test_that_a_recording_kept_as_data_is_not_called_audio_visual_material() -> None:
    assert [p.code for p in file_problems(FileFacts("audio/mpeg"), "EK4")] == ["evidence.recording_is_data"]
    assert file_problems(FileFacts("audio/mpeg"), "EK5") == ()


BLOCKING = [question.id for question in BOOK.three_property.values() if question.blocking]


def test_that_only_an_unexplained_no_to_a_blocking_question_keeps_an_exhibit_out() -> None:
    for question in BLOCKING:
        found = admissibility([PropertyAnswer(question, "no")], BOOK)
        assert (found.admissible, found.blocked_by) == (False, (question,))
        assert admissibility([PropertyAnswer(question, "no", "另有原件核对记录")], BOOK).admissible
        assert admissibility([PropertyAnswer(question, "open")], BOOK).admissible
    assert admissibility([PropertyAnswer("R5", "no")], BOOK).admissible


def test_that_questions_without_an_answer_are_told_as_open() -> None:
    found = admissibility([PropertyAnswer(BLOCKING[0], "yes")], BOOK)
    assert found.admissible
    assert found.still_open == tuple(BLOCKING[1:])


def test_that_model_and_rules_load_nothing_heavy() -> None:
    heavy = {"sqlalchemy", "PIL", "pikepdf", "pypdfium2", "puremagic", "cryptography", "yaml"}
    modules = "sys, workbench.evidence.model, workbench.evidence.custody_model, workbench.evidence.rules"
    code = f"import {modules}; print(*({heavy!r} & set(sys.modules)))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
