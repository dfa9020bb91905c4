"""Check an evidence pack without a workspace: which bytes of what are not as they left."""
