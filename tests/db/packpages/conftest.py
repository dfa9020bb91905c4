"""The case and the exhibits of the catalogue's tests."""

from tests.db.catalogue.conftest import ids

__all__ = ["ids"]
