"""The program as a library: one call for a text, one for many, frozen values out."""
