"""The container of an evidence pack: a BagIt folder or a zip of one, that anybody can check."""
