"""Migrations: one immutable file a revision; imported only when a database is behind."""
