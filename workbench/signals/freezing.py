"""An assessment as it is kept with a review, and back again."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from workbench.signals.model import Advice, Assessment, Evidence, Finding, Standing, Told, Verdict


def frozen(found: Assessment) -> dict[str, Any]:
    """The assessment as JSON values; the shared values themselves are not kept."""
    verdict = found.verdict
    return {
        "on": found.on.isoformat(),
        "score": verdict.score,
        "families": list(verdict.families),
        "independent": verdict.independent,
        "advice": verdict.advice.value,
        "points_needed": verdict.points_needed,
        "independent_needed": verdict.independent_needed,
        "findings": [_finding(one) for one in found.findings],
    }


def thawed(kept: Mapping[str, Any], complaint_id: str, case_no: str) -> Assessment:
    """The assessment that was kept."""
    needed = kept["points_needed"], kept["independent_needed"]
    counts = kept["score"], tuple(kept["families"]), kept["independent"]
    verdict = Verdict(*counts, Advice(kept["advice"]), *needed)
    findings = tuple(_thawed_finding(one) for one in kept["findings"])
    return Assessment(complaint_id, case_no, date.fromisoformat(kept["on"]), findings, verdict)


def _finding(found: Finding) -> dict[str, Any]:
    return {
        "indicator": found.indicator,
        "family": found.family,
        "standing": found.standing.value,
        "points": found.points,
        "weak": found.weak,
        "percent": found.percent,
        "how": _told(found.how) if found.how else None,
        "evidence": [_line(line) for line in found.evidence],
    }


def _line(line: Evidence) -> dict[str, Any]:
    return {
        **_told(line.told),
        "complaint_id": line.complaint_id,
        "case_no": line.case_no,
        "source": line.source,
        "source_no": line.source_no,
        "on": line.on.isoformat() if line.on else None,
        "words": list(line.words) if line.words else None,
    }


def _told(told: Told) -> dict[str, Any]:
    return {"code": told.code, "detail": dict(told.detail)}


def _thawed_finding(kept: Mapping[str, Any]) -> Finding:
    how = kept["how"]
    return Finding(
        kept["indicator"],
        kept["family"],
        Standing(kept["standing"]),
        kept["points"],
        kept["weak"],
        kept["percent"],
        Told(how["code"], how["detail"]) if how else None,
        tuple(_thawed_line(line) for line in kept["evidence"]),
    )


def _thawed_line(kept: Mapping[str, Any]) -> Evidence:
    words = kept["words"]
    return Evidence(
        Told(kept["code"], kept["detail"]),
        kept["complaint_id"],
        kept["case_no"],
        kept["source"],
        kept["source_no"],
        date.fromisoformat(kept["on"]) if kept["on"] else None,
        (words[0], words[1]) if words else None,
    )
