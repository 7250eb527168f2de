"""The deck as plain data, for tools that are no Python: frames in inches, type in points, colours as six hex digits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from briefdeck.model.deck import (
    EMU_PER_INCH,
    ChartGraphic,
    Connector,
    Deck,
    Group,
    Paragraph,
    Picture,
    Placeholder,
    Primitive,
    Shape,
    Table,
    TextBody,
    TextBox,
)
from briefdeck.model.theme import Frame, Theme


def as_json(deck: Deck, theme: Theme) -> dict[str, Any]:
    """page: [w, h]; slides: title, notes, and items in drawing order, groups dissolved."""
    return {
        "page": [theme.page.w / EMU_PER_INCH, theme.page.h / EMU_PER_INCH],
        "title": deck.properties.title,
        "slides": [
            {
                "title": slide.title,
                "notes": "\n".join(paragraph.text for paragraph in slide.notes),
                "items": [item for each in slide.primitives for item in _items(each, theme, slide.layout)],
            }
            for slide in deck.slides
        ],
    }


def as_markdown(deck: Deck) -> str:
    """For pandoc, which takes words, tables and notes, and no places: a heading a slide, an item a paragraph."""
    pages = []
    for slide in deck.slides:
        body: list[str] = []
        for primitive in slide.primitives:
            body.extend(_lines(primitive))
        notes = "\n\n".join(_plain(paragraph.text) for paragraph in slide.notes)
        pages.append(f"# {_plain(slide.title)}\n\n" + "\n".join(body) + f"\n\n::: notes\n{notes}\n:::\n")
    return "\n".join(pages)


def _items(primitive: Primitive, theme: Theme, layout: str) -> Iterable[dict[str, Any]]:
    match primitive:
        case Placeholder():
            frame = primitive.frame or theme.layouts[layout].slots[primitive.role].frame
            yield {"kind": "text", "box": _box(frame), **_text(primitive.body, theme)}
        case TextBox():
            yield {"kind": "text", "box": _box(primitive.frame), **_text(primitive.body, theme)}
        case Shape():
            line = primitive.line
            yield {
                "kind": "shape",
                "box": _box(primitive.frame),
                "geometry": primitive.geometry,
                "fill": theme.colors.get(primitive.fill, ""),
                "line": [theme.colors[line.color], line.width / 12_700] if line else None,
                "alt": primitive.alt,
                **(_text(primitive.body, theme) if primitive.body else {"paragraphs": []}),
            }
        case Connector():
            (x1, y1), (x2, y2) = primitive.start_point, primitive.end_point
            frame = Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
            line = primitive.line
            yield {"kind": "line", "box": _box(frame), "line": [theme.colors[line.color], line.width / 12_700]}
        case Table():
            yield {
                "kind": "table",
                "box": _box(primitive.frame),
                "widths": [width / EMU_PER_INCH for width in primitive.widths],
                "heights": [height / EMU_PER_INCH for height in primitive.heights],
                "rows": [[_text(cell.body, theme) for cell in row] for row in primitive.rows],
            }
        case ChartGraphic():
            yield {
                "kind": "chart",
                "box": _box(primitive.frame),
                "chart": primitive.kind,
                "alt": primitive.alt,
                "series": [
                    {
                        "name": series.name,
                        "labels": list(primitive.categories),
                        "values": [float(point.value) for point in series.points],
                    }
                    for series in primitive.series
                ],
                "colors": [theme.colors[point.color] for point in primitive.series[0].points],
            }
        case Picture():
            pass
        case Group():
            for member in primitive.members:
                yield from _items(member, theme, layout)


def _box(frame: Frame) -> list[float]:
    return [value / EMU_PER_INCH for value in (frame.x, frame.y, frame.w, frame.h)]


def _text(body: TextBody, theme: Theme) -> dict[str, Any]:
    return {"anchor": body.anchor, "paragraphs": [_paragraph(paragraph, theme) for paragraph in body.paragraphs]}


def _paragraph(paragraph: Paragraph, theme: Theme) -> dict[str, Any]:
    runs = [
        {"text": run.text, "size": run.size, "bold": run.bold, "color": theme.colors[run.color]}
        for run in paragraph.runs
    ]
    return {"align": paragraph.align, "leading": paragraph.leading, "runs": runs}


def _lines(primitive: Primitive) -> Iterable[str]:
    match primitive:
        case TextBox() | Placeholder():
            yield from (f"- {_plain(paragraph.text)}" for paragraph in primitive.body.paragraphs)
        case Shape():
            if primitive.body:
                yield from (f"- {_plain(paragraph.text)}" for paragraph in primitive.body.paragraphs)
        case Table():
            rows = [[_plain(cell.body.text) for cell in row] for row in primitive.rows]
            yield ""
            yield "| " + " | ".join(rows[0]) + " |"
            yield "|" + "---|" * len(rows[0])
            yield from ("| " + " | ".join(row) + " |" for row in rows[1:])
            yield ""
        case ChartGraphic():
            for series in primitive.series:
                yield from (f"- {_plain(series.name)}: {point.label}" for point in series.points)
        case Group():
            for member in primitive.members:
                yield from _lines(member)
        case Connector() | Picture():
            pass


def _plain(text: str) -> str:
    return " ".join(text.replace("|", "/").split())
