"""What a Markdown file prints: one page, a line of the file a line."""

from __future__ import annotations

import re

from briefdeck.check.printed.lines import Block, Line, Page, filled, seen

_UNSHOWN = re.compile(r" {0,3}\[briefdeck[^\]]*\]:")  # link reference definitions: data that no reader shows


def pages(text: str) -> tuple[Page, ...]:
    lines = [
        Line(seen(line), number=number) for number, line in enumerate(text.split("\n"), 1) if not _UNSHOWN.match(line)
    ]
    return (Page(0, "", (Block("text", "", filled(lines)),)),)
