"""The output formats, each a folder of its own: what it measures, writes and reads back.

Nothing is imported here, so that naming the formats costs no start-up time.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FORMATS: Mapping[str, str] = MappingProxyType({"pptx": "deck.pptx", "markdown": "summary.md"})
"""Name of a format → name of the file it gives to every audience and locale."""
