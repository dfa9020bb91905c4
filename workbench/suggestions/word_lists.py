"""The lists of words that come with jieba: plain in its package, pressed in the built program."""

import io
import lzma
from importlib.resources import files
from typing import IO

DICTIONARY = ("dict.txt",)
WEIGHTS = ("analyse", "idf.txt")
PRESSED = ".xz"


def open_list(*parts: str) -> IO[bytes]:
    """A list by its place in the package, opened for reading.

    Raises: FileNotFoundError where it is there in neither form.
    """
    place = files("jieba").joinpath(*parts)
    if place.is_file():
        return place.open("rb")
    pressed = files("jieba").joinpath(*parts[:-1], parts[-1] + PRESSED)
    return io.BytesIO(lzma.decompress(pressed.read_bytes()))
