"""How far a deed is said to be done, and by whom it is denied or taken back."""
