"""A deck as text for review: what a finished file holds, slide by slide, shape by shape.

Words and structure are dumped, places are not: a golden is read by a person, and half an inch is seen in a picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefdeck.model.observed import Observed, ObservedChart, ObservedShape, ObservedSlide

SHOWN_PROPERTIES = ("title", "subject", "creator", "language", "keywords", "created", "modified", "lastModifiedBy")


def dump(observed: Observed) -> str:
    """The whole file. Ends in one newline."""
    return "\n".join(_file(observed)) + "\n"


def _file(observed: Observed) -> Iterator[str]:
    for name in SHOWN_PROPERTIES:
        if name in observed.properties:
            yield f"{name}: {observed.properties[name]}"
    for slide in observed.slides:
        yield ""
        yield from _slide(slide)


def _slide(slide: ObservedSlide) -> Iterator[str]:
    yield f"== {slide.number} {slide.title}  <{slide.layout}>"
    for shape in slide.shapes:
        yield from _shape(shape, "  ")
    if slide.has_notes:
        yield from _block("notes", slide.notes, "  ")


def _shape(shape: ObservedShape, indent: str) -> Iterator[str]:
    kind = f"{shape.kind}:{shape.placeholder}" if shape.placeholder else shape.kind
    alt = " (decorative)" if shape.decorative else f" (alt: {shape.alt})" if shape.alt else ""
    glued = f" {' -> '.join(shape.glued)}" if shape.glued else ""
    yield from _block(f'{kind} "{shape.name}"{glued}{alt}', shape.text, indent)
    for row in shape.table:
        yield f"{indent}  | {' | '.join(' / '.join(cell.split(chr(10))) for cell in row)} |"
    if shape.chart is not None:
        yield from _chart(shape.chart, f"{indent}  ")
    for member in shape.members:
        yield from _shape(member, f"{indent}  ")


def _chart(chart: ObservedChart, indent: str) -> Iterator[str]:
    yield f"{indent}{chart.kind}: {' | '.join(chart.categories)}"
    for name, values in chart.series:
        yield f"{indent}{name} = {' | '.join(values)}"
    if chart.labels:
        yield f"{indent}labels: {' | '.join(chart.labels)}"
    for row in chart.cells:
        yield f"{indent}sheet: {' | '.join(row)}"


def _block(head: str, text: str, indent: str) -> Iterator[str]:
    """The head with its text; text of several lines stands below it."""
    lines = text.splitlines() if text.strip() else []
    if len(lines) == 1:
        yield f"{indent}{head}: {lines[0]}"
        return
    yield f"{indent}{head}"
    yield from (f"{indent}  {line}" for line in lines)
