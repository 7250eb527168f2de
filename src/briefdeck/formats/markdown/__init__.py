"""Markdown: an Edition as a one-to-two-page summary."""

from briefdeck.formats.markdown.write import write

__all__ = ["write"]
