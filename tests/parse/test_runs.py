"""Long runs of marks cost no square of their length, and no claim beside them."""

import time

from bench.texts import made
from sayso.packs.load import load_pack
from sayso.parse.model import load_parser
from sayso.parse.runs import blank_runs
from sayso.pipeline import read_claims


def test_a_long_run_is_blank_and_keeps_its_length() -> None:
    words = f"Osk {'(' * 300} Tarl"
    assert blank_runs(words) == f"Osk {' ' * 300} Tarl"


def test_rulers_of_a_letter_stay() -> None:
    words = f"Osk\n{'-' * 80}\nTarl ... (e\u0301) ((("
    assert blank_runs(words) == words


def test_a_thousand_brackets_end_soon_and_lose_no_claim() -> None:
    text = (
        f"Gunmen killed 3 farmers in Osk, police said. Guards left {'(' * 20_000} and killed 2 men."
    )
    start = time.process_time()
    reading = read_claims(made(text), load_pack("en"), load_parser())
    assert time.process_time() - start < 10
    assert {claim.count.low for claim in reading.claims if claim.count} >= {3}
