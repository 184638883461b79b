"""Expressions of time and what their words mean."""
