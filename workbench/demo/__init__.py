"""A workspace of fictional people, and the main job run on it through the program's own commands."""
