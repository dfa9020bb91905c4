"""The files of the program are read alike by both loaders: some machines have the one in Python only."""

from pathlib import Path

import pytest
import yaml

import resources

ROOT = Path(resources.__file__).parent
FOLDERS = sorted({path.parent for path in ROOT.rglob("*.y*ml")})


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(ROOT).as_posix())
def test_that_every_file_is_read_without_the_loader_in_c(folder: Path) -> None:
    for path in sorted(folder.glob("*.y*ml")):
        written = path.read_bytes()
        assert yaml.load(written, Loader=yaml.SafeLoader) == yaml.load(written, Loader=yaml.CSafeLoader), path
