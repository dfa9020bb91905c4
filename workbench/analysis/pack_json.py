"""The analysis as one JSON document; numbers only, no case and no person is named."""

from typing import Any

from workbench.analysis.changes_model import Effect, MeasureFigure
from workbench.analysis.intervals import Interval
from workbench.analysis.model import Cell, Table
from workbench.analysis.pack_model import PackContent
from workbench.analysis.words import AnalysisWords

_DIGITS = 4


def document(content: PackContent, words: AnalysisWords) -> dict[str, Any]:
    """Everything that was counted, with what each table counts and leaves out."""
    asked, volumes = content.period.asked, content.analysis.volumes
    return {
        "from": asked.first.isoformat(),
        "to": asked.last.isoformat(),
        "on": content.period.today.isoformat(),
        "narrowed_to": {"channel": asked.channel, "category": asked.category, "unit": asked.unit},
        "cases": volumes.cases,
        "matters": volumes.matters,
        "forwarded_pieces": volumes.pieces,
        "dimensions": {
            dimension: [table_of(table, words) for table in content.analysis.of(dimension)]
            for dimension in dict.fromkeys(one.dimension for one in content.analysis.tables)
        },
        "interventions": [effect_of(effect) for effect in content.effects],
        "measures": [measure_of(figure) for figure in content.measures],
    }


def table_of(table: Table, words: AnalysisWords) -> dict[str, Any]:
    """One table by its codes and names."""
    return {
        "id": table.id,
        "title": words.title(table.id),
        "counts": words.counts(table.id),
        "finding": words.finding(table),
        "shape": table.shape,
        "cases": table.count,
        "left_out": {reason: len(cases) for reason, cases in table.left_out.items()},
        "total": None if table.total is None else _cell(table, table.total, words),
        "cells": [_cell(table, cell, words) for cell in table.cells],
    }


def effect_of(effect: Effect) -> dict[str, Any]:
    """A change with what is before and after it."""
    one = effect.intervention
    return {
        "id": one.id,
        "title": one.title,
        "started_on": one.started_on.isoformat(),
        "scope": {"category": one.category, "cause": one.cause, "product": one.product, "unit": one.unit},
        "block": effect.block,
        "points": [
            {"from": point.first.isoformat(), "to": point.last.isoformat(), "cases": point.count}
            for point in effect.points
        ],
        "median": effect.chart.median,
        "median_from_before": effect.chart.from_before,
        "shifts": [stretch._asdict() for stretch in effect.chart.shifts],
        "trends": [stretch._asdict() for stretch in effect.chart.trends],
        "before": {"cases": len(effect.before), "days": effect.days_before},
        "after": {"cases": len(effect.after), "days": effect.days_after},
        "difference_in_30_days": _interval(effect.difference),
        "ratio": _interval(effect.ratio),
        "claim": effect.claim,
        "withdrawn": not one.stands,
    }


def measure_of(figure: MeasureFigure) -> dict[str, Any]:
    """A measure of the supervisor with numerator, denominator and source."""
    one = figure.denominator
    return {
        "id": one.id,
        "measure": one.measure,
        "period": one.period,
        "unit": one.unit,
        "rate": round(figure.rate, _DIGITS),
        "per": figure.per,
        "forwarded_pieces": figure.pieces,
        "matters": figure.matters,
        "denominator": one.value,
        "source": one.source,
        "period_over": figure.over,
        "pieces_without_category": figure.uncoded,
    }


def _cell(table: Table, cell: Cell, words: AnalysisWords) -> dict[str, Any]:
    named_agent = table.row_kind == "agent"
    found: dict[str, Any] = {"row": "" if named_agent else cell.row, "name": words.row(table, cell.row)}
    if table.shape == "grid":
        found |= {"column": cell.column, "column_name": words.column(table, cell.column)}
    found["cases"] = cell.count
    if cell.hits is not None:
        found["hits"] = cell.hit_count
    if table.shape == "spread":
        found |= {"median_days": cell.value, "p90_days": cell.high}
    if table.shape == "shares":
        found |= {"share": _round(cell.value), "low": _round(cell.low), "high": _round(cell.high)}
    if table.id.startswith("remedy.") and cell.row != "all":
        found |= {"paid_due_fen": cell.due_fen, "paid_goodwill_fen": cell.goodwill_fen}
    return found


def _interval(interval: Interval | None) -> dict[str, float | None] | None:
    if interval is None:
        return None
    high = None if interval.high == float("inf") else round(interval.high, _DIGITS)
    return {"low": round(interval.low, _DIGITS), "high": high}


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
