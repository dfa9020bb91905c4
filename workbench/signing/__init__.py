"""A signature on a PDF by a certificate that the person picks."""
