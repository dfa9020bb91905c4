"""The program's log: rotating files in the workspace, without the words of any case."""

import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_NAME = "window.log"
MOST_BYTES = 1_000_000
KEPT = 5
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_PRIVATE = re.compile(r"[^\x00-\x7F]+|\d{5,}")

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
    """The trace of a defect, with Chinese text and long numbers in its message replaced."""
    frames = "".join(traceback.format_tb(defect.__traceback__))
    message = _PRIVATE.sub("▒", str(defect))
    return f"{frames}{type(defect).__name__}: {message[:500]}"
