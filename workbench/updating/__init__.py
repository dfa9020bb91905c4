"""A signed update file: read, judged, unpacked, tried and put in place of the program that runs."""
