"""Whose text "the statement" is that no words before named: of the one who spoke last.

"The ministry said that three had died. The statement went on to say ...": a
report, a film or a record may be anybody's, so that only texts of one's own words are read so.
"""

from sayso.find.said.anaphora import Spoken
from sayso.find.said.named import Named
from sayso.find.said.voices import voice
from sayso.find.said.whole_names import nouns
from sayso.model.said import Hop
from sayso.model.text import Parsed
from sayso.model.tree import below
from sayso.packs.load import Pack

BACK = 3  # sentences


def text_of(parsed: Parsed, pack: Pack, made: list[Spoken], named: Named) -> Hop | None:
    """Return the hop of the one who spoke last before a text with "the" that is mentioned for the first time."""
    token = parsed.tokens[named.head]
    if not named.document or token.lemma not in voice(pack, "own_text") or not made:
        return None
    articles = [parsed.tokens[item].text.lower() for item in below(parsed, named.head, "det")]
    first = nouns(parsed).get(token.lemma, (named.head,))[0] == named.head
    bare = len(parsed.tokens_in(named.span)) == 1 + len(articles)
    if not (first and bare and articles and articles[0] in voice(pack, "definite")):
        return None
    hop, _, at = made[-1]
    near = parsed.sentence_of[named.head] - parsed.sentence_of[at] <= BACK
    return hop if near and at < named.head and hop.speaker is not None else None
