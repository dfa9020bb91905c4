"""A table whose first column stays in sight; Enter opens the exhibit, Space ties or unties it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ui.proof.matrix_delegate import HEADING_PX, ROW_PX, MatrixDelegate
from ui.proof.matrix_model import LINE_ROLE, Heading, MatrixModel

NAME_PX, EXHIBIT_PX, NAME_SHARE = 340, 46, 0.5


class MatrixTable(QTableView):
    """The same model is drawn twice: over the first column lies a view of that column alone.

    `current_changed`, `opened`, `row_opened` and `tie_wanted` carry an index of the model.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    row_opened = Signal(object)
    tie_wanted = Signal(object)

    def __init__(self, model: MatrixModel, delegate: MatrixDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.setAccessibleName(self.tr("What is to be proven, against the exhibits"))
        self._frozen = QTableView(self)
        for view in (self, self._frozen):
            self._dress(view, model)
        self._frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frozen.setSelectionModel(self.selectionModel())
        self._frozen.setObjectName("frozen")
        self.verticalScrollBar().valueChanged.connect(self._frozen.verticalScrollBar().setValue)
        self._frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self._frozen.doubleClicked.connect(self._on_double_clicked)
        self._frozen.clicked.connect(lambda _index: self.setFocus())
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.modelReset.connect(self._on_model_reset)
        self._on_model_reset()

    def go_to(self, place: int, column: int = 0) -> None:
        """Put the keyboard on a line."""
        index = self.model().index(place, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column takes what the exhibits leave, within limits."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, with Ctrl the row; Space ties."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            by_row = index.column() == 0 or event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.row_opened if by_row else self.opened).emit(index)
        elif event.key() == Qt.Key.Key_Space and index.isValid() and index.column() > 0:
            self.tie_wanted.emit(index)
        else:
            super().keyPressEvent(event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, out from under the first column."""
        super().scrollTo(index, hint)
        if index.column() > 0:
            hidden = self.columnWidth(0) - self.visualRect(index).left()
            if hidden > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - hidden)

    def _dress(self, view: QTableView, model: MatrixModel) -> None:
        view.setModel(model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setMouseTracking(True)
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFixedHeight(34)
        header.setMinimumSectionSize(EXHIBIT_PX)
        header.setDefaultSectionSize(EXHIBIT_PX)

    def _on_model_reset(self) -> None:
        """Headings are lower than rows, and the view of the first column shows no other."""
        model = self.model()
        for place in range(model.rowCount()):
            if isinstance(model.index(place, 0).data(LINE_ROLE), Heading):
                self.setRowHeight(place, HEADING_PX)
                self._frozen.setRowHeight(place, HEADING_PX)
        for column in range(1, model.columnCount()):
            self._frozen.setColumnHidden(column, True)
        self._fit()

    def _fit(self) -> None:
        """Give the first column its width and lay its own view over it."""
        exhibits = self.model().columnCount() - 1
        if exhibits < 0:
            self._frozen.hide()
            return
        room = self.viewport().width()
        name = max(room - exhibits * EXHIBIT_PX, min(NAME_PX, int(room * NAME_SHARE)))
        for view in (self, self._frozen):
            view.setColumnWidth(0, name)
        frame = self.frameWidth()
        height = self.viewport().height() + self.horizontalHeader().height()
        self._frozen.setGeometry(frame, frame, name, height)
        self._frozen.show()
        self._frozen.raise_()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        (self.row_opened if index.column() == 0 else self.opened).emit(index)

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(index)
