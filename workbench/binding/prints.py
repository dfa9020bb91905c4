"""A fingerprint of what a page shows: content, letters, pictures byte by byte, not how objects are called."""

import hashlib
from collections.abc import Iterable

import pikepdf
from pikepdf import Name

from workbench.binding.pages import inherited

# How a stream is packed up is not what it holds; the length is in the bytes.
_PACKING = frozenset(("/Length", "/DL"))
_OF_NOTHING = frozenset(("/Filter", "/DecodeParms"))
_DEEPEST = 60


class Prints:
    """Takes the fingerprints of a document's pages; what pages share is read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bytes] = {}
        self._open: list[tuple[int, int]] = []

    def of_page(self, page: pikepdf.Object, *, skip: int = 0, without: Iterable[str] = ()) -> str:
        """The fingerprint of a page.

        Args:
            skip: how many content streams at the beginning are not the page's own.
            without: names of fonts that are not the page's own.
        """
        digest = hashlib.sha256()
        for stream in contents_of(page)[skip:]:
            digest.update(self._of(stream, 0))
        resources = inherited(page, "/Resources")
        if isinstance(resources, pikepdf.Dictionary):
            strangers = frozenset(without)
            for key in sorted(resources.keys()):
                value = resources[key]
                if key == "/Font" and isinstance(value, pikepdf.Dictionary):
                    own = sorted(name for name in map(str, value.keys()) if name not in strangers)
                    digest.update(b"".join(name.encode() + self._of(value[name], 1) for name in own))
                else:
                    digest.update(key.encode() + self._of(value, 1))
        return digest.hexdigest()

    def _of(self, value: object, depth: int) -> bytes:
        if not isinstance(value, pikepdf.Object):
            return hashlib.sha256(repr(value).encode()).digest()
        key = value.objgen
        if key == (0, 0):
            return self._counted(value, depth)
        known = self._known.get(key)
        if known is None:
            if key in self._open or depth > _DEEPEST:
                return b"again"
            self._open.append(key)
            known = self._known[key] = self._counted(value, depth)
            self._open.pop()
        return known

    def _counted(self, value: pikepdf.Object, depth: int) -> bytes:
        digest = hashlib.sha256()
        if isinstance(value, pikepdf.Array):
            for member in value.as_list():
                digest.update(self._of(member, depth + 1))
        elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            packing = _PACKING
            if isinstance(value, pikepdf.Stream):
                content = value.read_raw_bytes()
                digest.update(hashlib.sha256(content).digest())
                packing = packing if content else packing | _OF_NOTHING
            for name in sorted(value.keys()):
                if name not in packing:
                    digest.update(name.encode() + self._of(value[name], depth + 1))
        else:
            digest.update(value.unparse(resolved=True))
        return digest.digest()


def contents_of(page: pikepdf.Object) -> list[pikepdf.Object]:
    """The content streams of a page."""
    found = page.get(Name.Contents)
    if isinstance(found, pikepdf.Stream):
        return [found]
    if isinstance(found, pikepdf.Array):
        return [stream for stream in found.as_list() if isinstance(stream, pikepdf.Stream)]
    return []
