"""What a Markdown file prints: one page, a line of the file a line."""

from __future__ import annotations

from briefdeck.check.printed.lines import Block, Line, Page, filled, seen


def pages(text: str) -> tuple[Page, ...]:
    lines = [Line(seen(line), number=number) for number, line in enumerate(text.split("\n"), 1)]
    return (Page(0, "", (Block("text", "", filled(lines)),)),)
