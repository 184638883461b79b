"""The words: data files and the two modules that load and check them."""
