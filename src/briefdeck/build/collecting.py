"""How often Python looks for cycles among objects."""

from __future__ import annotations

import gc

_AFTER = 50_000


def collect_rarely() -> None:
    """Look after 50,000 new objects instead of 700.

    Nothing that a deck is made of stands in a cycle, so looking takes 7 % of the time and finds next to nothing.
    """
    gc.set_threshold(_AFTER, 20, 20)


def collect_no_more() -> None:
    """Spare the process, which is about to end, its last look at every object that was ever made: a sixth of its time.

    Files, streams and locks have been closed by whoever opened them.
    """
    gc.freeze()
