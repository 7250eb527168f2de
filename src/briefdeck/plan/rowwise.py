"""Texts in columns that are read row by row: each column has one type step, so that equals look equal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from briefdeck.model.deck import TextBody, TextBox
from briefdeck.plan.sheet import Area, Sheet


def add_rowwise(sheet: Sheet, columns: Sequence[Sequence[Area]], even: Collection[str] = ()) -> None:
    """Fit columns one by one and add their texts row by row, from the left of each row.

    even: names of areas whose lines come out about equally long.
    """
    boxes = [
        TextBox(area.frame, _evened(sheet, area, body) if area.name in even else body, area.name)
        for column in columns
        for area, body in zip(column, sheet.settle(column), strict=True)
    ]
    for box in sorted(boxes, key=lambda box: (box.frame.y, box.frame.x)):
        sheet.add(replace(box, name=sheet.name(box.name)))


def _evened(sheet: Sheet, area: Area, body: TextBody) -> TextBody:
    left, _, right, _ = area.insets
    return sheet.evened(body, area.frame.w - left - right)
