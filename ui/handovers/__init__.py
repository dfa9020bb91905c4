"""Offers of a case in the window: the strip on its page, and how it is answered."""
