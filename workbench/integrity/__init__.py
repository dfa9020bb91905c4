"""Proves that a workspace is whole: database, foreign keys, search index, evidence, audit chain."""
