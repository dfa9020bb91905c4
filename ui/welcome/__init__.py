"""The first start: language, institution, name, and where the workspace lies."""
