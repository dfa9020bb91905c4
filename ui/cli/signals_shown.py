"""Assessments and reviews as JSON and as lines for people."""

from datetime import date
from typing import TYPE_CHECKING, Any

from ui.cli.desk import CliDesk, fields_of
from workbench.errors import Problem
from workbench.rulebook.reading import shipped_rulebook

if TYPE_CHECKING:
    from workbench.signals.model import Assessment, Evidence, Finding, Network, ReviewRow, Told

_MARKS = {"hit": "!", "none": "-", "unknown": "?", "off": " "}


def assessment_json(desk: CliDesk, found: "Assessment", network: "Network | None") -> dict[str, Any]:
    """Every indicator with its strength and evidence, the score, the families, the proposal."""
    verdict = found.verdict
    return {
        "case_no": found.case_no,
        "on": found.on,
        "indicators": [_finding(desk, one) for one in found.findings],
        "score": verdict.score,
        "families": list(verdict.families),
        "independent": verdict.independent,
        "proposal": {
            "proposed": verdict.proposes,
            "advice": verdict.advice.value,
            "says": desk.say(f"signal.advice_{verdict.advice.value}"),
            "points_needed": verdict.points_needed,
            "independent_needed": verdict.independent_needed,
            "cases": list(network.case_nos) if network else [],
            "ties": [fields_of(tie) for tie in network.ties] if network else [],
        },
    }


def assessment_lines(desk: CliDesk, found: "Assessment", network: "Network | None") -> list[str]:
    """The same, for people."""
    lines = []
    for one in found.findings:
        how = _said(desk, one.how)
        lines.append(
            f"{_MARKS[one.standing.value]} {one.indicator} {_name(desk, one)}  {one.strength:.2f}  {how}"
        )
        lines += [f"      {line.case_no}  {_said(desk, line.told)}" for line in one.evidence]
    verdict = found.verdict
    counts = {"score": str(verdict.score), "independent": str(verdict.independent)}
    lines.append(desk.say("cli.signals_score", **counts))
    lines.append(desk.say(f"signal.advice_{verdict.advice.value}"))
    if network is not None:
        numbers = " ".join(network.case_nos)
        lines.append(desk.say("cli.signals_network", cases=str(len(network.cases)), numbers=numbers))
    return lines


def network_json(desk: CliDesk, found: "Network") -> dict[str, Any]:
    """A candidate with what each of its cases reaches, and what ties them."""
    return {
        "cases": [
            {
                "case_no": one.case_no,
                "score": one.verdict.score,
                "families": list(one.verdict.families),
                "indicators": {hit.indicator: hit.strength for hit in one.hits},
                "says": desk.say(f"signal.advice_{one.verdict.advice.value}"),
            }
            for one in found.cases
        ],
        "ties": [fields_of(tie) for tie in found.ties],
    }


def review_json(row: "ReviewRow", on: date) -> dict[str, Any]:
    """A review."""
    return {"status": row.status(on).value, **fields_of(row)}


def review_line(desk: CliDesk, row: "ReviewRow", on: date) -> str:
    """A review in one line."""
    until = row.expires_on.isoformat() if row.expires_on else "—"
    status = desk.say(f"signal.status_{row.status(on).value}")
    parts = (row.id, status, row.title, str(row.case_count), row.proposed_by, row.reviewed_by or "—", until)
    return "  ".join(parts)


def _finding(desk: CliDesk, found: "Finding") -> dict[str, Any]:
    return {
        "id": found.indicator,
        "name": _name(desk, found),
        "family": found.family,
        "weak": found.weak,
        "points": found.points,
        "state": found.standing.value,
        "hit": found.standing.value == "hit",
        "strength": found.strength,
        "how": _said(desk, found.how),
        "evidence": [_line(desk, line) for line in found.evidence],
    }


def _line(desk: CliDesk, line: "Evidence") -> dict[str, Any]:
    return {
        "says": _said(desk, line.told),
        "case_no": line.case_no,
        "complaint_id": line.complaint_id,
        "source": line.source,
        "source_no": line.source_no,
        "on": line.on,
        "words": list(line.words) if line.words else None,
    }


def _name(desk: CliDesk, found: "Finding") -> str:
    book = shipped_rulebook()
    return book.text(book.signals[found.indicator], desk.language)


def _said(desk: CliDesk, told: "Told | None") -> str:
    return desk.problem(Problem("", told.code, told.detail)) if told else ""
