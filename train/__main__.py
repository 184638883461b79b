"""`python -m train`: train the attribution scorer, write its weights, say what it reaches out of fold."""

import os
import sys
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from sayso.find.said.scorer import FILE
from sayso.packs.load import HOME
from train.articles import articles_of, names_in
from train.score import lines_of
from train.stages import Telling, train
from train.weights import write_weights

ARTICLES = "polnear/train.jsonl"


class OnScreen(Telling):
    """Tells how far the training is, with the seconds since its start."""

    def __init__(self) -> None:
        self.start = time.monotonic()

    def __call__(self, line: str) -> None:
        """Write one line to the standard error."""
        sys.stderr.write(f"{time.monotonic() - self.start:5.0f} s  {line}\n")
        sys.stderr.flush()


def main() -> int:
    """Train on the annotated articles and write the weights into the pack."""
    flags = _flags()
    tell = OnScreen()
    articles = articles_of(flags.articles, flags.kept)[: flags.first]
    tell(f"{len(articles)} articles")
    models, cases = train(articles, tell)
    write_weights(models, flags.out, names_in(articles))
    tell(f"{flags.out.name}: {flags.out.stat().st_size:,} bytes")
    for line in lines_of(articles, cases):
        sys.stdout.write(line + "\n")
    return 0


def home_of_data() -> Path:
    """Return the folder of the data: SAYSO_DATA, by default `../shared/data` beside the repository."""
    given = os.environ.get("SAYSO_DATA")
    return Path(given) if given else Path(__file__).parents[2] / "shared" / "data"


def _flags() -> Namespace:
    parser = ArgumentParser(prog="python -m train", description=__doc__)
    parser.add_argument("--articles", type=Path, default=home_of_data() / ARTICLES)
    parser.add_argument("--out", type=Path, default=HOME / "en" / FILE)
    parser.add_argument("--kept", type=Path, help="a file that keeps the parses for the next time")
    parser.add_argument("--first", type=int, help="train on the first articles only")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
