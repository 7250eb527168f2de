"""Where templates run: Jinja2's sandbox, which does not ask twice about the fields of our own views."""

from __future__ import annotations

from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefdeck.formats.markdown.topic import PointView, TopicView
from briefdeck.formats.markdown.view import Block, Quoted, SourceView
from briefdeck.formats.markdown.words import Words

_OURS = (Block, TopicView, PointView, SourceView, Quoted, Words)


class Sandbox(ImmutableSandboxedEnvironment):
    """A public field of ours is handed out at once: it holds text, and is what the template is there for."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) in _OURS and not attribute.startswith("_") and hasattr(obj, attribute):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)
