"""Where a story that somebody tells of himself begins: the one place of its heading ("Amina, 34, from Osk").

It ends where the teller goes away.
"""

from sayso.model.mention import Findings, Mention, mentions_in
from sayso.model.text import Paragraph, Parsed, Sentence
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
    return any(
        token.tag == "VBD"
        and token.lemma in link(pack, "leaves_home")
        and any(
            parsed.tokens[one].text.lower() in OWN for one in below(parsed, token.index, "nsubj")
        )
        for token in parsed.tokens[sentence.first : sentence.stop]
    )


def _heads(parsed: Parsed, paragraph: Paragraph) -> bool:
    """Tell whether a line is a heading, or short and without a full stop."""
    if paragraph.kind in HEADINGS:
        return True
    tokens = parsed.tokens_in(paragraph.span)
    return 0 < len(tokens) <= SHORT and tokens[-1].text not in ENDS
