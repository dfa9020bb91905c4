"""Sentences for codes, where the window and the command line look for them."""

from workbench.wording.messages import Language, Messages, Sentences

__all__ = ["Language", "Messages", "Sentences"]
