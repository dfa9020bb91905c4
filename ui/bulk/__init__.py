"""The window of taking in folders, archives and many files."""
