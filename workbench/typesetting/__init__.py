"""Setting text, tables and figures on pages, and writing them as archival PDF."""
