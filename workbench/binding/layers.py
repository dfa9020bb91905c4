"""Layers of the sources: what was switched off there stays switched off in the bound document.

Merging leaves behind which layers a document shows, so each layer takes that along in a note of its own.
Source: ISO 32000-1 8.11.4 (optional content configuration), Annex E (names of one's own).
"""

import pikepdf
from pikepdf import Array, Dictionary, Name

_HIDDEN = "/WORKBENCH_Hidden"


def is_layered(pdf: pikepdf.Pdf) -> bool:
    """Whether a document has layers."""
    return isinstance(pdf.Root.get("/OCProperties"), Dictionary)


def note_hidden(pdf: pikepdf.Pdf) -> None:
    """Write into each layer of a source whether it is switched off."""
    properties = pdf.Root.OCProperties
    default = properties.get("/D")
    default = default if isinstance(default, Dictionary) else Dictionary()
    groups = _groups(properties.get("/OCGs"))
    off = {group.objgen for group in _groups(default.get("/OFF"))}
    if default.get("/BaseState") == Name.OFF:
        shown = {group.objgen for group in _groups(default.get("/ON"))}
        off |= {group.objgen for group in groups} - shown
    for group in groups:
        group[_HIDDEN] = group.objgen in off


def settle_layers(pdf: pikepdf.Pdf) -> None:
    """Let a document show of its layers what their sources showed."""
    found = [each for each in pdf.objects if isinstance(each, Dictionary) and _HIDDEN in each]
    hidden = [group for group in found if bool(group[_HIDDEN])]
    for group in found:
        del group[_HIDDEN]
    state = Dictionary(Name="Layers", Order=Array(found))
    if hidden:
        state.OFF = Array(hidden)
    pdf.Root.OCProperties = Dictionary(OCGs=Array(found), D=state)


def _groups(found: object) -> list[pikepdf.Object]:
    if not isinstance(found, Array):
        return []
    return [group for group in found.as_list() if isinstance(group, Dictionary) and group.is_indirect]
