"""At whose hands, or on whose orders, somebody suffered, by a noun behind the deed."""

from sayso.claim.doer.causes import Act
from sayso.model.text import Parsed
from sayso.model.tree import after_preposition
from sayso.packs.load import Pack
from sayso.packs.lookup import link


def at_hands_of(parsed: Parsed, act: Act, pack: Pack) -> tuple[int, ...]:
    """Return those at whose hands somebody suffered ("died at the hands of the militia")."""
    return tuple(
        doer
        for hand in after_preposition(parsed, act.token, "at")
        if parsed.tokens[hand].lemma in link(pack, "hands")
        for doer in after_preposition(parsed, hand, "of")
    )


def on_orders_of(parsed: Parsed, act: Act, pack: Pack) -> tuple[int, ...]:
    """Return those on whose orders somebody suffered ("were killed on the orders of a colonel")."""
    return tuple(
        who
        for order in after_preposition(parsed, act.token, "on", "at", "under")
        if parsed.tokens[order].lemma in link(pack, "order_noun")
        for who in after_preposition(parsed, order, "of", "from", "by")
    )
