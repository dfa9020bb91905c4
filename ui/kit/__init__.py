"""The window's building blocks: theme, icons, widgets, tables, jobs."""
