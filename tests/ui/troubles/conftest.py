"""The program on a stage of its own, as the shell's tests have it."""

from tests.ui.shell.conftest import folder as folder
from tests.ui.shell.conftest import languages as languages
from tests.ui.shell.conftest import program as program
