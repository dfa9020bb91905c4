"""Folders, archives and many files at once: looked through first, then taken in one by one."""
