"""What makes two letters of one hand findable: prints of texts without names, numbers and dates."""
