"""Templates as the branch changes them: checked with the line, kept in versions, given up again."""

from typing import Any

import pytest

from workbench.errors import UserError
from workbench.letters import commands, queries
from workbench.letters.content import Paragraph


def text_of(office: Any, template_id: str) -> str:
    with office.workspace.read() as session:
        return queries.template_text(session, template_id)


def save(office: Any, text: str, reason: str = "按分公司要求调整") -> Any:
    return office.run(commands.save_template, text, reason=reason)


def refused(office: Any, text: str) -> list[tuple[str, str]]:
    with pytest.raises(UserError) as caught:
        save(office, text)
    return [(problem.code, problem.detail["line"]) for problem in caught.value.problems]


def line_of(text: str, part: str) -> str:
    return str(text[: text.index(part)].count("\n") + 1)


def test_that_a_template_with_an_unknown_field_is_refused_with_its_line(office: Any) -> None:
    text = text_of(office, "D04a").replace(
        "建议在{{until_on}}前提交。", "建议在{{until_on}}前提交给{{nobody}}。"
    )
    assert refused(office, text) == [("letter.template_unknown_field", line_of(text, "{{nobody}}"))]


@pytest.mark.parametrize(
    ("part", "instead", "code"),
    [
        ("[[TSBF2020 13]]", "[[TSBF2020 999]]", "letter.template_unknown_citation"),
        ("[[TSBF2020 13]]", "[[TSBF2020 13", "letter.template_bad_mark"),
        ("@table wanted 3 3 3", "@chart wanted", "letter.template_unknown_command"),
        ("@table wanted 3 3 3", "@table how", "letter.template_not_a_list"),
        ("  {{how}}。", "  {{#if how}}\n  {{how}}。", "letter.template_unclosed"),
        ("  {{how}}。", "  {{/if}}\n  {{how}}。", "letter.template_stray_end"),
        ("en: Request for more material (complaint)\n", "", "letter.template_key_missing"),
        ("kind: date, required: true}", "kind: day, required: true}", "letter.template_not_allowed"),
        ("layout: letter", "layout: form", "letter.template_fixed_key"),
        ("addressee: complainant", "addressee: nobody", "letter.template_not_allowed"),
        ("title: 补充材料告知书", "title: [补充材料告知书]", "letter.template_bad_value"),
        ("title: 补充材料告知书", "title: 补充材料告知书\nextra: 1", "letter.template_unknown_key"),
        ("title: 补充材料告知书", "title: 补充材料告知书\ntitle: 又一个", "letter.template_key_twice"),
        ("title: 补充材料告知书", "title: 补充材料告知书\n  bad: : x", "letter.template_bad_yaml"),
    ],
)
def test_that_each_mistake_is_told_with_its_line(office: Any, part: str, instead: str, code: str) -> None:
    text = text_of(office, "D04a")
    assert part in text
    changed = text.replace(part, instead)
    found = dict(refused(office, changed))
    assert code in found
    assert 1 <= int(found[code]) <= changed.count("\n") + 1


def test_that_what_the_procedure_asks_for_cannot_be_taken_out(office: Any) -> None:
    text = text_of(office, "D08a").replace("needs: [refusal_pursued, refusal_gates, refusal_reasons]\n", "")
    assert [code for code, _ in refused(office, text)] == ["letter.template_fixed_key"]
    text = text_of(office, "D06b").replace(
        "en: Reasons in plain words, kind: long, required: true", "en: Reasons, kind: long"
    )
    assert [code for code, _ in refused(office, text)] == ["letter.template_required_gone"]


def test_that_a_changed_template_counts_from_now_on_and_drafts_keep_theirs(office: Any) -> None:
    before = office.complete("D04a")
    text = text_of(office, "D04a").replace("我单位正在核实。", "我单位正在抓紧核实。")
    save(office, text)
    after = office.complete("D04a")

    def words(letter_id: str) -> str:
        blocks = office.sheet(letter_id).content.blocks
        return "".join(block.text for block in blocks if isinstance(block, Paragraph))

    assert "抓紧" not in words(before) and "抓紧" in words(after)
    assert office.sheet(after).content.version == "D04a·1"
    office.run(commands.reset_template, "D04a", reason="恢复")
    assert "抓紧" in words(after) and "抓紧" not in words(office.complete("D04a"))
    with office.workspace.read() as session:
        versions = queries.template_versions(session, "D04a")
    assert [(row.version, row.shipped) for row in versions] == [(2, True), (1, False)]


def test_that_a_change_needs_a_reason_and_a_difference(office: Any) -> None:
    text = text_of(office, "D04a")
    with pytest.raises(UserError, match=r"letter\.template_unchanged"):
        save(office, text)
    with pytest.raises(UserError, match=r"letter\.template_reason_missing"):
        save(office, text + "\n", reason=" ")
    with pytest.raises(UserError, match=r"letter\.template_unknown_id"):
        save(office, text.replace("id: D04a", "id: D99"))
