"""Texts with numbers and the claims about people that they make, written before the program ran."""
