"""Evidence packs: checked, numbered, bound, put in a bag and entered in the register."""
