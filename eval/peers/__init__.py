"""Other programs on the same data, with the same scorers: `make peers`."""
