"""The law and the code lists as data: what they hold, how they are read, how they are cited."""
