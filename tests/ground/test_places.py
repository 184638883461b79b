"""Which place a name is: by what holds it, by the other places, never by a guess."""

from dataclasses import replace

import pytest

from sayso.find.place.clues import describe_names
from sayso.ground.places import Grounded, ground_claims, ground_names
from sayso.model.text import Span
from sayso.model.where import Place
from sayso.packs.load import load_pack
from tests import made
from tests.ground.made_places import world

NAMES = (
    "Old Veshti",
    "Veshti",
    "Osk",
    "Tarl",
    "Kessia",
    "Osteria",
    "Marn",
    "Dorva",
    "Sela",
    "Ilm",
    "Reutal",
)


def ground(text: str, region: str = "") -> dict[str, Grounded]:
    """Ground the invented names of a text; the last mention of a name stands."""
    spans = sorted(
        {
            Span(at, at + len(name))
            for name in NAMES
            for at in range(len(text))
            if text.startswith(name, at)
        }
    )
    spans = [s for s in spans if not any(o.holds(s) and o != s for o in spans)]
    atlas = world()
    if region:
        atlas = replace(atlas, region=(atlas.coded(region),))
    names = describe_names(text, spans, load_pack("en"))
    return {item.name.words: item for item in ground_names(names, atlas)}


def ids(text: str, region: str = "") -> dict[str, str | None]:
    """Return the id of each name."""
    return {
        name: item.entry.id if item.entry else None for name, item in ground(text, region).items()
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two were killed in Osk, Kessia, near Veshti.", "geonames:11"),
        ("Two were killed in Osk, in the Ilm region of Kessia.", "geonames:12"),
        ("Two were killed in Osk, Osteria.", "geonames:13"),
        ("Two were killed in the village of Osk in the Tarl district.", "geonames:11"),
        ("Two were killed in Osk. Veshti was hit, and so was the Tarl district.", "geonames:11"),
        ("Two were killed in Osk. Dorva and Ilm were calm.", "geonames:12"),
    ],
)
def test_what_holds_a_name_and_what_is_near_decide(text: str, expected: str) -> None:
    """The words of the text come before the number of people."""
    assert ids(text)["Osk"] == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Two were killed in Reutal.", "no place of this name is known"),
        ("Two were killed in Sela.", "one place of this name is known, but nothing else in the text speaks for it"),
        ("Two were killed in Sela, in the Reutal district.",
         "the text says that it lies in Reutal, where none of this name is known"),
        ("Two were killed in Sela, in the Tarl district of Kessia.",
         "the text says that it lies in Tarl, where none of this name is known"),
    ],
)  # fmt: skip
def test_a_name_without_support_gets_no_id(text: str, why: str) -> None:
    """A wrong id is worse than none; the reason is said."""
    name = "Reutal" if "in Reutal." in text else "Sela"
    assert ground(text)[name].entry is None
    assert ground(text)[name].why == why


def test_a_country_needs_no_support() -> None:
    """The name of a country is that country."""
    assert ids("Two were killed in Kessia.") == {"Kessia": "geonames:1"}


def test_one_name_is_one_place_in_a_document() -> None:
    """What holds a name once holds it everywhere."""
    text = "Two were killed in Osk, in the Tarl district. Osk was calm."
    assert ids(text)["Osk"] == "geonames:11"


def test_the_bare_name_of_a_region_that_is_named_for_its_town_is_the_town() -> None:
    """A class word makes it the region."""
    assert ids("Two were killed in Marn, Kessia.")["Marn"] == "geonames:17"
    assert ids("Two were killed in the Marn region of Kessia.")["Marn"] == "geonames:KS.01"


def test_the_region_that_the_user_names_is_a_hint() -> None:
    """The same words, another region, another place."""
    assert ids("Two were killed in Osk.", "KS.02")["Osk"] == "geonames:12"
    assert ids("Two were killed in Osk.", "OT")["Osk"] == "geonames:13"


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Two were killed in Dorva, Kessia.", "Dorva", 1),
        ("Two were killed near Dorva, Kessia.", "Dorva", 2),
        ("Two were killed 5 km north of Dorva, Kessia.", "Dorva", 2),
        ("Two were killed between Dorva and Veshti.", "Dorva", 5),
        ("Two were killed between Dorva and Veshti.", "Veshti", 5),
        ("Two were killed in the Tarl district of Kessia.", "Tarl", 3),
        ("Two were killed in the Marn region of Kessia.", "Marn", 4),
        ("Two were killed in northern Kessia.", "Kessia", 5),
        ("Two were killed in Kessia.", "Kessia", 6),
        ("Two were killed on Lake Ilm.", "Ilm", 7),
        ("Two were killed in Reutal.", "Reutal", None),
    ],
)
def test_the_precision_is_that_of_the_words(text: str, name: str, precision: int | None) -> None:
    """UCDP's scale, 1 to 7, lower for what is only near."""
    assert ground(text)[name].precision == precision


def test_every_name_has_a_reason() -> None:
    """Each id and each missing id says why, in words."""
    text = "Two were killed in Osk, in the Tarl district of Kessia, and in Reutal."
    assert all(item.why for item in ground(text).values())
    assert "lies in Tarl" in ground(text)["Osk"].why


def test_a_name_that_is_written_in_another_way_is_found() -> None:
    """Without its class word or its article."""
    text = "Two were killed near Veshti City in Kessia."
    names = describe_names(text, [Span(21, 32), Span(36, 42)], load_pack("en"))
    assert names[0].also == ("Veshti",)
    found = [item.entry.id for item in ground_names(names, world()) if item.entry]
    assert found == ["geonames:14", "geonames:1"]


def test_an_unknown_name_in_a_known_place_has_that_place_and_its_precision() -> None:
    """A claim in an unknown quarter of a known town has the id of the town, and says so."""
    text = "Two were killed in Reutal in Dorva, Kessia."
    spans = [Span(19, 25), Span(29, 34), Span(36, 42)]
    names = describe_names(text, spans, load_pack("en"))
    place = Place("Reutal", spans[0], inside="Dorva, Kessia")
    (claim,) = ground_claims((replace(made.CLAIM, places=(place,)),), names, world())
    assert claim.places[0].gazetteer_id == "geonames:15"
    assert claim.places[0].precision == 2
    assert claim.places[0].words == "Reutal"
    assert (
        claim.places[0].why == "no place of this name is known; the text says that it lies in Dorva"
    )
