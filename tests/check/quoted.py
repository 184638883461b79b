"""One text and one quotation in a test, with the pack and the parser of all tests."""

from sayso.model.quote import QuoteCheck
from sayso.quoting import check_words
from tests.golden.reread import loaded, made_document


def check(text: str, words: str, publisher: str | None = "Osk Daily") -> QuoteCheck:
    """Check one quotation against a text that Osk Daily prints."""
    given = {"publisher": publisher} if publisher else {}
    pack, parser = loaded()
    return check_words(made_document(text, "made.txt", given), [words], pack, parser)[0]


def cut(found: QuoteCheck) -> list[tuple[str, str]]:
    """Return what is left out at the first place, as kinds and words."""
    return [(sense.kind, sense.words) for sense in found.cut]
