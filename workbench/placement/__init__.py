"""Where a workspace may lie: on a disk of this machine, and nowhere that copies or shares it."""
