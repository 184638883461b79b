"""Who suffers and who acts, by the grammar of the words that say the act."""

import pytest

from tests.find.seen import act, acting, acts, suffering


@pytest.mark.parametrize(
    ("text", "name", "victims", "agents"),
    [
        ("Rebels killed 12 farmers.", "killed", ["12 farmers"], ["Rebels"]),
        ("Twelve farmers were killed by rebels.", "killed", ["12 farmers"], ["rebels"]),
        ("Twelve farmers were killed.", "killed", ["12 farmers"], []),
        ("12 farmers killed by rebels in Osk", "killed", ["12 farmers"], ["rebels"]),
        ("12 farmers killed in Osk", "killed", ["12 farmers"], []),
        ("Rebels who killed 12 farmers fled.", "killed", ["12 farmers"], ["Rebels"]),
        ("Soldiers abducted and killed two monks.", "killed", ["2 monks"], ["Soldiers"]),
        ("Soldiers abducted and killed two monks.", "abducted", ["2 monks"], ["Soldiers"]),
        ("Two soldiers killed nine herders and wounded four.", "injured", ["4 counted"],
         ["soldiers"]),
        ("Rebels and soldiers killed 12 farmers.", "killed", ["12 farmers"],
         ["Rebels", "soldiers"]),
        ("Rebels killed 12 farmers and two monks.", "killed", ["12 farmers", "2 monks"],
         ["Rebels"]),
        ("Twelve people drowned in the river.", "died", ["12 people"], []),
        ("The killing of 12 farmers by rebels shook Osk.", "killed", ["12 farmers"], ["rebels"]),
        ("The rebels' killing of 12 farmers shook Osk.", "killed", ["12 farmers"], ["rebels"]),
        ("Unions condemned the kidnapping and killing of five pupils.", "killed", ["5 pupils"], []),
        ("The murder of a judge and the abduction of two nurses shook Osk.", "abducted",
         ["2 nurses"], []),
        ("The blast left 67 dead and about 1,000 wounded.", "injured", ["1000 counted"], []),
        ("Two nurses were held by soldiers in Osk.", "detained", ["2 nurses"], ["soldiers"]),
        ("Three attacks were reported in Osk.", "attacked", [], []),
        ("Three deaths were reported in Osk.", "died", ["3 counted"], []),
        ("They were jailed for kidnapping children, murder, and arson.", "abducted",
         ["children"], ["They"]),
        ("Police shot dead two shepherds.", "killed", ["2 shepherds"], ["Police"]),
        ("Rebels took nine teachers hostage.", "hostage", ["9 teachers"], ["Rebels"]),
        ("Nine teachers were taken hostage by rebels.", "hostage", ["9 teachers"], ["rebels"]),
        ("Three sailors are missing.", "missing", ["3 sailors"], []),
    ],
)  # fmt: skip
def test_grammar_tells_victims_from_agents(
    text: str, name: str, victims: list[str], agents: list[str]
) -> None:
    """Active, passive, relative, joined, nominal and headline forms."""
    found = act(text, name)
    assert suffering(found) == victims
    assert acting(text, found) == agents


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        ("The death toll rose to 88 from 71.", 88, 71),
        ("The death toll rose from 71 to 88.", 88, 71),
    ],
)
def test_a_toll_has_its_number_and_the_one_before(text: str, now: int, before: int) -> None:
    """Two figures of one sentence are two counts."""
    found = act(text, "died")
    assert found.people[0].count is not None and found.people[0].count.bounds == (now, now)
    assert found.earlier is not None and found.earlier.count is not None
    assert found.earlier.count.bounds == (before, before)


def test_who_is_among_the_dead_is_a_part_of_them() -> None:
    """The words say that a whole stands elsewhere."""
    found = act("Nine children were among the dead.", "died")
    assert found.among
    assert suffering(found) == ["9 children"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed: 27", [("killed", ["27 counted"])]),
        ("Wounded: 41\nMissing: 3", [("injured", ["41 counted"]), ("missing", ["3 counted"])]),
    ],
)
def test_a_label_takes_the_number_after_it(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    """One act a line."""
    assert [(m.value.act, suffering(m.value)) for m in acts(text)] == expected


@pytest.mark.parametrize(
    ("text", "name", "means"),
    [
        ("Soldiers shot dead two shepherds.", "killed", "firearm"),
        ("Two shepherds were stabbed to death.", "killed", "blade"),
        ("A mob beat two shepherds to death.", "killed", "beating"),
        ("Rebels killed two shepherds.", "killed", ""),
    ],
)
def test_a_verb_may_say_its_own_means(text: str, name: str, means: str) -> None:
    """What "shoot" is done with needs no other word."""
    assert act(text, name).means == means


@pytest.mark.parametrize(
    "text",
    [
        "The senate killed the bill.",
        "The joke killed the mood.",
        "He took a bus to Osk.",
        "The farmers of Osk sold 12 sheep.",
    ],
)
def test_other_senses_say_no_act(text: str) -> None:
    """A bill, a mood, a bus, a market."""
    assert acts(text) == ()
