"""Plain text as CommonMark that reads back as exactly that text."""

from __future__ import annotations

import json
import re

from briefdeck.formats.markdown.marks import apart

_SPACE = re.compile(r"[^\S\u00a0\u3000]+")
# An ampersand means something only where it could begin an entity.
_INLINE = re.compile(r"([\\`*_\[\]<>|~]|&(?=[#\w]+;))")
# What would begin a heading, list, quote or underline at the start of a line.
_LEADING = re.compile(r"^([#+=-])(?=[\s#+=-]|$)|^(\d{1,9})([.)])(?=\s|$)")
_URL = re.compile(r"https?://[^\s<>\\]+")


def escape(text: str) -> str:
    """The text with everything escaped that CommonMark, or a pipe table, would read as markup; on one line.

    White space is collapsed as a browser would; no-break and ideographic spaces inside the text are kept.
    """
    marks, flat = apart(_INLINE.sub(r"\\\1", _SPACE.sub(" ", text).strip()))
    return marks + _LEADING.sub(_lead, flat)


def escape_inside(text: str) -> str:
    """Escape a piece that stands within a line and may begin or end with a space."""
    space = " "
    head, tail = space * text.startswith(space), space * (text.endswith(space) and text != space)
    return f"{head}{escape(text)}{tail}"


def _lead(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}"


def link(url: str) -> str:
    """The address as an autolink, or "" for anything but http and https."""
    return f"<{url}>" if _URL.fullmatch(url) else ""


def yaml_text(text: str) -> str:
    """A YAML double-quoted scalar. (JSON's strings are YAML's.)"""
    return json.dumps(_SPACE.sub(" ", text).strip(), ensure_ascii=False)
