"""Plan: an Edition on a Theme becomes a Deck, with nothing left to decide."""

from briefdeck.plan.story import plan

__all__ = ["plan"]
