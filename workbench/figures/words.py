"""A figure in words: its share or mean, what it is taken from, and what was left out."""

from workbench.figures.model import Figure
from workbench.money import format_amount
from workbench.wording.messages import Messages


def value_text(figure: Figure) -> str:
    """`83.3%`, `1,240.00` in yuan, or a dash where nothing counts."""
    if figure.ratio is None:
        return "—"
    if figure.measure == "mean_fen":
        return format_amount(round(figure.ratio))
    return f"{figure.ratio * 100:.1f}%"


def parts_text(figure: Figure, messages: Messages) -> str:
    """What it is taken from: `5 / 6`, or money over cases."""
    detail = {"numerator": str(figure.numerator), "denominator": str(figure.denominator)}
    if figure.measure == "mean_fen":
        detail["numerator"] = format_amount(figure.numerator)
        return messages.text("figures.parts_money", detail)
    return messages.text("figures.parts", detail)


def beside_text(figure: Figure, messages: Messages) -> str:
    """How many cases were left out, and why; empty where there are none."""
    if not figure.beside:
        return ""
    return messages.text(f"figures.beside_{figure.id}", {"count": str(len(figure.beside))})


def figure_text(figure: Figure, messages: Messages) -> str:
    """All of it in one line."""
    beside = beside_text(figure, messages)
    said = f"{value_text(figure)}  {parts_text(figure, messages)}"
    return f"{said}  {beside}" if beside else said
