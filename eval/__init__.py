"""How good the program is on data that stays outside the repository: `python -m eval`."""
