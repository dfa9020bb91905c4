"""Layers of the sources: what was switched off there stays switched off in the bound document.

Source: ISO 32000-1 8.11.4 (optional content configuration).
"""

import pikepdf
from pikepdf import Array, Dictionary, Name


class Layers:
    """Gathers the layers of all sources for one document."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._all: list[pikepdf.Object] = []
        self._off: list[pikepdf.Object] = []

    def take_over(self, source: pikepdf.Pdf) -> None:
        """Note the layers of a source, and which of them are switched off."""
        properties = source.Root.get("/OCProperties")
        if not isinstance(properties, Dictionary):
            return
        groups = _groups(properties.get("/OCGs"))
        default = properties.get("/D")
        default = default if isinstance(default, Dictionary) else Dictionary()
        off = {group.objgen for group in _groups(default.get("/OFF"))}
        if default.get("/BaseState") == Name.OFF:
            shown = {group.objgen for group in _groups(default.get("/ON"))}
            off |= {group.objgen for group in groups} - shown
        for group in groups:
            copied = self._pdf.copy_foreign(group)
            self._all.append(copied)
            if group.objgen in off:
                self._off.append(copied)

    def settle(self) -> None:
        """Write the layers into the document, if there are any."""
        if self._all:
            state = Dictionary(Name="Layers", Order=Array(self._all))
            if self._off:
                state.OFF = Array(self._off)
            self._pdf.Root.OCProperties = Dictionary(OCGs=Array(self._all), D=state)


def _groups(found: object) -> list[pikepdf.Object]:
    if not isinstance(found, Array):
        return []
    return [group for group in found.as_list() if isinstance(group, Dictionary) and group.is_indirect]
