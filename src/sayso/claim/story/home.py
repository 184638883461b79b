"""Where a story that somebody tells of himself begins: the one place of its heading ("Amina, 34, from Osk").

It ends where the teller goes away.
"""

from sayso.model.mention import Findings, Mention, mentions_in
from sayso.model.text import Paragraph, Parsed, Sentence, Token
from sayso.model.tree import below
from sayso.model.where import Place
from sayso.packs.load import Pack
from sayso.packs.lookup import link

HEADINGS = ("heading", "title")
SHORT = 14  # tokens of a line that heads a document
ENDS = (".", "!", "?")
OWN = ("i", "we")


def home_of(parsed: Parsed, found: Findings) -> Mention[Place] | None:
    """Return the one place of the lines that head a document, or None."""
    named: list[Mention[Place]] = []
    for paragraph in parsed.paragraphs:
        if not _heads(parsed, paragraph):
            break
        named.extend(mentions_in(found.places, paragraph.span))
    return named[0] if len({one.value.words for one in named}) == 1 else None


def leaves_home(parsed: Parsed, sentence: Sentence, pack: Pack) -> bool:
    """Tell whether who tells it went away ("we left the village", "we walked for six days")."""
    return any(token.lemma in link(pack, "leaves_home") for token in _own_steps(parsed, sentence))


def comes_home(parsed: Parsed, sentence: Sentence, pack: Pack) -> bool:
    """Tell whether who tells it came home ("when I came home", "we went back")."""
    return any(
        parsed.tokens[one].text.lower() in link(pack, "homewards")
        for token in _own_steps(parsed, sentence)
        for one in below(parsed, token.index, "advmod", "npadvmod")
    )


def _own_steps(parsed: Parsed, sentence: Sentence) -> list[Token]:
    """Return the verbs in the simple past of which who tells it is the subject."""
    return [
        token
        for token in parsed.tokens[sentence.first : sentence.stop]
        if token.tag == "VBD"
        and any(
            parsed.tokens[one].text.lower() in OWN for one in below(parsed, token.index, "nsubj")
        )
    ]


def _heads(parsed: Parsed, paragraph: Paragraph) -> bool:
    """Tell whether a line is a heading, or short and without a full stop."""
    if paragraph.kind in HEADINGS:
        return True
    tokens = parsed.tokens_in(paragraph.span)
    return 0 < len(tokens) <= SHORT and tokens[-1].text not in ENDS
