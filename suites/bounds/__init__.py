"""Counts and their bounds in 400 sentences."""
