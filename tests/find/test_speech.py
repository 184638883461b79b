"""Who says what: each construction with an invented speaker."""

from functools import cache

import pytest

from sayso.find.said.speech import find_speech
from sayso.model.said import Speech
from sayso.model.text import Document, Parsed
from sayso.packs.entries import Saying
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser

ENGLISH = load_pack("en")
TRIGGER = "\n\nTwo men were killed."


@cache
def read(text: str, publisher: str | None = "Osk Daily") -> tuple[Parsed, tuple[Speech, ...]]:
    """Find the speeches of a text; a paragraph with an act opens the gate."""
    doc = Document("d", "made", text + TRIGGER, "a", "b", publisher=publisher)
    parsed = parse_document(doc, ENGLISH, load_parser())[0]
    return parsed, tuple(find_speech(parsed, ENGLISH))


def told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Return speaker, cue and contents of every speech."""
    parsed, speeches = read(text)
    return [
        (speech.hop.speaker, speech.hop.cue, [parsed.doc[piece] for piece in speech.content])
        for speech in speeches
    ]


def hops(text: str) -> list[str]:
    """Return the speakers from the innermost speech outwards."""
    _, speeches = read(text)
    inner = [
        index
        for index in range(len(speeches))
        if not any(speech.parent == index for speech in speeches)
    ]
    chain, at = [], inner[-1] if inner else None
    while at is not None:
        chain.append(str(speeches[at].hop.speaker))
        at = speeches[at].parent
    return chain


def one(text: str) -> Speech:
    _, speeches = read(text)
    assert len(speeches) == 1, told(text)
    return speeches[0]


@pytest.mark.parametrize("entry", ENGLISH.sayings, ids=lambda entry: entry.name)
def test_every_example_of_a_saying_is_read_by_it(entry: Saying) -> None:
    """The example shows the entry at work, with its stance and certainty."""
    for example in entry.examples:
        _, speeches = read(example)
        mine = [speech for speech in speeches if speech.rule == entry.rule]
        assert mine, (example, told(example))
        assert mine[0].stance == entry.stance
        assert mine[0].answers == entry.answers


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The mayor said soldiers had burned the mill.", "The mayor", "soldiers had burned the mill"),
        ("Soldiers burned the mill, the mayor said.", "the mayor", "Soldiers burned the mill"),
        ("Soldiers burned the mill, said the mayor.", "the mayor", "Soldiers burned the mill"),
        ("“Soldiers burned the mill,” said the mayor.", "the mayor", "Soldiers burned the mill,"),
        ("The mayor said: “Soldiers burned the mill.”", "The mayor", "Soldiers burned the mill."),
        ("According to the mayor, soldiers burned the mill.", "the mayor", "soldiers burned the mill"),
        ("Soldiers burned the mill, according to the mayor.", "the mayor", "Soldiers burned the mill"),
        ("Mayor: soldiers burned the mill", "Mayor", "soldiers burned the mill"),
        ("12 killed, ministry says", "ministry", "12 killed"),
        ("As the mayor said, soldiers burned the mill.", "the mayor", "soldiers burned the mill"),
        ("It was reported by the mayor that soldiers burned the mill.", "the mayor",
         "that soldiers burned the mill"),
        ("The mayor accused soldiers of burning the mill.", "The mayor", "soldiers of burning the mill"),
        ("The army denied burning the mill.", "The army", "burning the mill"),
        ("The council called for the release of the shepherds.", "The council",
         "the release of the shepherds"),
        ("The mission called the raid on Osk a massacre.", "The mission", "the raid on Osk a massacre"),
        ("The mission described the raid on Osk as a massacre.", "The mission",
         "the raid on Osk as a massacre"),
    ],
)  # fmt: skip
def test_one_speaker_one_content(text: str, speaker: str, content: str) -> None:
    """Each construction gives the same two things."""
    speech = one(text)
    parsed, _ = read(text)
    assert (speech.hop.speaker, parsed.doc[speech.content[0]]) == (speaker, content)


def test_a_participle_says_of_the_noun_before_it() -> None:
    """The thing and what it is called are two pieces."""
    assert told("The senate debated a raid condemned as a massacre.") == [
        (None, "condemned", ["a raid", "as a massacre"])
    ]


def test_a_tag_inside_a_sentence_splits_the_content() -> None:
    """The words before and after the tag are one speech in two pieces."""
    assert told("“The army,” the mayor said, “burned the mill.”") == [
        ("the mayor", "said", ["The army,", "burned the mill."])
    ]
    assert told("The army, the mayor said, burned the mill.") == [
        ("the mayor", "said", ["The army", "burned the mill"])
    ]


def test_a_second_quotation_after_the_tag_belongs_to_the_same_speaker() -> None:
    """In the same paragraph, and in the next one where no tag stands."""
    assert told("“They came at dawn,” the mayor said. “They burned the mill.”") == [
        ("the mayor", "said", ["They came at dawn,", "They burned the mill."])
    ]
    assert told("The mayor described the raid.\n\n“They burned the mill and left.”")[-1] == (
        "The mayor", None, ["They burned the mill and left."],
    )  # fmt: skip


def test_a_speech_of_many_paragraphs_has_one_speaker() -> None:
    """Marks neither closed nor re-opened."""
    found = told("“They came at dawn.\n\nThey burned the mill,” the mayor said.")
    assert found == [("the mayor", "said", ["They came at dawn.", "They burned the mill,"])]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The mayor said the army had denied that soldiers burned the mill.", ["the army", "The mayor"]),
        ("The Osk Herald quoted the mayor as saying that soldiers had burned the mill.",
         ["the mayor", "The Osk Herald"]),
        ("The Osk Herald reported, citing the ministry, that soldiers had burned the mill.",
         ["the ministry", "The Osk Herald"]),
        ("Citing the ministry, the Osk Herald reported that soldiers had burned the mill.",
         ["the ministry", "the Osk Herald"]),
        ("The mayor told the Osk Herald that soldiers had burned the mill.",
         ["The mayor", "the Osk Herald"]),
        ("Survivors said the colonel had told them that rebels claimed soldiers burned the mill.",
         ["rebels", "the colonel", "Survivors"]),
    ],
)  # fmt: skip
def test_speeches_nest_by_containment(text: str, chain: list[str]) -> None:
    """The first speaker is innermost."""
    assert hops(text) == chain


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The defence ministry said rebels burned the mill.", "state"),
        ("Rebels said soldiers burned the mill.", "armed_group"),
        ("The tribunal said soldiers burned the mill.", "court"),
        ("Doctors said nine had been killed.", "hospital_morgue"),
        ("Witnesses said soldiers burned the mill.", "witness"),
        ("Survivors said soldiers burned the mill.", "victim_or_kin"),
        ("Officials said soldiers burned the mill.", "unnamed"),
        ("Osterian officials said soldiers burned the mill.", "state"),
        ("A spokesman for the army said rebels burned the mill.", "state"),
        ("Council member Lio Dast said rebels burned the mill.", "state"),
        ("A rights group said soldiers burned the mill.", "ngo"),
        ("The commission said soldiers burned the mill.", "commission"),
        ("A number of foreign journalists said soldiers burned the mill.", "media"),
        ("The mill was reportedly burned.", "unnamed"),
    ],
)
def test_the_kind_of_a_source_is_that_of_the_body_named(text: str, kind: str) -> None:
    """A person of a body has the kind of the body."""
    _, speeches = read(text)
    assert speeches[0].hop.kind == kind


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("A spokesman of the army said rebels burned the mill.", "the army"),
        ("The ministry's spokesman said rebels burned the mill.", "The ministry"),
        (
            "The army denied it. Its spokeswoman, Colonel Mira Ost, said rebels burned the mill.",
            "The army",
        ),
        ("An army spokesman said rebels burned the mill.", "army"),
        ("The mayor said rebels burned the mill.", None),
    ],
)
def test_a_person_speaks_for_a_body(text: str, body: str | None) -> None:
    """Of, for, the possessive, its pronoun, the noun before."""
    _, speeches = read(text)
    assert speeches[-1].hop.speaks_for == body


def test_a_letter_speaks_for_the_one_who_sent_it() -> None:
    """The document is the medium, its issuer the speaker, by the fullest name."""
    text = (
        "Kessia's Permanent Mission to the Council has sent a letter to the mayor.\n\n"
        "The letter said soldiers had burned the mill.\n\nThe mission said they killed two men."
    )
    _, speeches = read(text)
    assert [(s.hop.speaker, s.hop.words, s.hop.medium) for s in speeches] == [
        ("Kessia's Permanent Mission to the Council", "The letter", "The letter"),
        ("Kessia's Permanent Mission to the Council", "The mission", None),
    ]


def test_a_document_without_an_issuer_speaks_itself() -> None:
    """Nobody is invented behind it."""
    assert (
        one("Hospital records showed that nine had been killed.").hop.speaker == "Hospital records"
    )


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The emergency service said two had been killed. It added that three were missing.",
         "The emergency service"),
        ("Tor Marn, the mayor, said soldiers burned the mill. He said two had been killed.", "Tor Marn"),
        ("Lio Dast of the Osk clinic said nine had died. Dast said two had been killed.",
         "Lio Dast of the Osk clinic"),
        ("Osteria's defence ministry said nine had died. The ministry said two had been killed.",
         "Osteria's defence ministry"),
    ],
)  # fmt: skip
def test_short_words_for_a_source_get_its_fullest_name(text: str, speaker: str) -> None:
    """Pronouns, last names, and "the ministry"."""
    _, speeches = read(text)
    assert speeches[-1].hop.speaker == speaker


def test_two_names_that_fit_leave_the_words_as_they_are() -> None:
    """No ministry is chosen where two are named."""
    text = "Osteria's ministry and Kessia's ministry met. The ministry said two had been killed."
    _, speeches = read(text)
    assert speeches[-1].hop.speaker == "The ministry"


def test_coordinated_speakers_are_one_hop_with_members() -> None:
    """Three bodies that condemn together are one act of saying."""
    text = "The senate, two courts and foreign journalists condemned the raid as a massacre."
    hop = one(text).hop
    assert [(member.words, member.kind) for member in hop.members] == [
        ("The senate", "state"), ("two courts", "court"), ("foreign journalists", "media"),
    ]  # fmt: skip


def test_an_unnamed_official_is_anonymous_only_where_the_words_withhold_the_name() -> None:
    """The flag is not the kind."""
    text = "An official who asked not to be named said soldiers burned the mill."
    _, speeches = read(text)
    assert speeches[-1].hop.anonymous
    assert not one("Officials said soldiers burned the mill.").hop.anonymous


def test_a_medium_is_kept() -> None:
    """A letter, a press conference, reporters."""
    assert (
        one("The mayor said in a statement that soldiers burned the mill.").hop.medium
        == "a statement"
    )
    assert one("The mayor told reporters that soldiers burned the mill.").hop.medium == "reporters"


def test_a_dateline_gives_its_agency_a_hop_over_all() -> None:
    """Unless it is the publisher."""
    text = "OSK, March 3 (Reutal) - Soldiers burned the mill, the mayor said."
    assert hops(text) == ["the mayor", "Reutal"]
    _, own = read(text, publisher="Reutal")
    assert [speech.hop.speaker for speech in own] == ["the mayor"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“They killed my brother,” said Tor Marn, a farmer.", "victim_or_kin"),
        ("“I saw soldiers burn the mill,” said Tor Marn, a farmer.", "witness"),
        ("Two men who were released said guards killed a prisoner.", "victim_or_kin"),
        ("“Soldiers killed a prisoner,” said Tor Marn, a farmer.", "person"),
    ],
)
def test_own_words_show_a_witness_or_a_victim(text: str, kind: str) -> None:
    """One who was there, one who lost somebody, one to whom it was done."""
    _, speeches = read(text)
    assert speeches[0].hop.kind == kind


def test_a_list_under_a_colon_is_said_by_the_one_before_it() -> None:
    """Every line is a piece of one speech."""
    found = told("Reported by the camp committee:\n\n- 7 people died\n- 31 people were killed")
    assert found == [("the camp committee", "Reported", ["7 people died", "31 people were killed"])]


def test_nobody_and_without_say_nothing() -> None:
    """No hop is made of the word "no"."""
    speech = one("No group has claimed responsibility for the killing of two men.")
    assert (speech.hop.speaker, speech.hop.kind, speech.stance) == (
        None,
        "publisher",
        "no_position",
    )
    text = "The ministry said, without citing sources, that two men had been killed."
    assert [name for name, _, _ in told(text)] == ["The ministry"]


def test_a_letter_to_an_editor_has_its_writer_over_all() -> None:
    """The salutation and the name at the end show it."""
    text = "Sir,\n\nThe mayor says two men were killed.\n\nTor Marn, Veshti"
    doc = Document("d", "made", text, "a", "b", publisher="Osk Daily")
    parsed = parse_document(doc, ENGLISH, load_parser())[0]
    found = tuple(find_speech(parsed, ENGLISH))
    assert [(speech.hop.speaker, speech.hop.relation) for speech in found] == [
        ("Tor Marn", "writes"), ("The mayor", "says"),
    ]  # fmt: skip


def test_a_contribution_is_no_hop() -> None:
    """Nobody says anything by contributing."""
    assert told("Reutal contributed to this report.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers burned the mill.",
        "The so-called “safe zone” burned.",
        "The said mill burned.",
        "The call centre burned.",
        "The shelling killed 20 per cent of the town.",
        "He paid 40 dinars per person.",
    ],
)
def test_words_that_only_look_like_saying_say_nothing(text: str) -> None:
    """No speech is invented."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Officials did not say that soldiers burned the mill.", "no_position"),
        ("Officials did not deny that soldiers burned the mill.", "no_position"),
        ("Officials do not believe that soldiers burned the mill.", "denied"),
        ("The army denied responsibility for the burning of the mill.", "denied_responsibility"),
    ],
)
def test_a_negated_cue_says_no_more_than_its_words(text: str, stance: str) -> None:
    """Not saying is no denial; not believing is one."""
    assert one(text).stance == stance


def test_every_speech_has_words_and_a_parent_that_exists() -> None:
    """Order and parents are those of the tuple."""
    text = (
        "OSK, March 3 (Reutal) - The mayor said the army had denied that soldiers burned the mill. "
        "“They lied,” he added."
    )
    _, speeches = read(text)
    starts = [speech.content[0].start for speech in speeches]
    assert starts == sorted(starts)
    for index, speech in enumerate(speeches):
        assert speech.content
        assert speech.parent is None or 0 <= speech.parent < len(speeches)
        assert speech.parent != index


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Gunmen abducted 30 pupils from Tarl, the mayor of Osk said.",
            "the mayor of Osk",
            "Gunmen abducted 30 pupils from Tarl",
        ),
        (
            "Rebels killed 12 farmers in Veshti, a doctor at the Marn clinic said.",
            "a doctor at the Marn clinic",
            "Rebels killed 12 farmers in Veshti",
        ),
    ],
)
def test_a_speaker_behind_the_name_of_a_place_is_no_aside(
    text: str, speaker: str, content: str
) -> None:
    """The parser takes the mayor for a description of Tarl; the mayor says it all the same."""
    assert told(text) == [(speaker, "said", [content])]
