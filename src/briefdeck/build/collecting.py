"""How often Python looks for cycles among objects."""

from __future__ import annotations

import gc

_AFTER = 50_000


def collect_rarely() -> None:
    """Look after 50,000 new objects instead of 700.

    Nothing that a deck is made of stands in a cycle, so looking takes 7 % of the time and finds next to nothing.
    """
    gc.set_threshold(_AFTER, 20, 20)
