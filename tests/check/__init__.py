"""Tests of the room that holds quotations against texts."""
