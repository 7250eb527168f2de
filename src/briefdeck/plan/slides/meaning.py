"""What it means for this audience: the office's own reading in headed lines, and the next step in a dark bar."""

from __future__ import annotations

from briefdeck.model.deck import Shape
from briefdeck.model.edition import Edition, SaidTopic
from briefdeck.model.theme import Frame, Theme
from briefdeck.plan.drawing import Drawn, SlideKind, statement
from briefdeck.plan.grid import inch, rows
from briefdeck.plan.needs import Needs
from briefdeck.plan.para import Para
from briefdeck.plan.sheet import Area, Sheet


def draw(edition: Edition, theme: Theme, said: SaidTopic) -> list[Drawn]:
    """points: three or four; parts: next, the closing line."""
    return statement(edition, theme, said, _body)


def _body(sheet: Sheet, said: SaidTopic) -> None:
    topic = said.topic
    body = sheet.body
    bar = inch(0.72) if "next" in topic.parts else 0
    field = Frame(body.x, body.y, body.w, body.h - bar - (inch(0.2) if bar else 0))
    heads, texts = [], []
    for index, (cell, point) in enumerate(
        zip(rows(field, [1.0] * len(topic.points), 0), topic.points, strict=True), start=1
    ):
        sheet.rule(cell, "primary", 12_700)
        y, h = cell.y + inch(0.12), cell.h - inch(0.14)
        number = Frame(cell.x, y, inch(0.5), h)
        sheet.text(number, [Para(str(index), "lead", "primary", bold=True, down=1)], "Number")
        if point.head is not None:
            heads.append(
                Area(
                    Frame(cell.x + inch(0.5), y, inch(3.3), h),
                    (Para(point.head, "lead", "primary", bold=True, down=1),),
                    "Head",
                )
            )
        texts.append(
            Area(
                Frame(cell.x + inch(4.1), y, cell.w - inch(4.1), h),
                (Para(point.text, "lead", "ink", down=1),),
                "Meaning",
            )
        )
    sheet.areas(heads)
    sheet.areas(texts)
    if bar:
        frame = Frame(body.x, body.bottom - bar, body.w, bar)
        blank = Shape(frame, sheet.name("Next step"), "rect", "primary_dark")
        paras = [Para(topic.parts["next"], "head", "on_dark")]
        sheet.add(*sheet.shapes([(blank, paras)], (inch(0.3), inch(0.05), inch(0.3), inch(0.05))))


KIND = SlideKind(draw, Needs(points=1, may=("next",)))
