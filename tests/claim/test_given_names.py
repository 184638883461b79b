"""The name that stands behind a body without one, or by which it is called, is whose deed it is."""

import pytest

from tests.claim.told import claims

NAMED = (
    ("A rebel group, the Veshti Front, killed nine farmers in Osk.", "the Veshti Front"),
    ("Two nurses were abducted by an armed group, the TLF, in Osk.", "the TLF"),
    ("Nine farmers were killed by a militia known as the Osk Brigade.", "the Osk Brigade"),
    ("A group calling itself the Red Path kidnapped two engineers.", "the Red Path"),
    ("The rebels, the Belkara Brigades, shot dead two men.", "the Belkara Brigades"),
)
NAMELESS = (
    "The militia, Anton Brek said, killed nine farmers.",
    "A militia from Osk, Kessia, killed nine farmers.",
    "A gang led by Anton Brek killed nine farmers.",
    "A group known to the Osk police killed nine farmers.",
    "The gunmen, Osk residents, killed nine farmers.",
)


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_body_without_a_name_gets_the_one_that_the_words_give_it(text: str, name: str) -> None:
    """Behind a comma, or behind a verb that names, with its own span."""
    actor = claims(text)[0].perpetrator
    assert actor is not None and actor.body is not None
    assert actor.body.words == name
    assert text[actor.body.span.start : actor.body.span.end] == name
    assert not actor.body.carried


@pytest.mark.parametrize("text", NAMELESS)
def test_who_speaks_leads_or_lives_there_is_no_name_of_a_body(text: str) -> None:
    """A person, a place and a body to which it is only known give a nameless body no name."""
    actor = claims(text)[0].perpetrator
    assert actor is not None and actor.body is None


def test_a_name_that_the_parser_takes_for_a_second_doer_is_the_first_ones() -> None:
    """ "A group that calls itself the Red Path" is one doer."""
    actor = claims("A group that calls itself the Red Path kidnapped two engineers.")[0].perpetrator
    assert actor is not None and actor.body is not None
    assert (actor.words, actor.body.words, actor.others) == ("A group", "the Red Path", ())
