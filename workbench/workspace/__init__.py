"""The workspace: one folder with the database, the evidence store, backups and logs."""
