"""What belongs to what: parts, results, updates, differences, answers, and the same thing said again."""

import pytest

from tests.claim.told import claims, head, heads, only, ties, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed 12 farmers in Osk. Four of the dead were women.",
         ("died 4..4 women", "part_of", "killed 12..12 farmers")),
        ("Rebels killed 12 farmers in Osk, the mayor said. Soldiers killed 20 farmers in Osk, "
         "the relief agency said.",
         ("killed 20..20 farmers", "differs", "killed 12..12 farmers")),
        ("The mayor said rebels killed 12 farmers in Osk. The army denied it.",
         ("killed", "answers", "killed 12..12 farmers")),
        ("The death toll rose to 88 from 71.", ("died 88..88", "updates", "died 71..71")),
        ("Rebels abducted 58 teachers in Osk. Forty-one of the teachers were released.",
         ("released 41..41 teachers", "among", "abducted 58..58 teachers")),
        ("Rebels killed 12 farmers in Osk. The mayor called the killings a massacre.",
         ("characterised", "about", "killed 12..12 farmers")),
    ],
)  # fmt: skip
def test_a_claim_is_tied_to_the_one_it_belongs_to(
    text: str, expected: tuple[str, str, str]
) -> None:
    """The later one points to the earlier."""
    assert any(
        one.startswith(expected[0]) and (kind, other) == expected[1:]
        for one, kind, other in ties(text)
    ), ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 12 farmers in Osk on 3 May 2021. Soldiers tortured nine men in Tarl in 2019.",
        "Rebels killed 12 farmers. The fire destroyed four barns.",
        "Rebels killed 12 farmers in Osk. Soldiers freed nine teachers in Tarl.",
    ],
)
def test_what_has_nothing_to_do_with_each_other_is_not_tied(text: str) -> None:
    """Another family, another place, another day."""
    assert ties(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed 12 farmers in Osk. Four of the dead were women. Two were children.",
        "Police fired on a crowd and killed nine men. The army denied it. The mayor blamed soldiers.",
        "The death toll rose to 88 from 71. Soldiers killed 12 people, the mayor said.",
    ],
)
def test_a_tie_leads_to_another_claim_of_the_document(text: str) -> None:
    """Never to itself, never twice."""
    found = told(text).claims
    keys = [claim.key for claim in found]
    for claim in found:
        assert len(set(claim.relations)) == len(claim.relations)
        for tie in claim.relations:
            assert tie.key in keys and tie.key != claim.key


SAME = "Rebels killed 12 farmers in Osk."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{SAME} Later that night people said prayers. Rebels killed 12 farmers.", 1),
        ("Rebels killed 12 farmers in Osk. Rebels killed 14 farmers in Osk.", 2),
        ("Rebels killed 12 farmers in Osk. Rebels killed 12 farmers in Tarl.", 2),
        ("Rebels killed 12 farmers in Osk. Rebels wounded 12 farmers in Osk.", 2),
        ("Rebels killed 12 farmers on 3 May 2021. Rebels killed 12 farmers on 5 May 2021.", 2),
        ("Rebels killed 12 farmers. Rebels killed another 12 farmers.", 2),
        (f"{SAME} Soldiers shot 12 monks dead in Osk.", 2),
        ("The mayor said rebels killed 12 farmers. The relief agency said rebels killed 12 farmers.",
         2),
    ],
)  # fmt: skip
def test_a_repeat_is_one_claim_and_a_difference_makes_two(text: str, number: int) -> None:
    """Speaker, act, count, place and time decide; what comes on top is no repeat."""
    assert len(claims(text)) == number, heads(text)


def test_a_repeat_leaves_its_evidence() -> None:
    """Both sentences stand behind the claim."""
    text = f"{SAME}\n\nThe market was empty.\n\nRebels killed 12 farmers, and the town mourned."
    claim = only(text, "killed")
    held = [text[s.start : s.end] for s in claim.evidence]
    assert any("in Osk" in words for words in held)
    assert any("town mourned" in words for words in held)


def test_a_headline_without_a_speaker_is_evidence_of_the_body() -> None:
    """The claim is the body's, with its speaker."""
    text = "12 farmers killed in Osk\n\nRebels killed 12 farmers in Osk, the mayor said."
    claim = only(text, "killed")
    assert claim.attribution[0].speaker == "the mayor"
    assert min(s.start for s in claim.evidence) == 0


def test_another_speaker_of_the_same_makes_a_claim_that_is_the_same() -> None:
    """Two voices, `same_as`."""
    text = (
        "The mayor said rebels killed 12 farmers in Osk. "
        "The relief agency said rebels killed 12 farmers in Osk."
    )
    assert [kind for _, kind, _ in ties(text)] == ["same_as"]


@pytest.mark.parametrize(
    ("text", "act", "value"),
    [
        ("The mayor said rebels killed 12 farmers. The rebels denied it.", "killed", "denied"),
        ("The mayor said rebels killed 12 farmers. The rebels declined to comment.", "killed",
         "no_position"),
    ],
)  # fmt: skip
def test_an_answer_takes_the_act_of_what_it_answers(text: str, act: str, value: str) -> None:
    """Count and group only where it repeats them."""
    answer = claims(text)[-1]
    assert (answer.act, answer.stance.value) == (act, value)
    assert answer.count is None and answer.group is None
    assert [tie.kind for tie in answer.relations] == ["answers"]


def test_an_answer_to_several_acts_is_one_charge() -> None:
    """Where it names none of them."""
    text = (
        "The mayor said rebels killed 12 farmers, burned 40 houses and abducted nine teachers. "
        "The rebels called the accusations a fabrication."
    )
    answer = claims(text)[-1]
    assert (answer.act, answer.stance.value) == ("charge", "denied")
    assert {tie.kind for tie in answer.relations} == {"answers"}


def test_an_accusation_that_nobody_answers_is_a_note() -> None:
    """A charge is a claim only as an answer."""
    assert heads("The accusation came late.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Veshti Front claimed responsibility for the killing of 12 farmers.",
         "The Veshti Front"),
        ("The Veshti Front admitted killing 12 farmers.", "The Veshti Front"),
    ],
)  # fmt: skip
def test_who_admits_a_deed_is_its_perpetrator(text: str, words: str) -> None:
    """Its own side's deed, accepted."""
    claim = only(text, "killed")
    assert claim.stance.value == "accepted"
    assert claim.perpetrator is not None and claim.perpetrator.words == words


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said Kessian troops killed 12 farmers. The Kessian army said a gas leak killed them.",
        "Kessian soldiers rammed the boat, the skipper said. "
        "The Kessian navy said the boat struck a patrol vessel in fog.",
    ],
)
def test_the_accused_sides_own_account_is_no_second_accusation(text: str) -> None:
    """It accuses nobody of its own side."""
    for claim in claims(text)[1:]:
        assert claim.perpetrator is None or "Kessian" not in claim.perpetrator.words, head(claim)
