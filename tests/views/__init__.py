"""Numbers, times and attributions of own texts, with what must come out written by hand."""
