"""Words on lines find room where they hide neither a box nor other words."""

from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.links.label_places import LabelPlaces

SIZE = QSizeF(80, 18)
NODE = QRectF(-68, -21, 136, 42)


def along(*xs: float) -> list[QPointF]:
    return [QPointF(x, 0) for x in xs]


def test_that_a_label_leaves_the_box_its_line_runs_under() -> None:
    places = LabelPlaces([NODE])
    box = places.place(along(0, 60, 140), SIZE)
    assert box is not None and box.center().x() == 140
    assert not box.intersects(NODE)


def test_that_labels_on_one_line_lie_beside_each_other() -> None:
    places = LabelPlaces([])
    found = [places.place(along(0, 90, 180), SIZE) for _ in range(3)]
    boxes = [box for box in found if box is not None]
    assert len(boxes) == 3
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert places.place(along(0, 90, 180), SIZE) is None
