"""The calls of the library: what they read, what they refuse, what they give back."""
