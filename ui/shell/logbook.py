"""The program's log: rotating files in the workspace, without the words of any case."""

import logging
import os
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_NAME = "window.log"
MOST_BYTES = 1_000_000
KEPT = 5
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# Other scripts, addresses, and numbers however they are grouped: phones, cards, amounts, case numbers.
_PRIVATE = re.compile(r"[^\x00-\x7F]+|\S+@\S+|\d(?:[ ,./:-]{0,2}\d){3,}")

_log = logging.getLogger("ui")


def open_log(folder: Path) -> Path:
    """Log to a folder from now on, instead of the one before; returns the file.

    Raises: OSError when the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / LOG_NAME
    handler = RotatingFileHandler(file, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(_FORMAT))
    close_log()
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file


def close_log() -> None:
    """Stop logging to a file."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


def log_defect(defect: BaseException) -> None:
    """Write a defect with its trace; anything that could be a name or a number of a person is struck out."""
    _log.error("unexpected defect\n%s", scrubbed(defect))


def scrubbed(defect: BaseException) -> str:
    """The trace of a defect without what could be a name or a number in its message, or the home folder."""
    frames = _homeless("".join(traceback.format_tb(defect.__traceback__)))
    message = _PRIVATE.sub("▒", _homeless(str(defect)))
    return f"{frames}{type(defect).__name__}: {message[:500]}"


def _homeless(text: str) -> str:
    """The text without the folder that bears the name of whoever is signed in."""
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home raises where there is none
    return text.replace(home, "~") if len(home) > 1 else text
