"""People, objects, grave sites and named places are told apart among those whom an act hits."""

import pytest

from sayso.model.quantity import Count
from tests.claim.told import claims, heads
from tests.find.seen import act, acts, suffering
from tests.golden.reread import made_document, read


def bounds(count: Count | None) -> tuple[int | None, int | None] | None:
    return None if count is None else count.bounds


@pytest.mark.parametrize(
    ("text", "name", "kind", "words", "number"),
    [
        ("Soldiers burned 340 houses.", "property_destroyed", "home", "houses", (340, 340)),
        ("Soldiers burned the houses.", "property_destroyed", "home", "houses", None),
        ("Rebels attacked a hospital.", "attacked", "hospital", "hospital", None),
        ("Rebels shelled two schools.", "attacked", "school", "schools", (2, 2)),
        ("Rebels attacked an aid convoy.", "attacked", "aid", "aid convoy", None),
        ("Over 40 homes were destroyed.", "property_destroyed", "home", "homes", (41, None)),
        ("Rebels attacked a police station.", "attacked", None, "police station", None),
        ("Rebels attacked a military base.", "attacked", "military", "military base", None),
    ],
)
def test_an_object_has_a_type_words_and_its_own_number(
    text: str, name: str, kind: str | None, words: str, number: tuple[int | None, int | None] | None
) -> None:
    """A number of houses is never a number of people."""
    found = act(text, name)
    assert found.people == ()
    target = found.things[0].target
    assert target.words == words
    assert kind is None or target.type == kind
    assert bounds(target.number) == number


@pytest.mark.parametrize(
    ("text", "victims", "sites"),
    [
        ("Eighteen graves with the remains of over 600 people were found.", (601, None), (18, 18)),
        ("Twelve bodies were found in a mass grave.", (12, 12), (1, 1)),
        ("The remains of nine villagers were exhumed.", (9, 9), None),
        ("The bodies of two men were found.", (2, 2), None),
        ("Police found 12 bodies.", (12, 12), None),
    ],
)
def test_a_find_counts_people_and_graves_apart(
    text: str, victims: tuple[int | None, int | None], sites: tuple[int, int] | None
) -> None:
    """Remains are people, graves are sites."""
    found = act(text, "bodies_found")
    assert [bounds(p.count) for p in found.people] == [victims]
    assert bounds(found.sites) == sites


def test_graves_without_people_are_an_act_of_their_own() -> None:
    """Only where nobody is counted."""
    found = act("Eighteen mass graves were discovered near Osk.", "graves_found")
    assert found.people == ()
    assert bounds(found.sites) == (18, 18)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels shelled Dorva.", "Dorva"),
        ("Rebels attacked Osk on Monday.", "Osk"),
    ],
)
def test_a_named_place_that_is_hit_is_a_place(text: str, place: str) -> None:
    """No victim and no object."""
    found = act(text, "attacked")
    assert found.people == () and found.things == ()
    assert [p.words for p in found.places] == [place]


def test_people_and_objects_of_one_verb_are_both_kept() -> None:
    """Each goes to the act that its kind asks for."""
    text = "Shells killed nine villagers and destroyed 12 houses."
    assert suffering(act(text, "killed")) == ["9 villagers"]
    assert act(text, "property_destroyed").things[0].target.words == "houses"


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Two of those killed were nurses.", (2, 2)),
        ("Nine of the dead were children.", (9, 9)),
        ("12 dead in Osk", (12, 12)),
        ("The fire left 12 dead.", (12, 12)),
    ],
)
def test_the_acts_own_word_may_stand_for_people(text: str, victims: tuple[int, int]) -> None:
    """A number of dead needs no noun."""
    found = [m.value for m in acts(text) if m.value.people]
    assert [bounds(f.people[0].count) for f in found] == [victims]


def test_neither_states_a_zero_of_each() -> None:
    """A list under "neither" is people to whom it was not done, never a count of them."""
    reading = read(made_document("Neither the mayor nor his wife was hurt.", "osk.txt", {}))
    assert [claim.count and claim.count.high for claim in reading.claims] == [0, 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boys of 13 were sent to the front.", ["child_recruited .. Boys"]),
        ("Girls of 12 and 13 were raped.", ["sexual_violence .. Girls"]),
        (
            "The shelling left nine people dead, among them four children, and a school in ruins.",
            ["killed 9..9 people"],
        ),
        (
            "Workers found four bodies, two looted chapels and a radio.",
            ["bodies_found 4..4 bodies"],
        ),
        ("Nineteen of our own soldiers fell during the operation.", ["died 19..19 soldiers"]),
        ("The nurse was sentenced to nine years for treating rebels.", ["sentenced 1..1 nurse"]),
    ],
)
def test_an_age_a_thing_and_a_cure_count_nobody(text: str, expected: list[str]) -> None:
    """No number is an age, no school is killed, no chapel is a body, and who is treated was not hurt by the nurse."""
    people = [h for h in heads(text) if not h.startswith(("property", "heritage"))]
    assert people == expected


def test_a_past_before_a_counted_plural_describes_it() -> None:
    """The houses were burned, and nobody burned the graves."""
    found = claims("Investigators counted 31 burned houses and two fresh graves in the village.")
    assert {c.act: c.target and c.target.words for c in found} == {
        "graves_found": None,
        "property_destroyed": "burned houses",
    }
