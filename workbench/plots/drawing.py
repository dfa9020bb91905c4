"""An empty figure in the program's font and colours, and its bytes."""

import io
import threading
import warnings
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import resources
from workbench.plots.model import Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text

PX_TO_THE_INCH = 96
POINTS_TO_THE_INCH = 72
PADDING_PX = 5
ELLIPSIS = "…"
_FONT = Path(resources.__file__).parent / "fonts" / "NotoSansSC-Regular.ttf"

# Settings of matplotlib are global; figures are drawn one at a time.
_drawing = threading.Lock()
# Its modules import each other in circles: two threads that load them at once find halves of them.
_loading = threading.Lock()


@cache
def _loaded() -> bool:
    with _loading, warnings.catch_warnings():
        # The built program leaves out plots in space, and matplotlib would tell everybody.
        warnings.filterwarnings("ignore", message="Unable to import Axes3D")
        import matplotlib.backends.backend_agg
        import matplotlib.figure
        import matplotlib.font_manager
        import matplotlib.layout_engine
        import matplotlib.patches  # noqa: F401
    return True


def blank(look: Look) -> "tuple[Figure, Axes]":
    """A figure of the asked size with one bare axis; never through pyplot, which keeps figures for ever."""
    _loaded()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    size = (look.width_px / PX_TO_THE_INCH, look.height_px / PX_TO_THE_INCH)
    padding = PADDING_PX / PX_TO_THE_INCH
    layout = ConstrainedLayoutEngine(w_pad=padding, h_pad=padding)
    figure = Figure(figsize=size, dpi=PX_TO_THE_INCH * look.scale, facecolor=look.surface, layout=layout)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=look.surface)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(look.line)
    axes.tick_params(length=0, colors=look.secondary, pad=4)
    return figure, axes


def write(text: "Text", look: Look, colour: str) -> None:
    """Set a text in the program's font, letter by letter: `$` is no formula."""
    text.set_fontproperties(font(round(look.font_px * POINTS_TO_THE_INCH / PX_TO_THE_INCH, 2)))
    text.set_color(colour)
    text.set_parse_math(False)


def width_px(label: str, look: Look) -> float:
    """How wide a label stands, in logical pixels."""
    return _width(label, look.font_px) if label.strip() else 0.0


@lru_cache(maxsize=4096)
def _width(label: str, size: float) -> float:
    _loaded()
    from matplotlib.font_manager import get_font

    # At one point to the pixel the width is in pixels, of which the font tells sixty-four parts.
    face = get_font(str(_FONT))
    face.set_size(size, POINTS_TO_THE_INCH)
    face.set_text(label)
    return float(face.get_width_height()[0] / 64)


def elided(label: str, look: Look, room_px: float) -> str:
    """The label, shortened with an ellipsis where it has no room."""
    if width_px(label, look) <= room_px:
        return label
    kept = label
    while kept and width_px(kept + ELLIPSIS, look) > room_px:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def picture(figure: "Figure", look: Look) -> bytes:
    """The figure as a file; the same figure always gives the same bytes."""
    import matplotlib

    metadata = {"Software": None} if look.kind == "png" else {"Date": None, "Creator": None}
    # Plain areas and letters: packing them harder takes longer than drawing them.
    packing: dict[str, Any] = {"pil_kwargs": {"compress_level": 3}} if look.kind == "png" else {}
    target = io.BytesIO()
    with _drawing, matplotlib.rc_context({"svg.hashsalt": "case-workbench", "svg.fonttype": "path"}):
        figure.savefig(target, format=look.kind, dpi="figure", metadata=metadata, **packing)
    return target.getvalue()


@cache
def font(size: float) -> "FontProperties":
    """The bundled font in a size in points."""
    _loaded()
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(_FONT), size=size)
