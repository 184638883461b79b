"""Acts become claims: one a counted phrase, with who did it and what it was done with."""

import pytest

from tests.claim.told import claims, head, heads, notes, only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed 12 farmers.", ["killed 12..12 farmers"]),
        ("A dozen soldiers and two medics were killed.",
         ["killed 12..12 soldiers", "killed 2..2 medics"]),
        ("Rebels killed 12 farmers and wounded four.",
         ["killed 12..12 farmers", "injured 4..4 farmers"]),
        ("27 people were killed and 60 wounded.", ["killed 27..27 people", "injured 60..60 people"]),
        ("Nineteen fishermen drowned and four are missing.",
         ["died 19..19 fishermen", "missing 4..4 fishermen"]),
        ("Soldiers burned 40 houses and killed nine herders.",
         ["property_destroyed", "killed 9..9 herders"]),
        ("Villagers were killed in Osk.", ["killed .. Villagers"]),
        ("Rebels killed the mayor.", ["killed 1..1 mayor"]),
        ("No civilians were killed.", ["killed 0..0 civilians"]),
        ("The killing of two monks shook Osk.", ["killed 2..2 monks"]),
        ("Rebels killed 12 women and children.", ["killed 12..12 women and children"]),
        ("Killed: 27", ["killed 27..27"]),
    ],
)  # fmt: skip
def test_each_counted_phrase_of_an_act_is_one_claim(text: str, expected: list[str]) -> None:
    """No total is made; a joined number shares the noun before it."""
    assert heads(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Four guards told how rebels killed them.",
        "Nine witnesses described the shelling of the market.",
        "Three videos show soldiers who beat a farmer.",
        "Six gunmen killed a farmer.",
    ],
)
def test_the_number_of_those_who_act_tell_or_show_is_never_a_victims(text: str) -> None:
    """Speakers, perpetrators, witnesses and videos are not counted."""
    for claim in claims(text):
        assert claim.count is None or claim.count.low in (None, 1)


@pytest.mark.parametrize(
    ("text", "act", "words", "kind", "involvement"),
    [
        ("Rebels killed 12 farmers.", "killed", "Rebels", "armed_group", "carried_out"),
        ("Twelve farmers were killed by the Kessian army.", "killed", "the Kessian army",
         "state_forces", "carried_out"),
        ("Police shot dead two shepherds.", "killed", "Police", "police", "carried_out"),
        ("Prison guards tortured nine men.", "tortured", "Prison guards", "prison_staff",
         "carried_out"),
        ("Nine men were killed when police opened fire.", "killed", "police", "police", None),
        ("An attack by rebels killed 12 people.", "killed", "rebels", "armed_group", None),
        ("Nine people died in an attack by rebels.", "killed", "rebels", "armed_group", None),
        ("A mob killed two traders.", "killed", "A mob", "crowd", "carried_out"),
        ("The soldiers of the Third Brigade killed nine men.", "killed",
         "The soldiers of the Third Brigade", "state_forces", "carried_out"),
        ("The colonel ordered the killing of nine prisoners.", "killed", "The colonel", None,
         "ordered"),
        ("Kessian rockets killed nine people.", "killed", "Kessian", "unidentified", None),
        ("Soldiers came at dawn. They killed nine men.", "killed", "Soldiers", "state_forces",
         "carried_out"),
    ],
)  # fmt: skip
def test_the_perpetrator_is_the_agent_of_the_act_or_of_its_cause(
    text: str, act: str, words: str, kind: str | None, involvement: str | None
) -> None:
    """A pronoun is given as the phrase it stands for, a side's adjective as written."""
    claim = only(text, act)
    assert claim.perpetrator is not None and claim.perpetrator.words == words
    assert kind is None or claim.perpetrator.kind == kind
    assert claim.involvement == involvement


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Osk. Twelve farmers were killed.",
        "Rebels released nine teachers.",
        "Police found 12 bodies.",
        "Soldiers found eighteen mass graves.",
        "Twelve farmers were killed.",
        "A shell killed 12 farmers.",
        "No civilians were killed when police opened fire.",
    ],
)
def test_a_perpetrator_is_never_carried_and_finders_are_none(text: str) -> None:
    """Nor is a thing one, nor anybody of what did not happen."""
    for claim in claims(text):
        if claim.act != "attacked":
            assert (claim.perpetrator, claim.involvement) == (None, None), head(claim)


@pytest.mark.parametrize(
    ("text", "act", "harm", "stage"),
    [
        ("Rebels threatened to execute 20 hostages.", "threatened", "executed", "done"),
        ("A man tried to kill the mayor.", "attacked", "killed", "attempted"),
        ("Three men plotted to kill the governor.", "attacked", "killed", "planned"),
        ("Guards foiled a plot to kill the governor.", "attacked", "killed", "foiled"),
        ("A court sentenced nine men to death.", "sentenced", "executed", "done"),
        ("Nine men were sentenced to death.", "sentenced", "executed", "done"),
    ],
)
def test_an_act_that_did_not_happen_is_never_the_claims_act(
    text: str, act: str, harm: str, stage: str
) -> None:
    """It is the harm of a threat, an attempt, a plot, a sentence."""
    claim = only(text, act)
    assert (claim.harm, claim.stage) == (harm, stage)
    assert heads(text, harm) == []


@pytest.mark.parametrize(
    "text",
    ["Did rebels kill 12 farmers?", "Who killed the mayor?", "“Were 12 farmers killed?” he asked."],
)
def test_a_question_gives_a_note_and_no_claim(text: str) -> None:
    """Asking states nothing."""
    assert claims(text) == []
    assert "question" in notes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The senate killed the bill.",
        "The striker shot and the keeper was beaten in the second half of the match.",
    ],
)
def test_metaphor_and_sport_give_no_claim(text: str) -> None:
    """At most a note."""
    assert claims(text) == []


def test_rules_name_the_entries_behind_a_claim() -> None:
    """The way first."""
    assert only("Rebels killed 12 farmers.").rules[0].startswith("en/acts/killed.toml#")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Farmers were fired on in the market.", "attacked"),
        ("Rebels attacked the town of Osk.", "attacked"),
        ("Soldiers rammed the boat of the fishermen.", "attacked"),
    ],
)
def test_an_attack_with_a_verb_of_its_own_is_a_claim(text: str, act: str) -> None:
    """With or without a stated effect."""
    assert act in [claim.act for claim in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in the air strike.",
        "Nine people were killed by shells.",
        "Nine people died in the bombing.",
    ],
)
def test_an_attack_named_only_as_a_cause_is_no_claim(text: str) -> None:
    """It is a means."""
    assert [claim.act for claim in claims(text)] == ["killed"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody had shelled Osk.",
        "The mayor said that no one killed the farmers.",
        "The mayor said that none of the soldiers killed the farmers.",
    ],
)
def test_nobody_is_no_perpetrator_and_the_act_is_denied(text: str) -> None:
    """What nobody did was not done."""
    claim = only(text)
    assert (claim.perpetrator, claim.stance.value) == (None, "denied")


@pytest.mark.parametrize(
    "text",
    ["Kabul blast kills 12", "Osk bomb kills nine people.", "Gaza airstrike kills nine people."],
)
def test_a_town_before_a_weapon_is_where_it_was(text: str) -> None:
    """Only an adjective or a short form names a side."""
    assert only(text, "killed").perpetrator is None
    named = only("US airstrike kills nine people.", "killed").perpetrator
    assert named is not None and named.words == "US"
