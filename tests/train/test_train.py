"""Training on a few made articles: what it reads, what it writes, and that it is the same each time."""

from pathlib import Path

import pytest

pytest.importorskip("sklearn")

from sayso.find.said.scorer import FILE, load_scorer
from train.articles import Article, articles_of, head_of
from train.score import lines_of
from train.stages import Telling, train
from train.weights import write_weights

SPEAKERS = ("mayor", "shepherd", "envoy", "baker", "guard", "nurse", "teacher", "judge")
PAIRS = (("said", "burned the mill"), ("claimed", "closed the road"), ("added", "left the town"))


def _line(number: int) -> str:
    """Return one article in which two of three sentences are said by somebody."""
    words, said = "", []
    for step in range(9):
        speaker = SPEAKERS[(number + step) % len(SPEAKERS)]
        verb, deed = PAIRS[(number * 2 + step) % len(PAIRS)]
        start = len(words)
        if step % 3 == 2:
            words += f"The {speaker} {verb} little, and soldiers {deed}. "
            continue
        words += f"The {speaker} {verb} soldiers had {deed}. "
        cue = start + len(f"The {speaker} ")
        content = cue + len(verb) + 1
        end = len(words) - 2
        said.append((start, cue - 1, cue, cue + len(verb), content, end))
    items = ", ".join(
        f'{{"source": [[{a}, {b}]], "cue": [[{c}, {d}]], "content": [[{e}, {f}]]}}'
        for a, b, c, d, e, f in said
    )
    return f'{{"id": "made{number}", "text": "{words}", "attributions": [{items}]}}'


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> list[Article]:
    """Return made articles, parsed in this process."""
    path = tmp_path_factory.mktemp("made") / "train.jsonl"
    path.write_text("\n".join(_line(number) for number in range(24)), encoding="utf-8")
    return articles_of(path, path.with_suffix(".parsed"))


def test_an_attribution_is_known_by_the_token_of_its_cue(articles: list[Article]) -> None:
    """Each article has six, and every cue is a verb of saying outside all contents."""
    for article in articles:
        assert len(article.gold) == 6
        assert {article.parsed.tokens[cue].text for cue in article.gold} <= {
            "said",
            "claimed",
            "added",
        }
        assert not set(article.gold) & article.inside


def test_the_head_of_a_cue_is_its_verb(articles: list[Article]) -> None:
    """Of "The mayor said" the verb is the head."""
    assert head_of(articles[0].parsed, [0, 1, 2]) == 2


@pytest.mark.slow
def test_training_gives_a_file_that_the_package_reads(
    articles: list[Article], tmp_path: Path
) -> None:
    """The weights come back, twice the same bytes, and the figures out of fold are printed."""
    written = []
    for name in ("one", "two"):
        path = tmp_path / name / "en" / FILE
        path.parent.mkdir(parents=True)
        models, cases = train(articles, Telling())
        write_weights(models, path)
        written.append(path.read_bytes())
    assert written[0] == written[1]
    scorer = load_scorer("en", tmp_path / "one")
    assert scorer is not None
    assert "say|VB" in scorer.words
    lines = list(lines_of(articles, cases))
    assert lines[0] == "out of fold, 24 articles"
    assert len(lines) == 11
