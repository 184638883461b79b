"""Where a sentence begins behind its dateline."""

from sayso.model.text import Parsed

DATELINE = 16
SHORTEST = 3
DASHES = ("-", "--", "–", "—")


def after_dateline(parsed: Parsed, index: int) -> int:
    """Return the first token behind the dateline of the token's sentence ("OSK, March 3 (Reutal) - ...")."""
    sentence = parsed.sentence_at(index)
    tokens = parsed.tokens[sentence.first : min(sentence.stop, sentence.first + DATELINE)]
    if not tokens or not tokens[0].text.isupper() or len(tokens[0].text) < SHORTEST:
        return sentence.first
    for token in tokens[1:]:
        before = parsed.tokens[token.index - 1]
        if token.text in DASHES and (
            before.text == ")" or before.text[-1:].isdigit() or before.text.isupper()
        ):
            return token.index + 1
    return sentence.first
