"""What the loader knows of slide kinds. What each asks for is in ``plan/slides/<kind>.py``."""

from __future__ import annotations

from typing import Final

from briefdeck.model.audience import BUILT_IN

# Kinds whose points are always the office's own reading, never the source's.
INTERPRETING: Final = frozenset({"glance", "meaning"})

# First words of unit ids: a topic of such a name would share ids with other things.
RESERVED_TOPICS: Final = frozenset(
    {*BUILT_IN, "audience", "briefing", "claim", "equivalent", "fact", "name", "noun", "section", "source", "story"}
)
