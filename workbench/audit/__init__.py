"""The audit trail: who did what, chained so that an outside change shows."""
