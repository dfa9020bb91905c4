"""Measures and type of official letters and forms.

Source: GB/T 9704-2012, 5.2 to 5.4 (page, type area, lines and characters) and 7.3 to 7.5 (title, text,
sign-off, page number), without the red head that only authorities print.
"""

from reportlab.lib.pagesizes import A4

from workbench.typesetting.style import MM, TextStyle
from workbench.typesetting.tables import Look

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT, TOP = 28 * MM, 37 * MM
WIDTH, HEIGHT = 156 * MM, 225 * MM
BOTTOM = PAGE_HEIGHT - TOP - HEIGHT
LINES, CHARACTERS = 22, 28
PITCH = HEIGHT / LINES

# Twenty-eight characters of 16 points are 2 mm wider than the type area: each gives up a fifth of a point.
_SIZE = 16.0
_TRACKING = WIDTH / CHARACTERS - _SIZE
BLACK = "#000000"
FOOT_INK = "#4A525C"

BODY = TextStyle(
    size=_SIZE,
    leading=PITCH,
    colour=BLACK,
    family="song",
    tracking=_TRACKING,
    first_indent=2.0,
    space_after=0.0,
    least_lines=1,
)
FLUSH = BODY.but(first_indent=0.0)
CENTRED = FLUSH.but(align="center")
HEADINGS = (BODY.but(family="hei"), BODY.but(family="kai"))
TITLE = TextStyle(
    size=22.0, leading=PITCH * 1.25, bold=True, colour=BLACK, align="center", space_after=0.0, family="song"
)
NUMBER = CENTRED.but(tracking=0.0)
PENDING_NUMBER = NUMBER.but(colour="#8A939E")

# Forms are set smaller; a cell is high enough to be filled by hand.
FORM_BODY = TextStyle(size=12.0, leading=21.0, colour=BLACK, family="song", first_indent=2.0, space_after=4.0)
FORM_FLUSH = FORM_BODY.but(first_indent=0.0)
FORM_HEADINGS = tuple(
    FORM_FLUSH.but(family=family, align="left", space_before=8.0) for family in ("hei", "kai")
)
CELL = TextStyle(size=10.5, leading=16.0, colour=BLACK, family="song", align="left", space_after=0.0)
CELL_LABEL = CELL.but(family="hei")
CELL_HEAD = CELL_LABEL.but(align="center")
LOOK = Look(
    padding_x=5.0,
    padding_y=4.5,
    vertical_lines=True,
    line=0.5,
    head_line=0.5,
    ink=BLACK,
    head_ink=BLACK,
    least_height=26.0,
)

PAGE_NUMBER = TextStyle(size=14.0, leading=18.0, colour=BLACK, family="song", align="left")
FOOT = TextStyle(size=7.5, leading=10.0, colour=FOOT_INK, family="song", align="left")
INTERNAL_MARK = TextStyle(size=16.0, leading=20.0, colour=BLACK, family="hei", align="left")
SEAL_NOTE = TextStyle(size=9.0, leading=12.0, colour="#A6AEB8", align="center")
# Source: seals of enterprises measure 40 to 42 mm.
SEAL_DIAMETER = 42 * MM
