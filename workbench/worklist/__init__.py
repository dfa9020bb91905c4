"""What is to be done on the coming days, to print and for the branch's calendar."""
