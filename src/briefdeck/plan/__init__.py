"""Plan: an Edition on a Theme becomes a Deck, with nothing left to decide."""

from briefdeck.plan.story import plan
from briefdeck.plan.tracing import rows_of

__all__ = ["plan", "rows_of"]
