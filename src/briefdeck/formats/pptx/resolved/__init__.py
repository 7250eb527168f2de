"""The resolving reader: a PPTX of anybody's, with all that its shapes inherit filled in.

Slower than the reader of every build, and asked for only by ``check``: slide → layout → master → theme for frames,
sizes, faces, colours, spacing; what lies under each text.
"""

from __future__ import annotations

from briefdeck.formats.pptx.resolved.deck import read_resolved

__all__ = ["read_resolved"]
