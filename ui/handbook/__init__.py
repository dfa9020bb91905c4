"""The handbook in the window: a page of it, a window of its own, and the key that opens the right chapter."""
