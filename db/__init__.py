"""Dumb storage: engine, tables, migrations, search index."""
