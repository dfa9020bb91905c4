"""Pages of other files bound into one document: placed unchanged, stamped outside their image, linked."""
