"""Markdown and plain text: paragraphs with the line they begin in, without list markers, code and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefdeck.figures.reading.documents import Passage
from briefdeck.model.finding import Location

_FENCE = re.compile(r"\s*(?:```|~~~)")
_DEFINITION = re.compile(
    r" {0,3}\[[^\]]+\]:\s"
)  # of a link: data that no reader shows, such as provenance with its quotes
_HEADING = re.compile(r"#{1,6}\s+")
# 1. · 2) · (3) · 一、 · （二） · 1.2.3 · - · * : what numbers a line is no figure of it.
# 1.2 Background is such a number; 1.2 billion is not.
_MARKER = re.compile(
    r"\A\s*(?:>\s*)*(?:[-*+]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}[、．]\s*|[（(][一二三四五六七八九十\d]{1,3}[)）]\s*"
    r"|[一二三四五六七八九十]{1,3}、\s*|\d{1,2}(?:\.\d{1,2}){2,3}\s+(?=\S)"
    r"|\d{1,2}\.\d{1,2}\s+(?=[A-Z][a-z]{3})(?!M[ir]|Bi|Tri|Tau|Euro|Yuan|Doll|Pro))"
)
_ADDRESS = re.compile(r"(?<=\])\([^()\s]*\)|<https?://[^>]*>|<!--.*?-->", re.DOTALL)
_MARKUP = re.compile(r"[*_`]{1,3}|\\(?=[$*_#|+.-])")
_RULE = re.compile(r"[\s|:+=-]*")


def passages(text: str, file: str, *, markdown: bool) -> tuple[Passage, ...]:
    """One passage a paragraph or list item; of a table one a cell."""
    return tuple(_markdown(text, file) if markdown else _plain(text, file))


def _plain(text: str, file: str) -> Iterator[Passage]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield Passage(_MARKER.sub("", line, count=1), Location(file, number))


def _markdown(text: str, file: str) -> Iterator[Passage]:
    section, fenced = 0, False
    kept: list[str] = []
    start = 1
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if _FENCE.match(line):
            fenced = not fenced
        heading, marker = _HEADING.match(line), _MARKER.match(line)
        table = line.lstrip().startswith("|")
        if kept and (fenced or heading or marker or table or not line.strip()):
            yield Passage(_seen(" ".join(kept)), Location(file, start), section)
            kept = []
        if fenced or _RULE.fullmatch(line) or (not kept and _DEFINITION.match(line)):
            continue
        section += bool(heading)
        if table:
            cells = (cell for cell in re.split(r"(?<!\\)\|", line.strip().strip("|")) if cell.strip())
            yield from (Passage(_seen(cell), Location(file, number), section) for cell in cells)
            continue
        if not kept:
            start = number
        kept.append(_MARKER.sub("", _HEADING.sub("", line, count=1), count=1))
    if kept:
        yield Passage(_seen(" ".join(kept)), Location(file, start), section)


def _seen(text: str) -> str:
    return _MARKUP.sub("", _ADDRESS.sub("", text)).strip()
