"""Evidence: its tab on the case page, the evidence checklist beside it, and the page over all cases."""
