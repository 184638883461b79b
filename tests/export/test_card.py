"""Cards say what a claim holds, in a fixed order, and nothing that is not stated."""

from dataclasses import replace

import pytest

from sayso.export.amounts import amount, parts_line
from sayso.export.card import write_cards
from sayso.export.chain import said_line
from sayso.model.claim import Reading
from sayso.model.quantity import Count
from sayso.packs.load import load_pack
from tests.made import CLAIM, DOC, MISSION, PUBLISHER, READING

CARDS = """\
killed  613 (exactly)  civilians  [38:51]
  parts     106 women + 63 children + 70 elderly persons = 239 of 613
  by        the Kessian army (state_forces, carried_out) [14:30]
  place     Osk, in the Tarl district [113:116]
  time      2021-05-03 "3 May 2021" [3:13]
  said      Kessia's Mission (stated; state, direct), as published by Osk Daily
  stance    asserted

attacked  100 or fewer ("nearly 100", about)  civilians  [38:51]
  harm      killed
  stage     attempted
  sites     18 (exactly) [74:76]
  names     Ana Bel [26:30]; Tor Marn [67:72]
  by        the Kessian army (state_forces) [14:30]
  target    340 (exactly) houses (home) [101:108]
  means     shells (artillery) [26:30]
  place     Osk, in the Tarl district [113:116]
  time      2021-05-03 "3 May 2021" [3:13]
  scope     cumulative
  calls     genocide "genocide" [5:8] or massacre "massacre" [0:2]
  said      someone (stated; state, direct, anonymous, in a letter, for Kessia), \
Reutal (citing; media, direct, cites), as republished by an unknown publisher
  stance    alleged, hedged by hop 1
  tie       part_of killed [38:51]
  tie       about gone
  note      sum_differs [38:41]

note  no_victim  "the mission" [140:151]
"""


def test_a_card_states_every_fact_in_order() -> None:
    """A card has one fact a line and leaves out what the text does not state."""
    assert write_cards(READING, load_pack("en")) == CARDS


def test_explain_names_the_rule() -> None:
    """With explain, the last line of a card is the entry that found it."""
    card = write_cards(Reading(DOC, (CLAIM,), ()), load_pack("en"), explain=True)
    assert card.endswith("  stance    asserted\n  rule      en/acts/killed.toml#kill\n")


def test_a_document_without_claims_has_no_card() -> None:
    """Nothing read gives an empty text, not an empty line."""
    assert write_cards(Reading(DOC, (), ()), load_pack("en")) == ""


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (Count(613, 613, words="613"), "613 (exactly)"),
        (Count(40, 40, about=True, words="about 40"), "40 (about)"),
        (Count(601, None, words="over 600"), '601 or more ("over 600")'),
        (Count(None, 40, words="up to 40"), '40 or fewer ("up to 40")'),
        (Count(20, 30, words="20-30"), '20 to 30 ("20-30")'),
        (Count(24, None, vague=True, words="dozens"), '24 or more ("dozens", vague)'),
        (Count(None, None, vague=True, words="many"), 'no number ("many", vague)'),
        (Count(None, None, plural=True, words="villagers"), "no number (plural)"),
        (Count(None, None, words="a third of them"), 'no number ("a third of them")'),
        (Count(0, 0, words="none"), "0 (exactly)"),
        (Count(1000, 1000, additive=True, words="another 1,000"), "1,000 (exactly, additive)"),
        (Count(3, 3, derived=True, words="all three"), "3 (exactly, derived)"),
    ],
)
def test_a_count_keeps_its_bounds_and_words(count: Count, said: str) -> None:
    """A bound is never shown as an exact number, and unknown is never 0."""
    assert amount(count) == said


def test_parts_of_two_axes_are_not_summed() -> None:
    """Women and journalists may overlap, so the card lists them without a sum."""
    women, children, _ = CLAIM.parts
    claim = replace(CLAIM, parts=(women, children))
    assert parts_line(claim, {"women": "sex", "children": "role"}) == "106 women + 63 children"


@pytest.mark.parametrize(
    ("hops", "said"),
    [
        ((PUBLISHER,), "Osk Daily, narrated"),
        ((replace(PUBLISHER, speaker=None),), "an unknown publisher, narrated"),
        ((replace(PUBLISHER, relation="writes"),), "Osk Daily, in its own words"),
        (
            (replace(MISSION, cue=None), replace(PUBLISHER, relation="translates")),
            "Kessia's Mission (says; state, direct), as translated by Osk Daily",
        ),
    ],
)
def test_a_chain_ends_with_the_publisher(hops: tuple, said: str) -> None:
    """The first speaker stands first and the publisher last, in words."""
    assert said_line(hops) == said
