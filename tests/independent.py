"""What a file says, read by python-pptx and not by our own reader: the judge in tests of finished decks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

_UNSEEN = str.maketrans("", "", "\u2060\u200b\ufeff")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def slides(path: Path, *, notes: bool = True) -> list[str]:
    """Each slide's words, a paragraph, table cell, chart text or note paragraph a line."""
    from pptx import Presentation

    return ["\n".join(_lines(slide, notes=notes)) for slide in Presentation(str(path)).slides]


def _lines(slide: Any, *, notes: bool) -> Iterator[str]:
    lines = list(_of(slide.shapes))
    if notes and slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
        lines += slide.notes_slide.notes_text_frame.text.splitlines()
    return (clean(line) for line in lines if line.strip())


def clean(text: str) -> str:
    """As it is seen: every stretch of white space one space, no joiners."""
    return re.sub(r"\s+", " ", text.translate(_UNSEEN)).strip()


def _of(shapes: Iterable[Any]) -> Iterator[str]:
    from pptx.shapes.group import GroupShape

    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield from _of(shape.shapes)
        elif getattr(shape, "has_table", False) and shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)
        elif getattr(shape, "has_chart", False) and shape.has_chart:
            yield from _chart(shape.chart)
        elif shape.has_text_frame:
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)


def _chart(chart: Any) -> Iterator[str]:
    element = chart._chartSpace
    yield from (node.text or "" for node in element.iter(f"{_C}v"))
    for paragraph in element.iter(f"{_A}p"):
        yield "".join(node.text or "" for node in paragraph.iter(f"{_A}t"))
