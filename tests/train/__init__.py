"""Tests of the training of the attribution scorer."""
