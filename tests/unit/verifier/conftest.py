"""A pack as a folder and as a zip, made once and never changed."""

from pathlib import Path

import pytest

from tests.packed import pack


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Holds `folder` and `zipped.zip`; read only."""
    place = tmp_path_factory.mktemp("packs")
    pack(place / "folder")
    pack(place / "zipped.zip")
    return place
