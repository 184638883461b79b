"""The scorer: what it hears, that it hears nested speech, and that the rules stand without it."""

from functools import cache
from pathlib import Path

import pytest

from sayso.find.people.spread import Runs, alike, spread_of, trimmed
from sayso.find.said import attributions
from sayso.find.said.attributions import find_attributions, outermost_of
from sayso.find.said.evidence import WORDS, find_evidence, in_words, lines_of
from sayso.find.said.scorer import Linear, Scorer, Trees, load_scorer
from sayso.find.said.speech import find_speech
from sayso.find.said.weighed import SOURCE_WIDTH, Cued, Ruled, source_rows
from sayso.model.said import Speech
from sayso.model.text import Document, Parsed
from sayso.packs.load import load_pack
from sayso.parse.document import parse_document
from sayso.parse.model import load_parser

ENGLISH = load_pack("en")
PLAIN = "The mayor of Osk said that soldiers had burned the mill."


@cache
def parsed_of(text: str) -> Parsed:
    """Parse every paragraph of a text."""
    doc = Document("d", "made", text, "a", "b", publisher="Osk Daily")
    return parse_document(doc, ENGLISH, load_parser(), whole=True)[0]


def told(text: str) -> list[tuple[str | None, str | None, list[str]]]:
    """Return speaker, cue and contents of every attribution."""
    parsed = parsed_of(text)
    return [_shown(parsed, speech) for speech in find_attributions(parsed, ENGLISH)]


def _shown(parsed: Parsed, speech: Speech) -> tuple[str | None, str | None, list[str]]:
    return speech.hop.words, speech.hop.cue, [parsed.doc[piece] for piece in speech.content]


def loaded() -> Scorer:
    """Return the scorer of the package."""
    found = load_scorer("en")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (PLAIN, "The mayor of Osk", "that soldiers had burned the mill"),
        ("Soldiers burned the mill, the mayor said.", "the mayor", "Soldiers burned the mill"),
        ("“Soldiers burned the mill,” the mayor said.", "the mayor", "Soldiers burned the mill,"),
        ("According to the mission, the mill burned down.", "the mission", "the mill burned down"),
        ("The envoy believes that the truce will hold.", "The envoy", "that the truce will hold"),
    ],
)
def test_a_plain_attribution_is_heard(text: str, source: str, content: str) -> None:
    """Source and content are those of the sentence."""
    assert [(who, said) for who, _, said in told(text)] == [(source, [content])]


def test_speech_inside_speech_is_heard() -> None:
    """What stands inside another's words has a speech of its own, and the outer one holds it."""
    text = "The mayor said that a shepherd had told her that soldiers burned the mill."
    speeches = find_attributions(parsed_of(text), ENGLISH)
    assert [speech.hop.words for speech in speeches] == ["The mayor", "a shepherd"]
    assert [speech.parent for speech in speeches] == [None, 0]


def test_every_attribution_of_the_scorer_has_its_chance() -> None:
    """The chance stands beside what the scorer heard and lies between 0 and 1."""
    chances = [s.chance for s in find_attributions(parsed_of(PLAIN), ENGLISH)]
    assert all(chance is not None and 0 < chance < 1 for chance in chances)


def test_without_weights_the_rules_stand_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the weights file is not there, the attributions are the speeches of the rules."""
    monkeypatch.setattr(attributions, "load_scorer", lambda language: None)
    parsed = parsed_of(PLAIN)
    assert find_attributions(parsed, ENGLISH) == tuple(find_speech(parsed, ENGLISH))


def test_a_missing_file_is_no_scorer(tmp_path: Path) -> None:
    """A pack without weights gives none."""
    assert load_scorer("en", tmp_path) is None


def test_the_same_text_gives_the_same_attributions() -> None:
    """Two readings of one text agree to the last digit of their chances."""
    parsed = parsed_of(PLAIN)
    assert find_attributions(parsed, ENGLISH) == find_attributions(parsed, ENGLISH)


def test_the_weights_are_small() -> None:
    """The file stays under six million bytes."""
    path = Path(attributions.__file__).parents[2] / "packs" / "en" / "attribution.npz"
    assert path.stat().st_size < 6_000_000


def test_trees_go_left_where_a_measure_is_not_above_the_threshold() -> None:
    """Two trees of one split each add up, with the base."""
    scorer = loaded()
    one = type(scorer.sources)(
        feature=scorer.sources.feature[:1] * 0,
        threshold=scorer.sources.threshold[:1] * 0,
        left=scorer.sources.left[:1] * 0,
        right=scorer.sources.right[:1] * 0,
        value=scorer.sources.value[:1] * 0 + 2.0,
        roots=scorer.sources.roots[:1] * 0,
        base=0.5,
        depth=1,
    )
    assert one.score([[1.0], [-1.0]]) == [2.5, 2.5]
    assert Trees.score(one, []) == []


def test_a_linear_model_names_its_heaviest_signs() -> None:
    """Signs that it does not know weigh nothing; the heaviest come first, for or against."""
    model = Linear({"a": 1.0, "b": -2.0, "c": 0.5}, 0.25)
    assert model.score(["a", "b", "z", "a"]) == -0.75
    assert model.reasons(["c", "a", "b", "z"], 2) == (("b", -2.0), ("a", 1.0))


def test_evidence_is_told_in_words() -> None:
    """Each word that was weighed closely has its chance and its reasons."""
    parsed = parsed_of(PLAIN)
    found = find_evidence(parsed, ENGLISH)
    said = next(item for item in found if parsed.doc[item.span] == "said")
    lines = lines_of(said, parsed.doc.text)
    assert lines[0].startswith('"said" [17:21] says something: ')
    assert len(lines) == 7
    assert said.chance > 0.9


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("l=say", "the word is say"),
        ("c=>ccomp", "under it stands after: ccomp"),
        ("w-1t=NN", "the word at -1 is NN"),
        ("e=", "it is labelled nothing"),
    ],
)
def test_a_sign_has_words(sign: str, words: str) -> None:
    """A sign is told as a short sentence."""
    assert in_words(sign) == words


def test_every_sign_of_the_scorer_has_words() -> None:
    """No sign of the linear model of cues is shown bare."""
    names = {sign.partition("=")[0] for sign in loaded().cue.weights}
    bare = sorted(
        name for name in names if name not in WORDS and not name.lstrip("l").startswith("w")
    )
    assert bare == []


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        ([(1, ((2, 9),), 0.9), (4, ((5, 9),), 0.95)], [0]),
        ([(1, ((2, 5),), 0.9), (7, ((8, 9),), 0.4)], [0, 1]),
        ([(1, ((2, 6),), 0.5), (7, ((5, 6),), 0.9)], [1]),
    ],
)
def test_the_outermost_stay(items: list[tuple[int, Runs, float]], kept: list[int]) -> None:
    """What another holds goes; of two that cross, the likelier stays."""
    assert outermost_of(items) == kept


def test_runs_share_characters() -> None:
    """The share of two runs is that of their characters without white space."""
    spread = spread_of(parsed_of("The mayor said it."))
    assert alike(spread, ((0, 1),), ((1, 2),)) == pytest.approx(5 / 12)


def test_a_run_takes_the_marks_that_it_opens_and_closes() -> None:
    """A run inside a quotation that it fills has its marks; stops at its edges go."""
    spread = spread_of(parsed_of("“We go,” he said."))
    assert trimmed(spread, 1, 2) == (0, 4)
    assert trimmed(spread, 5, 7) == (5, 6)


def test_a_source_has_as_many_measures_as_the_last_model_expects() -> None:
    """The measures of a source and its linear score fill the width kept for them."""
    spread = spread_of(parsed_of("The mayor said it."))
    heads, rows = source_rows(spread, Cued(2, 0.5, Ruled()))
    assert heads and {len(row) + 1 for row in rows.measures} == {SOURCE_WIDTH}


def test_neither_the_speaker_nor_the_preposition_of_a_cue_is_content() -> None:
    """What is called for begins behind "for", and the content is what was said."""
    told_for = told("The council of Osk called for an independent inquiry into the fire.")
    assert [(cue, content) for _, cue, content in told_for] == [
        ("called for", ["an independent inquiry into the fire"])
    ]


def test_nobody_says_what_only_seems() -> None:
    """The subject of "seems" is not its speaker."""
    assert all(
        who is None
        for who, cue, _ in told("The mayor of Osk seems to fear a new raid.")
        if cue == "seems"
    )
