"""The measurements of speed: curves, records, what is missing."""
