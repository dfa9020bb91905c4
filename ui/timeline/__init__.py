"""The timeline: a drawn strip over a dated list, for a case and for a person."""
