"""Papers of custody to print and sign: loan, return, hand-over, and the record of the whole chain."""
