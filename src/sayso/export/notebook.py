"""Claims as the cards of the page, in a piece of HTML that a notebook shows among its own.

The style is nested under the piece's own class, so that it changes nothing else on the page.
"""

from collections.abc import Collection, Sequence

from markupsafe import Markup

from sayso.export.page_card import make_cards
from sayso.export.page_frame import fill_template, read_file
from sayso.model.claim import Claim
from sayso.packs.load import Pack


def show_cards(claims: Sequence[Claim], pack: Pack, only: Collection[str] | None = None) -> str:
    """Return the cards of all claims of a document, or of those with these keys alone."""
    cards = make_cards(claims, pack)
    style = read_file("shared.css").replace(":root{", "&{")
    return fill_template(
        "notebook_cards.html",
        style=Markup(f".sayso{{{style}}}"),
        shown=[card for card in cards if only is None or card.key in only],
    )
