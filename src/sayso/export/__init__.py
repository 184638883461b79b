"""Claims to lines that people and programs read."""
